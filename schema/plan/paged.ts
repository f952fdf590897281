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
  /** The name of the page, and what is joined to its rows once all is known that is asked of them. */
  collected?: { page: string; joins: () => readonly SQL[] } | undefined;
  /** JSON text of one entry. */
  entry: (nodes: readonly FieldNode[], path: Path) => Piece;
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
  const ahead = looksAhead(c, type, nodes, page);
  const number = sql`${id}."#"`;
  // Without a row too many to be told apart the order says it all.
  const shown = ahead ? sql` filter (where ${number} <= ${size})` : sql``;
  const ordered = (reversed: boolean) => {
    if (ahead) return sql` order by ${number}${sql.raw(reversed === page.backward ? '' : ' desc')}`;
    return page.size > 1 ? sql` order by ${orderBy(keys, row, reversed)}` : sql``;
  };
  const cursor = () => sql`to_json(${cursorOf(tag, keys, row)})::text`;

  let asked = false;
  const outside = (side: 'after' | 'before'): SQL => {
    const place = page[side];
    return place ? list.exists(other => sql`(${beyond(keys, other, place, side)}) is not true`) : sql`false`;
  };
  const onward = (name: 'hasNextPage' | 'hasPreviousPage') => {
    const side = name === 'hasNextPage' ? 'before' : 'after';
    return bool(isOnward(name, page) ? sql`count(*) > ${size} or ${outside(side)}` : outside(side));
  };
  const end = (last: boolean) => sql`coalesce((array_agg(${cursor()}${ordered(last)})${shown})[1], 'null')`;
  const pageInfo = (info: GraphQLObjectType, fields: readonly FieldNode[], at: Path) =>
    c.each(info, fields, at, name => {
      if (name === 'hasNextPage' || name === 'hasPreviousPage') return [onward(name)];
      return [end(name === 'endCursor')];
    });
  const edge = (of: GraphQLObjectType, fields: readonly FieldNode[], at: Path) =>
    c.each(of, fields, at, (name, inner, deeper) =>
      name === 'cursor' ? [cursor()] : (list.edge?.(of, name, inner, deeper) ?? [list.entry(inner, deeper)]),
    );
  const rows = rowsOf(list, ahead);
  const alone = isAlone(c, type, nodes, list);
  const every = (object: Piece): Piece[] => [
    '[',
    alone
      ? sql`(select ${text([object])} from ${rows} as ${id})`
      : sql`string_agg(${text([object])}, ','${ordered(false)})${shown}`,
    ']',
  ];

  const pieces = c.each(type, nodes, path, (name, fields, at) => {
    const other = list.other(name, fields, at);
    if (other) return other;
    asked = true;
    const entries = (work: () => Piece) => every(c.meter.page(page.size, { path, nodes }, work));
    if (name === 'nodes') return entries(() => list.entry(fields, at));
    const inner = fieldType(type, name);
    if (!isObjectType(inner)) throw new Error(`${type.name}.${name} is no object.`);
    if (name === 'edges') return entries(() => edge(inner, fields, at));
    return pageInfo(inner, fields, at);
  });
  if (!asked || alone) return text(pieces);
  const joins = list.collected?.joins() ?? [];
  const shows = (from: SQL) => sql`select ${text(pieces)} from ${from} as ${id}${sql.join([...joins])} having true`;
  if (!list.collected || joins.length === 0) return sql`(${shows(rows)})`;
  const name = sql`${sql.identifier(list.collected.page)}`;
  return sql`(with ${name} as materialized ${rows} ${shows(name)})`;
}

/** The rows of a page, numbered where one more is read. */
function rowsOf({ keys, page, row, rows, unsorted }: Paged, ahead: boolean): SQL {
  const id = sql.identifier(row.alias);
  const limit = sql.raw(String(page.size + (ahead ? 1 : 0)));
  const by = orderBy(keys, row, page.backward);
  const range = [
    page.after && beyond(keys, row, page.after, 'after'),
    page.before && beyond(keys, row, page.before, 'before'),
  ];
  const where = and(rows.where, ...range) ?? sql`true`;
  const columns = ahead ? sql`${id}.*, row_number() over (order by ${by}) as "#"` : sql`${id}.*`;
  const cut = sql`where ${where} order by ${by} limit ${limit}`;
  return ahead && unsorted
    ? sql`(select ${columns} from (select ${id}.* from ${rows.from} ${cut}) as ${id})`
    : sql`(select ${columns} from ${rows.from} ${cut})`;
}

/** Whether a page is one entry, shown once, and nothing is asked of the page: then nothing is aggregated (a deep question that cites one claim a record takes 4% less). */
function isAlone(c: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[], { page, collected }: Paged): boolean {
  const names = [...c.selected(type, nodes).values()].map(([field]) => field?.name.value ?? '');
  const shows = names.filter(name => ['nodes', 'edges', 'pageInfo'].includes(name));
  return page.size === 1 && !collected && shows.length === 1 && shows[0] !== 'pageInfo';
}

/** Whether a field of `pageInfo` asks for what comes after the end of the page. */
const isOnward = (name: string, { backward }: Page) => name === (backward ? 'hasPreviousPage' : 'hasNextPage');

/** Whether it is asked whether there is more: then one row more than the page is read. */
function looksAhead(c: Scope, type: GraphQLObjectType, nodes: readonly FieldNode[], page: Page): boolean {
  const infos = [...c.selected(type, nodes).values()].filter(([field]) => field?.name.value === 'pageInfo');
  return infos.some(fields => {
    const info = fieldType(type, 'pageInfo');
    if (!isObjectType(info)) throw new Error(`${type.name} has no pageInfo.`);
    return [...c.selected(info, fields).values()].some(([field]) => isOnward(field?.name.value ?? '', page));
  });
}
