import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLNamedOutputType, type GraphQLObjectType, isObjectType } from 'graphql';
import { MOST_KEYS } from '../collection/group.ts';
import { type GroupKey, groupKeysOf } from '../collection/group-key.ts';
import type { Declared } from '../declared.ts';
import { problem } from '../errors.ts';
import { bucketed } from './bucket.ts';
import { tagOf } from './cursor.ts';
import { groupOrder, type SortOf } from './group-order.ts';
import { having } from './having.ts';
import type { Piece } from './json-text.ts';
import type { List } from './list.ts';
import { throughRow } from './order-by.ts';
import { fieldType, type Path, pageOf, type Spot } from './page.ts';
import { paged } from './paged.ts';
import { led } from './reach.ts';
import { type Cell, from, jsonOf, partRow, type Row, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import { type AskedOfList, Totals } from './totals.ts';

/** A key that rows are grouped by, and the columns that hold it in the table of groups. */
export interface Grouped {
  key: GroupKey;
  /** Its value: of a relation, the id it leads to. */
  cell: Cell;
  undecided: SQL | undefined;
  column: string;
}

const id = { form: 'integer', type: sql`integer`, values: undefined, notNull: false } as const;

/** The tables that keys are reached through: joined, since a subselect a row would be many times slower. */
function joinsOf(keys: readonly Grouped[], row: Row): SQL {
  const through = new Map(keys.flatMap(({ key }) => (key.through ? [[key.through.name, key.through] as const] : [])));
  return sql.join(
    [...through.values()].map(one => {
      const { alias, cell } = throughRow(one, row);
      return sql` left join ${from(one.table, alias)} on ${cell('id').sql} = ${one.id(row)}`;
    }),
  );
}

/** The value of a key in a row. */
function keyIn({ through, of }: GroupKey, row: Row): { key: Cell; undecided?: SQL } {
  if (of.is === 'bucket') return bucketed(partRow(row, of.when.at), of.bucket);
  const cell = (at: Row): Cell => {
    if (of.is === 'column') return of.cell(at);
    const value = of.id(at);
    return { ...id, sql: value, json: value };
  };
  if (!through) return { key: cell(row) };
  return { key: { ...cell(throughRow(through, row)), notNull: false } };
}

/** The keys that `by` names. */
function keysOf(type: Declared, by: unknown, row: Row, spot: Spot): Grouped[] {
  const names: readonly unknown[] = Array.isArray(by) ? by : [];
  if (names.length < 1 || names.length > MOST_KEYS || new Set(names).size < names.length)
    throw problem(
      'BAD_GROUP',
      `\`by\` names ${names.length} keys; it must name 1 to ${MOST_KEYS} different ones.`,
      spot,
    );
  return names.map((name, i) => {
    const key = groupKeysOf(type).find(one => one.name === name);
    if (!key) throw new Error(`${type.name} has no key ${String(name)}.`);
    const { key: cell, undecided } = keyIn(key, row);
    return { key, cell, undecided, column: `k${i}` };
  });
}

/** The columns of groups under an alias. */
const groupRow = (alias: string, cells: ReadonlyMap<string, Cell>): Row => ({
  alias,
  cell: name => {
    const like = cells.get(name);
    if (!like) throw new Error(`Groups have no column ${name}.`);
    const value = sql`${sql.identifier(alias)}.${sql.identifier(name)}`;
    return { ...like, sql: value, json: jsonOf(like, value) };
  },
});

/** JSON text of a page of groups: all groups as one named table, off which the page and their number are read. */
export function groups(c: Scope, list: List, { type, nodes, args, path }: AskedOfList): SQL {
  c.meter.add('aggregate');
  const spot = { path, nodes };
  const row = tableRow(list.of, c.alias());
  const keys = keysOf(list.type, args.by, row, spot);
  const [all, page] = [c.alias(), c.alias()];
  const over = { where: list.args.where, mix: args.mix, by: keys.map(({ key }) => key.name) };
  // The groups keep one alias wherever they stand, so that their columns are addressed alike.
  const totals = new Totals(c, list, row, page, over, spot);
  const cells = new Map(keys.flatMap(({ cell, undecided, column }) => columnsOf(cell, undecided, column)));
  const groupAt = (alias: string) => groupRow(alias, cells);
  const sorts: SortOf[] = [];
  const order = groupOrder(list.type, keys, args.orderBy, { group: groupAt(page), totals, sorts, cells }, spot);
  const kept = having(c, list.type, args.having, totals, spot);
  const at = groupAt(page);
  const entryType = fieldType(type, 'nodes');
  if (!isObjectType(entryType)) throw new Error(`${type.name} has no groups.`);
  const tag = tagOf(`${list.name}.groups[${over.by.join()}]`, order, list.at);
  const object = paged(c, type, nodes, path, {
    ...{ tag, keys: order, row: at, page: pageOf(c, args, tag, order, spot) },
    rows: { from: sql`${sql.identifier(all)} as ${sql.identifier(page)}`, where: undefined },
    exists: outside => {
      const other = c.alias();
      return sql`exists (select from ${sql.identifier(all)} as ${sql.identifier(other)} where ${outside(groupAt(other))})`;
    },
    entry: (fields, deeper) => entry(c, { type: entryType, nodes: fields, path: deeper, keys, at, totals }),
    other: name => (name === 'totalCount' ? [sql`(select count(*) from ${sql.identifier(all)})`] : undefined),
  });
  return sql`(with ${sql.identifier(all)} as (${grouped(list, row, keys, totals, { sorts, kept, page })}) select ${object})`;
}

const columnsOf = (cell: Cell, undecided: SQL | undefined, column: string): [string, Cell][] => {
  const flag = { form: 'boolean', type: sql`boolean`, values: undefined, notNull: true };
  const all: [string, Cell][] = [[column, cell]];
  if (undecided) all.push([`${column}u`, { ...flag, sql: undecided, json: undecided }]);
  return all;
};

/** The table of all groups that `having` keeps, with what they are ordered by. */
function grouped(
  list: List,
  row: Row,
  keys: readonly Grouped[],
  totals: Totals,
  { sorts, kept, page }: { sorts: readonly SortOf[]; kept: SQL | undefined; page: string },
): SQL {
  const held = keys.flatMap(({ cell, undecided, column }) => [
    sql`${cell.sql} as ${sql.identifier(column)}`,
    ...(undecided ? [sql`${undecided} as ${sql.identifier(`${column}u`)}`] : []),
  ]);
  const numbers = sql.raw(held.map((_, i) => i + 1).join());
  const columns = sql.join([...held, ...totals.columns], sql`, `);
  const inner = sql`select ${columns} from ${list.from(row.alias)}${joinsOf(keys, row)}${totals.joins} where ${list.member(row)} group by ${numbers}`;
  if (sorts.length === 0 && !kept) return inner;
  const outer = sql.identifier(page);
  const more = sql.join(sorts.map(({ column, value }) => sql`, ${value} as ${sql.identifier(column)}`));
  return sql`select ${outer}.*${more} from (${inner}) as ${outer} where ${kept ?? sql`true`}`;
}

interface Entry {
  type: GraphQLObjectType;
  nodes: readonly FieldNode[];
  path: Path;
  keys: readonly Grouped[];
  at: Row;
  totals: Totals;
}

/** JSON text of one group. */
function entry(c: Scope, { type, nodes, path, keys, at, totals }: Entry): Piece {
  return c.each(type, nodes, path, (name, fields, deeper) => {
    if (name === 'undecided') return [undecided(keys, at)];
    if (name !== 'key') return totals.field(type, name, fields, deeper);
    const key = fieldType(type, name);
    if (!isObjectType(key)) throw new Error(`${type.name} has no key.`);
    return c.each(key, fields, deeper, (part, inner, deepest): Piece[] => {
      const found = keys.find(one => one.key.name === part);
      return [found ? keyJson(c, found, fieldType(key, part), inner, at, deepest) : 'null'];
    });
  });
}

function undecided(keys: readonly Grouped[], at: Row): SQL {
  const flags = keys.filter(key => key.undecided).map(({ column }) => at.cell(`${column}u`).sql);
  if (flags.length === 0) return sql`'false'`;
  return sql`case when ${sql.join(flags, sql` or `)} then 'true' else 'false' end`;
}

/** JSON text of a key: its value, or the record it leads to. */
function keyJson(
  c: Scope,
  { key: { of }, column }: Grouped,
  type: GraphQLNamedOutputType,
  nodes: readonly FieldNode[],
  at: Row,
  path: Path,
): Piece {
  const value = at.cell(column);
  if (of.is !== 'one') return value.json;
  const child = tableRow(of.table, c.alias());
  const on = sql`${child.cell('id').sql} = ${value.sql}`;
  return led(at, { of: of.table, child, on, always: value.notNull }, found => c.node(type, nodes, found, path));
}
