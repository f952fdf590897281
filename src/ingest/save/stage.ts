import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { copyInto, type Field } from '../../../drizzle/copy.ts';

export type Row = Readonly<Record<string, Field>>;

/**
 * Puts rows by COPY into a temporary table that has the columns of one of ours, typed as there, and `nth`, their order.
 * It lasts until the transaction ends or rows for the same columns are staged again. Answers its name.
 */
export async function staged(tx: Db, table: string, columns: readonly string[], rows: readonly Row[]): Promise<SQL> {
  const name = `staged_${createHash('md5').update(`${table} ${columns}`).digest('hex')}`;
  const stage = tableOf(name);
  const [known] = await tx.execute<{ id: string | null }>(sql`select to_regclass(${`pg_temp.${name}`}) as id`);
  if (known?.id) await tx.execute(sql`truncate ${stage}`);
  else await setUp(tx, name, table, columns);
  const cells = (row: Row, nth: number): Field[] => [nth, ...columns.map(column => row[column] ?? null)];
  await copyInto(
    tx,
    name,
    ['nth', ...columns],
    (function* () {
      for (const [nth, row] of rows.entries()) yield cells(row, nth);
    })(),
  );
  return stage;
}

const tableOf = (name: string) => sql`pg_temp.${sql.identifier(name)}`;

/** Values stay as they were given: a value that comes compressed is never put out of a row that should be short. */
async function setUp(tx: Db, name: string, table: string, columns: readonly string[]): Promise<void> {
  const stage = tableOf(name);
  const names = columns.map(column => sql.identifier(column));
  await tx.execute(sql`
    create temp table ${stage} on commit drop as
    select 0 as nth, ${sql.join(names, sql`, `)} from ${sql.identifier(table)} with no data`);
  const long = await tx.execute<{ name: string }>(sql`
    select attname as name from pg_attribute where attrelid = ${name}::regclass and attstorage = 'x'`);
  const kept = long.map(column => sql`alter column ${sql.identifier(column.name)} set storage external`);
  if (kept.length > 0) await tx.execute(sql`alter table ${stage} ${sql.join(kept, sql`, `)}`);
}
