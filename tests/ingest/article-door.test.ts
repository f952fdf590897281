import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article } from '../../src/ingest/article.ts';
import type { Refused, Taken } from '../../src/ingest/door.ts';
import { Input } from '../../src/ingest/input.ts';
import { Names } from '../../src/ingest/names.ts';
import { normalizeText, passage, sha256 } from '../../src/ingest/normalize.ts';

let folder = '';
let names = new Names();
let unknown: string[] = [];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'entente-articles-'));
  names = new Names();
  unknown = [];
  names.learn('COUNTRY', 'QUA', 'Quaria', true);
  names.learn('COUNTRY', 'QUA', 'QUA', true);
  names.learn('ORGANIZATION', 'department-of-state', 'Department of State', true);
});
afterEach(() => rm(folder, { recursive: true }));

/** What the door makes of some files, given as one folder. */
async function readAll(files: Readonly<Record<string, string | Buffer>>, path = folder): Promise<(Taken | Refused)[]> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
  const input = await Input.open(path);
  const others = (known: readonly string[]) => (more: readonly string[]) => {
    unknown.push(...more.filter(name => !known.includes(name)));
  };
  const entries: (Taken | Refused)[] = [];
  for await (const entry of article.read({ input, names, recorded: '2026-11-25T00:00:00Z', others }))
    entries.push(entry);
  return entries;
}

/** What it makes of one text. */
async function readOne(text: string | Buffer): Promise<Taken> {
  const [entry] = await readAll({ 'one.txt': text }, join(folder, 'one.txt'));
  if (!entry || 'refusal' in entry) throw new Error(entry?.what ?? 'It was left out.');
  return entry;
}
const refusalOf = async (text: string) => {
  const [entry] = await readAll({ 'one.txt': text });
  return entry && 'refusal' in entry ? `${entry.refusal}: ${entry.what} ${entry.cure}` : 'It was taken.';
};

const articleIn = ({ drafts }: Taken) => {
  const found = drafts.find(({ shape }) => shape.type === 'ARTICLE');
  if (!found) throw new Error('There is no article.');
  return found;
};
const saidBy = (entry: Taken) =>
  Object.fromEntries([...articleIn(entry).plain].map(([name, { value }]) => [name, shown(value)]));
const shown = (value: object) =>
  'text' in value
    ? value.text
    : 'slug' in value
      ? value.slug
      : 'min' in value
        ? value.min
        : Object.values(value).at(-1);
/** Each mention as the record it is of and the words there. */
const mentionsIn = ({ drafts }: Taken) =>
  drafts.flatMap(({ shape, plain, claims }) =>
    shape.type === 'MENTION'
      ? [`${[...plain.values()].map(({ value }) => shown(value))} ${claims[0]?.source.exact}`]
      : [],
  );

