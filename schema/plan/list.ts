import { and, type SQL, sql } from 'drizzle-orm';
import {
  type FieldNode,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { cursorOf, listTag } from './cursor.ts';
import { type Piece, text } from './json-text.ts';
import { beyond, orderBy, orderOf } from './order.ts';
import { type Path, pageOf } from './page.ts';
import { columns, from, type Row, type TableName, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { Link } from './source.ts';

/** What the rows of a list have in common: they belong to the parent, and nobody took them out of the lists. */
export const membersOf =
  (of: TableName, link: Link | undefined, parent: Row | undefined) =>
  (row: Row): SQL =>
    and(link && parent ? link(parent, row) : undefined, 'listed' in columns(of) ? row.cell('listed').sql : undefined) ??
    sql`true`;

const bool = (condition: SQL): SQL => sql`case when ${condition} then 'true' else 'false' end`;
const fieldType = (type: GraphQLObjectType, name: string): GraphQLNamedOutputType => {
  const field = type.getFields()[name];
  if (!field) throw new Error(`${type.name} has no field ${name}.`);
  return getNamedType(field.type);
};

/** A connection: the page as one derived table that keeps the row's alias, and one aggregate over it for all parts asked for. */
export function connection(
  c: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  list: { name: string; of: TableName; member: (row: Row) => SQL; args: Readonly<Record<string, unknown>>; path: Path },
): SQL {
  const { of, member, path } = list;
  const keys = orderOf(of);
  const tag = listTag(list.name, keys);
  const page = pageOf(c, list.args, tag, keys, { path, nodes });
  const row = tableRow(of, c.alias());
  const number = sql`${sql.identifier(row.alias)}."#"`;
  const shown = sql`filter (where ${number} <= ${sql.raw(String(page.size))})`;
  const forwards = page.backward ? sql`${number} desc` : number;
  const cursor = () => sql`to_json(${cursorOf(tag, keys, row)})::text`;

  const inRange = (at: Row) =>
    and(
      member(at),
      page.after && beyond(keys, at, page.after, 'after'),
      page.before && beyond(keys, at, page.before, 'before'),
    );
  /** Whether the list has rows outside the range on that side. */
  const outside = (side: 'after' | 'before'): SQL => {
    const place = page[side];
    if (!place) return sql`false`;
    const other = tableRow(of, c.alias());
    return sql`exists (select from ${from(of, other.alias)} where ${and(member(other), sql`(${beyond(keys, other, place, side)}) is not true`)})`;
  };
  let paged = false;
  let ahead = false;
  const more = () => {
    ahead = true;
    return sql`count(*) > ${sql.raw(String(page.size))}`;
  };
  const onward = (name: 'hasNextPage' | 'hasPreviousPage') => {
    const side = name === 'hasNextPage' ? 'before' : 'after';
    const pageEnds = (name === 'hasPreviousPage') === page.backward;
    return bool(pageEnds ? sql`${more()} or ${outside(side)}` : outside(side));
  };
  const end = (last: boolean) => {
    const order = last === page.backward ? number : sql`${number} desc`;
    return sql`coalesce((array_agg(${cursor()} order by ${order}) ${shown})[1], 'null')`;
  };

  const pageInfo = (info: GraphQLObjectType, fields: readonly FieldNode[], at: Path) =>
    c.each(info, fields, at, name => {
      if (name === 'hasNextPage' || name === 'hasPreviousPage') return [onward(name)];
      return [end(name === 'endCursor')];
    });
  const entry = (edge: GraphQLObjectType, fields: readonly FieldNode[], at: Path) =>
    c.each(edge, fields, at, (name, of, deeper) =>
      name === 'cursor' ? [cursor()] : [c.node(fieldType(edge, 'node'), of, row, deeper)],
    );
  const every = (object: SQL): Piece[] => ['[', sql`string_agg(${object}, ',' order by ${forwards}) ${shown}`, ']'];

  const pieces = c.each(type, nodes, path, (name, fields, at) => {
    if (name === 'totalCount') {
      const all = tableRow(of, c.alias());
      return [sql`(select count(*) from ${from(of, all.alias)} where ${member(all)})`];
    }
    paged = true;
    const inner = fieldType(type, name);
    if (name === 'nodes') return every(c.node(inner, fields, row, at));
    if (!isObjectType(inner)) throw new Error(`${type.name}.${name} is no object.`);
    return name === 'edges' ? every(text(entry(inner, fields, at))) : pageInfo(inner, fields, at);
  });
  if (!paged) return text(pieces);
  const limit = sql.raw(String(page.size + (ahead ? 1 : 0)));
  const order = orderBy(keys, row, page.backward);
  const id = sql.identifier(row.alias);
  const derived = sql`(select ${id}.*, row_number() over (order by ${order}) as "#" from ${from(of, row.alias)} where ${inRange(row)} order by ${order} limit ${limit})`;
  return sql`(select ${text(pieces)} from ${derived} as ${id} having true)`;
}
