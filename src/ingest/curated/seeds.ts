import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { concepts, type RecordType } from '../draft/concepts.ts';
import type { Draft } from '../draft/draft.ts';
import { suggestion } from '../draft/nearest.ts';
import type { Problems } from '../draft/problem.ts';
import { type Shape, shapeOf } from '../draft/shape.ts';
import { moment } from './circumstances.ts';
import { Fields } from './fields.ts';
import { readRecord } from './seed-record.ts';
import { readTree } from './yaml-tree.ts';

const files = new Map(concepts.map(concept => [concept.file, concept.type]));

/** What a door hands over, and the types of record of which it could not read all there is. */
export interface Handed {
  readonly drafts: readonly Draft[];
  readonly unread: ReadonlySet<RecordType>;
}

/** Reads a folder of seeds into drafts; whatever cannot be read is told to `problems`. */
export async function readSeeds(folder: string, problems: Problems): Promise<Handed> {
  const label = basename(resolve(folder));
  const names = await yamlFiles(folder);
  if (!names.some(name => files.has(name))) {
    const cure = `It should hold ${[...files.keys()].join(', ')}.`;
    problems.add({ file: label, line: 1 }, 'this folder holds no seeds.', cure);
  }
  const drafts: Draft[] = [];
  const unread = new Set<RecordType>();
  for (const name of names) {
    const file = `${label}/${name}`;
    const type = files.get(name);
    if (type === undefined) {
      problems.add({ file, line: 1 }, `no concept is kept in "${name}".`, suggestion(name, files.keys()));
      continue;
    }
    const source = decoded(await readFile(join(folder, name)));
    if (source === null) problems.add({ file, line: 1 }, 'this file is not UTF-8.', 'Save it as UTF-8.');
    const found = source === null ? null : readFileOf(shapeOf(type), file, source, problems);
    if (found) drafts.push(...found);
    else unread.add(type);
  }
  return { drafts, unread };
}

/** One number for all that the files say: SHA-256 over their names and contents, in the order of the names. */
export async function seedsHash(folder: string): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await yamlFiles(folder)) {
    const content = await readFile(join(folder, name));
    hash.update(`${name}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

async function yamlFiles(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw new Error(`The folder of seeds ${folder} cannot be read.`, { cause: error });
  });
  return names.filter(name => /^[^.].*\.(ya?ml|json)$/i.test(name)).sort();
}

function readFileOf(shape: Shape, file: string, source: string, problems: Problems): Draft[] | null {
  const tree = readTree(file, source, problems);
  if (tree === null) return null;
  if (tree.is !== 'map') {
    problems.add({ file, line: 1 }, 'a file of seeds is a mapping.', 'Write recorded: and records:.');
    return null;
  }
  const fields = new Fields(tree, 'a file of seeds', problems);
  const recorded = moment(fields, 'recorded');
  const records = fields.tree('records');
  fields.rest();
  if (recorded === null && !fields.broken) {
    problems.add(tree, 'it does not say when its claims were recorded.', 'Add recorded: 2026-11-23T20:45:00Z.');
  }
  if (records?.is !== 'list') {
    problems.add(records ?? tree, 'records is no list.', 'Write records: and a list below it; [] when there are none.');
    return null;
  }
  return records.items.flatMap(item => readRecord(shape, item, recorded ?? '', problems));
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
