import { and, type SQL, sql } from 'drizzle-orm';
import { partOf } from '../../drizzle/values/prefixed.ts';
import { MOST_ORDERS } from '../collection/connection.ts';
import { type Declared, type Facet, type FacetOf, facetsOf } from '../declared.ts';
import { problem } from '../errors.ts';
import { refuseMixed } from './apart.ts';
import { Conditions, MOST_RELATIONS } from './filter.ts';
import { membersOf } from './link.ts';
import { type Measure, measured, numeric } from './measure.ts';
import { columnKey, type Key, keyOf, usualOrder } from './order.ts';
import type { Spot } from './page.ts';
import { type Cell, from, partRow, type Row, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import { Slot, slotOf, type Variables } from './slot.ts';

/** A total order, and what of the reader's values it depends on. */
export interface Order {
  keys: Key[];
  values: Slot | undefined;
  /** The tables that keys are reached through, joined to a row's: a subselect a row would be many times slower. */
  joins: (row: Row) => SQL;
}

type Given = Readonly<Record<string, unknown>>;
/** One thing to order by: its name, and its value in a row. */
interface Sorted {
  name: string;
  cell: (row: Row) => Cell;
  computed: boolean;
  /** The to-one relations that lead to it, one after the other. */
  through: readonly FacetOf<'one'>[];
  /** The filter over what it is worked out from. */
  where?: unknown;
}

const isGiven = (value: unknown): value is Given =>
  typeof value === 'object' && value !== null && !(value instanceof Slot) && !Array.isArray(value);

/** One entry of an `orderBy`: the one thing it orders by, and which way. */
export interface OrderEntry {
  name: string;
  value: unknown;
  descending: boolean;
  nullsFirst: boolean;
}

/** The entries of an `orderBy`. */
export function orderEntries(given: unknown, spot: Spot): OrderEntry[] {
  const entries = Array.isArray(given) ? given : [];
  if (entries.length > MOST_ORDERS)
    throw problem('BAD_ORDER', `\`orderBy\` has ${entries.length} keys; at most ${MOST_ORDERS} are taken.`, spot);
  return entries.map((entry: unknown, i) => {
    const { direction, nulls, ...rest } = isGiven(entry) ? entry : {};
    const [name, value] = theOne(rest, `orderBy[${i}]`, spot);
    return { name, value, descending: direction === 'DESC', nullsFirst: nulls === 'FIRST' };
  });
}

/** The one key of an object; none, several or a null are refused. */
function theOne(given: unknown, at: string, spot: Spot): [string, unknown] {
  const entries = isGiven(given) ? Object.entries(given) : [];
  const [entry] = entries;
  if (entries.length !== 1 || !entry || entry[1] === null)
    throw problem(
      'BAD_ORDER',
      `\`${at}\` names ${entries.length === 1 ? 'null' : entries.length} of what to order by; it must name one.`,
      spot,
    );
  return entry;
}

/** The order that a list is asked for in. */
export function orderFor(c: Scope, type: Declared, given: unknown, spot: Spot): Order {
  const entries = orderEntries(given, spot);
  const [last] = [...entries].reverse();
  if (!last || !type.table) return { keys: usualOrder(type), values: undefined, joins: () => sql`` };
  const row = tableRow(type.table, '');
  const all = entries.map(({ name, value }, i) => sorted(c, type, name, value, `orderBy[${i}]`, spot, 0));
  const own = entries.flatMap(({ descending, nullsFirst }, i) =>
    (all[i] ?? []).map(
      (one): Key => ({ ...keyOf(one.name, one.cell, one.cell(row), one.computed), descending, nullsFirst }),
    ),
  );
  const id = { ...columnKey('id', row), descending: last.descending };
  const filters = all.flat().flatMap(({ where }) => where ?? []);
  return {
    joins: at =>
      joined(
        all.flat().map(one => one.through),
        at,
      ),
    keys: [...own, id],
    values: filters.length > 0 ? new Slot(read => whole(filters, read)) : undefined,
  };
}

/** What is given, with the values of the variables in their places, as text. */
const whole = (given: unknown, variables: Variables): string =>
  JSON.stringify(given, (_, value: unknown) => (value instanceof Slot ? slotOf(value).read(variables) : value));

/** What one key of an order stands for: one or more cells, each with its name. */
function sorted(
  c: Scope,
  type: Declared,
  name: string,
  value: unknown,
  at: string,
  spot: Spot,
  depth: number,
): Sorted[] {
  const wanted = name === 'field' ? value : name;
  const facet = facetsOf(type).find(one => one.name === wanted);
  if (!facet || facet.is === 'same') throw new Error(`${type.name} cannot be ordered by ${name}.`);
  if (facet.is === 'column' || facet.is === 'value') return plain(facet);
  if (depth >= MOST_RELATIONS)
    throw problem('TOO_DEEP', `\`${at}.${name}\` is more than ${MOST_RELATIONS} relations deep.`, spot);
  return facet.is === 'one'
    ? through(c, facet, value, `${at}.${name}`, spot, depth)
    : [total(c, facet, value, `${at}.${name}`, spot)];
}

/** What a row itself is ordered by: an uncertain date by both bounds, a vague number by its point or else a bound. */
export function plain(facet: FacetOf<'column'> | FacetOf<'value'>): Sorted[] {
  const { name } = facet;
  if (facet.is === 'column') return [{ name, cell: facet.cell, computed: false, through: [] }];
  const part = (row: Row, of: string) => partRow(row, facet.at).cell(of);
  if (facet.of.name === 'When')
    return ['min', 'max'].map(bound => ({
      name: partOf(name, bound),
      cell: row => part(row, bound),
      computed: false,
      through: [],
    }));
  const number = (row: Row): SQL =>
    sql`coalesce(${part(row, 'point').sql}, ${part(row, 'min').sql}, ${part(row, 'max').sql})`;
  return [{ name, cell: row => ({ ...numeric, sql: number(row), json: number(row) }), computed: false, through: [] }];
}

/** The row that a relation leads to, under an alias of that relation. */
export const throughRow = (facet: FacetOf<'one'>, row: Row): Row => tableRow(facet.table, `${row.alias}.${facet.name}`);

/** Something of the row that a relation leads to. */
function through(c: Scope, facet: FacetOf<'one'>, value: unknown, at: string, spot: Spot, depth: number): Sorted[] {
  const [name, inner] = theOne(value, at, spot);
  return sorted(c, facet.of, name, inner, at, spot, depth + 1).map(one => ({
    name: `${facet.name}.${one.name}`,
    computed: true,
    cell: row => {
      const child = throughRow(facet, row);
      const cell = one.cell(child);
      // Of no row there is no total, though of no rows there would be one.
      const value = one.computed ? sql`case when ${child.cell('id').sql} is not null then ${cell.sql} end` : cell.sql;
      return { ...cell, sql: value, json: value, notNull: false };
    },
    through: [facet, ...one.through],
    where: one.where,
  }));
}

/** LEFT JOINs along paths of to-one relations, each table once. */
function joined(paths: readonly (readonly FacetOf<'one'>[])[], row: Row): SQL {
  const joins = new Map<string, SQL>();
  for (const path of paths) {
    let parent = row;
    for (const facet of path) {
      const child = throughRow(facet, parent);
      joins.set(child.alias, sql` left join ${from(facet.table, child.alias)} on ${facet.link(parent, child)}`);
      parent = child;
    }
  }
  return sql.join([...joins.values()]);
}

/** The measure that an input of aggregates names. */
export function measureOf(type: Declared, name: string, value: unknown): Measure {
  const facet = facetsOf(type).find((one: Facet) => one.name === value);
  if (name === 'field') return { of: 'count' };
  if (name === 'countDistinct' && (facet?.is === 'column' || facet?.is === 'one')) return { of: name, facet };
  if ((name === 'sum' || name === 'avg' || name === 'median') && facet?.is === 'value') return { of: name, facet };
  if ((name === 'min' || name === 'max') && facet?.is === 'value') return { of: name, facet };
  if ((name === 'min' || name === 'max') && facet?.is === 'column') return { of: name, facet };
  throw new Error(`${type.name} has no ${name} of ${String(value)}.`);
}

/** Something worked out over the rows that a relation leads to. */
function total(
  c: Scope,
  { name: list, of, table, link }: FacetOf<'many'>,
  value: unknown,
  at: string,
  spot: Spot,
): Sorted {
  const { where, mix, ...rest } = isGiven(value) ? value : {};
  const [name, field] = theOne(rest, at, spot);
  const measure = measureOf(of, name, field);
  refuseMixed(of, measure, { where, mix, by: [] }, spot);
  return {
    name: `${list}.${name}.${String(field)}`,
    computed: true,
    through: [],
    where,
    cell: row => {
      const child = tableRow(table, `${row.alias}m`);
      const holds = where === undefined ? undefined : new Conditions(c, spot).ofRow(of, where, child, `${at}.where`);
      const cell = measured(child, measure);
      const select = sql`(select ${cell.sql} from ${from(table, child.alias)} where ${and(membersOf(table, link, row)(child), holds)})`;
      return { ...cell, sql: select, json: select };
    },
  };
}
