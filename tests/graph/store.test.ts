import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { getColumns, getTableName, sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter, type Writer } from '../../drizzle/client.ts';
import { migrate, pendingMigrations } from '../../drizzle/migrate.ts';
import { relations } from '../../drizzle/relations.ts';
import { freshDatabase } from '../service.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let writer: Writer;

beforeAll(async () => {
  database = await freshDatabase();
  writer = openWriter(database.url);
});
afterAll(async () => {
  await writer.close();
  await database.drop();
});

test('the migrations are in step with the tables', () => {
  const out = mkdtempSync(path.join(tmpdir(), 'entente-migrations-'));
  try {
    cpSync(path.join(root, 'drizzle/migrations'), out, { recursive: true });
    const before = readdirSync(out);
    const kit = path.join(root, 'node_modules/drizzle-kit/bin.cjs');
    const schema = path.join(root, 'drizzle/tables/index.ts');
    execFileSync(process.execPath, [kit, 'generate', '--dialect=postgresql', `--schema=${schema}`, `--out=${out}`], {
      cwd: root,
      stdio: 'pipe',
    });
    expect(readdirSync(out)).toEqual(before);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
});

/** Foreign keys that are not validated, or whose columns no index begins with; it may leave out the null of a column. */
const bareKeys = async () => {
  const bare = await writer.db.execute<{ name: string }>(sql`
    select c.conrelid::regclass || '.' || c.conname as name
    from pg_constraint c
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace and (not c.convalidated or not exists (
      select from pg_index i
      where i.indrelid = c.conrelid and i.indisvalid and coalesce(pg_get_expr(i.indpred, i.indrelid) = (
          select format('(%I IS NOT NULL)', attname) from pg_attribute where attrelid = c.conrelid and attnum = all(c.conkey)
        ), i.indpred is null)
        and (i.indkey::int2[])[0:cardinality(c.conkey) - 1] @> c.conkey
    )) and not (c.conkey @> array[(select attnum from pg_attribute where attrelid = c.conrelid and attname = 'id')])
    order by 1
  `);
  return [...bare].map(row => row.name);
};

test('every foreign key is validated, and an index begins with its columns', async () => {
  expect(await bareKeys()).toEqual([]);
});

test('a foreign key without its index, or not validated, is seen', async () => {
  await writer.db.execute(sql`create table broken (
    id int primary key, bare int constraint bare references records, late int constraint late_one references records)`);
  await writer.db.execute(sql`create index on broken (id, bare)`);
  await writer.db.execute(sql`create index on broken (late)`);
  expect(await bareKeys()).toEqual(['broken.bare']);
  await writer.db.execute(sql`alter table broken drop constraint late_one`);
  await writer.db.execute(
    sql`alter table broken add constraint late_one foreign key (late) references records not valid`,
  );
  expect(await bareKeys()).toEqual(['broken.bare', 'broken.late_one']);
  await writer.db.execute(sql`drop table broken`);
});

/** Columns and to-one relations that are declared never null, and are not so in the database. */
const nullable = async () => {
  const rows = await writer.db.execute<{ at: string; required: boolean; refers: boolean }>(sql`
    select a.attrelid::regclass || '.' || a.attname as at, a.attnotnull as required, exists (
      select from pg_constraint c where c.conrelid = a.attrelid and c.contype = 'f' and c.convalidated and a.attnum = any (c.conkey)
    ) as refers
    from pg_attribute a join pg_class t on t.oid = a.attrelid
    where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and a.attnum > 0 and not a.attisdropped
  `);
  const catalog = new Map([...rows].map(row => [row.at, row]));
  const wrong: string[] = [];
  let looked = 0;
  for (const { table, relations: joins } of Object.values(relations)) {
    const name = getTableName(table);
    const columns = getColumns(table);
    for (const column of Object.values(columns)) {
      looked++;
      if ((column.notNull || column.primary) && !catalog.get(`${name}.${column.name}`)?.required)
        wrong.push(`${name}.${column.name}`);
    }
    for (const [relation, join] of Object.entries(joins)) {
      if (join.relationType !== 'one' || !('optional' in join) || join.optional !== false) continue;
      for (const source of join.sourceColumns) {
        const column = Object.entries(columns).find(([key]) => key === source._.key)?.[1];
        const found = catalog.get(`${name}.${column?.name}`);
        if (!found?.required || !found.refers) wrong.push(`${name}: relation ${relation}`);
      }
    }
  }
  return { wrong, looked };
};

test('what the declarations call NOT NULL is so in the database, and so is every to-one that is never null', async () => {
  const { wrong, looked } = await nullable();
  expect(looked).toBeGreaterThan(150);
  expect(wrong).toEqual([]);
});

test('a column or relation that may be null after all is seen', async () => {
  await writer.db.execute(sql`alter table posts alter title drop not null`);
  await writer.db.execute(sql`alter table tenures drop constraint tenures_post_id_posts_id_fkey`);
  expect((await nullable()).wrong.sort()).toEqual(['posts.title', 'tenures: relation post']);
  await writer.db.execute(sql`alter table posts alter title set not null`);
  await writer.db.execute(
    sql`alter table tenures add constraint tenures_post_id_posts_id_fkey foreign key (post_id) references posts`,
  );
  expect((await nullable()).wrong).toEqual([]);
});

test('several migrations at once end in one', async () => {
  const name = `${new URL(database.url).pathname.slice(1)}_bare`;
  await writer.db.execute(sql.raw(`create database ${name}`));
  const url = new URL(database.url);
  url.pathname = `/${name}`;
  expect(await pendingMigrations(url.href)).toBeGreaterThan(0);
  await Promise.all([migrate(url.href), migrate(url.href), migrate(url.href)]);
  expect(await pendingMigrations(url.href)).toBe(0);
  await writer.db.execute(sql.raw(`drop database ${name} with (force)`));
});

/** Inserts a record of a type and returns its id. */
const record = (type: string, slug: string) =>
  sql`with r as (insert into records (type, slug) values (${type}::record_type, ${slug}) returning id, slug)`;
const country = (code: string) =>
  sql`${record('COUNTRY', code)} insert into countries (id, slug, title, code, kind) select id, slug, 'x', slug, 'STATE' from r returning id`;
const agreement = (slug: string) =>
  sql`${record('AGREEMENT', slug)} insert into agreements (id, slug, title, kind, status) select id, slug, 'x', 'MOU', 'SIGNED' from r returning id`;
const part = (type: string, of: number) =>
  sql`with r as (insert into records (type, part_of_id) values (${type}::record_type, ${of}) returning id)`;

const idOf = async (insert: ReturnType<typeof sql>) => Number((await writer.db.execute<{ id: number }>(insert))[0]?.id);
/** The name of the constraint that refuses a statement. */
async function refusal(statement: ReturnType<typeof sql>): Promise<string> {
  try {
    await writer.db.execute(statement);
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    return cause instanceof Error && 'constraint_name' in cause ? String(cause.constraint_name) : String(cause);
  }
  return 'nothing refused it';
}

test('the database itself refuses what cannot be', async () => {
  const [a, b] = [await idOf(country('AAA')), await idOf(country('BBB'))];
  const [x, y, z] = [await idOf(agreement('x')), await idOf(agreement('y')), await idOf(agreement('z'))];
  const link = (from: number, to: number) =>
    sql`${part('AGREEMENT_LINK', from)} insert into agreement_links (id, key, from_id, agreement_id, kind) select id, id::text, ${from}::int, ${to}::int, 'PART_OF' from r`;
  await writer.db.execute(link(x, y));
  await writer.db.execute(link(y, z));
  expect(await refusal(link(z, x))).toBe('agreement_links_without_circles');
  expect(
    await refusal(
      sql`${part('AGREEMENT_PARTY', x)} insert into agreement_parties (id, key, agreement_id) select id, id::text, ${x}::int from r`,
    ),
  ).toBe('agreement_parties_country_or_organization');
  expect(
    await refusal(
      sql`update agreements set signed_min = '1997-02-02', signed_max = '1997-02-01', signed_precision = 'MONTH' where id = ${x}`,
    ),
  ).toBe('agreements_signed_when');
  expect(
    await refusal(sql`update agreements set signed_min = 'infinity', signed_precision = 'UNKNOWN' where id = ${x}`),
  ).toBe('agreements_signed_when');
  expect(
    await refusal(
      sql`update agreements set planned_activities_point = 'NaN', planned_activities_qualifier = 'EXACT' where id = ${x}`,
    ),
  ).toBe('agreements_planned_activities_quantity');
  const line = sql`with p as (insert into records (type, slug) values ('PROGRAM', 'p') returning id, slug), q as (insert into programs (id, slug, title, code, kind) select id, slug, 'p', 'P', 'ACCOUNT' from p returning id), r as (insert into records (type, slug) values ('FUNDING_LINE', 'l') returning id, slug)`;
  expect(
    await refusal(
      sql`${line} insert into funding_lines (id, slug, title, program_id, donor_id, recipient_id, fiscal_year, fiscal_period, category, stage, amount_point, amount_qualifier) select r.id, r.slug, 'l', q.id, ${a}::int, ${b}::int, 1998, 'FY1998', 'MILITARY', 'OBLIGATED', 1, 'EXACT' from r, q`,
    ),
  ).toBe('funding_lines_amount_money');
  expect(await refusal(sql`update countries set slug = 'CCC' where id = ${a}`)).toMatch(
    /countries_slug_is_code|records_id_slug|_fkey|_fk/,
  );
  expect(await refusal(sql`insert into records (type) values ('ALIAS')`)).toBe('records_slug_or_part');
  const claim = (value: string, property = 'SIGNED') =>
    sql`insert into claims (key, record_id, property, value, value_text, rank, modality, inferred, dataset_id, dataset_row, method, recorded_at) values ('k', ${x}::int, ${property}::property, ${value}::text::jsonb, '', 'NORMAL', 'ACTUAL', false, 0, 'r', 'm', now())`;
  const forms: [string, string, string][] = [
    ['{}', 'SIGNED', 'claims_value_type'],
    ['{"type":"When","min":null}', 'SIGNED', 'claims_value_form'],
    ['{"type":"Money","qualifier":"EXACT","currency":null}', 'AMOUNT', 'claims_value_form'],
    ['{"type":"Row","values":{}}', 'RECORD', 'claims_value_form'],
    ['{"type":"Row","values":[{"property":"SIGNED"}]}', 'RECORD', 'claims_value_form'],
    ['{"type":"Row","values":[]}', 'SIGNED', 'claims_record_row'],
    ['{"type":"Record"}', 'COUNTRY', 'claims_record_value'],
  ];
  for (const [value, property, name] of forms) expect(await refusal(claim(value, property))).toBe(name);
  // Sound in itself, and refused only because there is no such dataset.
  expect(await refusal(claim('{"type":"Row","values":[{"property":"SIGNED","text":"x"}]}', 'RECORD'))).toMatch(
    /dataset/,
  );

  const least = sql`update agreements set planned_activities_min = 3, planned_activities_max = 2, planned_activities_qualifier = 'BETWEEN' where id = ${x}`;
  expect(await refusal(least)).toBe('agreements_planned_activities_quantity');
  const pressed = await idOf(
    sql`with r as (insert into records (type, slug) values ('ORGANIZATION', 'o') returning id, slug), o as (insert into organizations (id, slug, title, kind) select id, slug, 'o', 'PUBLISHER' from r returning id), s as (insert into records (type, slug) values ('DATASET', 'd') returning id, slug) insert into datasets (id, slug, title, publisher_id, rights) select s.id, s.slug, 'd', o.id, 'r' from s, o returning id`,
  );
  const preferred = (key: string) =>
    sql`insert into claims (key, record_id, property, value, value_text, rank, modality, inferred, dataset_id, dataset_row, method, recorded_at) values (${key}, ${x}::int, 'PLACE', '{"type":"Text","text":"x"}', 'x', 'PREFERRED', 'ACTUAL', false, ${pressed}::int, 'r', 'm', now())`;
  expect(await refusal(preferred('one'))).toBe('nothing refused it');
  expect(await refusal(preferred('two'))).toBe('claims_one_preferred');
  for (const end of ['infinity', '12000-01-01'])
    expect(await refusal(sql`update claims set retracted_at = ${end}::timestamptz`)).toBe('claims_times');
});
