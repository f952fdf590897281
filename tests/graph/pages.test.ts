import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { type Service, startService } from '../service.ts';

interface Page {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const PAGE =
  'totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const lists = Object.values(schema.getQueryType()?.getFields() ?? {})
  .filter(field => field.args.some(arg => arg.name === 'first'))
  .map(field => field.name);

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'world' });
});
afterAll(() => service.stop());

async function page(list: string, args: Record<string, unknown>): Promise<Page> {
  const query = `query($first: Int, $last: Int, $after: String, $before: String) { page: ${list}(first: $first, last: $last, after: $after, before: $before) { ${PAGE} } }`;
  const { body } = await service.ask<{ page: Page }>(query, args);
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.page;
}

const ids = (p: Page) => p.nodes.map(node => node.id);

/** Every id of a list, page by page in one direction, with what each page says of its ends checked. */
async function walk(list: string, size: number, forward: boolean): Promise<string[]> {
  const found: string[] = [];
  let cursor: string | null = null;
  for (let turn = 0; turn < 2_000; turn++) {
    const p: Page = await page(list, forward ? { first: size, after: cursor } : { last: size, before: cursor });
    expect(p.edges.map(edge => edge.node.id)).toEqual(ids(p));
    expect(p.pageInfo.startCursor).toBe(p.edges[0]?.cursor ?? null);
    expect(p.pageInfo.endCursor).toBe(p.edges.at(-1)?.cursor ?? null);
    if (forward) found.push(...ids(p));
    else found.unshift(...ids(p));
    const [behind, ahead] = forward
      ? [p.pageInfo.hasPreviousPage, p.pageInfo.hasNextPage]
      : [p.pageInfo.hasNextPage, p.pageInfo.hasPreviousPage];
    expect(behind).toBe(turn > 0);
    expect(ahead).toBe(found.length < p.totalCount);
    if (!ahead) return found;
    cursor = forward ? p.pageInfo.endCursor : p.pageInfo.startCursor;
  }
  throw new Error(`The walk of ${list} does not end.`);
}

describe.each(lists)('the list %s', list => {
  test('is walked completely and once, in both directions and with every size', async () => {
    const all = await walk(list, 100, true);
    expect(new Set(all).size).toBe(all.length);
    for (const size of all.length > 150 ? [7, 23] : [1, 2, 7, 23]) {
      expect(await walk(list, size, true)).toEqual(all);
      expect(await walk(list, size, false)).toEqual(all);
    }
    expect(await walk(list, 100, false)).toEqual(all);
  });
});

test('the walked lists are worth walking: one is longer than a page, some sort by dates that are open or missing', async () => {
  expect((await page('fundingLines', { first: 0 })).totalCount).toBeGreaterThan(100);
  const { body } = await service.ask<
    Record<string, { nodes: { on: { min: string | null; max: string | null } | null }[] }>
  >(
    '{ agreements(first: 100) { nodes { on: signed { min max } } } events(first: 100) { nodes { on: start { min max } } } tenures(first: 100) { nodes { on: start { min max } } } }',
  );
  const dates = Object.values(body.data ?? {}).flatMap(list => list.nodes.map(node => node.on));
  expect(dates).toContain(null);
  expect(dates.some(date => date && date.min === null)).toBe(true);
  expect(new Set(dates.map(date => date?.min)).size).toBeGreaterThan(3);
});

test('a page is 20 entries unless said, and none when none are asked for', async () => {
  expect((await page('fundingLines', {})).nodes).toHaveLength(20);
  const none = await page('fundingLines', { first: 0 });
  expect(none.nodes).toEqual([]);
  expect(none.pageInfo).toEqual({ hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null });
});

test('between two cursors lies what is between them', async () => {
  const { edges } = await page('fundingLines', { first: 10 });
  const [after, before] = [edges[2]?.cursor, edges[7]?.cursor];
  const between = edges.slice(3, 7).map(edge => edge.node.id);
  const forward = await page('fundingLines', { first: 2, after, before });
  expect(ids(forward)).toEqual(between.slice(0, 2));
  expect(forward.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
  const backward = await page('fundingLines', { last: 9, after, before });
  expect(ids(backward)).toEqual(between);
  expect(backward.pageInfo).toMatchObject({ hasNextPage: true, hasPreviousPage: true });
});

test('a cursor of an interface’s list serves the same list asked of the type, whatever else is asked', async () => {
  const info = 'claims(first: 1) { pageInfo { endCursor } }';
  const { body } = await service.ask<{
    claims: { nodes: { record: { id: string; claims: { pageInfo: { endCursor: string } } } }[] };
  }>(`{ claims(first: 100) { nodes { record { id ... on Cited { ${info} } ... on Country { region } } } } }`);
  const records = body.data?.claims.nodes.map(node => node.record) ?? [];
  expect(new Set(records.map(({ id }) => id.split(':')[0])).size).toBeGreaterThan(2);
  for (const { id, claims } of records.slice(0, 100)) {
    const again = await service.ask(
      'query($id: ID!, $after: String) { node(id: $id) { ... on Cited { claims(after: $after) { totalCount nodes { id } } } } }',
      { id, after: claims.pageInfo.endCursor },
    );
    expect(again.body.errors).toBeUndefined();
  }
});

describe('what is refused', () => {
  const refused = async (query: string, variables?: Record<string, unknown>) => {
    service.statements.length = 0;
    const { body, status } = await service.ask(query, variables);
    expect(body.data ?? null).toBeNull();
    expect(service.statements).toEqual([]);
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

  test('a cursor of another list, another type, or changed by a character', async () => {
    const { edges } = await page('fundingLines', { first: 5 });
    const good = edges[3]?.cursor ?? '';
    const ask = 'query($after: String) { fundingLines(after: $after) { totalCount nodes { id } } }';
    expect((await service.ask(ask, { after: good })).body.errors).toBeUndefined();
    for (const bad of ['', ' ', 'x', `${good}A`, good.slice(1), good.slice(0, -1), `${good}=`])
      expect((await refused(ask, { after: bad })).code).toBe('BAD_CURSOR');
    for (let i = 0; i < good.length; i++) {
      const swapped = good[i] === 'A' ? 'B' : 'A';
      expect((await refused(ask, { after: good.slice(0, i) + swapped + good.slice(i + 1) })).code).toBe('BAD_CURSOR');
    }
    expect(
      (await refused('query($c: String) { agreements(before: $c) { totalCount nodes { id } } }', { c: good })).code,
    ).toBe('BAD_CURSOR');
    const nested = 'query($c: String) { countries { nodes { fundingLines(after: $c) { nodes { id } } } } }';
    expect((await refused(nested, { c: good })).code).toBe('BAD_CURSOR');
  });
});
