import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';
import { idsOf, search } from './searching.ts';
import { listOf, searchedTypes } from './slow-search.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

test('a list that matches holds what a search of its type finds, and its complement the rest', async () => {
  for (const text of [
    'kazakhstan',
    'peacekeeping battalion',
    'Altnybayev',
    'cohen or shelton',
    'defense -treaty',
    'zzzz',
  ])
    for (const type of searchedTypes) {
      const list = listOf(type);
      const { body } = await service.ask<Record<'yes' | 'no' | 'all', { totalCount: number; nodes: { id: string }[] }>>(
        `query($text: String!) {
          yes: ${list}(first: 100, where: { matches: $text }) { totalCount nodes { id } }
          no: ${list}(first: 100, where: { not: { matches: $text } }) { totalCount nodes { id } }
          all: ${list}(first: 100) { totalCount nodes { id } }
        }`,
        { text },
      );
      const found = await search(service, text, { first: 100, types: [type.toUpperCase()] });
      const { yes, no, all: every } = body.data ?? {};
      expect(new Set(yes?.nodes.map(({ id }) => id))).toEqual(new Set(idsOf(found)));
      expect((yes?.totalCount ?? 0) + (no?.totalCount ?? 0)).toBe(every?.totalCount);
      expect(no?.nodes.filter(({ id }) => idsOf(found).includes(id))).toEqual([]);
    }
});

test('what matches can be grouped, joined, reached through relations, and exported', async () => {
  const { body } = await service.ask<{ articles: { totalCount: number; groups: { nodes: { count: number }[] } } }>(
    '{ articles(where: { matches: "kazakhstan" }) { totalCount groups(by: [PUBLISHER]) { nodes { key { publisher { title } } count } } } }',
  );
  const groups = body.data?.articles.groups.nodes ?? [];
  expect(groups.length).toBeGreaterThan(1);
  expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(body.data?.articles.totalCount);
  const { body: joined } = await service.ask(
    '{ agreements(where: { signatures: { some: { official: { matches: "Altnybayev" } } }, or: [{ matches: "zzzz" }, { matches: "contact plan" }] }) { nodes { slug } } }',
  );
  expect(joined.data).toEqual({ agreements: { nodes: [{ slug: 'usa-kaz-military-contact-plan-1997' }] } });
  const where = encodeURIComponent(JSON.stringify({ matches: 'Altnybayev' }));
  const response = await service.fetch(`/export/officials.ndjson?where=${where}`);
  expect(response.status).toBe(200);
  expect((await response.text()).trim().split('\n')).toHaveLength(1);
});

test('what a filter finds nothing to match by is refused at its place', async () => {
  for (const matches of ['', '-x', 'a\0', null]) {
    service.statements.length = 0;
    const { body } = await service.ask(
      'query($m: String) { x: events(where: { not: { matches: $m } }) { totalCount } }',
      {
        m: matches,
      },
    );
    expect(service.statements).toEqual([]);
    expect(body.errors?.[0]?.extensions?.code).toBe(matches === null ? 'BAD_FILTER' : 'BAD_USER_INPUT');
  }
  const { body } = await service.ask('{ x: events(where: { not: { matches: "" } }) { totalCount } }');
  expect(body.errors?.[0]).toMatchObject({ path: ['x'], message: expect.stringContaining('where.not.matches') });
});