const ABOVE = `Title: Quaria’s Friends Meet
Source: https://www.state.gov/quarias-friends-meet/
Date: 2020-03-05
Office: Office of the Spokesperson
`;
const release = (...paragraphs: string[]) => [ABOVE, 'Office of the Spokesperson', ...paragraphs].join('\n\n');
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
    names = new Names();
    names.learn('ORGANIZATION', 'department-of-state', 'Department of State', true);
    const packed = gzipSync(`\uFEFF${text.replace('Date:', 'Mood: Calm\nDate:').replaceAll('\n', '\r\n')}`);
    expect([...articleIn(await readOne(packed)).beside]).toEqual([...articleIn(plain).beside]);
    expect(unknown).toEqual(['Mood']);
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
    names.articles.learn(held);
    const entry = await readOne(text.replace(/^Source.*\n/m, ''));
    expect(entry.key).toBe('our-12');
    expect(articleIn(entry)).toMatchObject({ slug: 'our-12', claims: [] });
    expect(articleIn(entry).plain.size).toBe(0);
    expect(articleIn(entry).beside.get('body')).toBe('Friends met.');
    expect(entry.notes?.join()).toContain('which is held');
  });

  test('is met by its address, however that is spelt', async () => {
    names.articles.learn({ ...held, sha256: null, url: 'http://state.gov/Quarias-Friends-Meet#top' });
    expect((await readOne(text)).key).toBe('our-12');
  });

  test('keeps the text in which passages are cited', async () => {
    names.articles.learn({
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
test('a publisher that is likely another waits for a person', async () => {
  names.learn('ORGANIZATION', 'harbor-press', 'Harbor Press Service', true);
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
    await expect(readAll({}, join(folder, 'one.txt'))).rejects.toMatchObject({ name: 'InputProblem' });
  });

  test('a folder without texts is no input', async () => {
    await mkdir(join(folder, 'inner'));
    await expect(readAll({ 'a.csv': 'Title: A' })).rejects.toThrow(/holds no text\..*\.txt/);
  });
});

describe('mentions', () => {
  const learnt: readonly (readonly [Parameters<Names['learn']>[0], string, string])[] = [
    ['COUNTRY', 'GEO', 'Georgia'],
    ['COUNTRY', 'NQU', 'North Quaria'],
    ['COUNTRY', 'USA', 'US'],
    ['COUNTRY', 'SBO', 'Borva, South'],
    ['OFFICIAL', 'quill', 'Renée Quill'],
    ['OFFICIAL', 'quill', 'Quill'],
    ['OFFICIAL', 'quill', '𠮷野 Quill'],
    ['PROGRAM', 'qet', 'QET'],
    ['PROGRAM', 'relief', 'Relief'],
    ['EVENT', 'amber-99', "Amber Shield '99"],
    ['AGREEMENT', 'pact', 'Harbor Pact'],
    ['ORGANIZATION', 'one', 'Joint Office'],
    ['ORGANIZATION', 'two', 'Joint Office'],
  ];
  beforeEach(() => {
    for (const [type, slug, name] of learnt) names.learn(type, slug, name, false);
  });
  const found = async (...paragraphs: string[]) => mentionsIn(await readOne(release(...paragraphs)));

  test('are found by the names held, with their place in code points', async () => {
    const entry = await readOne(
      release(
        '🌉🌉 In Rene\u0301e Quill’s view, 👩‍👩‍👧 is fine.',
        'The Department of State asked 𠮷野 Quill and Quaria.',
      ),
    );
    const body = articleIn(entry).beside.get('body') ?? '';
    const places = entry.drafts.flatMap(({ shape, claims, owner }) =>
      shape.type === 'MENTION'
        ? claims.map(({ source, inferred, property }) => ({ source, inferred, property, owner }))
        : [],
    );
    expect(places.map(({ source }) => [source.paragraph, source.exact])).toEqual([
      [1, 'Renée Quill'],
      [2, 'Department of State'],
      [2, '𠮷野 Quill'],
      [2, 'Quaria'],
    ]);
    for (const { source, inferred, property, owner } of places) {
      expect(passage(body, source.start ?? 0, source.end ?? 0)).toBe(source.exact);
      expect([inferred, property, owner, source.slug]).toEqual([true, 'RECORD', articleIn(entry), entry.key]);
    }
  });

  test('are the longest names, and none inside others', async () => {
    expect(await found('North Quaria met Quaria, South Quaria and Quaria City; South Borva did not.')).toEqual([
      'NQU North Quaria',
      'QUA Quaria',
      'SBO South Borva',
    ]);
    expect(await found('Quarians write to quaria.example, @Quaria and Quaria_News.')).toEqual([]);
  });

  test('have capitals where the name has them, and codes have nothing else', async () => {
    expect(await found('Give us QET, not qet or Qet; US aid, Us or us. In QUARIA and quaria.')).toEqual([
      'qet QET',
      'USA US',
      'QUA QUARIA',
    ]);
  });

  test('leave out surnames, codes of countries, common words and what two bear', async () => {
    expect(await found('Quill went to the Joint Office in QUA. Relief came.')).toEqual([]);
  });

  test('leave out a country whose name others bear, unless what is beside it says which is meant', async () => {
    expect(await found('Quaria, Georgia and others met in Georgia.', 'Georgia was there.')).toHaveLength(4);
    expect(await found('Atlanta, Georgia. Ada Georgia spoke. The Georgia Guard and Georgia Quill left.')).toEqual([]);
  });

  test('are of events and agreements too, across marks, but not across sentences', async () => {
    expect(await found('Amber Shield 99 followed the Harbor Pact. North. Quaria. Harbor, Pact.')).toEqual([
      'amber-99 Amber Shield 99',
      'pact Harbor Pact',
      'QUA Quaria',
    ]);
  });
});
