import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { rebuildSearch } from '../../src/ingest/derived/rebuild-search.ts';
import { seed } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';
import { file, folderWith, removeFolders } from './small-world.ts';

let database: Database;
let writer: Writer;
beforeEach(async () => {
  database = await freshDatabase();
  writer = openWriter(database.url);
});
afterEach(async () => {
  await removeFolders();
  await writer.close();
  await database.drop();
});

const plant = async (files: Readonly<Record<string, string>>) =>
  seed({ url: database.url, folder: await folderWith(files), say: () => {} });
/** What is found by a word. */
const foundBy = async (word: string) => {
  const rows = await writer.db.execute<{ slug: string }>(
    sql`select slug from search_documents where words @@ ${`'${word}'`}::tsquery order by slug collate "C"`,
  );
  return rows.map(({ slug }) => slug);
};

const row = '{ dataset: ledger, row: r }';
const quoting = (exact: string) => `{ article: wire, paragraph: 1, exact: "${exact}" }`;
const ann = ({ title = 'Ann', cite = row, more = '' } = {}) => ({
  'officials.yaml': file(`\n  - { slug: ann, title: ${title}, sortName: Ann, cite: ${cite}${more} }`),
});
const alias = (name: string, cite = row) => ann({ more: `, aliases: [{ name: ${name}, cite: ${cite} }]` });
const text = 'A glowing word.';
const wire = (body: string) => ({
  'articles.yaml': file(
    `\n  - { slug: wire, title: Wire, publisher: herald, genre: NEWS, rights: P, language: en, cite: ${row}${body} }`,
  ),
});
const held = wire(`, sha256: ${createHash('sha256').update(text).digest('hex')}, body: "${text}"`);
const plan = (more = '') => ({
  'agreements.yaml': file(
    `\n  - { slug: plan, title: Plan, kind: MOU, status: SIGNED, subjects: [amity], cite: ${row}${more} }`,
  ),
});

test.each<[what: string, first: object, then: object, word: string, before: string[], after: string[]]>([
  ['a title', ann(), ann({ title: 'Zoe' }), 'zoe', [], ['ann']],
  ['another title', ann({ title: 'Zoe' }), ann(), 'zoe', ['ann'], []],
  ['an alias', ann(), alias('Nan'), 'nan', [], ['ann']],
  ['an alias taken back', alias('Nan'), ann(), 'nan', ['ann'], []],
  ['a new record', ann(), { ...ann(), ...plan() }, 'amity', [], ['plan']],
  ['a record that left the lists', { ...ann(), ...plan() }, ann(), 'amity', ['plan'], []],
  ['words quoted', ann(), ann({ cite: quoting('glowing') }), 'glowing', [], ['ann', 'wire']],
  ['other words quoted', ann({ cite: quoting('glowing') }), ann({ cite: quoting('dim') }), 'dim', [], ['ann', 'wire']],
  ['a quotation taken back', ann({ cite: quoting('glowing') }), ann(), 'glowing', ['ann', 'wire'], []],
  ['words quoted of a part', alias('Nan'), alias('Nan', quoting('glowing')), 'glowing', [], ['ann', 'wire']],
  ['those taken back', alias('Nan', quoting('glowing')), alias('Nan'), 'glowing', ['ann', 'wire'], []],
  ['a text', {}, held, 'glowing', [], ['wire']],
])('%s reaches what records are found by', async (_, first, then, word, before, after) => {
  await plant({ ...wire(''), ...first });
  expect(await foundBy(word)).toEqual(before);
  await plant({ ...wire(''), ...then });
  expect(await foundBy(word)).toEqual(after);
  expect(await rebuildSearch(writer.db)).toEqual([]);
});

test('a record that comes back is found again', async () => {
  for (const there of [true, false, true]) {
    await plant({ ...wire(''), ...ann(), ...(there ? plan() : {}) });
    expect(await foundBy('amity')).toEqual(there ? ['plan'] : []);
  }
});

test('a record that was merged is not found any more', async () => {
  await plant({ ...wire(''), ...ann(), ...plan() });
  await writer.db.execute(
    sql`update records set merged_into_id = (select id from records where slug = 'ann') where slug = 'plan'`,
  );
  await plant({ ...wire(''), ...ann(), ...plan() });
  expect(await foundBy('amity')).toEqual([]);
});

test('only what a change touches is looked at, and by another edition all', async () => {
  await plant({ ...wire(''), ...plan() });
  await writer.db.execute(sql`update search_documents set hash = gen_random_uuid(), words = 'x' where slug = 'plan'`);
  await plant({ ...wire(''), ...plan(), ...ann({ title: 'Zoe' }) });
  expect([await foundBy('zoe'), await foundBy('amity')]).toEqual([['ann'], []]);
  await writer.db.execute(sql`update seedings set rules = 0`);
  await plant({ ...wire(''), ...plan(), ...ann({ title: 'Zoe' }) });
  expect(await foundBy('amity')).toEqual(['plan']);
});
