import {
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Choice } from '../choice.ts';
import { contract, listName } from '../evaluator/contract.ts';
import { camel } from '../evaluator/fields.ts';
import { argumentsFrom, type List } from './arguments.ts';
import type { Subjects } from './subjects.ts';
import { variablesFrom } from './variables.ts';

/** An operation as text, with the values of its variables for a first and for a second run. */
export interface Operation {
  query: string;
  variables: Record<string, unknown>;
  again: Record<string, unknown>;
  /** Whether the second values may change the statement. */
  turned: boolean;
}

/** One as drawn: also how many times it goes from a record to others. */
export interface Drawn extends Operation {
  relations: number;
}

/** How many times at most one goes from a record to others: through a list that is three levels of fields, else one. */
export const DEEPEST = 6;
/** The service reads 16 levels of fields; a leaf takes one. */
const LEVELS = 15;
const MOST_FIELDS = 50;
/** The service reads 30 and 100. */
const MOST_DIRECTIVES = 28;
/** Rows that an operation may reach at most, roughly: nested pages multiply. */
const WIDEST = 300;

/** How often fields are asked for that would seldom be drawn. */
const rare = new Map([
  ['Query.timeline', 6],
  ['Query.search', 20],
  ['SearchConnection.edges', 75],
  ['SearchEdge.rank', 60],
  ['SearchEdge.highlights', 60],
  ['SearchHighlight.fragments', 90],
  ['SearchFragment.hit', 80],
  ['Official.similar', 20],
  ['Organization.similar', 20],
  ['Similar.score', 60],
]);

/** Where in an operation a selection stands. */
interface Spot {
  /** Levels of fields above it, and how many of them lead from a record to others. */
  level: number;
  relations: number;
  width: number;
  /** How much further a selection has to go. */
  reach: number;
  /** How many fragments it stands in, one inside the other. */
  folds: number;
  /** Whether fields of other types may come beside these: what has no one meaning then needs a name of its own. */
  mixed: boolean;
  /** The list whose connection it is of. */
  within?: List | undefined;
  /** What the groups it is of are by. */
  by?: readonly string[] | undefined;
}

