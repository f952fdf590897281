import { sql } from 'drizzle-orm';
import postgres from 'postgres';
import { openWriter } from '../../../drizzle/client.ts';
import { saveSearch } from '../../../src/ingest/derived/save-search.ts';

/** Funding lines of a world; all else in it is as large in each. */
export const sizes = { S: 50_000, M: 500_000, L: 5_000_000 } as const;
export type Size = keyof typeof sizes;
export const isSize = (name: string): name is Size => Object.hasOwn(sizes, name);

/** How many records of each concept there are, in the order in which they are numbered. */
const COUNTS = {
  ...{ country: 250, organization: 400, program: 600, official: 5_000, post: 2_000, tenure: 8_000 },
  ...{ dataset: 1, article: 10_000, agreement: 20_000, statement: 20_000 },
} as const;
type Kind = keyof typeof COUNTS;

/** The number before the first of a kind. */
const base = (kind: Kind): number => {
  const kinds: [string, number][] = Object.entries(COUNTS);
  return kinds
    .slice(
      0,
      kinds.findIndex(([name]) => name === kind),
    )
    .reduce((sum, [, count]) => sum + count, 0);
};
const PARTS = Object.values(COUNTS).reduce((sum: number, count) => sum + count, 0);
/** Parties and signatures of an agreement. */
const PARTIES = 3;
const SIGNATURES = 2;
const LINES = PARTS + COUNTS.agreement * (PARTIES + SIGNATURES);

/** Fills an empty, migrated database with a world that is the same each time, skewed as real ones are. */
export async function fill(url: string, size: Size, say: (line: string) => void): Promise<void> {
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await admin.begin(async tx => {
      // What refers to what is right by how it is numbered; the last look below says so.
      await tx`set local session_replication_role = replica`;
      await tx`set local max_parallel_workers_per_gather = 0`;
      for (const statement of [...tools, ...records, ...concepts, ...parts]) await tx.unsafe(statement);
      say('people and papers are there');
      for (const statement of lines(sizes[size])) await tx.unsafe(statement);
      say('money and claims are there');
    });
    // PostGraphile cannot order by the sum of what is listed: it gets what adds all up off the index, as one listed is there for.
    await admin`create index postgraphile_received on funding_lines (recipient_id, fiscal_year, id, stage, amount_point)`;
    await admin`vacuum analyze`;
    await sound(admin, size);
  } finally {
    await admin.end();
  }
  const writer = openWriter(url);
  try {
    const { written } = await writer.db.transaction(tx => saveSearch(tx, 'all'));
    say(`${written} search documents are there`);
    await writer.db.execute(sql`vacuum analyze`);
  } finally {
    await writer.close();
  }
}

const SYLLABLES = `array['ba','de','ko','mi','nu','ra','so','ta','ze','shi','lo','va','tu','ke','ga','pri']`;

const tools = [
  // A number from 0 to 1 that looks random, by what is drawn and the how-manieth.
  `create function pg_temp.u(i bigint, salt text) returns float8 language sql immutable parallel safe
     return ((hashint8extended(i, hashtext(salt)) & 9007199254740991)::float8 / 9007199254740992)`,
  // One of n, the first the likelier the higher the power.
  `create function pg_temp.one(i bigint, salt text, n int, power float8) returns int language sql immutable parallel safe
     return 1 + floor(power(pg_temp.u(i, salt), power) * n)::int`,
  `create temp table words on commit drop as select n, array_to_string(array(
     select (${SYLLABLES})[pg_temp.one(n * 8 + k, 'syllable', 16, 1)] from generate_series(1, 2 + n % 3) k), '') as word
   from generate_series(1, 4000) n`,
  `insert into words select 4000 + ordinality, word from unnest(array['defense', 'cooperation', 'battalion', 'exercise', 'training', 'minister']) with ordinality as w(word, ordinality)`,
  'create index on words (n) include (word)',
  `create function pg_temp.text(i bigint, salt text, count int) returns text language sql stable
     return (select string_agg(word, ' ' order by k) from generate_series(1, count) k
       join words on n = case when pg_temp.u(i * 1000 + k, salt || 'common') < 0.03 then 4000 + pg_temp.one(i * 1000 + k, salt, 6, 1)
         else pg_temp.one(i * 1000 + k, salt, 4000, 3) end)`,
];

