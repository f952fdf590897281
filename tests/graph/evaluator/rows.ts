import postgres from 'postgres';
import { bucketed } from './buckets.ts';

/** A row as the database gives it: numbers as text where they are numeric, dates as text. */
export type Row = Readonly<Record<string, unknown>>;

/** All rows of a database, by table, and the order of each enum's values. */
export interface Rows {
  table(name: string): readonly Row[];
  /** The row of a table with that id. */
  byId(name: string, id: unknown): Row | undefined;
  /** The rows of a table with that value in a column. */
  having(name: string, column: string, value: unknown): readonly Row[];
  rankIn(enumName: string, value: unknown): number;
}

const asText = { to: 25, from: [1082, 1114, 1184], serialize: String, parse: (text: string) => text };

const connection = { TimeZone: 'UTC', DateStyle: 'ISO, YMD' };

/** Names with the year in which their source was published, which is no column of theirs. */
const withYears = (tables: ReadonlyMap<string, readonly Row[]>): Row[] =>
  (tables.get('aliases') ?? []).map(row => {
    const sources = ['articles', 'datasets'].flatMap(name => tables.get(name) ?? []);
    const source = sources.find(({ id }) => id === (row.article_id ?? row.dataset_id));
    return { ...row, year: bucketed(source?.published_min, source?.published_max, '_YEAR') };
  });

/** Reads a whole database into memory. */
export async function readRows(url: string): Promise<Rows> {
  const client = postgres(url, { max: 1, onnotice: () => {}, types: { date: asText }, connection });
  try {
    const names = await client<
      { name: string }[]
    >`select table_name as name from information_schema.tables where table_schema = 'public'`;
    const tables = new Map<string, readonly Row[]>();
    const ids = new Map<string, Map<unknown, Row>>();
    const keep = (name: string, rows: readonly Row[]) => {
      tables.set(name, rows);
      ids.set(name, new Map(rows.map(row => [row.id, row])));
    };
    for (const { name } of names) {
      const rows = await client<Row[]>`select * from ${client(name)} order by 1`;
      keep(name, [...rows]);
    }
    // What the graph shows of a conflict as its own stands with a claim.
    const reasoned = (row: Row) => ({ ...row, reason: ids.get('claims')?.get(row.preferred_id)?.reason ?? null });
    keep('conflicts', (tables.get('conflicts') ?? []).map(reasoned));
    keep('aliases', withYears(tables));
    const enums = await client<
      { name: string; values: string[] }[]
    >`select t.typname as name, array_agg(e.enumlabel::text order by e.enumsortorder) as values from pg_enum e join pg_type t on t.oid = e.enumtypid group by 1`;
    const orders = new Map(enums.map(({ name, values }) => [name, values]));
    const byColumn = new Map<string, Map<unknown, Row[]>>();
    const index = (name: string, column: string) => {
      const key = `${name}.${column}`;
      const known = byColumn.get(key);
      if (known) return known;
      const found = new Map<unknown, Row[]>();
      for (const row of tables.get(name) ?? []) found.set(row[column], [...(found.get(row[column]) ?? []), row]);
      byColumn.set(key, found);
      return found;
    };
    return {
      table: name => tables.get(name) ?? [],
      byId: (name, id) => ids.get(name)?.get(id),
      having: (name, column, value) => index(name, column).get(value) ?? [],
      rankIn: (name, value) => orders.get(name)?.indexOf(String(value)) ?? -1,
    };
  } finally {
    await client.end();
  }
}
