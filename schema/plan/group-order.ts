import { type SQL, sql } from 'drizzle-orm';
import { keyValue } from '../collection/group-key.ts';
import type { Declared } from '../declared.ts';
import { problem } from '../errors.ts';
import type { Grouped } from './group.ts';
import { type Key, keyOf } from './order.ts';
import { measureOf, orderEntries } from './order-by.ts';
import type { Spot } from './page.ts';
import { type Cell, from, type Row, tableRow } from './row.ts';
import type { Totals } from './totals.ts';

/** A column that the table of groups holds only to be ordered by it. */
export interface SortOf {
  column: string;
  value: SQL;
}

/** What an order adds to the table of groups. */
interface Held {
  group: Row;
  totals: Totals;
  sorts: SortOf[];
  cells: Map<string, Cell>;
}

/** The key of an order that reads a column of the table of groups. */
const read = (name: string, column: string, like: Cell): Key => keyOf(name, row => row.cell(column), like);

/** The total order of groups: what is asked for, then all their keys. */
export function groupOrder(type: Declared, keys: readonly Grouped[], given: unknown, held: Held, spot: Spot): Key[] {
  const entries = orderEntries(given, spot);
  const named = new Set<Grouped>();
  const own = entries.flatMap(({ name, value, descending, nullsFirst }) => {
    if (name !== 'key') return [{ ...total(type, name, value, held), descending, nullsFirst }];
    const key = keys.find(one => one.key.name === value);
    if (!key) {
      const wanted = typeof value === 'string' ? keyValue({ name: value }) : String(value);
      throw problem('BAD_ORDER', `\`orderBy\` names the key ${wanted}, which is not in \`by\`.`, spot);
    }
    named.add(key);
    return sortKeys(key, held).map(one => ({ ...one, descending, nullsFirst }));
  });
  const [last] = [...entries].reverse();
  const rest = keys.filter(key => !named.has(key)).flatMap(key => sortKeys(key, held));
  const descending = last?.descending ?? false;
  return [...own, ...rest.map(key => ({ ...key, descending }))];
}

/** A measure of the groups, and the column it is held in. */
function total(type: Declared, name: string, value: unknown, { totals, cells }: Held): Key {
  const { column, ...cell } = totals.measure(measureOf(type, name, value));
  cells.set(column, cell);
  return read(`${name}.${String(value)}`, column, cell);
}

/** What a key of the groups sorts by: a record as in lists of its kind, a date by its bucket. */
function sortKeys({ key: { name, of }, cell, undecided, column }: Grouped, { group, sorts, cells }: Held): Key[] {
  const own = read(name, column, { ...cell, notNull: false });
  const flag = cells.get(`${column}u`);
  if (undecided && flag) return [own, read(`${name}?`, `${column}u`, flag)];
  if (of.is !== 'one') return [own];
  const { table } = of;
  const child = tableRow(table, `${column}s`);
  const usual = of.of.order.map(part => {
    const like = { ...child.cell(part), notNull: false };
    const sort = `s${sorts.length}`;
    sorts.push({
      column: sort,
      value: sql`(select ${like.sql} from ${from(table, child.alias)} where ${child.cell('id').sql} = ${group.cell(column).sql})`,
    });
    cells.set(sort, like);
    return read(`${name}.${part}`, sort, like);
  });
  return [...usual, own];
}