const numbered = (kind: Kind) => `generate_series(1, ${COUNTS[kind]}) i`;
const slugs: Readonly<Record<Kind, string>> = {
  country: `'X' || chr(65 + i / 26) || chr(65 + i % 26)`,
  ...{ organization: `'organization-' || i`, program: `'program-' || i`, official: `'official-' || i` },
  ...{ post: `'post-' || i`, tenure: `'tenure-' || i`, dataset: `'ledger'`, article: `'article-' || i` },
  ...{ agreement: `'agreement-' || i`, statement: `'statement-' || i` },
};
const kinds = Object.keys(COUNTS).filter((kind): kind is Kind => kind in COUNTS);

const records = [
  ...kinds.map(
    kind => `insert into records (id, type, slug) overriding system value
      select ${base(kind)} + i, '${kind.toUpperCase()}', ${slugs[kind]} from ${numbered(kind)}`,
  ),
  `insert into records (id, type, part_of_id) overriding system value
     select ${PARTS} + (i - 1) * ${PARTIES + SIGNATURES} + k, (case when k <= ${PARTIES} then 'AGREEMENT_PARTY' else 'SIGNATURE' end)::record_type, ${base('agreement')} + i
     from ${numbered('agreement')}, generate_series(1, ${PARTIES + SIGNATURES}) k`,
];

const id = (kind: Kind, i = 'i') => `${base(kind)} + ${i}`;
const drawn = (kind: Kind, salt: string, power = 1, i = 'i') =>
  `${base(kind)} + pg_temp.one(${i}, '${salt}', ${COUNTS[kind]}, ${power})`;
const day = (salt: string) => `date '1992-01-01' + pg_temp.one(i, '${salt}', 10000, 1)`;
const pick = (salt: string, type: string, ...values: readonly string[]) =>
  `((array['${values.join("','")}'])[pg_temp.one(i, '${salt}', ${values.length}, 2)])::${type}`;

/** Inserts records of a kind into their table. */
const insert = (kind: Kind, table: string, columns: string, values: string, from = numbered(kind)) =>
  `insert into ${table} (id, slug, ${columns}) select ${id(kind)}, ${slugs[kind]}, ${values} from ${from}`;

