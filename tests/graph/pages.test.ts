import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Compared } from './compare.ts';
import { type Instance, instancesOf, lists } from './lists.ts';
import { idsOf, page, walk } from './walk.ts';
import { called, openWorld, type Which } from './worlds/open-world.ts';

const SIZES = [1, 2, 7, 23, 100];
/** Every list is walked where it has so many entries at least, and with the small sizes where that is several pages. */
const LONG = 4;

const done = { walks: 0, pages: 0 };
/** Which list was walked with which size in which direction, where it was long enough. */
const walked = new Set<string>();

/** Walks a list, and notes that it was. */
async function noted(world: Compared, list: Instance, size: number, forward: boolean): Promise<void> {
  const pages = await walk(world, list, size, forward);
  done.pages += pages;
  done.walks++;
  if (list.ids.length >= LONG) walked.add(`${list.type}.${list.field} ${size} ${forward}`);
}

/** Of the instances of a list those worth walking, with the sizes that end in reasonable time. */
function choose(instances: readonly Instance[]): Map<Instance, ReadonlySet<number>> {
  const byLength = [...instances].sort((a, b) => a.ids.length - b.ids.length);
  const long = byLength.filter(({ ids }) => ids.length >= LONG);
  const moderate = long.findLast(({ ids }) => ids.length <= 8) ?? long.find(({ ids }) => ids.length <= 200);
  const chosen: [Instance | undefined, readonly number[]][] = [
    [byLength.at(-1), [7, 23, 100]],
    [moderate, [1, 2, 7]],
    [byLength.find(({ ids }) => ids.length > 0), [1, 100]],
    [byLength[0], [1, 100]],
  ];
  const sizes = new Map<Instance, ReadonlySet<number>>();
  // Entry by entry only where that is not for ever.
  for (const [instance, some] of chosen)
    if (instance)
      sizes.set(
        instance,
        new Set([...(sizes.get(instance) ?? []), ...some.filter(size => instance.ids.length / size <= 150)]),
      );
  return sizes;
}

const worlds: Which[] = [
  { seed: 100, size: 'long' },
  { seed: 101, size: 'small' },
];

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let world: Compared;
  beforeAll(async () => {
    world = await openWorld(which);
  });
  afterAll(() => world.service.stop());

  test.each(lists)(
    '$field of $type is walked completely and once, in both directions and with every size',
    async list => {
      world.service.statements.length = 0;
      const before = done.pages;
      const walks = [...choose(instancesOf(world, list))].flatMap(([instance, sizes]) =>
        [...sizes].flatMap(size => [noted(world, instance, size, true), noted(world, instance, size, false)]),
      );
      await Promise.all(walks);
      expect(world.service.statements).toHaveLength(done.pages - before);
    },
  );
});

test('every list was walked with every size and in both directions, each where it is worth it', () => {
  console.info(`${done.walks} walks of ${lists.length} lists, ${done.pages} pages`);
  // Claims conflict too seldom in random worlds to make lists of every length.
  const usual = lists.filter(({ of }) => of !== 'Conflict' && of !== 'Difference');
  const missed = usual.flatMap(({ type, field }) =>
    SIZES.flatMap(size => [true, false].map(forward => `${type}.${field} ${size} ${forward}`)),
  );
  expect(missed.filter(one => !walked.has(one))).toEqual([]);
});

const fundingLines = { type: 'Query', field: 'fundingLines', of: 'FundingLine', parent: undefined };

describe('in the fixed world', () => {
  let world: Compared;
  beforeAll(async () => {
    world = await openWorld('world');
  });
  afterAll(() => world.service.stop());

  test('a page is 20 entries unless said, and none when none are asked for', async () => {
    expect((await page(world, fundingLines, {})).nodes).toHaveLength(20);
    const none = await page(world, fundingLines, { first: 0 });
    expect(none.nodes).toEqual([]);
    expect(none.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
  });

  test('between two cursors lies what is between them', async () => {
    const { edges } = await page(world, fundingLines, { first: 10 });
    const [after, before] = [edges[2]?.cursor, edges[7]?.cursor];
    const between = edges.slice(3, 7).map(edge => edge.node.id);
    const forward = await page(world, fundingLines, { first: 2, after, before });
    expect(idsOf(forward)).toEqual(between.slice(0, 2));
    expect(forward.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
    const backward = await page(world, fundingLines, { last: 9, after, before });
    expect(idsOf(backward)).toEqual(between);
    expect(backward.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  });

  test('a cursor of an interface’s list serves the same list asked of the type, whatever else is asked', async () => {
    const info = 'claims(first: 1) { pageInfo { endCursor } }';
    const { body } = await world.service.ask<{
      claims: { nodes: { record: { id: string; claims: { pageInfo: { endCursor: string } } } }[] };
    }>(`{ claims(first: 100) { nodes { record { id ... on Cited { ${info} } ... on Country { region } } } } }`);
    const records = body.data?.claims.nodes.map(node => node.record) ?? [];
    expect(new Set(records.map(({ id }) => id.split(':')[0])).size).toBeGreaterThan(2);
    for (const { id, claims } of records.slice(0, 100)) {
      const again = await world.service.ask(
        'query($id: ID!, $after: String) { node(id: $id) { ... on Cited { claims(after: $after) { totalCount nodes { id } } } } }',
        { id, after: claims.pageInfo.endCursor },
      );
      expect(again.body.errors).toBeUndefined();
    }
  });

  describe('what is refused', () => {
    const refused = async (query: string, variables?: Record<string, unknown>) => {
      world.service.statements.length = 0;
      const { body, status } = await world.service.ask(query, variables);
      expect(body.data ?? null).toBeNull();
      expect(world.service.statements).toEqual([]);
      const [error] = body.errors ?? [];
      return { status, code: error?.extensions?.code, message: error?.message, path: error?.path };
    };

    test.each([
      ['first: -1', '-1'],
      ['first: 101', '101'],
      ['last: 101', '101'],
      ['last: -5', '-5'],
    ])('%s', async (args, named) => {
      const { code, message, path, status } = await refused(`{ x: agreements(${args}) { totalCount } }`);
      expect([code, path, status]).toEqual(['BAD_PAGE', ['x'], 400]);
      expect(message).toContain(named);
      expect(message).toContain('100');
    });

    test('first with last, also in a nested list and by variables', async () => {
      expect((await refused('{ agreements(first: 1, last: 1) { totalCount } }')).code).toBe('BAD_PAGE');
      const nested = await refused(
        'query($n: Int) { countries { nodes { agreements(first: $n, last: $n) { totalCount } } } }',
        { n: 3 },
      );
      expect(nested).toMatchObject({ code: 'BAD_PAGE', path: ['countries', 'nodes', 'agreements'] });
    });
  });
});
