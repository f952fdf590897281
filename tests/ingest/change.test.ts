import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { rebuild } from '../../src/ingest/save/rebuild.ts';
import { type SeedReport, seed } from '../../src/ingest/seed.ts';
import { type Database, freshDatabase } from '../service.ts';
import { agreement, file, folderWith, removeFolders } from './small-world.ts';

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

const cite = 'cite: { dataset: ledger, row: r }';
/** Writes the least there is with some files changed; the columns always follow from the claims. */
async function plant(files: Record<string, string>): Promise<SeedReport> {
  const report = await seed({ url: database.url, folder: await folderWith(files), say: () => {} });
  expect(await rebuild(writer.db)).toEqual([]);
  return report;
}
const plan = (more: string) => plant({ 'agreements.yaml': agreement(`${cite}\n${more}`) });
const places = (...claims: string[]) =>
  plan(`claims:\n${claims.map(claim => `  - { property: place, ${claim}, ${cite} }`).join('\n')}`);

async function rows(query: ReturnType<typeof sql>): Promise<unknown[]> {
  return [...(await writer.db.execute(query))];
}
const placeClaims = () =>
  rows(
    sql`select id, value_text, rank, retracted_at is null as stands from claims where property = 'PLACE' order by id`,
  );
const place = async () => (await rows(sql`select place from agreements`))[0];

test('preference moves from one claim to another in place', async () => {
  await places('value: Port', 'value: Bay');
  const before = await rows(sql`select id, key from claims order by id`);
  const report = await places('value: Port, rank: NORMAL', 'value: Bay, rank: PREFERRED, reason: nearer');
  expect(report.claims).toEqual({ inserted: 0, updated: 2, retracted: 0, unchanged: before.length - 2 });
  expect(await rows(sql`select id, key from claims order by id`)).toEqual(before);
  expect(await place()).toEqual({ place: 'Bay' });
  const back = await places('value: Port', 'value: Bay');
  expect(back.claims).toMatchObject({ updated: 2 });
  expect(await place()).toEqual({ place: 'Port' });
});

test('a new claim is preferred over the old one', async () => {
  await places('value: Port');
  await places('value: Bay', 'value: Port');
  expect(await placeClaims()).toMatchObject([
    { value_text: 'Port', rank: 'NORMAL' },
    { value_text: 'Bay', rank: 'PREFERRED' },
  ]);
});

test('a claim that is gone from the seeds is retracted, and stands again when it is back', async () => {
  await places('value: Port');
  const gone = await places('value: Bay');
  expect(gone.claims).toMatchObject({ inserted: 1, retracted: 1 });
  expect(await placeClaims()).toMatchObject([
    { value_text: 'Port', rank: 'PREFERRED', stands: false },
    { value_text: 'Bay', rank: 'PREFERRED', stands: true },
  ]);
  const back = await places('value: Port');
  expect(back.claims).toMatchObject({ inserted: 0, updated: 1, retracted: 1 });
  expect(await place()).toEqual({ place: 'Port' });
});

test('a deprecated claim is kept and no longer seen', async () => {
  await places('value: Port');
  const report = await places('value: Port, deprecated: 2021-01-01, reason: a slip', 'value: Bay');
  expect(report.claims).toMatchObject({ inserted: 1, updated: 1, retracted: 0 });
  expect(await place()).toEqual({ place: 'Bay' });
});

test('a plain value that changes is a new claim; the old one is retracted', async () => {
  await plan('place: Port');
  const report = await plan('place: Bay');
  expect(report.claims).toMatchObject({ inserted: 1, updated: 0, retracted: 1 });
  expect(report.records).toMatchObject({ inserted: 0, updated: 1 });
});

