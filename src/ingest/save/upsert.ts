import { type SQLWrapper, sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { type Row, staged } from './stage.ts';

/** How a set of rows meets a table. */
export interface Upsert {
  readonly table: string;
  readonly rows: readonly Row[];
  /** The column that tells which row is which. */
  readonly by: string;
  /** Columns written when a row is new and left alone after. */
  readonly fixed: readonly string[];
  /** Columns kept up to date. */
  readonly live: readonly string[];
  /** Those of `live` that nothing given does not clear. */
  readonly kept?: readonly string[];
  /** A column that holds numbers, to be told of the rows touched. */
  readonly tell?: string;
}

const list = (columns: readonly string[], of: (column: SQLWrapper) => SQLWrapper = column => column) =>
  sql.join(
    columns.map(column => of(sql.identifier(column))),
    sql`, `,
  );

/** Writes rows that a table is known to lack. */
export async function insert(tx: Db, table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  const given = await staged(tx, table, columns, rows);
  await tx.execute(sql`
    insert into ${sql.identifier(table)} (${list(columns)}) select ${list(columns)} from ${given} order by nth`);
}

/** Writes the rows a table lacks and the columns that differ, in one statement, so that rows may refer to each other. */
export async function upsert(tx: Db, { table, rows, by, fixed, live, kept = [], tell }: Upsert) {
  if (rows.length === 0) return { inserted: 0, updated: 0, told: [] };
  const [name, key] = [sql.identifier(table), sql.identifier(by)];
  const fresh = (column: string) => {
    const id = sql.identifier(column);
    return kept.includes(column) ? sql`coalesce(n.${id}, o.${id})` : sql`n.${id}`;
  };
  const values = sql.join(live.map(fresh), sql`, `);
  const all = [by, ...fixed, ...live];
  const given = await staged(tx, table, all, rows);
  const told = tell === undefined ? sql`null::int` : sql`o.${sql.identifier(tell)}`;
  const [counts] = await tx.execute<{ inserted: number; updated: number; told: number[] | null }>(sql`
    with changed as (
      update ${name} as o set (${list(live)}) = row(${values}) from ${given} as n
      where o.${key} = n.${key} and (${list(live, column => sql`o.${column}`)}) is distinct from (${values})
      returning ${told} as told
    ), added as (
      insert into ${name} as o (${list(all)})
      select ${list(all, column => sql`n.${column}`)} from ${given} as n
      where not exists (select from ${name} as old where old.${key} = n.${key})
      order by n.nth
      returning ${told} as told
    )
    select (select count(*) from changed)::int as updated, (select count(*) from added)::int as inserted,
      (select array_agg(distinct told) from (select told from changed union all select told from added) as t
        where told is not null) as told`);
  return { inserted: counts?.inserted ?? 0, updated: counts?.updated ?? 0, told: counts?.told ?? [] };
}
