import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeEach, describe, expect, test } from 'vitest';
import { normalizeText, sha256 } from '../../src/ingest/draft/normalize.ts';
import { Names } from '../../src/ingest/names/names.ts';
import { ABOVE, articleIn, desk, freshDesk, readAll, readOne, refusalOf, release, saidBy } from './article-desk.ts';

beforeEach(freshDesk);

const PAGE = `Ministry Ministry

Bookmark and Share

 News Article

Quaria, Neighbors Talk

By Ada Q. Quill
Harbor Press Service

OLD HARBOR, Oct. 7, 1999 – Talks began at noon.

A second line
of the same paragraph.


Contact Author

Stay Connected`;

describe('a release with header lines', () => {
  test('is one article that cites itself', async () => {
    const entry = await readOne(release('“Friends” met — again.', 'They left.'));
    expect(entry.key).toBe('2020-03-05-quarias-friends-meet');
    expect(saidBy(entry)).toEqual({
      ...{ title: "Quaria's Friends Meet", byline: 'Office of the Spokesperson', publisher: 'department-of-state' },
      ...{ published: '2020-03-05', genre: 'OFFICIAL_RELEASE', rights: 'US Government work' },
      ...{ url: 'https://www.state.gov/quarias-friends-meet/', language: 'und' },
    });
    const { claims, beside, slug } = articleIn(entry);
    expect(claims.map(({ property, source }) => [property, source.kind, source.slug, source.start])).toEqual([
      ['RECORD', 'article', slug, null],
    ]);
    const body = '"Friends" met - again.\nThey left.';
    expect([...beside]).toEqual([
      ['sha256', sha256(body)],
      ['body', body],
    ]);
  });

  test('is the same with other ends of lines, a mark before it, packed, or with a line nobody asked for', async () => {
    const text = release('Friends met.', '###');
    const plain = await readOne(text);
    desk.names = new Names();
    desk.names.learn('ORGANIZATION', 'department-of-state', 'Department of State', true);
    const packed = gzipSync(`\uFEFF${text.replace('Date:', 'Mood: Calm\nDate:').replaceAll('\n', '\r\n')}`);
    expect([...articleIn(await readOne(packed)).beside]).toEqual([...articleIn(plain).beside]);
    expect(desk.unknown).toEqual(['Mood']);
  });

  test('has the place that stands on its first line, and is a transcript where people speak', async () => {
    const spoken = ['MR QUILL: Good day.', 'QUESTION: Why?', 'MR QUILL: The rest of it is in the text of the plan.'];
    const said = saidBy(await readOne(release('Old Harbor, Quaria', ...spoken)));
    expect(said).toMatchObject({ datelinePlace: 'Old Harbor, Quaria', genre: 'TRANSCRIPT', language: 'en' });
  });

  test('says its publisher, rights, genre and language itself where it can', async () => {
    const above =
      'Title: A day\nPublisher: Harbor Press\nGenre: ANALYSIS\nLanguage: qu\nRights: CC BY 4.0\nDate: March 5, 2020';
    const entry = await readOne(`${above}\n\nA day.`);
    expect(saidBy(entry)).toMatchObject({
      publisher: 'harbor-press',
      genre: 'ANALYSIS',
      language: 'qu',
      rights: 'CC BY 4.0',
    });
    expect(entry.drafts.map(({ shape, slug }) => [shape.type, slug])).toEqual([
      ['ORGANIZATION', 'harbor-press'],
      ['ARTICLE', '2020-03-05-a-day'],
    ]);
    expect(entry.notes).toEqual([]);
    expect(articleIn(entry).beside.get('body')).toBe('A day.');
  });

  test('is not kept where nobody says that it may be', async () => {
    const entry = await readOne('Title: A day\nPublisher: Harbor Press\n\nA day.');
    expect([...articleIn(entry).beside.keys()]).toEqual(['sha256']);
    expect(entry.notes?.join()).toMatch(/one\.txt is not kept .*Rights:/);
  });
});

describe('a saved page', () => {
  test('is taken without the furniture around its text', async () => {
    const entry = await readOne(PAGE);
    expect(saidBy(entry)).toMatchObject({
      ...{ title: 'Quaria, Neighbors Talk', byline: 'Ada Q. Quill', publisher: 'harbor-press-service' },
      ...{ datelinePlace: 'Old Harbor', published: '1999-10-07', rights: "The publisher's; cited only" },
    });
    const body = normalizeText([
      'OLD HARBOR, Oct. 7, 1999 - Talks began at noon.',
      'A second line of the same paragraph.',
    ]);
    expect(articleIn(entry).beside.get('sha256')).toBe(sha256(body));
  });

  test('is refused where one cannot tell where its text begins', async () => {
    expect(await refusalOf('Quaria and friends\n\nThey met.')).toMatch(
      /^UNREADABLE: .*headline.*Title:, Source: and Date:/,
    );
  });
});

