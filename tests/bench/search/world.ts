import { sql } from 'drizzle-orm';
import { type Db, openWriter } from '../../../drizzle/client.ts';
import { saveSearch } from '../../../src/ingest/derived/save-search.ts';
import { Words } from './draw.ts';

/** How large the world is that the promise is about. */
export interface Size {
  /** Records that have names, each with four aliases. */
  named: number;
  articles: number;
  /** Letters of an article. */
  body: number;
}
export const PROMISED: Size = { named: 250_000, articles: 50_000, body: 1_500 };

type Row = Record<string, unknown>;
/** Rows written at once. */
const BATCH = 5_000;
const SEED = 42;

/** Fills an empty, migrated database with a world that is the same each time, and works out what it is found by. */
export async function fill(url: string, size: Size, say: (line: string) => void): Promise<void> {
  const writer = openWriter(url);
  try {
    const tables = draw(size);
    await writer.db.transaction(async tx => {
      for (const [table, rows] of tables) await write(tx, table, rows);
    });
    say('written; working out search documents');
    await writer.db.execute(sql`analyze`);
    const { written } = await writer.db.transaction(tx => saveSearch(tx, 'all'));
    say(`${written} search documents`);
    await writer.db.execute(sql`vacuum analyze`);
  } finally {
    await writer.close();
  }
}

/** The rows of each table, in an order in which they can be written. */
function draw({ named, articles, body }: Size): Map<string, Row[]> {
  const words = new Words(SEED);
  const tables = new Map<string, Row[]>();
  let last = 0;
  const add = (table: string, row: Row) => {
    const rows = tables.get(table);
    if (rows) rows.push(row);
    else tables.set(table, [row]);
  };
  const concept = (type: string, table: string, title: string, more: Row): number => {
    const id = ++last;
    const slug = `${type.toLowerCase()}-${id}`;
    add('records', { id, type, slug });
    add(table, { id, slug, title, listed: true, ...more });
    return id;
  };
  const publisher = concept('ORGANIZATION', 'organizations', 'The Press', { kind: 'PUBLISHER' });
  const dataset = concept('DATASET', 'datasets', 'A list of names', { publisher_id: publisher, rights: 'Public.' });
  const alias = (of: number, name: string) => {
    const id = ++last;
    add('records', { id, type: 'ALIAS', part_of_id: of });
    add('aliases', { id, key: `k${id}`, listed: true, record_id: of, name, dataset_id: dataset });
  };
  const official = (given: string, family: string) => {
    const more = { sort_name: `${family}, ${given}` };
    const id = concept('OFFICIAL', 'officials', `${given} ${family}`, more);
    const rank = words.pick(RANKS);
    alias(id, `${words.misspelt(given)} ${family}`);
    alias(id, `${given.slice(0, 1)}. ${family}`);
    alias(id, `${rank} ${given} ${words.misspelt(family)}`);
    alias(id, `${words.misspelt(family)} ${words.misspelt(given)}, ${rank}`);
  };
  const titled = (type: string, table: string, more: Row) => {
    const [kind, name, place] = [words.pick(KINDS), words.words(3), words.place()];
    const title = (i: number) => `${kind} ${i} of ${name} of ${place} ${words.word()}`;
    const id = concept(type, table, title(0), more);
    for (let i = 1; i <= 4; i++) alias(id, title(i));
  };
  const article = (rare: boolean) => {
    const text = words.text(body) + (rare ? ' Xylophonic peacekeeping battalion tests.' : '');
    const title = `${words.family()} ${words.words(5)}`;
    const about = { publisher_id: publisher, genre: 'NEWS', rights: 'Public.', language: 'en' };
    concept('ARTICLE', 'articles', title, { ...about, body: text, sha256: '0'.repeat(64) });
  };
  official('Mukhtar', 'Altynbayev');
  // As they come in: names and articles among each other.
  for (let i = 1; i < named; i++) {
    if (i % 20 < 14) official(words.given(), words.family());
    else if (i % 20 < 17) titled('ORGANIZATION', 'organizations', { kind: 'UNIT' });
    else if (i % 20 < 19) titled('EVENT', 'events', { kind: 'EXERCISE', place: words.place() });
    else titled('AGREEMENT', 'agreements', { kind: 'OTHER', status: 'SIGNED', subjects: [words.word()] });
    if (i % (named / articles) === 0) article(i % 50_000 === 0);
  }
  return tables;
}

const RANKS = ['Col.', 'Maj.', 'Capt.', 'Mr.', 'Dr.', 'Minister', 'Gen.', 'Lt. Gen.', 'Adm.', 'Amb.'] as const;
const KINDS = ['Battalion', 'Ministry', 'Exercise', 'Plan', 'Agreement', 'Institute', 'Office', 'Conference'] as const;

async function write(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  const name = sql.identifier(table);
  const columns = [...new Set(rows.flatMap(row => Object.keys(row)))];
  const named = sql.join(
    columns.map(column => sql.identifier(column)),
    sql`, `,
  );
  for (let i = 0; i < rows.length; i += BATCH) {
    const given = JSON.stringify(rows.slice(i, i + BATCH));
    await db.execute(sql`
      insert into ${name} (${named}) overriding system value
      select ${named} from json_populate_recordset(null::${name}, ${given}::text::json)`);
  }
}
