import { and, type SQL, sql } from 'drizzle-orm';
import type { AnyRelation } from 'drizzle-orm/relations';
import { relations } from '../../drizzle/relations.ts';
import { type By, columns, from, type Row, type TableName, tableRow } from './row.ts';
import type { Link } from './source.ts';

/** The relation of a table by name; asking for one that is not there is a mistake in a declaration. */
export function relation(table: TableName, name: string): AnyRelation {
  const all: Record<string, AnyRelation> = relations[table].relations;
  const found = all[name];
  if (!found) throw new Error(`Table ${table} has no relation ${name}.`);
  return found;
}

/** The table a relation leads to. */
export const targetOf = (table: TableName, name: string): TableName =>
  tableNamed(relation(table, name).targetTableName);

function tableNamed(name: string): TableName {
  if (!isTable(name)) throw new Error(`There is no table ${name}.`);
  return name;
}
const isTable = (name: string): name is TableName => Object.hasOwn(relations, name);

/** Both lists side by side. */
function pairs<T, U>(a: readonly T[], b: readonly U[]): [T, U][] {
  const both: [T, U][] = [];
  for (const [i, x] of a.entries()) {
    const y = b[i];
    if (y !== undefined) both.push([x, y]);
  }
  return both;
}

const keyOf = (c: { _: { key: string } }) => c._.key;
const all = (conditions: ReturnType<typeof sql>[]) => and(...conditions) ?? sql`true`;

/** The column of a row that holds the id a to-one relation leads to. */
export function idOf(table: TableName, name: string): (row: Row) => SQL {
  const [source] = relation(table, name).sourceColumns;
  if (!source) throw new Error(`Relation ${table}.${name} joins by no column.`);
  return row => row.cell(keyOf(source)).sql;
}

/** The two columns that a relation joins by; undefined where it takes more, or a third table. */
export function byOf(table: TableName, name: string): By | undefined {
  const { sourceColumns, targetColumns, through } = relation(table, name);
  const [parent, child] = [sourceColumns[0], targetColumns[0]];
  if (through || sourceColumns.length !== 1 || !parent || !child) return undefined;
  return { parent: keyOf(parent), child: keyOf(child) };
}

/** How a Drizzle relation joins a parent row to its child rows; through a third table it is a semi-join, so no row comes twice. */
export function linkOf(table: TableName, name: string): Link {
  const { sourceColumns, targetColumns, through, throughTable } = relation(table, name);
  if (!through || !throughTable)
    return (parent, child) =>
      all(
        pairs(sourceColumns, targetColumns).map(
          ([s, t]) => sql`${child.cell(keyOf(t)).sql} = ${parent.cell(keyOf(s)).sql}`,
        ),
      );
  const via = tableNamed(tableKey(through.source[0]));
  return (parent, child) => {
    const alias = `${child.alias}v`;
    const row = tableRow(via, alias);
    const mine = pairs(sourceColumns, through.source).map(
      ([s, v]) => sql`${row.cell(keyOf(v)).sql} = ${parent.cell(keyOf(s)).sql}`,
    );
    const theirs = through.target.map(v => row.cell(keyOf(v)).sql);
    const listed = 'listed' in columns(via) ? [row.cell('listed').sql] : [];
    const targets = targetColumns.map(t => child.cell(keyOf(t)).sql);
    return sql`(${sql.join(targets, sql`, `)}) in (select ${sql.join(theirs, sql`, `)} from ${from(via, alias)} where ${all([...mine, ...listed])})`;
  };
}

const tableKey = (c: { _: { tableName: string } } | undefined) => c?._.tableName ?? '';

/** What the rows of a list have in common: they belong to the parent, and nobody took them out of the lists. */
export const membersOf =
  (of: TableName, link: Link | undefined, parent: Row | undefined) =>
  (row: Row): SQL =>
    and(link && parent ? link(parent, row) : undefined, 'listed' in columns(of) ? row.cell('listed').sql : undefined) ??
    sql`true`;