const composites = Object.values(contract.getTypeMap()).filter(
  (type): type is GraphQLCompositeType => isCompositeType(type) && !type.name.startsWith('__'),
);
const holders = composites.filter(type => isObjectType(type) || isInterfaceType(type));
const possible = (type: GraphQLCompositeType) => (isObjectType(type) ? [type] : contract.getPossibleTypes(type));
const overlapping = new Map(
  composites.map(type => [
    type.name,
    composites.filter(other => possible(other).some(object => possible(type).includes(object))),
  ]),
);
const isRecord = (type: unknown) =>
  isInterfaceType(type) || (isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Node'));
/** Whether a field leads to records, itself or by what it holds. */
const leads = ({ type }: GraphQLField<unknown, unknown>) =>
  isRecord(getNamedType(type)) || /(Connection|Edge)$/.test(getNamedType(type).name);
const fieldNames = new Set(holders.flatMap(type => Object.keys(type.getFields())));
/** Fields that are of one type wherever they stand. */
const alike = new Set(
  [...fieldNames].filter(name => {
    const types = holders.flatMap(type => type.getFields()[name]?.type ?? []);
    return new Set(types.map(String)).size === 1;
  }),
);

const folded = (spot: Spot): Spot => ({ ...spot, folds: spot.folds + 1, reach: 0 });

/** Draws one valid operation over the printed schema. */
export function drawOperation(choice: Choice, subjects: Subjects): Drawn {
  const { below, chance, pick } = choice;
  const variables = variablesFrom(choice);
  const argumentsOf = argumentsFrom(choice, variables, subjects);
  const fragments: { name: string; text: string; type: GraphQLCompositeType; spot: Spot; size: number }[] = [];
  let names = 0;
  let fields = 0;
  let directives = 0;
  let deepest = 0;
  const fresh = (letter: string) => `${letter}${names++}`;

  /** Conditions, of which most let through what they stand on; seldom where an operation has far to go. */
  function directive(reach = 0): string {
    const kinds = chance(reach > 0 ? 2 : 10)
      ? pick([['include'], ['skip'], ['include', 'skip'], ['skip', 'include']])
      : [];
    return kinds
      .map(kind => {
        if (++directives > MOST_DIRECTIVES) return '';
        const condition = variables.value({
          type: 'Boolean!',
          plain: (kind === 'include') === !chance(30),
          sort: kind,
          turn: () => chance(50),
        });
        return ` @${kind}(if: ${condition.text})`;
      })
      .join('');
  }

  /** One field, sometimes twice: under another name with other arguments, or again for other fields of the same. */
  function one(type: GraphQLCompositeType, field: GraphQLField<unknown, unknown>, spot: Spot, name = ''): string {
    fields++;
    const target = getNamedType(field.type);
    const usual = isObjectType(type) || isInterfaceType(type) ? listName(type, field.name) : '';
    const {
      text,
      rows,
      list = usual,
      by = /(Group|Key)$/.test(target.name) ? spot.by : undefined,
    } = argumentsOf(field, usual, spot);
    const plain = (!spot.mixed || alike.has(field.name)) && text === '';
    const bare = name === '' && plain && chance(isLeafType(target) ? 80 : 40);
    const alias = bare ? '' : `${name || fresh('k')}: `;
    const below: Spot = {
      level: spot.level + 1,
      relations: spot.relations + (isRecord(target) ? 1 : 0),
      width: spot.width * Math.max(1, rows),
      reach: spot.reach - (isRecord(target) ? 1 : 0),
      folds: 0,
      mixed: false,
      within: target.name.endsWith('Connection')
        ? { name: list, type: target.name.replace(/Connection$/, '') }
        : undefined,
      by,
    };
    deepest = Math.max(deepest, below.relations);
    const written = (reach: number) => {
      const inner = isCompositeType(target) ? ` ${selection(target, { ...below, reach })}` : '';
      return `${alias}${field.name}${text}${directive(reach)}${inner}`;
    };
    const parts = [written(below.reach)];
    if (chance(7)) parts.push(written(0));
    if (chance(7) && fields < MOST_FIELDS) parts.push(one(type, field, { ...spot, reach: 0 }));
    return parts.join(' ');
  }

  function selection(type: GraphQLCompositeType, spot: Spot): string {
    const mayFold = () => mayGrow() && spot.folds < 3;
    const mayGrow = () => spot.level < LEVELS && fields < MOST_FIELDS && spot.width <= WIDEST;
    const mayGo = () => mayGrow() && spot.relations < DEEPEST;
    const parts: string[] = chance(15) || isUnionType(type) ? ['__typename'] : [];
    const inside = { ...spot, mixed: spot.mixed || isAbstractType(type) };
    if (!isUnionType(type)) {
      const all = Object.values(type.getFields());
      const keys = spot.by?.map(camel) ?? [];
      const own = /Key$/.test(type.name) && chance(85) ? all.filter(({ name }) => keys.includes(name)) : all;
      const open = (own.length > 0 ? own : all).filter(
        field => isLeafType(getNamedType(field.type)) || (leads(field) ? mayGo() : mayGrow()),
      );
      const onward = spot.reach > 0 ? open.filter(leads) : [];
      if (onward.length > 0) parts.push(one(type, pick(onward), inside));
      const count = (parts.length ? 0 : 1) + below(spot.level === 0 ? 3 : 4);
      for (let i = 0; i < count && open.length > 0; i++)
        parts.push(...open.splice(below(open.length), 1).map(field => one(type, field, { ...inside, reach: 0 })));
      // What a claim states is one field of many, and the way to all kinds of values.
      const union = open.find(field => isUnionType(getNamedType(field.type)));
      if (union && chance(30)) parts.push(one(type, union, { ...inside, reach: 0 }));
      // Money has more rules than anything else.
      const money = open.find(({ name, args }) =>
        spot.level === 0 ? name === 'fundingLines' : args.some(arg => arg.name === 'constantYear'),
      );
      if (money && chance(spot.level === 0 ? 15 : 70)) parts.push(one(type, money, { ...inside, reach: 0 }));
      // What only one or two types have, and has rules of its own.
      for (const field of open) {
        const percent = rare.get(`${type.name}.${field.name}`);
        if (percent !== undefined && chance(percent)) parts.push(one(type, field, { ...inside, reach: 0 }));
      }
      // More fields than one concat() takes.
      if (chance(0.5) && fields < MOST_FIELDS / 4) parts.push(...wide(open));
    }
    const conditions = overlapping.get(type.name) ?? [];
    const often = isUnionType(type) ? 30 : isAbstractType(type) ? 60 / conditions.length + 5 : 5;
    for (const condition of conditions)
      if (mayFold() && spot.level > 0 && chance(often)) parts.push(fragment(condition, inside));
    if (mayFold() && mayGo() && isAbstractType(type) && chance(12)) parts.push(...twins(type, inside));
    if (mayFold() && chance(4)) parts.push(`...${directive()} ${selection(type, folded(inside))}`);
    if (mayGrow() && spot.level > 0 && chance(5)) parts.push(...known(conditions, spot));
    return `{ ${parts.length ? parts.join(' ') : '__typename'} }`;
  }

  /** For several types fields of different meaning under one name: no two of them are ever on the same object. */
  function twins(type: GraphQLAbstractType, spot: Spot): string[] {
    const name = fresh('t');
    const types = contract.getPossibleTypes(type).filter(() => chance(40));
    const shape = chance(50) ? 'String!' : pick(['ClaimConnection!', 'SourceConnection!', 'Record']);
    return types.flatMap(member => {
      const fit = Object.values(member.getFields()).filter(field => String(field.type) === shape);
      return fit.length > 0 ? [`... on ${member.name} { ${one(member, pick(fit), folded(spot), name)} }`] : [];
    });
  }

  /** Some leaves under so many names. */
  function wide(open: readonly GraphQLField<unknown, unknown>[]): string[] {
    const leaves = open.filter(({ type }) => isLeafType(getNamedType(type)));
    const most = leaves.length === 0 ? 0 : 60;
    // The service reads 100 aliases.
    if (most > 0) fields += MOST_FIELDS / 2;
    return Array.from({ length: most }, () => `${fresh('w')}: ${pick(leaves).name}`);
  }

  /** Fields of one of the types that a value may have, in place or under a name. */
  function fragment(type: GraphQLCompositeType, spot: Spot): string {
    const before = fields;
    const at = { ...folded({ ...spot, mixed: true }), reach: chance(50) ? spot.reach : 0 };
    const text = selection(type, at);
    if (!chance(35)) return `... on ${type.name}${directive()} ${text}`;
    const name = fresh('F');
    fragments.push({ name, text: `fragment ${name} on ${type.name} ${text}`, type, spot: at, size: fields - before });
    return `...${name}${directive()}`;
  }

  /** A fragment met before, where it is not deeper or wider than it was there. */
  function known(conditions: readonly GraphQLCompositeType[], spot: Spot): string[] {
    const fit = fragments.filter(
      ({ type, spot: at, size }) =>
        conditions.includes(type) &&
        spot.level <= at.level &&
        spot.relations <= at.relations &&
        spot.width <= at.width &&
        size < 15,
    );
    return fit.length > 0 ? [`...${pick(fit).name}${directive()}`] : [];
  }

  const root = contract.getQueryType();
  if (!root) throw new Error('The contract has no query type.');
  const body = selection(root, { level: 0, relations: 0, width: 1, reach: below(DEEPEST + 1), folds: 0, mixed: false });
  return {
    query: [`${variables.head()} ${body}`, ...fragments.map(({ text }) => text)].join('\n'),
    variables: variables.first,
    again: variables.again,
    turned: variables.turned,
    relations: deepest,
  };
}
