import {
  type GraphQLInputField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
} from 'graphql';
import type { Choice } from '../choice.ts';
import type { Filters } from './filters.ts';
import { bound, type Drawn, inputType, list, object, redrawn, steering } from './inputs.ts';

const fieldsOf = (type: GraphQLInputType): GraphQLInputField[] => {
  const named: unknown = getNamedType(type);
  return isInputObjectType(named) ? Object.values(named.getFields()) : [];
};
const DIRECTIONS = ['direction', 'nulls'];

/** Draws orders of rows, by their fields and by what they lead to, and orders of groups. */
export function ordersFrom(choice: Choice, { small }: Pick<Filters, 'small'>) {
  const { chance, pick } = choice;
  const enumValue = (type: GraphQLInputType): Drawn => {
    const named = getNamedType(type);
    const draw = () => (isEnumType(named) ? pick(named.getValues()).name : null);
    return steering(type, draw(), draw);
  };

  /** What many rows come to: one measure, often of some of the rows only. */
  function total(type: GraphQLInputType): Drawn {
    const named = getNamedType(type).name;
    const all = fieldsOf(type);
    const measure = pick(all.filter(({ name }) => name !== 'where' && name !== 'mix'));
    const where = all.find(({ name }) => name === 'where');
    const mix = all.find(({ name }) => name === 'mix');
    const fields = new Map<string, Drawn>([[measure.name, enumValue(measure.type)]]);
    if (where && chance(30)) fields.set('where', { ...small(named.replace(/TotalOrder$/, '')), type: where.type });
    if (mix && chance(96)) fields.set('mix', list(mix.type, [steering(inputType('FundingLineMix!'), 'STAGE')]));
    return object(type, fields);
  }

  /** One key: a field, something of what a relation leads to, or what many rows come to. */
  function key(type: GraphQLInputType, depth: number): Map<string, Drawn> {
    const all = fieldsOf(type).filter(({ name }) => !DIRECTIONS.includes(name));
    const field = all.filter(({ name }) => name === 'field' || name === 'key');
    const isOne = ({ type: of }: GraphQLInputField) => /OrderKey$/.test(getNamedType(of).name);
    const ones = depth > 0 ? all.filter(isOne) : [];
    const many = all.filter(one => !isOne(one) && !field.includes(one));
    const kinds = [
      ...(field.length > 0 ? [field, field, field] : []),
      ...(ones.length > 0 ? [ones, ones] : []),
      ...(many.length > 0 ? [many] : []),
    ];
    const { name, type: of } = pick(pick(kinds.length > 0 ? kinds : [all]));
    const inner: GraphQLInputObjectType | undefined = [getNamedType(of)].find(isInputObjectType);
    if (!inner) return new Map([[name, enumValue(of)]]);
    return new Map([[name, 'where' in inner.getFields() ? total(of) : object(of, key(of, depth - 1))]]);
  }

  /** One entry of `orderBy`; seldom one with no key or with two. */
  function entry(type: GraphQLInputType, keyOf = () => key(type, chance(1) ? 6 : 2)): Drawn {
    const fields = new Map(keyOf());
    for (const { name, type: of } of fieldsOf(type)) {
      if (name === 'direction' && chance(60)) fields.set(name, enumValue(of));
      if (name === 'nulls' && chance(35)) fields.set(name, chance(0) ? steering(of, null) : enumValue(of));
    }
    if (chance(0.2)) return object(type, new Map([...fields].filter(([name]) => DIRECTIONS.includes(name))));
    if (chance(0.2)) for (const [name, more] of keyOf()) fields.set(name, more);
    return object(type, fields);
  }

  const whole = (type: string, one: (of: GraphQLInputType) => Drawn): Drawn => {
    const of = inputType(`[${type}!]`);
    const draw = (): Drawn => {
      if (chance(3)) return steering(of, null);
      const count = chance(0.2) ? 9 : chance(3) ? 0 : 1 + (chance(35) ? 1 : 0) + (chance(10) ? 1 : 0);
      return list(
        of,
        Array.from({ length: count }, () => one(inputType(`${type}!`))),
      );
    };
    return redrawn(draw(), draw);
  };
  return {
    /** The argument `orderBy` of a list. */
    order: (type: string): Drawn => whole(`${type}Order`, entry),
    /** The argument `orderBy` of groups by some keys. */
    groupOrder: (type: string, by: readonly string[]): Drawn =>
      whole(`${type}GroupOrder`, of =>
        entry(of, () => {
          const fields = fieldsOf(of).filter(({ name }) => !DIRECTIONS.includes(name));
          const { name, type: at } = pick(chance(40) ? fields.filter(field => field.name === 'key') : fields);
          return new Map([[name, name === 'key' && chance(97) ? steering(at, pick(by)) : enumValue(at)]]);
        }),
      ),
    /** A year whose prices are meant. */
    year: (type: GraphQLInputType, draw: () => number): Drawn => bound(type, draw(), draw),
  };
}
export type Orders = ReturnType<typeof ordersFrom>;
