import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';
import { hitsOf, idsOf, SEARCH, search } from './searching.ts';

async function refused(service: Service, text: string) {
  service.statements.length = 0;
  const { body, status } = await service.ask(SEARCH, { text });
  expect(service.statements).toEqual([]);
  const [error] = body.errors ?? [];
  return { status, code: error?.extensions?.code, message: error?.message };
}

describe('over the seeds', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ world: 'seeds' });
  });
  afterAll(() => service.stop());

  test.each([
    'Altnybayev',
    'Altynbaev',
    'altynbayev',
    'алтынбаев',
    'АЛТЫНБАЕВ',
    'mukhtar altyn',
    'Altymbayev',
    'Altynbàyev',
    'Mukhtr Altnybayev',
    'Muhktar Altnybaev',
  ])('%s is Mukhtar Altynbayev', async text => {
    const found = await search(service, text, { first: 3 });
    expect(found.edges[0]?.node).toEqual({
      __typename: 'Official',
      id: 'Official:mukhtar-altynbayev',
      title: 'Mukhtar Altynbayev',
    });
  });

  test('fields of a type stand beside those of all', async () => {
    const { body } = await service.ask(
      '{ search(text: "shelton", first: 1) { nodes { id title ... on Official { sortName nationality { code } } } } }',
    );
    expect(body.data).toEqual({
      search: {
        nodes: [
          {
            ...{ id: 'Official:henry-shelton', title: 'Henry H. Shelton', sortName: 'Shelton, Henry H.' },
            nationality: { code: 'USA' },
          },
        ],
      },
    });
  });

  test('a name as it is comes before one that begins so, words of names before sounds, sounds before texts', async () => {
    const { edges } = await search(service, 'Kazakhstan', { first: 100 });
    expect(edges[0]).toMatchObject({ rank: 7, node: { id: 'Country:KAZ' } });
    const ranks = edges.map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    expect(new Set(ranks)).toEqual(new Set([7, 6, 5, 1]));
    expect((await search(service, 'Nazarbajev')).edges[0]).toMatchObject({
      ...{ rank: 3, node: { id: 'Official:nursultan-nazarbayev' } },
    });
    expect((await search(service, 'Choen')).edges[0]).toMatchObject({
      rank: 2,
      node: { id: 'Official:william-cohen' },
    });
  });

  test('a cursor of another search is refused', async () => {
    const { pageInfo } = await search(service, 'kazakhstan', { first: 1 });
    for (const other of [{ text: 'kazakh' }, { text: 'kazakhstan', types: ['COUNTRY'] }]) {
      const { body } = await service.ask(SEARCH, { ...other, after: pageInfo.endCursor });
      expect(body.errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
    }
  });

  test.each([
    ['', 'no word'],
    ['   ', 'no word'],
    ['or', 'no word'],
    ['OR or - ""', 'no word'],
    ['!?', 'no word'],
    ['🦊', 'no word'],
    ['-kazakhstan', 'not what to find'],
    ['cohen or -shelton', 'not what to find'],
    ['a\0b', 'NUL'],
    ['a\ud800', 'surrogate'],
    ['x'.repeat(1_001), '1000 letters'],
    [Array.from({ length: 33 }, (_, i) => `w${i}`).join(' '), '33 words'],
  ])('%j is refused before anything is sent', async (text, said) => {
    const { status, code, message } = await refused(service, text);
    expect([status, code]).toEqual([400, 'BAD_USER_INPUT']);
    expect(message).toContain(said);
  });

  test.each([
    ...[
      'ә ғ қ ң ө ұ ү һ і',
      'Қазақстан',
      'ΑΘΗΝΑ ς',
      'كازاخستان',
      '哈萨克斯坦',
      'カザフスタン 한국',
      'İstanbul ıssız',
      'ﬁ ½ Ⅷ ㍿',
    ],
    ...[
      "' \\ : & | ! ( ) <-> *  x",
      "o'doul' '",
      'e\u0301\u0301\u0301',
      'x'.repeat(1_000),
      '𐍈 𝕏',
      '\u202eabc',
      '%s {} "',
    ],
    ...['a', '1', '-a b', '--a b', 'x -', '"" x', 'or x', 'x or', 'x:* y', '~ltn -mtr x'],
  ])('%j is taken, whatever it finds', async text => {
    const found = await search(service, text, { first: 100 });
    expect(found.edges.length).toBe(found.totalCount);
  });
});

describe('over the tiny world', () => {
  let service: Service;
  beforeAll(async () => {
    service = await startService({ world: 'world' });
  });
  afterAll(() => service.stop());

  test.each(["Renée O'Doul", 'renee o’doul', 'Ренэ', 'ODOUL', 'O\u0301Doul Rene\u0301e', 'odul'])(
    '%s is found',
    async text => {
      expect(idsOf(await search(service, text))[0]).toBe('Official:renee-odoul');
    },
  );

  test('the words of a body are found where it is held, in any script', async () => {
    for (const text of ['"mutual visits plan"', 'Борвания crowns', 'borvaniya crowns', '"amber shield"']) {
      const { edges } = await search(service, text, { types: ['ARTICLE'] });
      expect(edges.map(({ node, rank }) => [node.id, rank])).toEqual([['Article:herald-1997', 1]]);
    }
  });

  test('a name counts only with the choice that holds: of the other a text has what is not wanted', async () => {
    for (const [text, rank] of [
      ['neighbors or "amber shield"', 5],
      ['neighbors -mutual or "amber shield"', 1],
    ] as const) {
      const { edges } = await search(service, text, { types: ['ARTICLE'] });
      expect(edges.find(({ node }) => node.id === 'Article:herald-1997')?.rank, text).toBe(rank);
    }
  });

  test('of a long text about twenty words around a hit are shown', async () => {
    const { edges } = await search(service, '"Amber Shield"', { types: ['ARTICLE'] });
    const [highlight] = edges[0]?.highlights ?? [];
    expect(highlight?.field).toBe('BODY');
    const text = highlight?.fragments.map(fragment => fragment.text).join('') ?? '';
    expect(text).toContain('Exercise Amber Shield followed from 6 to 10 October');
    expect(text.split(/\s+/).length).toBeLessThan(30);
    expect(edges.flatMap(hitsOf)).toEqual(['Amber', 'Shield']);
  });
});
