import { and, or, type SQL, sql } from 'drizzle-orm';
import type { Declared } from '../declared.ts';
import { type Cell, type Row, tableRow } from './row.ts';

/** One key of a total order. */
export interface Key {
  /** What tells it apart from other keys, for cursors. */
  name: string;
  at: (row: Row) => SQL;
  /** Whether it is worked out, not read off the row. */
  computed: boolean;
  nullable: boolean;
  /** What to cast a text to before comparing it with this key. */
  type: SQL;
  form: string;
  values: readonly string[] | undefined;
  descending: boolean;
  nullsFirst: boolean;
}

/** A key that reads a cell, ascending, nulls last; `like` is that cell of some row. */
export const keyOf = (name: string, cell: (row: Row) => Cell, like: Cell, computed = false): Key => ({
  ...{ name, at: row => cell(row).sql, computed, nullable: !like.notNull },
  ...{ type: like.type, form: like.form, values: like.values, descending: false, nullsFirst: false },
});

/** A key that reads a column. */
export const columnKey = (column: string, row: Row): Key => keyOf(column, at => at.cell(column), row.cell(column));

/** The usual order of a type's lists: its own, then the primary key, so that it is total. */
export function usualOrder({ name, order, table }: Declared): Key[] {
  if (!table) throw new Error(`${name} has no rows to order.`);
  const row = tableRow(table, '');
  return [...order, 'id'].map(column => columnKey(column, row));
}

/** The keys of a derived table that holds what is worked out as columns k0, k1 …. */
export const derived = (keys: readonly Key[]): Key[] =>
  keys.map((key, i) => (key.computed ? { ...key, at: row => columnAt(row, i) } : key));
const columnAt = (row: Row, i: number) => sql`${sql.identifier(row.alias)}.${sql.identifier(`k${i}`)}`;

/** `…, expression as "k0"`: what a derived table must hold of a row for its keys. */
export const workedOut = (keys: readonly Key[], row: Row): SQL =>
  sql.join(keys.flatMap((key, i) => (key.computed ? [sql`, ${key.at(row)} as ${sql.identifier(`k${i}`)}`] : [])));

/** ORDER BY; where nulls stand is only said where it is not what an index gives, forwards or backwards. */
export const orderBy = (keys: readonly Key[], row: Row, reversed: boolean): SQL =>
  sql.join(
    keys.map(key => {
      const descending = key.descending !== reversed;
      const nullsFirst = key.nullsFirst !== reversed;
      const nulls = key.nullable && nullsFirst !== descending ? (nullsFirst ? ' nulls first' : ' nulls last') : '';
      return sql`${key.at(row)}${sql.raw(`${descending ? ' desc' : ''}${nulls}`)}`;
    }),
    sql`, `,
  );

/** Whether a row stands strictly after (or before) a place in the order, given as one SQL value a key. */
export function beyond(keys: readonly Key[], row: Row, place: readonly SQL[], side: 'after' | 'before'): SQL {
  const pairs = keys.map((key, i): [Key, SQL, SQL] => [key, key.at(row), sql`${place[i] ?? sql`null`}::${key.type}`]);
  const sign = (descending: boolean) => sql.raw((side === 'after') === descending ? '<' : '>');
  // A row comparison can follow an index; it is only right where all keys run one way and none can be NULL.
  const [first] = keys;
  if (first && keys.every(key => !key.nullable && key.descending === first.descending))
    return sql`(${sql.join(
      pairs.map(([, at]) => at),
      sql`, `,
    )}) ${sign(first.descending)} (${sql.join(
      pairs.map(([, , value]) => value),
      sql`, `,
    )})`;
  const past = ([key, at, value]: [Key, SQL, SQL]) => {
    const plain = sql`${at} ${sign(key.descending)} ${value}`;
    if (!key.nullable) return plain;
    // NULL stands beyond every value on the side where nulls go.
    const nullBeyond = (side === 'after') !== key.nullsFirst;
    return nullBeyond
      ? sql`(${plain} or (${at} is null and ${value} is not null))`
      : sql`(${plain} or (${at} is not null and ${value} is null))`;
  };
  const steps = pairs.map((pair, i) =>
    and(...pairs.slice(0, i).map(([, at, value]) => sql`${at} is not distinct from ${value}`), past(pair)),
  );
  return or(...steps) ?? sql`false`;
}
