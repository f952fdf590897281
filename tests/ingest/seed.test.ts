import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { shapes } from '../../src/ingest/draft/shape.ts';
import { rebuild } from '../../src/ingest/save/rebuild.ts';
import { appliedHash, DatabaseRefusal, seed, seedsHash } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';

const folder = fileURLToPath(new URL('../world', import.meta.url));
const said: string[] = [];
const say = (line: string) => void said.push(line);

let database: Database;
let writer: Writer;
beforeEach(async () => {
  database = await freshDatabase();
  writer = openWriter(database.url);
  said.length = 0;
});
afterEach(async () => {
  await writer.close();
  await database.drop();
});

const plant = () => seed({ url: database.url, folder, say });

/** Which transaction last wrote each row of each table. */
async function versions(): Promise<unknown[]> {
  const tables = [
    'records',
    'claims',
    'seedings',
    'search_documents',
    ...[...shapes.values()].map(({ tableName }) => tableName),
  ];
  const all = await Promise.all(
    tables.map(table =>
      writer.db.execute(sql`select id, xmin::text, xmax::text from ${sql.identifier(table)} order by id`),
    ),
  );
  return all.map(rows => [...rows]);
}

async function count(table: string): Promise<number> {
  const [row] = await writer.db.execute<{ n: number }>(sql`select count(*)::int as n from ${sql.identifier(table)}`);
  return row?.n ?? -1;
}

test('the world is written once; a second time touches no row', async () => {
  const first = await plant();
  expect(first).toMatchObject({
    written: true,
    changed: true,
    records: { updated: 0, unchanged: 0 },
    claims: { updated: 0 },
  });
  expect(first.claims.inserted).toBe(await count('claims'));
  const before = await versions();
  const second = await plant();
  expect(await versions()).toEqual(before);
  expect(second).toMatchObject({
    changed: false,
    records: { inserted: 0, updated: 0, retracted: 0, unchanged: first.records.inserted },
    claims: { inserted: 0, updated: 0, retracted: 0, unchanged: first.claims.inserted },
  });
  expect(said[1]).toBe('the seeds are in the database already');
});

test('the world uses every table, every kind of value and every qualifier', async () => {
  await plant();
  for (const { tableName } of shapes.values()) expect(await count(tableName), tableName).toBeGreaterThan(0);
  const [used] = await writer.db.execute<{ types: string[]; qualifiers: number; precisions: number }>(sql`
    with said as (
      select value from claims union all
      select jsonb_array_elements(value -> 'values') from claims where property = 'RECORD'
    )
    select array_agg(distinct value ->> 'type' order by value ->> 'type') as types,
      count(distinct (value ->> 'type', value ->> 'qualifier')) filter (where value ? 'qualifier')::int as qualifiers,
      count(distinct value ->> 'precision')::int as precisions from said`);
  expect(used).toEqual({
    types: ['Enum', 'Money', 'Quantity', 'Record', 'Row', 'Text', 'When'],
    qualifiers: 16,
    precisions: 8,
  });
});

test('the hash applied is that of the folder, and is kept once', async () => {
  expect(await appliedHash(database.url)).toBeNull();
  const { hash } = await plant();
  await plant();
  expect(hash).toBe(await seedsHash(folder));
  expect(await appliedHash(database.url)).toBe(hash);
  expect(await count('seedings')).toBe(1);
});

test('a check writes nothing', async () => {
  const report = await seed({ url: database.url, folder, check: true, say });
  expect(report).toMatchObject({ written: false, changed: false });
  expect(await count('records')).toBe(0);
  expect(said).toEqual([expect.stringContaining('the seeds are sound')]);
});

test('claims have the same keys in every database', async () => {
  const other = await freshDatabase();
  const second = openWriter(other.url);
  try {
    // Other numbers for the same records.
    await second.db.execute(sql`insert into records (type, slug) values ('COUNTRY', 'QQZ'), ('EVENT', 'else')`);
    await plant();
    await seed({ url: other.url, folder, say });
    const keys = sql`select key from claims order by key`;
    expect([...(await second.db.execute(keys))]).toEqual([...(await writer.db.execute(keys))]);
  } finally {
    await second.close();
    await other.drop();
  }
});

test('columns follow from the claims, and a column tampered with does not', async () => {
  await plant();
  expect(await rebuild(writer.db)).toEqual([]);
  await writer.db.execute(
    sql`update events set place = 'elsewhere', strength_min = 3, strength_qualifier = 'AT_LEAST' where slug = 'silent'`,
  );
  await writer.db.execute(sql`update agreement_links set inferred = not inferred`);
  const differences = await rebuild(writer.db);
  expect(differences).toContainEqual(
    expect.objectContaining({ table: 'events', column: 'place', holds: 'elsewhere', follows: null }),
  );
  expect(differences.filter(({ table }) => table === 'agreement_links')).toHaveLength(await count('agreement_links'));
  await plant();
  expect(await rebuild(writer.db)).toEqual([]);
});

test('what was all taken back is not listed and still there', async () => {
  await plant();
  const rows = await writer.db.execute(sql`select slug, title from countries where not listed`);
  expect([...rows]).toEqual([{ slug: 'ZZR', title: 'Rumored Land' }]);
});

test('a rule broken at the very end leaves nothing behind', async () => {
  await writer.db.execute(sql`alter table seedings add constraint seedings_never check (hash = 'never')`);
  const failure = await plant().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(DatabaseRefusal);
  expect(failure).toMatchObject({
    message: expect.stringMatching(/^Nothing was written, .* breaks the rule "seedings_never" for "seedings"/),
  });
  for (const table of ['records', 'claims', 'seedings', 'countries']) expect(await count(table)).toBe(0);
});

test('two at once write once', async () => {
  const reports = await Promise.all([plant(), plant()]);
  expect(reports.map(({ changed }) => changed).sort()).toEqual([false, true]);
  expect(await count('claims')).toBe(Math.max(...reports.map(({ claims }) => claims.inserted)));
  expect(await count('seedings')).toBe(1);
});