const REGIONS = `array['Central Asia','Eastern Europe','Southern Asia','Western Asia','Western Africa','Northern Africa','South America','Caribbean']`;
const when = (name: string) => `${name}_min, ${name}_max, ${name}_precision`;
const concepts = [
  insert(
    'country',
    'countries',
    'title, code, kind, region',
    `initcap(pg_temp.text(i, 'country', 1)) || ' ' || i, ${slugs.country}, 'STATE', (${REGIONS})[1 + i % 8]`,
  ),
  insert(
    'organization',
    'organizations',
    'title, kind, country_id',
    `initcap(pg_temp.text(i, 'organization', 3)) || ' ' || i, ${pick('kind', 'organization_kind', 'AGENCY', 'MINISTRY', 'PUBLISHER')}, ${drawn('country', 'seat', 2)}`,
  ),
  insert('program', 'programs', 'title, code, kind', `initcap(pg_temp.text(i, 'program', 4)), 'P' || i, 'ACCOUNT'`),
  insert(
    'official',
    'officials',
    'title, sort_name, nationality_id',
    `initcap(pg_temp.text(i, 'name', 2)), initcap(pg_temp.text(i, 'name', 2)), ${drawn('country', 'nationality', 2)}`,
  ),
  insert(
    'post',
    'posts',
    'title, organization_id, level',
    `'Office of ' || pg_temp.text(i, 'post', 3), ${drawn('organization', 'office')}, ${pick('level', 'post_level', 'OTHER', 'MINISTER', 'COMMANDER')}`,
  ),
  insert(
    'tenure',
    'tenures',
    `title, official_id, post_id, ${when('start')}, end_state, capacity`,
    `'Tenure ' || i, ${drawn('official', 'holder', 1.5)}, ${drawn('post', 'held', 1.5)}, d, d, 'DAY', 'ENDED_UNKNOWN_DATE', 'SUBSTANTIVE'`,
    `(select i, ${day('took')} as d from ${numbered('tenure')}) as t`,
  ),
  insert(
    'dataset',
    'datasets',
    'title, publisher_id, rights',
    `'Ledger', ${base('organization')} + 1, 'Public domain.'`,
  ),
  // Headline and body from the same words.
  insert(
    'article',
    'articles',
    `title, publisher_id, ${when('published')}, genre, url, rights, language, sha256, body`,
    `initcap(left(body, 60)), ${drawn('organization', 'press', 3)}, d, d, 'DAY', ${pick('genre', 'genre', 'NEWS', 'OFFICIAL_RELEASE', 'ANALYSIS')}, 'https://example.org/' || i, 'Public domain.', 'en', repeat('0', 64), body`,
    `(select i, ${day('out')} as d, pg_temp.text(i, 'body', 220) as body from ${numbered('article')}) as a`,
  ),
  insert(
    'agreement',
    'agreements',
    `title, kind, status, ${when('signed')}, signed_as_printed, place`,
    `'Agreement on ' || pg_temp.text(i, 'paper', 4), ${pick('paper', 'agreement_kind', 'MOU', 'FRAMEWORK_DCA', 'SOFA', 'CONTACT_PLAN')}, ${pick('status', 'agreement_status', 'SIGNED', 'IN_FORCE', 'ENDED')}, d, d, 'DAY', to_char(d, 'FMMonth FMDD, YYYY'), initcap(pg_temp.text(i, 'place', 1))`,
    `(select i, ${day('signed')} as d from ${numbered('agreement')}) as a`,
  ),
  insert(
    'statement',
    'statements',
    `title, speaker_id, ${when('said')}, summary`,
    `'Statement on ' || pg_temp.text(i, 'topic', 3), ${drawn('official', 'speaker', 1.5)}, d, d, 'DAY', pg_temp.text(i, 'summary', 20)`,
    `(select i, ${day('said')} as d from ${numbered('statement')}) as s`,
  ),
];

const agreementParts = (first: number, count: number) =>
  `(select ${PARTS} + (a - 1) * ${PARTIES + SIGNATURES} + ${first} + k as id, a, k, a * 10 + k as i from generate_series(1, ${COUNTS.agreement}) a, generate_series(1, ${count}) k) as p`;
const parts = [
  `insert into agreement_parties (id, key, agreement_id, country_id) select distinct on (agreement_id, country_id) id, md5('party' || id), agreement_id, country_id
     from (select id, ${id('agreement', 'a')} as agreement_id, case k when 1 then ${base('country')} + 1 + a % 3 else ${drawn('country', 'party', 2)} end as country_id from ${agreementParts(0, PARTIES)}) as p order by agreement_id, country_id, id`,
  `insert into signatures (id, key, agreement_id, official_id, tenure_id, title_as_printed, mode) select distinct on (agreement_id, official_id) p.id, md5('signature' || p.id), agreement_id, t.official_id, t.id, 'Minister', 'SIGNED'
     from (select id, ${id('agreement', 'a')} as agreement_id, ${drawn('tenure', 'pen', 1.5)} as tenure_id from ${agreementParts(PARTIES, SIGNATURES)}) as p join tenures t on t.id = p.tenure_id order by agreement_id, official_id, p.id`,
  `delete from records r where type in ('AGREEMENT_PARTY', 'SIGNATURE') and not exists (select from agreement_parties p where p.id = r.id) and not exists (select from signatures s where s.id = r.id)`,
];

/** Claims: on agreements and statements by articles, on money half by articles, half by the rows of a ledger. */
const claim = `insert into claims (key, record_id, property, value, value_text, rank, modality, inferred, article_id, paragraph, exact, dataset_id, dataset_row, method, recorded_at)`;
const whole = (title: string) =>
  `jsonb_build_object('type', 'Row', 'values', jsonb_build_array(jsonb_build_object('type', 'Text', 'text', ${title}, 'property', 'TITLE', 'asPrinted', null)))`;
const MADE = `'bench', timestamptz '2026-01-01'`;

