import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { searchQuery } from '../../schema/plan/search-query.ts';
import { rebuildSearch } from '../../src/ingest/derived/rebuild-search.ts';
import { saveSearch } from '../../src/ingest/derived/save-search.ts';
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

/** Writes the least there is with one official; what records are found by always follows from them. */
async function plant(official: string): Promise<void> {
  const folder = await folderWith({ 'officials.yaml': file(`\n  - ${official}`) });
  await seed({ url: database.url, folder, say: () => {} });
  expect(await rebuildSearch(writer.db)).toEqual([]);
}
const cite = 'cite: { dataset: ledger, row: r }';
const ann = (more = '') => plant(`{ slug: ann, title: Ann, sortName: Ann, ${cite}${more} }`);
const alias = (name: string) => `, aliases: [{ name: "${name}", ${cite} }]`;

/** The names by which officials are found, each once. */
const names = async () => {
  const rows = await writer.db.execute<{ words: string[] }>(
    sql`select tsvector_to_array(words) as words from search_documents where type = 'OFFICIAL' order by slug`,
  );
  return rows.map(({ words }) => words.filter(word => word.startsWith('=')).map(word => word.slice(1)));
};
/** Which transaction last wrote each document. */
const versions = async () => [
  ...(await writer.db.execute<{ slug: string; xmin: string }>(
    sql`select slug, xmin::text from search_documents order by slug`,
  )),
];

test('a name comes with its alias and goes with it', async () => {
  await ann();
  expect(await names()).toEqual([['ann']]);
  await ann(alias('Änne Ö’Нил'));
  expect(await names()).toEqual([['ann', 'anne onil']]);
  await ann(alias('Annie'));
  expect(await names()).toEqual([['ann', 'annie']]);
  await ann();
  expect(await names()).toEqual([['ann']]);
});

test('quoted words are found where they follow one another in one text, however long they are', async () => {
  const [long, longer] = ['b'.repeat(20), 'c'.repeat(30)];
  await ann(alias(`Annie Bee Dee ${long} ${longer}`));
  const fits = async (text: string) => {
    const { found } = searchQuery(`"${text}"`, 'text', { path: [], nodes: [] });
    return (await writer.db.execute(sql`select from search_documents where words @@ ${found}::tsquery`)).length;
  };
  for (const text of ['annie bee', 'annie bee dee', `${long} ${longer}`, `dee ${long} ${longer}`])
    expect(await fits(text), text).toBe(1);
  for (const text of ['ann annie', 'annie dee', 'bee annie', `${longer} ${long}`, `bee ${long} ${longer}`])
    expect(await fits(text), text).toBe(0);
});

test('only what changed is written', async () => {
  await ann(alias('Annie'));
  const before = await versions();
  await ann(alias('Annie'));
  expect(await versions()).toEqual(before);
  await ann(alias('Anna'));
  const changed = (await versions()).filter(({ slug, xmin }) => before.find(one => one.slug === slug)?.xmin !== xmin);
  expect(changed.map(({ slug }) => slug)).toEqual(['ann']);
});

test('words and passages are kept outside the rows, so that counting many rows reads little', async () => {
  await ann(alias('Annie'));
  const inside = await writer.db.execute(sql`
    select slug from search_documents
    where pg_column_toast_chunk_id(passages) is null or pg_column_toast_chunk_id(words) is null`);
  expect([...inside]).toEqual([]);
});

test('what leaves the lists is not found any more, and is again when it is back', async () => {
  await ann();
  await plant(`{ slug: bob, title: Bob, sortName: Bob, ${cite} }`);
  expect(await names()).toEqual([['bob']]);
  await ann();
  expect(await names()).toEqual([['ann']]);
});

test('what was tampered with is seen', async () => {
  await ann();
  await writer.db.execute(sql`update search_documents set words = 'x' where slug = 'ann'`);
  await writer.db.execute(sql`delete from search_documents where slug = 'story'`);
  await writer.db.execute(sql`update officials set listed = false`);
  const found = await writer.db.execute<{ slug: string }>(
    sql`select slug from records where slug is not null order by id`,
  );
  const ids = await rebuildSearch(writer.db);
  expect(ids).toHaveLength(2);
  expect(found.length).toBeGreaterThan(2);
  expect(await writer.db.transaction(tx => saveSearch(tx, 'all'))).toEqual({ written: 1, removed: 1 });
  expect(await rebuildSearch(writer.db)).toEqual([]);
});

test('a text may be as long as it likes, and hold what parts texts', async () => {
  await ann();
  const long = Array.from({ length: 30_000 }, (_, i) => `w${i}`).join(' ');
  await writer.db.execute(sql`update articles set body = ${`${long} \u001d\u001e\u001f ${'x'.repeat(5_000)}`}`);
  expect(await writer.db.transaction(tx => saveSearch(tx, 'all'))).toEqual({ written: 1, removed: 0 });
  const [row] = await writer.db.execute<{ early: boolean; late: boolean }>(
    sql`select words @@ 'w16000' as early, words @@ 'w17000' as late from search_documents where type = 'ARTICLE'`,
  );
  expect(row).toEqual({ early: true, late: false });
});

test('a text may be of words as long as they like', async () => {
  await ann();
  const long = Array.from({ length: 17_000 }, (_, i) => `${i}${'я'.repeat(70)}`).join(' ');
  await writer.db.execute(sql`update articles set body = ${`first ${long}`}`);
  expect(await writer.db.transaction(tx => saveSearch(tx, 'all'))).toEqual({ written: 1, removed: 0 });
  const found = await writer.db.execute(sql`select from search_documents where words @@ 'first' and type = 'ARTICLE'`);
  expect(found.length).toBe(1);
});
