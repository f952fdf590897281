import fc from 'fast-check';
import { columnOf, type Kind, type Type, type TypeName, types } from './types.ts';

/** One filter in the words of both. */
export interface Filter {
  where: object;
  filter: object;
}

/** Values to ask for, of each column of each type. */
export type Values = ReadonlyMap<TypeName, ReadonlyMap<string, readonly unknown[]>>;

type Filters = fc.Arbitrary<Filter>;

/** Entente's operators in PostGraphile's words, where an absent value makes them hold or not, and never unknown. */
const compared: Readonly<Record<string, (value: unknown) => object>> = {
  eq: value => ({ notDistinctFrom: value }),
  ne: value => ({ distinctFrom: value }),
  lt: value => ({ isNull: false, lessThan: value }),
  lte: value => ({ isNull: false, lessThanOrEqualTo: value }),
  gt: value => ({ isNull: false, greaterThan: value }),
  gte: value => ({ isNull: false, greaterThanOrEqualTo: value }),
};
const ofText: typeof compared = {
  contains: value => ({ isNull: false, includes: value }),
  startsWith: value => ({ isNull: false, startsWith: value }),
  equalsIgnoringCase: value => ({ isNull: false, equalToInsensitive: value }),
};
/** Beside the values there are. */
const others: Readonly<Record<Kind, readonly unknown[]>> = {
  text: ['', 'a', 'É', '%'],
  enum: [],
  int: [0, 1998],
  decimal: ['0', '550000.00', '-12.5'],
  date: ['1997-11-17'],
};

/** What can be asked of both: PostGraphile takes a backslash for the sign before another, Entente no longer decimals. */
const asked: Readonly<Record<Kind, RegExp>> = {
  text: /^[^\\]*$/,
  enum: /^/,
  int: /^/,
  decimal: /^-?\d{1,40}(\.\d{1,20})?$/,
  date: /^/,
};

const nested = (path: string, inner: object): object =>
  path.split('.').reduceRight<object>((within, key) => ({ [key]: within }), inner);

function ofColumn(path: string, kind: Kind, found: readonly unknown[]): Filters {
  const column = columnOf(path);
  const isNull = fc.boolean().map(answer => ({
    where: nested(path, { isNull: answer }),
    filter: { [column]: { isNull: answer } },
  }));
  const values = [...others[kind], ...found].filter(value => asked[kind].test(String(value)));
  if (values.length === 0) return isNull;
  const value = fc.constantFrom(...values);
  const one = (operators: typeof compared) =>
    fc.tuple(fc.constantFrom(...Object.entries(operators)), value).map(([[name, translate], operand]) => ({
      where: nested(path, { [name]: operand }),
      filter: { [column]: translate(operand) },
    }));
  const several = fc.tuple(fc.boolean(), fc.uniqueArray(value, { maxLength: 3 })).map(([isIn, operands]) => ({
    where: nested(path, isIn ? { in: operands } : { notIn: operands }),
    filter: isIn
      ? { [column]: { isNull: false, in: operands } }
      : { or: [{ [column]: { isNull: true } }, { [column]: { notIn: operands } }] },
  }));
  return fc.oneof(
    { weight: 4, arbitrary: one(compared) },
    { weight: 2, arbitrary: several },
    { weight: 1, arbitrary: isNull },
    ...(kind === 'text' ? [{ weight: 2, arbitrary: one(ofText) }] : []),
  );
}

const isListed = { listed: { equalTo: true } };

/** Filters through relations; `within` gives the filters of a type. */
function ofRelations({ one, many }: Type, within: (type: TypeName) => Filters): Filters[] {
  const toOne = Object.entries(one).map(([name, { to, as }]) =>
    within(to).map(({ where, filter }) => ({ where: { [name]: where }, filter: { [as]: filter } })),
  );
  const absent = Object.entries(one)
    .filter(([, { optional }]) => optional)
    .map(([name, { as }]) =>
      fc.boolean().map(answer => ({ where: { [`${name}IsNull`]: answer }, filter: { [`${as}Exists`]: !answer } })),
    );
  const toMany = Object.entries(many).map(([name, { to, as }]) => {
    const any = fc.constant<Filter>({ where: {}, filter: isListed });
    return fc
      .tuple(fc.constantFrom('some', 'every', 'none'), fc.oneof({ weight: 4, arbitrary: within(to) }, any))
      .map(([which, { where, filter }]) => ({
        where: { [name]: { [which]: where } },
        filter: {
          [as]: {
            [which]:
              which === 'every' ? { or: [{ listed: { equalTo: false } }, filter] } : { ...isListed, and: [filter] },
          },
        },
      }));
  });
  return [...toOne, ...absent, ...toMany];
}

function combined(filters: Filters): Filters {
  const list = fc.array(filters, { minLength: 1, maxLength: 3 });
  return fc.oneof(
    list.map(all => ({
      where: together(all.map(({ where }) => where)),
      filter: { and: all.map(each => each.filter) },
    })),
    list.map(all => ({ where: { or: all.map(({ where }) => where) }, filter: { or: all.map(each => each.filter) } })),
    filters.map(({ where, filter }) => ({ where: { not: where }, filter: { not: filter } })),
  );
}

/** In one object where no key is there twice, else by `and`. */
function together(all: readonly object[]): object {
  const keys = all.flatMap(Object.keys);
  return new Set(keys).size === keys.length ? Object.assign({}, ...all) : { and: all };
}

/** Filters of a type, of so many levels. */
export function filtersOf(values: Values): (type: TypeName, levels: number) => Filters {
  const made = new Map<string, Filters>();
  const of = (name: TypeName, levels: number): Filters => {
    const known = made.get(`${name} ${levels}`);
    if (known) return known;
    const type = types[name];
    const columns = fc.oneof(
      ...Object.entries(type.columns).map(([path, kind]) => ofColumn(path, kind, values.get(name)?.get(path) ?? [])),
    );
    const less = (to: TypeName) => of(to, levels - 1);
    const filters =
      levels === 0
        ? columns
        : fc.oneof(
            { weight: 2, arbitrary: columns },
            { weight: 2, arbitrary: combined(less(name)) },
            { weight: 3, arbitrary: fc.oneof(...ofRelations(type, less)) },
          );
    made.set(`${name} ${levels}`, filters);
    return filters;
  };
  return of;
}
