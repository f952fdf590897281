import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { normalizeText, sha256 } from '../../src/ingest/draft/normalize.ts';
import { seed } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';

const folder = fileURLToPath(new URL('../../seeds', import.meta.url));
const data = process.env.ENTENTE_DATA;
const article = 'articles/us-kazakhstan-increase-military-ties-1997-11-26.txt';

let database: Database;
let writer: Writer;
beforeAll(async () => {
  database = await freshDatabase('seeds');
  writer = openWriter(database.url);
});
afterAll(async () => {
  await writer.close();
  await database.drop();
});

/** The text of the page between the site's furniture: from the dateline to the last paragraph. */
function bodyOf(page: string): string {
  const lines = page.split('\n');
  const from = lines.findIndex(line => line.startsWith('WASHINGTON, '));
  return normalizeText(lines.slice(from, lines.indexOf('Contact Author')));
}

const hold = (body: string) => writer.db.execute(sql`update articles set body = ${body} where slug = 'afps-41527'`);

test.skipIf(!data)('every quotation of the first article stands at its place in it', async () => {
  const body = bodyOf(readFileSync(path.join(data ?? '', article), 'utf8'));
  const [row] = await writer.db.execute<{ sha256: string }>(sql`select sha256 from articles where slug = 'afps-41527'`);
  expect(sha256(body)).toBe(row?.sha256);
  await hold(body);
  await expect(seed({ url: database.url, folder, check: true, say: () => {} })).resolves.toMatchObject({
    written: false,
  });
});

test.skipIf(!data)('and a text in which they do not stand is noticed', async () => {
  await hold('WASHINGTON, another text');
  await expect(seed({ url: database.url, folder, check: true, say: () => {} })).rejects.toThrow(/sha256|words|text/);
});

if (!data) console.log(`Skipped: ENTENTE_DATA names no folder with ${article}.`);
