import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called } from '../graph/worlds/open-world.ts';
import { plain } from './plain.ts';
import { filtersOf, type Values } from './random/draw-filter.ts';
import { readValues } from './random/read-values.ts';
import { listOf, rooted, types } from './random/types.ts';
import { openBoth, type SideBySide, worlds } from './side-by-side.ts';

/** How many of each type in each world; of another seed for others. */
const FILTERS = Number(process.env.FILTERS ?? 100);
const SEED = Number(process.env.SEED ?? 1);

const lists = rooted.map(name => ({ name, list: types[name].plural }));

/** Of those compared, the telling ones found something and not all there is. */
const counts = { compared: 0, telling: 0 };
afterAll(() => console.info(`${counts.compared} random filters compared, of which ${counts.telling} found a part`));

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let both: SideBySide;
  let values: Values;
  beforeAll(async () => {
    both = await openBoth(which);
    values = await readValues(both);
  });
  afterAll(() => both.stop());

  test.each(lists)('random filters find the same $list', { timeout: 3_600_000 }, async ({ name, list }) => {
    const entente = `query ($where: ${name}Filter!) {
      all: ${list}(first: 0) { totalCount }
      list: ${list}(first: 100, where: $where, orderBy: [{ field: SLUG }]) { totalCount nodes { slug } }
    }`;
    const postgraphile = `query ($filter: ${name}Filter!) {
      list: ${listOf(types[name])}(first: 100, filter: { listed: { equalTo: true }, and: [$filter] }, orderBy: [SLUG_ASC]) {
        totalCount nodes { slug }
      }
    }`;
    await fc.assert(
      fc.asyncProperty(filtersOf(values)(name, 3), async ({ where, filter }) => {
        const { all, list } = await both.entente(entente, { where });
        const peer = await both.postgraphile(postgraphile, { filter });
        expect(plain(list)).toEqual(plain(peer.list));
        counts.compared++;
        if (list?.totalCount !== 0 && list?.totalCount !== all?.totalCount) counts.telling++;
      }),
      { numRuns: FILTERS, seed: SEED },
    );
  });
});