/** Of many drawn, as many lines as there are to be; no two of the same money. */
const lines = (count: number) => [
  `create temp table money on commit drop as
     select row_number() over () as i, * from (select distinct ${drawn('program', 'account', 2)} as program, ${drawn('country', 'gets', 2)} as recipient,
       ${drawn('organization', 'pays', 2)} as agency, 2022 - pg_temp.one(i, 'year', 77, 1.4) as year, pg_temp.one(i, 'stage', 3, 2) as stage
       from generate_series(1, ${Math.round(count * 1.25)}) i limit ${count}) as m`,
  'analyze money',
  `insert into records (id, type, slug) overriding system value select ${LINES} + i, 'FUNDING_LINE', 'line-' || i from money`,
  `insert into funding_lines (id, slug, title, program_id, donor_id, agency_id, recipient_id, fiscal_year, fiscal_period, category, stage, amount_point, amount_qualifier, amount_currency)
     select ${LINES} + i, 'line-' || i, 'Account ' || program || ' for ' || recipient || ', FY' || year, program, ${base('country')} + 1, agency, recipient, year, 'FY' || year,
       case when i % 3 = 0 then 'ECONOMIC' else 'MILITARY' end::category, (array['OBLIGATED','DISBURSED','REQUESTED'])[stage]::stage,
       round((exp(pg_temp.u(i, 'amount') * 18))::numeric, 0), 'EXACT', 'USD' from money`,
  `${claim} select md5('line' || i), ${LINES} + i, 'RECORD', ${whole(`'Account ' || program`)}, 'title: Account ' || program, 'PREFERRED', 'ACTUAL', false,
       case when i % 2 = 0 then ${drawn('article', 'cites', 1.5)} end, case when i % 2 = 0 then 3 end, case when i % 2 = 0 then 'so much money' end,
       case when i % 2 = 1 then ${base('dataset')} + 1 end, case when i % 2 = 1 then 'row ' || i end, ${MADE} from money`,
  ...(['agreement', 'statement'] as const).map(
    kind =>
      `${claim} select md5('${kind}' || i), ${id(kind)}, 'RECORD', ${whole(`'${kind} ' || i`)}, 'title: ${kind} ' || i, 'PREFERRED', 'ACTUAL', false, ${drawn('article', kind, 1.5)}, 2, 'it was so', null, null, ${MADE} from ${numbered(kind)}`,
  ),
  `${claim} select md5('signed' || i), ${id('agreement')}, 'SIGNED', jsonb_build_object('type', 'When', 'min', d, 'max', d, 'precision', 'DAY'), d::text, (case k when 1 then 'PREFERRED' else 'NORMAL' end)::rank, 'ACTUAL', false, ${drawn('article', 'day', 1, '(i * 3 + k)')}, k, 'signed on that day', null, null, ${MADE}
     from (select i, ${day('signed')} as d from ${numbered('agreement')}) as a, generate_series(1, 3) k`.replace(
    `md5('signed' || i)`,
    `md5('signed' || i || '.' || k)`,
  ),
  `select setval(pg_get_serial_sequence('records', 'id'), ${LINES + count})`,
];

/** Looks whether every reference leads somewhere, and whether there is as much as there should be. */
async function sound(admin: postgres.Sql, size: Size): Promise<void> {
  const keys = await admin<{ table: string; column: string; target: string; key: string }[]>`
    select conrelid::regclass::text as table, a.attname as column, confrelid::regclass::text as target, f.attname as key
    from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
      join pg_attribute f on f.attrelid = confrelid and f.attnum = confkey[1]
    where contype = 'f' and connamespace = 'public'::regnamespace`;
  for (const { table, column, target, key } of keys) {
    const [lost] = await admin.unsafe(
      `select from "${table}" t where "${column}" is not null and not exists (select from "${target}" o where o."${key}" = t."${column}") limit 1`,
    );
    if (lost) throw new Error(`${table}.${column} leads nowhere.`);
  }
  const [held] = await admin<{ count: number }[]>`select count(*)::int as count from funding_lines`;
  if (held?.count !== sizes[size]) throw new Error(`There are ${held?.count} funding lines, not ${sizes[size]}.`);
}
