import { and, or, type SQL, sql } from 'drizzle-orm';
import { concepts } from '../concept.ts';
import { type Cell, column, type Row, type TableName } from './row.ts';

/** One key of a total order. */
export interface Key {
  column: string;
  nullable: boolean;
  /** The key's type in PostgreSQL, and the values of an enum. */
  type: string;
  values: readonly string[] | undefined;
}

/** The default order of a table's lists: its concept's, then the primary key, so that it is total. */
export function orderOf(table: TableName): Key[] {
  const declared = table === 'records' ? ['type', 'slug'] : (concepts.get(table)?.order ?? []);
  return [...declared, 'id'].map(key => {
    const c = column(table, key);
    return { column: key, nullable: !c.notNull && !c.primary, type: c.getSQLType(), values: c.enumValues };
  });
}

/** ORDER BY; both forms are what a plain index gives, forwards or backwards (NULLs come last, or first). */
export const orderBy = (keys: readonly Key[], row: Row, reversed: boolean): SQL =>
  sql.join(
    keys.map(key => (reversed ? sql`${row.cell(key.column).sql} desc` : sql`${row.cell(key.column).sql}`)),
    sql`, `,
  );

/** Whether a row stands strictly after (or before) a place in the order, given as one SQL value a key. */
export function beyond(keys: readonly Key[], row: Row, place: readonly SQL[], side: 'after' | 'before'): SQL {
  const sign = sql.raw(side === 'after' ? '>' : '<');
  const pairs = keys.map((key, i): [Key, Cell, SQL] => {
    const cell = row.cell(key.column);
    return [key, cell, sql`${place[i] ?? sql`null`}::${cell.type}`];
  });
  // A row comparison can follow an index; it is only right where no key can be NULL.
  if (pairs.every(([key]) => !key.nullable))
    return sql`(${sql.join(
      pairs.map(([, cell]) => cell.sql),
      sql`, `,
    )}) ${sign} (${sql.join(
      pairs.map(([, , at]) => at),
      sql`, `,
    )})`;
  const past = ([key, cell, at]: [Key, Cell, SQL]) =>
    !key.nullable
      ? sql`${cell.sql} ${sign} ${at}`
      : side === 'after'
        ? sql`(${cell.sql} > ${at} or (${cell.sql} is null and ${at} is not null))`
        : sql`(${cell.sql} < ${at} or (${cell.sql} is not null and ${at} is null))`;
  const steps = pairs.map((pair, i) =>
    and(...pairs.slice(0, i).map(([, cell, at]) => sql`${cell.sql} is not distinct from ${at}`), past(pair)),
  );
  return or(...steps) ?? sql`false`;
}