describe('an article that is held', () => {
  const text = release('Friends met.');
  const hash = sha256('Friends met.');
  const held = { slug: 'our-12', sha256: hash, url: null, rights: 'US Government work', curated: true };

  test('is met by its words: it gets the text, and nothing is said of it anew', async () => {
    desk.names.articles.learn(held);
    const entry = await readOne(text.replace(/^Source.*\n/m, ''));
    expect(entry.key).toBe('our-12');
    expect(articleIn(entry)).toMatchObject({ slug: 'our-12', claims: [] });
    expect(articleIn(entry).plain.size).toBe(0);
    expect(articleIn(entry).beside.get('body')).toBe('Friends met.');
    expect(entry.notes?.join()).toContain('which is held');
  });

  test('is met by its address, however that is spelt', async () => {
    desk.names.articles.learn({ ...held, sha256: null, url: 'http://state.gov/Quarias-Friends-Meet#top' });
    expect((await readOne(text)).key).toBe('our-12');
  });

  test('keeps the text in which passages are cited', async () => {
    desk.names.articles.learn({
      ...held,
      sha256: sha256('Friends met, or not.'),
      url: 'https://www.state.gov/quarias-friends-meet',
    });
    expect(await refusalOf(text)).toMatch(/^RULE: one\.txt is another text than that of the article our-12/);
  });

  test('says the same again where it came in this way, in other words too', async () => {
    const first = await readOne(text);
    const again = await readOne(text);
    expect(again.drafts).toEqual(first.drafts);
    expect((await readOne(release('Friends met today.'))).key).toBe(first.key);
  });

  test('is not that of another address with its day and headline', async () => {
    const first = await readOne(text);
    const other = await readOne(release('Others met.').replace('meet/', 'meet-2/'));
    expect(other.key).toMatch(new RegExp(`^${first.key}-[0-9a-f]{8}$`));
  });

  test('is taken once from one folder', async () => {
    const [first, second] = await readAll({ 'a.txt': text, 'b.txt': text, 'c.json': '{}' });
    expect(first).toMatchObject({ key: '2020-03-05-quarias-friends-meet' });
    expect(second).toMatchObject({ refusal: 'TWICE', what: 'b.txt is the article of a.txt again.' });
  });
});

test.each([
  ['a date that is none', ABOVE.replace('2020-03-05', 'last week'), /the Date "last week".*1997-11-26/],
  ['an address that is none', ABOVE.replace('https://www.', ''), /the Source "state\.gov/],
  ['a genre that is none', `${ABOVE}Genre: GOSSIP\n`, /the Genre "GOSSIP".*NEWS/],
  ['no publisher', ABOVE.replace(/^Source.*\n/m, ''), /who published it.*Publisher:/],
])('a text with %s is refused', async (_, above, told) => {
  expect(await refusalOf(`${above}\nThey met.`)).toMatch(told);
});
test('a text without a text is refused', async () => {
  expect(await refusalOf(ABOVE)).toMatch(/no text below/);
});
test('a publisher that would go by the slug of another is refused', async () => {
  desk.names.learn('ORGANIZATION', 'harbor-press', 'Quarian Gazette', true);
  expect(await refusalOf('Title: A\nPublisher: Harbor Press\n\nA.')).toMatch(
    /^RULE: .*harbor-press.*Quarian Gazette.*alias/,
  );
});
test('a publisher that is likely another waits for a person', async () => {
  desk.names.learn('ORGANIZATION', 'harbor-press', 'Harbor Press Service', true);
  expect(await refusalOf('Title: A\nPublisher: Harbour Press Service\n\nA.')).toMatch(/^LIKELY_NAME: .*harbor-press/);
});

describe('what is no text of an article', () => {
  test.each([
    ['an empty file', '', /one\.txt is empty/],
    ['blanks', ' \n\uFEFF\n', /is empty/],
    ['a binary file', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]), /one\.txt, line 1, letter 1: it is not UTF-8/],
    ['UTF-16', Buffer.from('Title: A', 'utf16le'), /NUL/],
    ['Latin-1', Buffer.from('Title: Caf\xe9', 'latin1'), /line 1, letter 11: it is not UTF-8/],
    ['a web page', '<!DOCTYPE html><html><body><p>Quaria</p></body></html>', /web page.*Save the page as text/],
    ['a piece of one', 'Quaria\n<p>One</p><p>Two</p><p>Three</p>', /web page/],
    ['a PDF', '%PDF-1.7 and so on', /document.*Save/],
    ['control characters', 'Title: A\u0001\n\nB', /control characters/],
    ['a text of 50 MB', Buffer.alloc(50_000_000, 'word '), /longer than 2,000,000 letters/],
  ])('%s is no input', async (_, content, told) => {
    await expect(readAll({ 'one.txt': content })).rejects.toThrow(told);
    await expect(readAll({}, join(desk.folder, 'one.txt'))).rejects.toMatchObject({ name: 'InputProblem' });
  });

  test('a folder without texts is no input', async () => {
    await mkdir(join(desk.folder, 'inner'));
    await expect(readAll({ 'a.csv': 'Title: A' })).rejects.toThrow(/holds no text\..*\.txt/);
  });
});