test('a record or part that leaves the seeds leaves the lists and keeps its columns', async () => {
  await plan(`parties: [{ country: QQA, ${cite} }, { country: QQB, ${cite} }]`);
  const ids = await rows(sql`select id from agreement_parties order by id`);
  const report = await plan(`parties: [{ country: QQB, ${cite} }]`);
  expect(report.records).toMatchObject({ inserted: 0, updated: 0, retracted: 1 });
  expect(await rows(sql`select listed from agreement_parties order by id`)).toEqual([
    { listed: false },
    { listed: true },
  ]);
  await plant({});
  expect(await rows(sql`select title, kind, listed from agreements`)).toEqual([
    { title: 'Plan', kind: 'MOU', listed: false },
  ]);
  const back = await plan(`parties: [{ country: QQA, ${cite} }, { country: QQB, ${cite} }]`);
  expect(back).toMatchObject({ changed: true, records: { inserted: 0 }, claims: { inserted: 0 } });
  expect(await rows(sql`select id from agreement_parties where listed order by id`)).toEqual(ids);
  expect(await rows(sql`select listed from agreements`)).toEqual([{ listed: true }]);
});

test('a merged record is not listed', async () => {
  await plan('');
  await writer.db.execute(
    sql`update records set merged_into_id = (select id from countries where slug = 'QQA') where slug = 'QQB'`,
  );
  await plan('place: Port');
  expect(await rows(sql`select slug from countries where not listed`)).toEqual([{ slug: 'QQB' }]);
});

test('what other doors claimed is left alone', async () => {
  await plan('');
  await writer.db.execute(
    sql`update claims set method = 'import ledger@1' where record_id = (select id from countries where slug = 'QQB')`,
  );
  await writer.db.execute(sql`update claims set key = key || '-other' where method <> 'manual'`);
  await writer.db.execute(sql`update claims set rank = 'NORMAL' where method <> 'manual'`);
  const report = await seed({ url: database.url, folder: await folderWith({}), say: () => {} });
  expect(report.claims).toMatchObject({ inserted: 1, retracted: 1 });
  expect(await rows(sql`select 1 from claims where method <> 'manual' and retracted_at is not null`)).toEqual([]);
});

test('a new record may be the parent of an old one, and take over what was unique', async () => {
  const two = (a: string, b: string) =>
    file(
      `\n  - { slug: ann, title: A, sortName: A, ${a}${cite} }\n  - { slug: bo, title: B, sortName: B, ${b}${cite} }`,
    );
  await plant({ 'officials.yaml': file(`\n  - { slug: ann, title: A, sortName: A, wikidataId: Q1, ${cite} }`) });
  await plant({ 'officials.yaml': two('', 'wikidataId: Q1, ') });
  const organizations = file(`
  - { slug: herald, title: Herald, kind: PUBLISHER, parent: house, ${cite} }
  - { slug: house, title: House, kind: PUBLISHER, ${cite} }`);
  await plant({ 'officials.yaml': two('', 'wikidataId: Q1, '), 'organizations.yaml': organizations });
  expect(await rows(sql`select slug, wikidata_id from officials order by slug`)).toEqual([
    { slug: 'ann', wikidata_id: null },
    { slug: 'bo', wikidata_id: 'Q1' },
  ]);
});

test('text the seeds do not hold is not cleared', async () => {
  await plant({});
  const story = file(`\n  - { slug: story, title: S, publisher: herald, genre: NEWS, rights: P, language: en }`);
  await plant({ 'articles.yaml': story });
  expect(await rows(sql`select body is null as lost from articles`)).toEqual([{ lost: false }]);
});

test('what is part of what may be turned round', async () => {
  const pair = (from: string, to: string) =>
    file(
      [from, to]
        .map(slug => {
          const links = slug === from ? `, links: [{ agreement: ${to}, kind: PART_OF, ${cite} }]` : '';
          return `\n  - { slug: ${slug}, title: T, kind: MOU, status: SIGNED, ${cite}${links} }`;
        })
        .join(''),
    );
  await plant({ 'agreements.yaml': pair('one', 'two') });
  await plant({ 'agreements.yaml': pair('two', 'one') });
  expect(
    await rows(
      sql`select a.slug, l.listed from agreement_links l join agreements a on a.id = l.from_id order by a.slug`,
    ),
  ).toEqual([
    { slug: 'one', listed: false },
    { slug: 'two', listed: true },
  ]);
});
