import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

interface Entry {
  cursor: string;
  on: { min: string | null; max: string | null } | null;
  kind: string;
  node: { id: string };
}
interface Timeline {
  totalCount: number;
  edges: Entry[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}
type Asked = Readonly<Record<string, unknown>>;

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

const question = `query (
  $countries: [String!]!, $from: Date, $to: Date, $types: [TimelineType!]
  $first: Int, $last: Int, $after: String, $before: String
) {
  timeline(
    countries: $countries, from: $from, to: $to, types: $types
    first: $first, last: $last, after: $after, before: $before
  ) {
    totalCount
    edges { cursor on { min max } kind node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
async function ask(asked: Asked): Promise<Timeline> {
  const { body } = await service.ask<{ timeline: Timeline }>(question, { first: 100, ...asked });
  if (!body.data) throw new Error(JSON.stringify(body.errors));
  return body.data.timeline;
}
const ids = ({ edges }: Timeline) => edges.map(({ node }) => node.id);
const year = { countries: ['USA', 'KAZ'], from: '1997-09-01', to: '1998-08-31' };

describe('the United States and Kazakhstan from September 1997 to August 1998', () => {
  test('holds the exercise, both agreements, the visit and the statements in order', async () => {
    const { body } = await service.ask<{ statements: { nodes: { id: string }[] } }>(
      '{ statements(where: { claims: { some: { article: { slug: { eq: "afps-41527" } } } } }) { nodes { id } } }',
    );
    const statements = body.data?.statements.nodes.map(({ id }) => id) ?? [];
    const wanted = [
      'Event:centrazbat-97',
      'Agreement:usa-kaz-military-contact-plan-1997',
      'Event:nazarbayev-visit-washington-1997',
      'Agreement:usa-kaz-defense-cooperation-1997',
      ...statements,
    ];
    expect(statements).not.toEqual([]);
    expect(ids(await ask(year)).filter(id => wanted.includes(id))).toEqual(wanted);
  });

  test('is in the order of the first possible days, what has none last', async () => {
    const { edges, totalCount } = await ask(year);
    const days = edges.map(({ on }) => on?.min ?? '9999-12-31');
    expect(days).toEqual([...days].sort());
    expect(edges.length).toBe(totalCount);
    expect(edges.filter(({ on }) => (on?.max ?? year.from) < year.from || (on?.min ?? year.to) > year.to)).toEqual([]);
  });

  test('is its sorts one by one, put together', async () => {
    const all = await ask(year);
    const kinds = ['EVENT', 'AGREEMENT', 'STATEMENT', 'FUNDING_LINE', 'TENURE'];
    const each = await Promise.all(kinds.map(kind => ask({ ...year, types: [kind] })));
    for (const [i, { edges }] of each.entries())
      expect(edges.map(({ kind }) => kind)).toEqual(edges.map(() => kinds[i]));
    expect(each.flatMap(ids).sort()).toEqual(ids(all).sort());
    expect(each.filter(({ totalCount }) => totalCount === 0)).toEqual([]);
    expect(ids(await ask({ ...year, types: kinds }))).toEqual(ids(all));
    expect(await ask({ ...year, types: [] })).toMatchObject({ totalCount: 0, edges: [] });
  });

  test('is walked page by page, forwards and backwards', async () => {
    const all = ids(await ask(year));
    const walked: string[] = [];
    for (let after: string | null = null; walked.length < all.length; ) {
      const { edges, pageInfo } = await ask({ ...year, first: 3, after });
      walked.push(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasNextPage).toBe(walked.length < all.length);
      after = pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
    const back: string[] = [];
    for (let before: string | null = null; back.length < all.length; ) {
      const { edges, pageInfo } = await ask({ ...year, first: null, last: 3, before });
      back.unshift(...edges.map(({ node }) => node.id));
      expect(pageInfo.hasPreviousPage).toBe(back.length < all.length);
      before = pageInfo.startCursor;
    }
    expect(back).toEqual(all);
  });
});

describe('countries', () => {
  test('named twice are one', async () => {
    expect(await ask({ countries: ['KAZ', 'KAZ'] })).toEqual(await ask({ countries: ['KAZ'] }));
  });
  test('that nobody knows are in nothing, and leave of others only what their officials said and became', async () => {
    expect((await ask({ countries: ['NIX'] })).totalCount).toBe(0);
    const { edges } = await ask({ countries: ['KAZ', 'NIX'] });
    expect([...new Set(edges.map(({ kind }) => kind))].sort()).toEqual(['STATEMENT', 'TENURE']);
  });
  test('of which there are three send no money to each other', async () => {
    const { edges } = await ask({ countries: ['USA', 'KAZ', 'UZB'], types: ['FUNDING_LINE', 'EVENT'] });
    expect(new Set(edges.map(({ kind }) => kind))).toEqual(new Set(['EVENT']));
  });
  test('make a cursor no other than another choice of countries does', async () => {
    const [first] = (await ask(year)).edges;
    const { edges } = await ask({ countries: ['KAZ'], after: first?.cursor });
    expect(edges.map(({ cursor }) => cursor)).not.toContain(first?.cursor);
  });
});
