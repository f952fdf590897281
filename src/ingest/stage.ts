import { createHash } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { copyInto, type Field } from '../../drizzle/copy.ts';

export type Row = Readonly<Record<string, Field>>;

/**
 * Puts rows by COPY into a temporary table that has the columns of one of ours, typed as there, and `nth`, their order.
 * It lasts until the transaction ends or rows for the same columns are staged again. Answers its name.
 */
export async function staged(tx: Db, table: string, columns: readonly string[], rows: readonly Row[]): Promise<SQL> {
  const name = `staged_${createHash('md5').update(`${table} ${columns}`).digest('hex')}`;
  const names = sql.join(
    columns.map(column => sql.identifier(column)),
    sql`, `,
  );
  await tx.execute(sql`
    create temp table if not exists ${sql.identifier(name)} on commit drop as
    select 0 as nth, ${names} from ${sql.identifier(table)} with no data`);
  await tx.execute(sql`truncate ${sql.identifier(name)}`);
  const cells = (row: Row, nth: number): Field[] => [nth, ...columns.map(column => row[column] ?? null)];
  await copyInto(
    tx,
    name,
    ['nth', ...columns],
    (function* () {
      for (const [nth, row] of rows.entries()) yield cells(row, nth);
    })(),
  );
  return sql`pg_temp.${sql.identifier(name)}`;
}
