import { getColumns, type SQL, sql } from 'drizzle-orm';
import type { PgColumn } from 'drizzle-orm/pg-core';
import { relations } from '../../drizzle/relations.ts';
import { partOf } from '../../drizzle/values/prefixed.ts';
import type { Piece } from './json-text.ts';

export type Tables = typeof relations;
export type TableName = keyof Tables & string;

/** One value of a row: as an SQL expression, and as JSON text that is never NULL. */
export interface Cell {
  sql: SQL;
  json: Piece;
  /** What to cast a parameter to before comparing it with this value. */
  type: SQL;
  /** The name of that type, and the values of an enum. */
  form: string;
  values: readonly string[] | undefined;
  notNull: boolean;
}

/** A row in scope while a statement is compiled: a table under an alias, part of one, or a jsonb object. */
export interface Row {
  alias: string;
  /** The table it is of, where it is a row of one. */
  table?: TableName;
  /** The row it is part of. */
  whole?: Row;
  /** Joins what it leads to, where its FROM clause has room for that. */
  join?: Join;
  /** Collects what belongs to it for all rows of its page at once, where that is better than to ask for each. */
  collect?: Collect;
  cell(key: string): Cell;
}

/** Joins a row of a table under a condition; `always` there is one. Answers that row as one of the same FROM clause. */
export type Join = (table: TableName, child: Row, on: SQL, always: boolean) => Row | undefined;

/** The list of what belongs to a row: an aggregate over rows of which some more holds; answers what reads a row's own. */
export type Collect = (asked: { child: Row; by: By; list: SQL; rows: SQL; where: SQL }) => SQL | undefined;

/** The two columns that say which rows belong to one. */
export interface By {
  parent: string;
  child: string;
}

const columnsOf = new Map<TableName, Record<string, PgColumn>>();

/** The Drizzle columns of a table, by property name. */
export function columns(table: TableName): Record<string, PgColumn> {
  let found = columnsOf.get(table);
  if (!found) {
    found = getColumns(relations[table].table);
    columnsOf.set(table, found);
  }
  return found;
}

/** A column by property name; asking for one that is not there is a mistake in a declaration. */
export function column(table: TableName, key: string): PgColumn {
  const found = columns(table)[key];
  if (!found) throw new Error(`Table ${table} has no column ${key}.`);
  return found;
}

const isList = (c: PgColumn) => c.dimensions > 0;

/** The column's type as SQL; enum types are quoted, since some are named like keywords. */
const typeOf = (c: PgColumn): SQL => {
  const type =
    c.enumValues && c.columnType.startsWith('PgEnum') ? sql.identifier(c.getSQLType()) : sql.raw(c.getSQLType());
  return isList(c) ? sql`${type}[]` : sql`${type}`;
};

/** What a value is to whoever writes it as JSON. */
export type Printed = Pick<Cell, 'form' | 'values' | 'notNull'> & { list?: boolean };

/** JSON text of a value, as it prints among others: the one place that says how each SQL type does. */
export function jsonOf({ form, values, notNull, list }: Printed, value: SQL): Piece {
  const orNull = (printed: SQL) => sql`coalesce(${printed}, 'null')`;
  if (form === 'boolean' && !list) {
    const printed = sql`case when ${value} then 'true' else 'false' end`;
    return notNull ? printed : sql`case when ${value} is null then 'null' else ${printed} end`;
  }
  if ((form === 'integer' || form === 'bigint') && !list) return notNull ? value : orNull(sql`${value}::text`);
  const plain = list ? undefined : unescaped(form, values, value);
  if (plain) return notNull ? ['"', plain, '"'] : orNull(sql`'"' || ${plain} || '"'`);
  return notNull ? sql`to_json(${value})` : orNull(sql`to_json(${value})`);
}

/** What prints in quotes and holds nothing that must be escaped in them. */
function unescaped(form: string, values: Printed['values'], value: SQL): SQL | undefined {
  if (form.startsWith('numeric')) return sql`trim_scale(${value})`;
  if (form.startsWith('timestamp')) return sql`to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return form === 'date' || values ? value : undefined;
}

/** A table's row under an alias. */
export function tableRow(table: TableName, alias: string): Row {
  return {
    ...{ alias, table },
    cell: key => {
      const c = column(table, key);
      const value = sql`${sql.identifier(alias)}.${sql.identifier(c.name)}`;
      const values = c.columnType.startsWith('PgEnum') ? c.enumValues : undefined;
      const notNull = c.notNull || c.primary;
      const form = c.getSQLType();
      const json = jsonOf({ form, values, notNull, list: isList(c) }, value);
      return { sql: value, json, type: typeOf(c), form, values, notNull };
    },
  };
}

/** The same row seen through a prefix: `min` of `signed` is `signedMin`. */
export const partRow = (row: Row, prefix: string): Row => ({
  alias: row.alias,
  whole: row,
  cell: key => row.cell(partOf(prefix, key)),
});

/** A jsonb object as a row; `also` names cells that come from elsewhere. */
export const jsonRow = (alias: string, value: SQL, also: Record<string, Cell> = {}): Row => ({
  alias,
  cell: key =>
    also[key] ?? {
      sql: sql`(${value} ->> ${sql.raw(`'${key}'`)})`,
      json: sql`coalesce((${value} -> ${sql.raw(`'${key}'`)})::text, 'null')`,
      type: sql`text`,
      form: 'text',
      values: undefined,
      notNull: false,
    },
});

/** `table as alias`, for a FROM clause. */
export const from = (table: TableName, alias: string): SQL =>
  sql`${relations[table].table} as ${sql.identifier(alias)}`;

/** The name in the graph of what a row of `records` is: FUNDING_LINE is FundingLine. */
export const recordTypeName = (row: Row): SQL =>
  sql`replace(initcap(replace(${row.cell('type').sql}::text, '_', ' ')), ' ', '')`;

/** The type of a record whose name in the graph is that: FundingLine is FUNDING_LINE. */
export const recordTypeOf = (name: string): string =>
  name.replace(/(?<=.)[A-Z]/g, letter => `_${letter}`).toUpperCase();
