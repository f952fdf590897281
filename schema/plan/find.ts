import { type SQL, sql } from 'drizzle-orm';
import { type Concept, concepts } from '../concept.ts';
import { problem } from '../errors.ts';
import { MOST_IDS } from '../record.ts';
import { orNull, type Piece, quote, text } from './json-text.ts';
import type { Spot } from './page.ts';
import { from, type TableName, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import { bind, Slot, slotOf, storable } from './slot.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** A root field that finds one record by a column. */
export function lookup(c: Scope, { of, by }: { of: TableName; by: string }, args: Arguments, spot: Spot): SQL {
  return found(c, of, by, bind(slotOf(args[by])), spot);
}

/** The row of a table whose `by` is a value, as JSON text. */
function found(c: Scope, of: TableName, by: string, value: SQL, spot: Spot): SQL {
  c.meter.add();
  const row = tableRow(of, c.alias());
  const object = text([c.node(c.typeOf(of), spot.nodes, row, spot.path)]);
  return orNull(sql`(select ${object} from ${from(of, row.alias)} where ${row.cell(by).sql} = ${value})`);
}

/** Both halves of an id; a type that nothing has where it is malformed. */
export function splitId(id: string): [type: string, rest: string] {
  const colon = id.indexOf(':');
  return colon > 0 && colon < id.length - 1 ? [id.slice(0, colon), id.slice(colon + 1)] : ['', ''];
}

/** The types that a value given as an id, a list of ids or a slot of either names. */
function typesIn(value: unknown): readonly string[] {
  if (value instanceof Slot) return value.types ?? [];
  if (Array.isArray(value)) return value.flatMap(typesIn);
  return typeof value === 'string' ? [splitId(value)[0]] : [];
}

function conceptNamed(type: string, spot: Spot): Concept {
  for (const concept of concepts.values()) if (concept.name === type) return concept;
  throw problem(
    'BAD_ID',
    type ? `No record has an id that begins with "${type}:".` : 'An id is not of the form Type:slug.',
    spot,
  );
}

const keyOf = (concept: Concept) => (concept.kind === 'record' ? 'slug' : 'key');
const restOf = (id: unknown) => (typeof id === 'string' ? splitId(id)[1] : null);

/** The root field `node`: the type in the id is known when planning. */
export function nodeById(c: Scope, args: Arguments, spot: Spot): SQL {
  const concept = conceptNamed(typesIn(args.id)[0] ?? '', spot);
  return found(c, concept.table, keyOf(concept), bind(slotOf(args.id).map(restOf)), spot);
}

/** The ids of `nodes`, from a variable or written out, some of them perhaps variables. */
function idsOf(value: unknown, spot: Spot): Slot {
  const all = Array.isArray(value)
    ? new Slot(variables => value.map((item: unknown) => slotOf(item).read(variables)))
    : slotOf(value);
  return all.map(ids => {
    if (!Array.isArray(ids)) return '[]';
    if (ids.length > MOST_IDS)
      throw problem('TOO_MANY_IDS', `${ids.length} ids were given; at most ${MOST_IDS} are taken.`, spot);
    return JSON.stringify(ids.map((id: unknown) => (typeof id === 'string' ? splitId(storable(id)) : ['', ''])));
  });
}

/** The root field `nodes`: which types occur is known when planning, which id is of which comes with the ids. */
export function nodesByIds(c: Scope, args: Arguments, spot: Spot): SQL {
  c.meter.add();
  const id = sql.identifier(c.alias());
  // How many ids a variable holds is no part of the plan.
  const most = Array.isArray(args.ids) ? args.ids.length : MOST_IDS;
  const cases = [...new Set(typesIn(args.ids))].sort().map(type => {
    const concept = conceptNamed(type, spot);
    const node = c.meter.repeat(most, () => found(c, concept.table, keyOf(concept), sql`(${id}.pair ->> 1)`, spot));
    return sql`when ${quote(type)} then ${node}`;
  });
  const node: SQL = cases.length ? sql`case ${id}.pair ->> 0 ${sql.join(cases, sql` `)} end` : sql`'null'`;
  const pieces: Piece[] = [
    '[',
    sql`(select string_agg(${node}, ',' order by ${id}.n) from json_array_elements(${bind(idsOf(args.ids, spot))}::json) with ordinality as ${id}(pair, n))`,
    ']',
  ];
  return text(pieces);
}
