import {
  type GraphQLInputField,
  type GraphQLInputFieldMap,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { choiceFrom, drawOf } from './choice.ts';
import type { Compared } from './compare.ts';
import { lists } from './lists.ts';
import { filtersFrom } from './operations/filters.ts';
import { inputType } from './operations/inputs.ts';
import { daysOf, drawValue, samplesOf } from './operations/samples.ts';
import { unsureFrom } from './operations/unsure.ts';
import { called, openWorld, type Which } from './worlds/open-world.ts';

type Filter = Readonly<Record<string, unknown>>;
/** Filters of which exactly one holds of each row. */
type Partition = readonly Filter[];

const VALUES = 3;
const inside = (type: GraphQLInputField['type'] | string): GraphQLInputFieldMap => {
  const named = getNamedType(typeof type === 'string' ? inputType(type) : type);
  return isInputObjectType(named) ? named.getFields() : {};
};

const worlds: Which[] = ['world', { seed: 105, size: 'long' }];
const done = { partitions: 0, empty: 0 };

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let world: Compared;
  beforeAll(async () => {
    world = await openWorld(which);
  });
  afterAll(() => world.service.stop());

  /** Whether a filter makes no sense to the service, such as one that says how sure, but not of what. */
  async function isRefused(list: string, type: string, where: unknown): Promise<boolean> {
    const { body } = await world.service.ask(`query ($w: ${type}Filter) { ${list}(where: $w) { totalCount } }`, {
      w: where,
    });
    return body.errors?.some(({ extensions }) => /^BAD_(FILTER|USER_INPUT)$/.test(String(extensions?.code))) ?? false;
  }

  /** Every row is in one of the filters, and in one only. */
  async function split(list: string, type: string, partition: Partition): Promise<void> {
    const both = partition.flatMap((one, i) => partition.slice(i + 1).map(other => ({ and: [one, other] })));
    const filters: Filter[] = [...partition, ...both, { or: partition }];
    const names = filters.map((_, i) => `$f${i}: ${type}Filter`);
    const asked = filters.map((_, i) => `f${i}: ${list}(where: $f${i}) { totalCount }`);
    const query = `query(${names.join(', ')}) { all: ${list} { totalCount } ${asked.join(' ')} }`;
    const variables = Object.fromEntries(filters.map((filter, i) => [`f${i}`, filter]));
    const { body } = await world.service.ask<Record<string, { totalCount: number }>>(query, variables);
    const counted = (i: number) => body.data?.[`f${i}`]?.totalCount ?? Number.NaN;
    const { totalCount: all } = body.data?.all ?? { totalCount: Number.NaN };
    const counts = partition.map((_, i) => counted(i));
    const said = `${list} by ${JSON.stringify(partition)}: ${counts} ${JSON.stringify(body.errors ?? '')}`;
    expect({ sum: counts.reduce((a, b) => a + b), either: counted(filters.length - 1) }, said).toEqual({
      sum: all,
      either: all,
    });
    expect(
      both.map((_, i) => counted(partition.length + i)),
      said,
    ).toEqual(both.map(() => 0));
    done.partitions++;
    if (counts.some(count => count === all)) done.empty++;
  }

  /** What splits the rows by a scalar: `at` puts a condition on it into a filter. */
  function byScalar(fields: GraphQLInputFieldMap, values: readonly unknown[], at: (condition: Filter) => Filter) {
    const one = (value: unknown): Partition[] => [
      [at({ eq: value }), at({ ne: value })],
      [at({ eq: value }), { not: at({ eq: value }) }],
      ...(fields.lt ? [[at({ lt: value }), at({ gte: value }), at({ isNull: true })]] : []),
      ...(fields.gt ? [[at({ gt: value }), at({ lte: value }), at({ isNull: true })]] : []),
      ...['contains', 'startsWith', 'equalsIgnoringCase'].flatMap(operator =>
        fields[operator] ? [[at({ [operator]: value }), { not: at({ [operator]: value }) }]] : [],
      ),
    ];
    const some: Partition[] = fields.in ? [[], values].map(all => [at({ in: all }), at({ notIn: all })]) : [];
    return [...values.flatMap(one), ...some, [at({ isNull: true }), at({ isNull: false })]];
  }

  test.each(lists.filter(({ type }) => type === 'Query'))(
    'each of $field is in one part',
    async ({ field: list, of }) => {
      const choice = choiceFrom(drawOf(3));
      const samples = samplesOf(world.rows);
      const filters = filtersFrom(choice, samples);
      const unsure = unsureFrom(choice, samples);
      const valuesOf = (fields: GraphQLInputFieldMap, field: string, part?: string) => {
        const named = fields.eq && getNamedType(fields.eq.type);
        return named
          ? Array.from({ length: VALUES }, () => drawValue(choice, named.name, samples(of, field, part)))
          : [];
      };
      const partitions = (field: GraphQLInputField): Partition[] => {
        const { name, type } = field;
        const fields = inside(type);
        const at = (condition: unknown) => ({ [name]: condition });
        if (isListType(type) || name === 'not' || isEnumType(getNamedType(type))) return [];
        if (name.endsWith('IsNull'))
          return [
            [at(true), at(false)],
            [at(true), { [name.replace(/IsNull$/, '')]: { and: [] } }],
          ];
        if (fields.has)
          return [
            [at({ isEmpty: true }), at({ isEmpty: false })],
            ...samples(of, name)
              .slice(0, VALUES)
              .map(text => [at({ has: text }), { not: at({ has: text }) }]),
          ];
        // A day on which something goes on or does not.
        if (!isInputObjectType(getNamedType(type))) return daysOf(samples, of).map(day => [at(day), { not: at(day) }]);
        if (fields.asPrinted && !fields.and) return byWhole(name, fields, at);
        if (fields.eq) return byScalar(fields, valuesOf(fields, name), at);
        if (fields.some) {
          const one = filters.small(getNamedType(fields.some.type).name.replace(/Filter$/, '')).plain;
          return [
            [at({ some: {} }), at({ none: {} })],
            [at({ count: { gt: 0 } }), at({ count: { eq: 0 } })],
            [at({ count: { lt: 2 } }), at({ count: { gte: 2 } })],
            [at({ some: one }), at({ none: one })],
            [at({ every: one }), at({ some: { not: one } })],
          ];
        }
        if (fields.and) return [[at({ and: [] }), { not: at({ and: [] }) }]];
        throw new Error(`Nothing splits ${list} by ${name}.`);
      };
      /** What splits the rows by a When, a Quantity or Money: by its parts, and by all that it can be. */
      const byWhole = (name: string, fields: GraphQLInputFieldMap, at: (condition: Filter) => Filter): Partition[] => {
        const all = Object.values(fields).filter(({ name: part }) => part !== 'isNull' && part !== 'certainty');
        const parts = all.filter(({ type }) => !unsure.takes(type));
        const operators = all.filter(({ type }) => unsure.takes(type));
        const sure = fields.certainty ? [{}, { certainty: 'DEFINITE' }] : [{}];
        return [
          [at({ isNull: true }), at({ isNull: false })],
          ...parts.flatMap(part =>
            byScalar(inside(part.type), valuesOf(inside(part.type), name, part.name), condition =>
              at({ [part.name]: condition }),
            ),
          ),
          ...operators.flatMap(({ name: operator, type }) =>
            sure.map((certainty): Partition => {
              const condition = at({ [operator]: unsure.operand(type, of, name).plain, ...certainty });
              return [condition, { not: condition }];
            }),
          ),
          ...operators
            .filter(({ name: operator }) => operator.startsWith('definitely'))
            .map(({ name: operator, type }): Partition => {
              const { plain } = unsure.operand(type, of, name);
              const definitely = at({ [operator]: plain });
              const possibly = at({ [operator.replace('definitely', 'possibly')]: plain });
              // What is definite is possible, too.
              return [definitely, { and: [possibly, { not: definitely }] }, { not: possibly }];
            }),
        ];
      };
      const all = Object.values(inside(`${of}Filter`)).flatMap(partitions);
      const drawn: unknown[] = [];
      while (drawn.length < 10) {
        const { plain } = filters.small(of);
        // What is refused splits nothing.
        if (!(await isRefused(list, of, plain))) drawn.push(plain);
      }
      for (const partition of all) await split(list, of, partition);
      for (const filter of drawn) await split(list, of, [JSON.parse(JSON.stringify(filter)), { not: filter }]);
    },
  );
});

test('many partitions have rows in more than one part', () => {
  console.info(`${done.partitions} partitions, of which ${done.empty} have all rows in one part`);
  expect(done.partitions - done.empty).toBeGreaterThan(done.partitions / 4);
});
