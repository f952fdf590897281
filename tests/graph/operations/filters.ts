import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import type { Choice } from '../choice.ts';
import { bound, boundList, type Drawn, inputType, list, object, redrawn, steering } from './inputs.ts';
import { drawValue, partOfText, type Samples } from './samples.ts';
import { drawSearch } from './searches.ts';
import { unsureFrom } from './unsure.ts';

/** What a scalar of a filter is compared with: a field of a type, and which part of it. */
interface Domain {
  type: string;
  field: string;
  part?: string;
}

/** How much a filter may hold yet. */
interface Budget {
  keys: number;
}

const inside = (type: GraphQLInputType): GraphQLInputObjectType => {
  const named = getNamedType(type);
  if (!isInputObjectType(named)) throw new Error(`${type} is no input object.`);
  return named;
};

/** Draws filters of all sorts, and now and then what is to be refused. */
export function filtersFrom(choice: Choice, samples: Samples) {
  const { below, chance, pick } = choice;
  const unsure = unsureFrom(choice, samples);

  function value(type: GraphQLInputType, operator: string, { type: of, field, part }: Domain): Drawn {
    const scalar = getNamedType(type);
    const draw = (): unknown => {
      const found = drawValue(choice, scalar.name, samples(of, field, part));
      return scalar.name === 'String' ? partOfText(choice, String(found), operator) : found;
    };
    const one = (at: GraphQLInputType) =>
      isEnumType(scalar) || scalar.name === 'Boolean' ? steering(at, draw(), draw) : bound(at, draw(), draw);
    const bare = getNullableType(type);
    if (!isListType(bare)) return one(type);
    const some = () => Array.from({ length: below(4) }, draw);
    const items = some().map(() => one(bare.ofType));
    return isEnumType(scalar) ? list(type, items) : boundList(type, items, some);
  }

  /** Conditions on a scalar. */
  function conditions(type: GraphQLInputType, domain: Domain): Drawn {
    const fields = Object.values(inside(type).getFields());
    const one = (): [string, Drawn] => {
      const { name, type: of } = pick(chance(12) ? fields.filter(field => /^is/.test(field.name)) : fields);
      return [name, value(of, name, domain)];
    };
    return refusable(type, [one(), ...(chance(15) ? [one()] : [])]);
  }

  /** An object as drawn; seldom one that is refused for being empty or holding null. */
  function refusable(type: GraphQLInputType, fields: readonly [string, Drawn][], mayBeEmpty = false): Drawn {
    if (!mayBeEmpty && chance(0.1)) return object(type, new Map());
    const { name, type: of } = pick(Object.values(inside(type).getFields()));
    return object(type, new Map([...fields, ...(chance(0.1) ? [[name, steering(of, null)] as const] : [])]));
  }

  /** Conditions on a When, a Quantity or Money: on its parts, or on all that it can be. */
  function whole(of: GraphQLInputType, { type, field }: Domain): Drawn {
    const fields = Object.values(inside(of).getFields());
    const operators = fields.filter(({ type: at }) => unsure.takes(at));
    const parts = fields.filter(one => !operators.includes(one) && one.name !== 'certainty');
    const chosen = Array.from({ length: chance(25) ? 2 : 1 }, () => pick(chance(60) ? operators : parts));
    const drawn = chosen.map(({ name: part, type: at }): [string, Drawn] => {
      if (unsure.takes(at)) {
        const operand = unsure.operand(at, type, field);
        return [part, operand.fields ? refusable(at, [...operand.fields]) : operand];
      }
      return [part, part === 'isNull' ? value(at, part, { type, field }) : conditions(at, { type, field, part })];
    });
    const certainty = fields.find(({ name }) => name === 'certainty');
    if (!certainty || !chance(50)) return refusable(of, drawn);
    // Seldom how sure it must be, and nothing that must be.
    return refusable(of, [...(chance(0.5) ? [] : drawn), ['certainty', unsure.certainty(certainty.type)]]);
  }

  /** What holds of a key of a filter over rows of a type. */
  function key(type: string, { name, type: of }: GraphQLInputField, depth: number, budget: Budget): Drawn {
    const named = getNamedType(of);
    const bare = getNullableType(of);
    if (isListType(bare))
      return list(
        of,
        Array.from({ length: below(4) }, () => filter(bare.ofType, depth, budget)),
      );
    if (name === 'matches') {
      const texts = samples(type.replace(/Filter$/, ''), name).map(String);
      const draw = () => drawSearch(choice, texts);
      return bound(of, draw(), draw);
    }
    // The days of a row that goes on for a time.
    if (named.name === 'Date') return unsure.day(of, type.replace(/Filter$/, ''));
    if (!isInputObjectType(named)) return value(of, name, { type, field: name });
    const fields = named.getFields();
    if (fields.and) return filter(of, name === 'not' ? depth : depth - 1, budget);
    if (fields.some) {
      const ways = Object.values(fields).filter(() => chance(30));
      const chosen = ways.length > 0 ? ways : [pick(Object.values(fields))];
      return refusable(
        of,
        chosen.map((way): [string, Drawn] => {
          return [way.name, way.name === 'count' ? counted(way.type) : filter(way.type, depth - 1, budget, true)];
        }),
      );
    }
    if (named.name.endsWith('Having')) {
      const { name: figure, type: at } = pick(Object.values(fields));
      const domain = { type: named.name.replace(/(Distinct|Amounts|Bounds)Having$/, ''), field: figure, part: 'point' };
      return refusable(of, [[figure, name === 'countDistinct' ? counted(at) : conditions(at, domain)]]);
    }
    if (/ount$/.test(name) && type.endsWith('Having')) return counted(of);
    if (!fields.asPrinted) return conditions(of, { type, field: name });
    return whole(of, { type, field: name });
  }

  /** Conditions on how many there are. */
  const counted = (type: GraphQLInputType): Drawn => {
    const { gt, lte, eq } = inside(type).getFields();
    const some = [gt, lte, eq].flatMap(field => (field ? [field] : []));
    const { name, type: of } = pick(some);
    return chance(30)
      ? conditions(type, { type: '', field: '' })
      : object(type, new Map([[name, bound(of, below(4), () => below(4))]]));
  };

  function filter(type: GraphQLInputType, depth: number, budget: Budget, mayBeEmpty = false): Drawn {
    const named = inside(type);
    const of = named.name.replace(/Filter$/, '');
    if (mayBeEmpty && chance(15)) return object(type, new Map());
    const fields = Object.values(named.getFields());
    const joins = fields.filter(({ name }) => /^(and|or|not)$/.test(name));
    const isRows = ({ type: at }: GraphQLInputField) => {
      const inner = getNamedType(at);
      return isInputObjectType(inner) && ['and', 'some'].some(name => name in inner.getFields());
    };
    const onward = fields.filter(field => isRows(field) && !joins.includes(field));
    const plain = fields.filter(field => !isRows(field));
    const searched = plain.filter(({ name }) => name === 'matches');
    const vague = plain.filter(({ type: at }) => /^(Money|Quantity)Filter$/.test(getNamedType(at).name));
    const count = 1 + (chance(30) ? 1 : 0) + (chance(8) ? 1 : 0);
    const chosen = new Map<string, Drawn>();
    for (let i = 0; i < count && (i === 0 || budget.keys > 0); i++) {
      budget.keys--;
      const kinds = [
        ...(plain.length > 0 ? [plain, plain, plain] : []),
        ...(vague.length > 0 ? [vague] : []),
        ...(searched.length > 0 && chance(50) ? [searched] : []),
        ...(depth > 0 && budget.keys > 0 && onward.length > 0 ? [onward, onward] : []),
        ...(budget.keys > 0 ? [joins] : []),
      ];
      const field = pick(pick(kinds.length > 0 ? kinds : [joins.filter(({ name }) => name !== 'not')]));
      if (!chosen.has(field.name)) chosen.set(field.name, key(of, field, depth, budget));
    }
    return refusable(type, [...chosen], mayBeEmpty);
  }

  /** A filter that goes so many relations deep, along any of them. */
  function chain(type: GraphQLInputType, depth: number): Drawn {
    const onward = Object.values(inside(type).getFields()).filter(({ name, type: of }) => {
      const named = getNamedType(of);
      return name !== 'not' && !isListType(of) && isInputObjectType(named) && 'and' in named.getFields();
    });
    const claims = inside(type).getFields().claims;
    if (depth === 0 || (onward.length === 0 && !claims)) return filter(type, 0, { keys: 1 });
    if (claims && (onward.length === 0 || chance(50))) {
      const way = pick(Object.values(inside(claims.type).getFields()).filter(({ name }) => name !== 'count'));
      const many = object(claims.type, new Map([[way.name, chain(way.type, depth - 1)]]));
      return object(type, new Map([['claims', many]]));
    }
    const { name, type: of } = pick(onward);
    return object(type, new Map([[name, chain(of, depth - 1)]]));
  }

  /** More conditions than one filter may have. */
  const endless = (type: GraphQLInputType): Drawn => {
    const or = inside(type).getFields().or;
    if (!or) throw new Error(`${type} has no or.`);
    const bare = getNullableType(or.type);
    const one = isListType(bare) ? bare.ofType : or.type;
    const slug = Object.values(inside(one).getFields()).find(({ type: of }) => String(of) === 'StringFilter');
    if (!slug) return filter(type, 0, { keys: 1 });
    const text = inputType('String');
    const eq = () => object(slug.type, new Map([['eq', bound(text, 'x')]]));
    const many = Array.from({ length: 199 + below(4) }, () => object(one, new Map([[slug.name, eq()]])));
    return object(type, new Map([['or', list(or.type, many)]]));
  };

  /** A filter over rows of a type, or what groups of them must have. */
  const any = (type: GraphQLInputType): Drawn => {
    if (chance(0.1)) return endless(type);
    if (chance(1)) return chain(type, 4 + below(3));
    return filter(type, 1 + below(3), { keys: 5 });
  };
  return {
    /** The argument `where`. */
    where: (type: string): Drawn => {
      const draw = () => (chance(0.5) ? steering(inputType(`${type}Filter`), null) : any(inputType(`${type}Filter`)));
      return redrawn(draw(), draw);
    },
    /** A small filter. */
    small: (type: string): Drawn => filter(inputType(`${type}Filter`), 0, { keys: 1 }),
    /** What groups of a type must have. */
    having: (type: string): Drawn => {
      const draw = () => filter(inputType(`${type}Having`), 0, { keys: 3 });
      return redrawn(draw(), draw);
    },
    /** What to group by; seldom too much, or twice the same. */
    keys: (type: string): string[] => {
      const all = valuesOf(`${type}GroupKey`);
      const some = Array.from({ length: chance(0.5) ? 0 : chance(0.5) ? 7 : 1 + below(3) }, () => pick(all));
      return chance(1) ? some : [...new Set(some)];
    },
    mix: (): Drawn => {
      const values = valuesOf('FundingLineMix');
      const some = Array.from({ length: chance(97) ? 1 : below(3) }, () => pick(values));
      const items = some.map(value => steering(inputType('FundingLineMix!'), value));
      return list(inputType('[FundingLineMix!]'), items);
    },
  };
}
/** The values of an enum of the contract. */
export const valuesOf = (name: string): string[] => {
  const type = getNamedType(inputType(name));
  return isEnumType(type) ? type.getValues().map(value => value.name) : [];
};
export type Filters = ReturnType<typeof filtersFrom>;
