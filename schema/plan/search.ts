import { and, type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { tagOf } from './cursor.ts';
import { whole } from './filter.ts';
import { quote } from './json-text.ts';
import { columnKey, type Key, keyOf } from './order.ts';
import { fieldType, type Path, pageOf } from './page.ts';
import { paged } from './paged.ts';
import { type Cell, from, jsonOf, type Row, tableRow } from './row.ts';
import type { Arguments, Scope } from './scope.ts';
import { SearchSlots } from './search-slots.ts';

const TABLE = 'searchDocuments';

/** How well a document fits whose names do. */
function rankOf(document: Row, slots: SearchSlots): SQL {
  const names = document.cell('names').sql;
  const words = document.cell('nameWords').sql;
  return sql`case when ${slots.isName(names, true)} then 7 when ${slots.isName(names, false)} then 6 when ${slots.fits(words, 'whole')} then 5 when ${slots.fits(words, 'begins')} then 4 when ${slots.fits(words, 'same')} then 3 else 2 end`;
}

/** The rank as a column of the derived table of what was found. */
function rankCell(row: Row): Cell {
  const at = sql`${sql.identifier(row.alias)}."rank"`;
  const like = { ...whole, form: 'integer', type: sql`integer` };
  return { ...like, sql: at, json: jsonOf(like, at) };
}

/** The best first; of equals by type and slug, so that the order is the same everywhere. */
function keys(): Key[] {
  const row = tableRow(TABLE, '');
  const rank = { ...keyOf('rank', rankCell, rankCell(row)), descending: true };
  return [rank, ...['type', 'slug', 'id'].map(column => columnKey(column, row))];
}

/** The documents that fit what is searched for. */
const found = (document: Row, slots: SearchSlots, types: SQL | undefined): SQL =>
  and(slots.fits(document.cell('words').sql, 'near'), types) ?? sql`true`;

/** What must hold of a row whose id is that of a record: a search finds it. */
export function matching(c: Scope, id: SQL, slots: SearchSlots): SQL {
  c.meter.add('search');
  const document = tableRow(TABLE, c.alias());
  return sql`${id} in (select ${document.cell('id').sql} from ${from(TABLE, document.alias)} where ${found(document, slots, undefined)})`;
}

/** The root field `search`. */
export function search(
  c: Scope,
  type: GraphQLObjectType,
  nodes: readonly FieldNode[],
  args: Arguments,
  path: Path,
): SQL {
  c.meter.add('search');
  const spot = { path, nodes };
  const slots = new SearchSlots(args.text, 'text', spot);
  const among = Array.isArray(args.types) ? args.types.map(String) : undefined;
  const typed = (document: Row): SQL | undefined => {
    if (!among) return undefined;
    if (among.length === 0) return sql`false`;
    return sql`${document.cell('type').sql} in (${sql.join(among.map(quote), sql`, `)})`;
  };
  const all = c.alias();
  const rows = ({ alias }: Row): SQL => sql`${sql.identifier(all)} as ${sql.identifier(alias)}`;
  const order = keys();
  const tag = tagOf(`Query.search[${among ?? ''}]`, order, slots.text);
  const row = tableRow('records', c.alias());
  const edge = fieldType(type, 'edges');
  const record = fieldType(type, 'nodes');
  if (!isObjectType(edge)) throw new Error(`${edge.name} is no object.`);
  const entry: Row = {
    alias: row.alias,
    cell: key => (key === 'rank' ? rankCell(row) : key === 'highlights' ? highlights(c, row, slots) : row.cell(key)),
  };
  const answer = paged(c, type, nodes, path, {
    ...{ tag, keys: order, row, page: pageOf(c, args, tag, order, spot), rows: { from: rows(row), where: undefined } },
    unsorted: true,
    exists: outside => {
      const other = tableRow('records', c.alias());
      return sql`exists (select from ${rows(other)} where ${outside(other)})`;
    },
    entry: (fields, at) => c.node(record, fields, row, at),
    edge: (_, name, fields, at) => (name === 'node' ? undefined : [c.field(edge, fields, entry, at)]),
    other: name => (name === 'totalCount' ? [sql`(select count(*) from ${sql.identifier(all)})`] : undefined),
  });
  // Found once, for the page and for how many there are.
  return sql`(with ${sql.identifier(all)} as materialized (${ranked(c, slots, typed)}) select ${answer})`;
}

/**
 * What is found with its rank, as rows that read as those of `records`: none that is listed was merged into another.
 * The names that fit are looked up apart, since most of what is found by a common word has it in its text.
 */
function ranked(c: Scope, slots: SearchSlots, typed: (document: Row) => SQL | undefined): SQL {
  const [document, named] = [tableRow(TABLE, c.alias()), tableRow(TABLE, c.alias())];
  const best = sql.identifier(c.alias());
  const [id, kind, slug] = ['id', 'type', 'slug'].map(column => document.cell(column).sql);
  const names = sql`select ${named.cell('id').sql}, ${rankOf(named, slots)} as "rank" from ${from(TABLE, named.alias)} where ${and(slots.fits(named.cell('nameWords').sql, 'near'), typed(named))}`;
  return sql`select ${id}, ${kind}, ${slug}, null::integer as merged_into_id, coalesce(${best}."rank", 1) as "rank" from ${from(TABLE, document.alias)} left join (${names}) as ${best} on ${best}.id = ${id} where ${found(document, slots, typed(document))}`;
}

/** The passages that hold a hit, as jsonb: read for the rows shown alone. */
function highlights(c: Scope, row: Row, slots: SearchSlots): Cell {
  const document = tableRow(TABLE, c.alias());
  const marked = sql`(select search_highlights(${document.cell('passages').sql}, ${document.cell('words').sql}, ${slots.hits}) from ${from(TABLE, document.alias)} where ${document.cell('id').sql} = ${row.cell('id').sql})`;
  return { ...whole, sql: marked, json: marked };
}
