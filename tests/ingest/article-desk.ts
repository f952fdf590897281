import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { article } from '../../src/ingest/doors/article.ts';
import type { Refused, Taken } from '../../src/ingest/doors/door.ts';
import { Input } from '../../src/ingest/doors/input.ts';
import { Names } from '../../src/ingest/names/names.ts';

/** Where a test reads articles: a folder, the names held and the header lines nobody asked for. */
export const desk = { folder: '', names: new Names(), unknown: [] as string[] };

/** Makes it as new, for `beforeEach`; answers what clears it away. */
export async function freshDesk(): Promise<() => Promise<void>> {
  desk.folder = await mkdtemp(join(tmpdir(), 'entente-articles-'));
  desk.names = new Names();
  desk.unknown = [];
  desk.names.learn('COUNTRY', 'QUA', 'Quaria', true);
  desk.names.learn('COUNTRY', 'QUA', 'QUA', true);
  desk.names.learn('ORGANIZATION', 'department-of-state', 'Department of State', true);
  return () => rm(desk.folder, { recursive: true });
}

/** What the door makes of some files, given as one folder. */
export async function readAll(
  files: Readonly<Record<string, string | Buffer>>,
  path = desk.folder,
): Promise<(Taken | Refused)[]> {
  for (const [name, content] of Object.entries(files)) await writeFile(join(desk.folder, name), content);
  const input = await Input.open(path);
  const others = (known: readonly string[]) => (more: readonly string[]) => {
    desk.unknown.push(...more.filter(name => !known.includes(name)));
  };
  const entries: (Taken | Refused)[] = [];
  for await (const entry of article.read({ input, names: desk.names, recorded: '2026-11-25T00:00:00Z', others }))
    entries.push(entry);
  return entries;
}

/** What it makes of one text. */
export async function readOne(text: string | Buffer): Promise<Taken> {
  const [entry] = await readAll({ 'one.txt': text }, join(desk.folder, 'one.txt'));
  if (!entry || 'refusal' in entry) throw new Error(entry?.what ?? 'It was left out.');
  return entry;
}

/** Why it takes none of it. */
export const refusalOf = async (text: string) => {
  const [entry] = await readAll({ 'one.txt': text });
  return entry && 'refusal' in entry ? `${entry.refusal}: ${entry.what} ${entry.cure}` : 'It was taken.';
};

/** The article of an entry. */
export const articleIn = ({ drafts }: Taken) => {
  const found = drafts.find(({ shape }) => shape.type === 'ARTICLE');
  if (!found) throw new Error('There is no article.');
  return found;
};
/** What is said of the article, by property. */
export const saidBy = (entry: Taken) =>
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
export const mentionsIn = ({ drafts }: Taken) =>
  drafts.flatMap(({ shape, plain, claims }) =>
    shape.type === 'MENTION'
      ? [`${[...plain.values()].map(({ value }) => shown(value))} ${claims[0]?.source.exact}`]
      : [],
  );

/** Header lines of a release. */
export const ABOVE = `Title: Quaria’s Friends Meet
Source: https://www.state.gov/quarias-friends-meet/
Date: 2020-03-05
Office: Office of the Spokesperson
`;
/** A release of some paragraphs. */
export const release = (...paragraphs: string[]) => [ABOVE, 'Office of the Spokesperson', ...paragraphs].join('\n\n');
