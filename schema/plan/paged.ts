import { and, type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { cursorOf, type Tag } from './cursor.ts';
import { type Piece, text } from './json-text.ts';
import { beyond, type Key, orderBy } from './order.ts';
import { fieldType, type Page, type Path } from './page.ts';
import type { Row } from './row.ts';
import type { Scope } from './scope.ts';

/** A list that is shown a page at a time. */
export interface Paged {
  tag: Tag;
  keys: readonly Key[];
  page: Page;
  /** The row that a page's entries are read off. */
  row: Row;
  /** `from … where …` without the WHERE word's range: the rows under that alias, and what makes them members. */
  rows: { from: SQL; where: SQL | undefined };
  /** Whether the rows are many and nothing has them in order: then the page is cut before it is numbered, which sorts no more than it. */
  unsorted?: true;
  /** Whether a row of the list lies outside of a range. */
  exists: (outside: (row: Row) => SQL) => SQL;
  /** JSON text of one entry. */
  entry: (nodes: readonly FieldNode[], path: Path) => SQL;
  /** The pieces of a field of an edge that is neither its cursor nor its node. */
  edge?: (type: GraphQLObjectType, name: string, nodes: readonly FieldNode[], path: Path) => Piece[] | undefined;
  /** The pieces of a field that is not of the page. */
  other: (name: string, nodes: readonly FieldNode[], path: Path) => Piece[] | undefined;
}

const bool = (condition: SQL): SQL => sql`case when ${condition} then 'true' else 'false' end`;

/** The page as one derived table that keeps the row's alias, and one aggregate over it for all parts asked for. */
export function paged(c: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[], path: Path, list: Paged): SQL {
  c.meter.add();
  const { tag, keys, page, row } = list;
  const size = sql.raw(String(page.size));
  const id = sql.identifier(row.alias);
  const number = sql`${id}."#"`;
  const shown = sql`filter (where ${number} <= ${size})`;
  const forwards = page.backward ? sql`${number} desc` : number;
  const cursor = () => sql`to_json(${cursorOf(tag, keys, row)})::text`;

  let asked = false;
  let ahead = false;
  const more = () => {
    ahead = true;
    return sql`count(*) > ${size}`;
  };
  const outside = (side: 'after' | 'before'): SQL => {
    const place = page[side];
    return place ? list.exists(other => sql`(${beyond(keys, other, place, side)}) is not true`) : sql`false`;
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
  const edge = (of: GraphQLObjectType, fields: readonly FieldNode[], at: Path) =>
    c.each(of, fields, at, (name, inner, deeper) =>
      name === 'cursor' ? [cursor()] : (list.edge?.(of, name, inner, deeper) ?? [list.entry(inner, deeper)]),
    );
  const every = (object: SQL): Piece[] => ['[', sql`string_agg(${object}, ',' order by ${forwards}) ${shown}`, ']'];

  const pieces = c.each(type, nodes, path, (name, fields, at) => {
    const other = list.other(name, fields, at);
    if (other) return other;
    asked = true;
    const entries = (work: () => SQL) => every(c.meter.page(page.size, { path, nodes }, work));
    if (name === 'nodes') return entries(() => list.entry(fields, at));
    const inner = fieldType(type, name);
    if (!isObjectType(inner)) throw new Error(`${type.name}.${name} is no object.`);
    if (name === 'edges') return entries(() => text(edge(inner, fields, at)));
    return pageInfo(inner, fields, at);
  });
  if (!asked) return text(pieces);
  const limit = sql.raw(String(page.size + (ahead ? 1 : 0)));
  const by = orderBy(keys, row, page.backward);
  const range = [
    page.after && beyond(keys, row, page.after, 'after'),
    page.before && beyond(keys, row, page.before, 'before'),
  ];
  const where = and(list.rows.where, ...range) ?? sql`true`;
  const cut = sql`where ${where} order by ${by} limit ${limit}`;
  const [rows, rest] = list.unsorted
    ? [sql`(select ${id}.* from ${list.rows.from} ${cut}) as ${id}`, sql``]
    : [list.rows.from, sql` ${cut}`];
  const numbered = sql`(select ${id}.*, row_number() over (order by ${by}) as "#" from ${rows}${rest})`;
  return sql`(select ${text(pieces)} from ${numbered} as ${id} having true)`;
}
