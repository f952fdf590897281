import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';
import { type Rows, readRows } from './evaluator/rows.ts';
import { type Found, hitsOf, idsOf, SEARCH, search } from './searching.ts';
import { listOf, searchedTypes } from './slow-search.ts';

async function refused(service: Service, text: string) {
  service.statements.length = 0;
  const { body, status } = await service.ask(SEARCH, { text });
  expect(service.statements).toEqual([]);
  const [error] = body.errors ?? [];
  return { status, code: error?.extensions?.code, message: error?.message };
}

describe('over the seeds', () => {
  let service: Service;
  let rows: Rows;
  beforeAll(async () => {
    service = await startService({ world: 'seeds' });
    rows = await readRows(service.url);
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

  test('quotes, or and minus', async () => {
    const ids = async (text: string) => new Set(idsOf(await search(service, text, { first: 100 })));
    const [cohen, shelton] = [await ids('"cohen"'), await ids('"shelton"')];
    expect(await ids('"cohen" or "shelton"')).toEqual(new Set([...cohen, ...shelton]));
    expect(await ids('"cohen" OR "shelton"')).toEqual(new Set([...cohen, ...shelton]));
    expect(await ids('"cohen" -shelton')).toEqual(new Set([...cohen].filter(id => !shelton.has(id))));
    const [apart, together] = [await ids('battalion peacekeeping'), await ids('"peacekeeping battalion"')];
    expect(apart.size).toBeGreaterThanOrEqual(together.size);
    expect(together).toContain('Article:afps-41527');
    expect((await ids('"battalion peacekeeping"')).size).toBe(0);
    expect(await ids('battalion -"peacekeeping battalion"')).not.toContain('Article:afps-41527');
    // A quote that is left open goes to the end.
    expect(await ids('"peacekeeping battalion')).toEqual(together);
  });

  test('only those of some types', async () => {
    const { edges } = await search(service, 'kazakhstan', { first: 100 });
    const types = new Set(edges.map(({ node }) => node.__typename));
    expect(types.size).toBeGreaterThan(3);
    for (const type of types) {
      const some = await search(service, 'kazakhstan', { first: 100, types: [type.toUpperCase()] });
      expect(idsOf(some)).toEqual(edges.flatMap(({ node }) => (node.__typename === type ? [node.id] : [])));
    }
    expect((await search(service, 'kazakhstan', { types: [] })).totalCount).toBe(0);
    expect((await search(service, 'kazakhstan', { types: ['ALIAS'] })).totalCount).toBe(0);
  });

  test('hits are marked in the texts as they stand', async () => {
    const { edges } = await search(service, 'peacekeeping battalion', { first: 100 });
    const texts = new Set(
      ['records', 'claims', 'aliases', ...searchedTypes.map(type => listOf(type))].flatMap(table =>
        rows.table(table).flatMap(row =>
          Object.values(row)
            .flat()
            .filter(value => typeof value === 'string'),
        ),
      ),
    );
    for (const edge of edges) {
      expect(hitsOf(edge).length).toBeGreaterThan(0);
      for (const text of hitsOf(edge)) expect(text.toLowerCase()).toMatch(/^(peacekeep|battalion)/);
      for (const { fragments } of edge.highlights) expect(texts).toContain(fragments.map(({ text }) => text).join(''));
    }
  });

  test('of words in quotes only those that stand together are marked', async () => {
    const { edges } = await search(service, '"peacekeeping battalion"', { first: 100 });
    expect(edges.length).toBeGreaterThan(1);
    for (const { highlights } of edges)
      for (const { fragments } of highlights) {
        const text = fragments.map(fragment => fragment.text).join('');
        const marked = fragments.map(fragment => (fragment.hit ? '_'.repeat(fragment.text.length) : fragment.text));
        expect(marked.join('')).toBe(text.replace(/peacekeeping battalion('s)?/gi, all => all.replace(/\S/g, '_')));
      }
  });

  test('all pages in both directions are the whole list, once', async () => {
    const whole = await search(service, 'defense or kazakhstan or 1997', { first: 100 });
    expect(whole.totalCount).toBe(whole.edges.length);
    expect(whole.totalCount).toBeGreaterThan(10);
    expect(whole.nodes).toEqual(whole.edges.map(({ node: { id } }) => ({ id })));
    for (const size of [1, 3, 100])
      for (const forward of [true, false]) {
        const met: string[] = [];
        let cursor: string | null = null;
        for (;;) {
          const page: Found = await search(
            service,
            'defense or kazakhstan or 1997',
            forward ? { first: size, after: cursor } : { last: size, before: cursor },
          );
          if (forward) met.push(...idsOf(page));
          else met.unshift(...idsOf(page));
          expect(page.totalCount).toBe(whole.totalCount);
          const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
          expect([startCursor, endCursor]).toEqual([page.edges[0]?.cursor, page.edges.at(-1)?.cursor]);
          if (!(forward ? hasNextPage : hasPreviousPage)) break;
          cursor = forward ? endCursor : startCursor;
        }
        expect(met).toEqual(idsOf(whole));
      }
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

  test('of a long text about twenty words around a hit are shown', async () => {
    const { edges } = await search(service, '"Amber Shield"', { types: ['ARTICLE'] });
    const [highlight] = edges[0]?.highlights ?? [];
    expect(highlight?.field).toBe('BODY');
    const text = highlight?.fragments.map(fragment => fragment.text).join('') ?? '';
    expect(text).toContain('Exercise Amber Shield followed from 6 to 10 October');
    expect(text.split(/\s+/).length).toBeLessThan(30);
    expect(edges.flatMap(hitsOf)).toEqual(['Amber', 'Shield']);
  });

  test('what is not listed is not found', async () => {
    const rows = await readRows(service.url);
    const unlisted = searchedTypes.flatMap(type =>
      rows
        .table(listOf(type))
        .filter(row => !row.listed)
        .map(row => ({ id: `${type}:${row.slug}`, title: String(row.title) })),
    );
    expect(unlisted.length).toBeGreaterThan(0);
    for (const { id, title } of unlisted) {
      expect(idsOf(await search(service, `"${title}"`))).not.toContain(id);
      expect(idsOf(await search(service, title))).not.toContain(id);
    }
  });
});
