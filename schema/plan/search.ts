import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLObjectType, isObjectType } from 'graphql';
import { tagOf } from './cursor.ts';
import { whole } from './filter.ts';
import { quote } from './json-text.ts';
import { fieldType, type Path, pageOf } from './page.ts';
import { paged } from './paged.ts';
import { type Cell, from, type Row, tableRow } from './row.ts';
import type { Arguments, Scope } from './scope.ts';
import { all, count, keys, rankCell, shown } from './search-ranks.ts';
import { SearchSlots } from './search-slots.ts';

const TABLE = 'searchDocuments';

/** What must hold of a row whose id is that of a record: a search finds it. */
export function matching(c: Scope, id: SQL, slots: SearchSlots): SQL {
  c.meter.add('search');
  const document = tableRow(TABLE, c.alias());
  return sql`${id} in (select ${document.cell('id').sql} from ${from(TABLE, document.alias)} where ${slots.fits(document.cell('words').sql)})`;
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
  const slots = new SearchSlots(c, args.text, 'text', spot);
  const among = Array.isArray(args.types) ? args.types.map(String) : undefined;
  const types = (document: Row): SQL | undefined => {
    if (!among) return undefined;
    if (among.length === 0) return sql`false`;
    return sql`${document.cell('type').sql} in (${sql.join(among.map(quote), sql`, `)})`;
  };
  const [sought, order] = [{ slots, types }, keys()];
  const tag = tagOf(`Query.search[${among ?? ''}]`, order, slots.text);
  const page = pageOf(c, args, tag, order, spot);
  const row = tableRow('records', c.alias());
  const edge = fieldType(type, 'edges');
  const record = fieldType(type, 'nodes');
  if (!isObjectType(edge)) throw new Error(`${edge.name} is no object.`);
  const entry: Row = {
    alias: row.alias,
    cell: key => (key === 'rank' ? rankCell(row) : key === 'highlights' ? highlights(c, row, slots) : row.cell(key)),
  };
  const as = (rows: SQL, { alias }: Row): SQL => sql`${rows} as ${sql.identifier(alias)}`;
  return paged(c, type, nodes, path, {
    ...{ tag, keys: order, row, page, rows: { from: as(shown(c, sought, page), row), where: undefined } },
    unsorted: true,
    exists: outside => {
      const other = tableRow('records', c.alias());
      return sql`exists (select from ${as(all(c, sought), other)} where ${outside(other)})`;
    },
    entry: (fields, at) => c.node(record, fields, row, at),
    edge: (_, name, fields, at) => (name === 'node' ? undefined : [c.field(edge, fields, entry, at)]),
    other: name => (name === 'totalCount' ? [count(c, sought)] : undefined),
  });
}

/** The passages that hold a hit, as jsonb: read for the rows shown alone. */
function highlights(c: Scope, row: Row, slots: SearchSlots): Cell {
  const document = tableRow(TABLE, c.alias());
  const marked = sql`(select search_highlights(split_part(${document.cell('passages').sql}, U&'\\001D', 1), ${document.cell('words').sql}, ${slots.hits}) from ${from(TABLE, document.alias)} where ${document.cell('id').sql} = ${row.cell('id').sql})`;
  return { ...whole, sql: marked, json: marked };
}
