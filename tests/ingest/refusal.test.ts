import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter } from '../../drizzle/client.ts';
import { seed } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';
import { refused } from './refused.ts';
import { agreement, body, file, folderWith, removeFolders } from './small-world.ts';

let database: Database;
beforeAll(async () => {
  database = await freshDatabase();
});
afterAll(async () => {
  await removeFolders();
  await database.drop();
});

const plan = 'agreements.yaml';
const cite = 'cite: { dataset: ledger, row: r }';
/** An agreement with one quotation from the text that is held. */
const quoting = (citation: string) => agreement(`cite: { article: story, ${citation} }`);

test('tells every problem at once, in the order of the files', async () => {
  const lines = await refused(database.url, {
    [plan]: agreement(`dcadClass: BROAD\nsigned: 1997-02-30\n${cite}`),
    'officials.yaml': file(`\n  - { slug: ann, title: Ann, sortName: Ann, nationality: QQX, ${cite} }`),
  });
  expect(lines.map(line => line.split('  ')[0])).toEqual([
    'seeds/agreements.yaml:7',
    'seeds/agreements.yaml:8',
    'seeds/officials.yaml:3',
  ]);
});

test('a file that cannot be read brings no complaints about what it would have held', async () => {
  expect(
    await refused(database.url, {
      'countries.yaml': 'records: [\n',
      [plan]: agreement(`${cite}\nparties: [{ country: QQA, ${cite} }]`),
    }),
  ).toHaveLength(1);
});

test('a folder without seeds is refused, and one that is not there', async () => {
  await expect(seed({ url: database.url, folder: '/nowhere/at/all', say: () => {} })).rejects.toThrow(/cannot be read/);
});

test('holds quotations against a text that only the database has', async () => {
  const own = await freshDatabase();
  try {
    const article = file(`\n  - { slug: story, title: S, publisher: herald, genre: NEWS, rights: P, language: en }`);
    const folder = await folderWith({ 'articles.yaml': article });
    await seed({ url: own.url, folder, say: () => {} });
    const writer = openWriter(own.url);
    await writer.db.execute(sql`update articles set body = ${body}, sha256 = ${'0'.repeat(64)} where slug = 'story'`);
    await writer.close();
    const lines = await refused(own.url, { 'articles.yaml': article, [plan]: quoting('span: [0, 6], exact: states') });
    expect(lines).toEqual([expect.stringContaining('does not stand at [0, 6]')]);
    const hashed = article.replace('language: en', `language: en, sha256: ${'1'.repeat(64)}`);
    expect(await refused(own.url, { 'articles.yaml': hashed })).toEqual([
      expect.stringContaining('held in the database'),
    ]);
  } finally {
    await own.drop();
  }
});
