import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called } from '../graph/worlds/open-world.ts';
import { plain } from './plain.ts';
import { filtersOf, type Values } from './random/draw-filter.ts';
import { ordersOf } from './random/draw-order.ts';
import { readValues } from './random/read-values.ts';
import { rooted, types } from './random/types.ts';
import { openBoth, SEED, type SideBySide, worlds } from './side-by-side.ts';
import { listOf } from './words.ts';

/** How many of each type in each world. */
const QUESTIONS = Number(process.env.QUESTIONS ?? 100);

const lists = rooted.map(name => ({ name, list: types[name].plural }));

const size = fc.integer({ min: 1, max: 100 });
const pages = fc.oneof(
  size.map(first => ({ first })),
  size.map(last => ({ last })),
);

/** Of those compared, the telling ones found something and not all there is. */
const counts = { compared: 0, telling: 0 };
afterAll(() => console.info(`${counts.compared} random lists compared, of which ${counts.telling} are a part`));

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let both: SideBySide;
  let values: Values;
  beforeAll(async () => {
    both = await openBoth(which);
    values = await readValues(both);
  });
  afterAll(() => both.stop());

  test.each(lists)(
    'random filters and orders give the same $list and totals',
    { timeout: 3_600_000 },
    async ({ name, list }) => {
      const columns = Object.keys(types[name].columns).filter(path => !path.includes('.'));
      const relations = Object.keys(types[name].one);
      const entente = `query ($where: ${name}Filter!, $orderBy: [${name}Order!]!, $first: Int, $last: Int) {
      all: ${list}(first: 0) { totalCount }
      list: ${list}(where: $where, orderBy: $orderBy, first: $first, last: $last) {
        totalCount nodes { slug } aggregate { count countDistinct { ${columns.join(' ')} ${relations.join(' ')} } }
      }
    }`;
      const postgraphile = `query ($filter: ${name}Filter!, $as: [${name}OrderBy!]!, $first: Int, $last: Int) {
      list: ${listOf(list)}(
        filter: { listed: { equalTo: true }, and: [$filter] }, orderBy: $as, first: $first, last: $last
      ) {
        totalCount nodes { slug } aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount {
          ${columns.join(' ')} ${relations.map(relation => `${relation}: ${relation}Id`).join(' ')}
        } }
      }
    }`;
      const question = [filtersOf(values)(name, 3), ordersOf(types[name]), pages] as const;
      await fc.assert(
        fc.asyncProperty(...question, async ({ where, filter }, { orderBy, as }, page) => {
          const { all, list } = await both.entente(entente, { where, orderBy, ...page });
          const peer = await both.postgraphile(postgraphile, { filter, as, ...page });
          expect(plain(list)).toEqual(plain(peer.list));
          counts.compared++;
          if (list?.totalCount !== 0 && list?.totalCount !== all?.totalCount) counts.telling++;
        }),
        { numRuns: QUESTIONS, seed: SEED },
      );
    },
  );
});
