import postgres from 'postgres';

/** What a table holds: how many rows, and a hash of them all. */
export type Fingerprint = Readonly<Record<string, string>>;

interface Column {
  table: string;
  column: string;
  type: string;
  /** The table that its foreign key leads to. */
  target: string | null;
}

/**
 * What every table of a database says, whatever the order of its rows, but not how often it was written. Numbers that each database draws anew are read as
 * the slug or key of the row meant; of times only whether there is one.
 */
export async function fingerprint(url: string): Promise<Fingerprint> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    const columns = await sql<Column[]>`
      select t.relname as table, a.attname as column, format_type(a.atttypid, null) as type, (
        select f.confrelid::regclass::text from pg_constraint f
        where f.contype = 'f' and f.conrelid = t.oid and a.attnum = f.conkey[1] order by f.oid limit 1) as target
      from pg_class t join pg_attribute a on a.attrelid = t.oid
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> 'data_versions'
        and a.attnum > 0 and not a.attisdropped
      order by 1, a.attnum`;
    const found: Record<string, string> = {};
    for (const table of new Set(columns.map(each => each.table))) {
      const [row] = await sql.unsafe(statement(table, columns));
      found[table] = `${row?.rows} rows, ${row?.hash}`;
    }
    return found;
  } finally {
    await sql.end();
  }
}

/** Of how many rows a fingerprint tells in a table. */
export const rowsIn = (print: Fingerprint, table: string) => Number(print[table]?.split(' ')[0]);

function statement(table: string, columns: readonly Column[]): string {
  const own = columns.filter(each => each.table === table);
  const parts = [...new Set(columns.filter(each => isRecord(each)).map(each => each.table))].filter(name =>
    columns.some(each => each.table === name && each.column === 'key'),
  );
  const names = [
    `select id, type || ':' || slug as name from records where slug is not null`,
    ...parts.map(part => `select id, key from "${part}"`),
  ].join(' union all ');
  const joins: string[] = [];
  const cells = own.flatMap(({ column, type, target }, nth) => {
    // The key of an ingestion is drawn from its time.
    if (table === 'ingestions' && column === 'key') return [];
    if (type === 'timestamp with time zone') return [`t."${column}" is not null`];
    const leads = target ?? (table === 'records' && column === 'id' ? 'records' : null);
    if (leads === null) return column === 'id' ? [] : [`t."${column}"::text`];
    const record = leads === 'records' || columns.some(each => each.table === leads && isRecord(each));
    joins.push(
      `left join ${record ? 'names' : `(select id, key as name from ${leads})`} as n${nth} on n${nth}.id = t."${column}"`,
    );
    return [`n${nth}.name`];
  });
  return `with names as materialized (${names}), rows as (
      select md5(jsonb_build_array(${cells.join()})::text) as row from "${table}" as t ${joins.join(' ')})
    select count(*)::int as rows, md5(coalesce(string_agg(row, '' order by row), '')) as hash from rows`;
}

/** Whether a column makes the rows of its table records. */
const isRecord = ({ column, target }: Column) => column === 'id' && target === 'records';
