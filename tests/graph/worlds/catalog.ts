import type postgres from 'postgres';

/** What a generator of rows has to know of a column. */
export interface Column {
  name: string;
  /** Its type; of an array with an underscore before. */
  type: string;
  nullable: boolean;
  /** The values of an enum. */
  values: readonly string[] | null;
  /** The table whose ids it holds. */
  to: string | null;
}

export interface Table {
  name: string;
  columns: readonly Column[];
  /** Columns that no two rows may have alike; `nulls`: where NULLs count as alike. */
  uniques: readonly { columns: readonly string[]; nulls: boolean }[];
  /** Columns of which exactly one is filled. */
  exclusive: readonly (readonly string[])[];
}

/** The tables of the graph as the database itself describes them, each after those it refers to. */
export async function readCatalog(sql: postgres.Sql): Promise<Table[]> {
  const columns = await sql<(Column & { table: string })[]>`
    select c.relname as table, a.attname as name, t.typname as type, not a.attnotnull as nullable,
      (select array_agg(e.enumlabel::text order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as values,
      (select f.confrelid::regclass::text from pg_constraint f
        where f.conrelid = c.oid and f.contype = 'f' and f.conkey = array[a.attnum] and a.attname <> 'id') as to
    from pg_class c join pg_attribute a on a.attrelid = c.oid join pg_type t on t.oid = a.atttypid
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and c.relname not in ('seedings', 'search_documents')
    order by c.relname, a.attnum`;
  const uniques = await sql<{ table: string; columns: string[]; nulls: boolean }[]>`
    select i.indrelid::regclass::text as table, i.indnullsnotdistinct as nulls,
      (select array_agg(a.attname::text) from pg_attribute a where a.attrelid = i.indrelid and a.attnum = any(i.indkey::int2[])) as columns
    from pg_index i join pg_class c on c.oid = i.indrelid
    where c.relnamespace = 'public'::regnamespace and i.indisunique and i.indpred is null`;
  const checks = await sql<{ table: string; check: string }[]>`
    select conrelid::regclass::text as table, pg_get_constraintdef(oid) as check from pg_constraint
    where contype = 'c' and connamespace = 'public'::regnamespace`;
  const of = <T extends { table: string }>(rows: readonly T[], name: string) => rows.filter(row => row.table === name);
  const tables = [...new Set(columns.map(column => column.table))].map(name => ({
    name,
    columns: of(columns, name),
    uniques: of(uniques, name),
    exclusive: of(checks, name).flatMap(({ check }) => {
      const found = /num_nonnulls\(([^)]*)\) = 1/.exec(check)?.[1];
      return found ? [found.split(', ')] : [];
    }),
  }));
  return inOrder(tables);
}

/** Each table after those it refers to; references to itself do not count. */
function inOrder(tables: readonly Table[]): Table[] {
  const ordered: Table[] = [];
  const ready = ({ name, columns }: Table) =>
    columns.every(({ to }) => to === null || to === name || ordered.some(table => table.name === to));
  while (ordered.length < tables.length) {
    const next = tables.filter(table => !ordered.includes(table) && ready(table));
    if (next.length === 0) throw new Error('The tables refer to each other in a circle.');
    ordered.push(...next);
  }
  return ordered;
}
