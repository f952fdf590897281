import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const body = 'PORT, May 1 - Two states signed a plan.\nIt is "a bridge 🌉", said one.\nThe end.';
const hash = createHash('sha256').update(body).digest('hex');
const row = '{ dataset: ledger, row: r }';

/** The least that seeds can be: every other fixture is this one with a file changed. */
export const small: Readonly<Record<string, string>> = {
  'countries.yaml': file(`
  - { slug: QQA, title: Quaria, code: QQA, kind: STATE, cite: ${row} }
  - { slug: QQB, title: Quibia, code: QQB, kind: STATE, cite: ${row} }`),
  'organizations.yaml': file(`
  - { slug: herald, title: Herald, kind: PUBLISHER, cite: ${row} }`),
  'datasets.yaml': file(`
  - { slug: ledger, title: Ledger, publisher: herald, rights: Public domain }`),
  'articles.yaml': file(`
  - slug: story
    title: Story
    publisher: herald
    genre: NEWS
    rights: Public domain
    language: en
    sha256: ${hash}
    body: ${JSON.stringify(body)}`),
  'officials.yaml': file(`
  - { slug: ann, title: Ann, sortName: Ann, cite: ${row} }`),
};

/** A file of seeds around its records. */
export function file(records: string): string {
  return `recorded: 2020-01-01T00:00:00Z\nrecords:${records}\n`;
}

/** An agreement with `more` lines of its own. */
export const agreement = (more: string): string =>
  file(`\n  - slug: plan\n    title: Plan\n    kind: MOU\n    status: SIGNED\n${more.replace(/^/gm, '    ')}`);

/** Writes seeds to a folder of their own: the least there is, with some files changed. */
export async function folderWith(files: Readonly<Record<string, string>>): Promise<string> {
  const parent = await mkdtemp(join(tmpdir(), 'entente-seeds-'));
  folders.push(parent);
  const folder = join(parent, 'seeds');
  await mkdir(folder);
  await Promise.all(Object.entries({ ...small, ...files }).map(([name, text]) => writeFile(join(folder, name), text)));
  return folder;
}

const folders: string[] = [];

/** Removes every folder made. */
export async function removeFolders(): Promise<void> {
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })));
}
