import { Aggregate } from './aggregate.ts';
import type { Answering } from './answering.ts';
import { Cut } from './cut.ts';
import { type Filter, filtering, isFilter } from './filters.ts';
import { groupsOf } from './groups.ts';
import type { Known, ListArguments } from './known.ts';
import { comparePlaces, defaultOrder, hasDecimals, type Key, orderName, orderOf, placed } from './order.ts';
import type { Found } from './relations.ts';
import type { Rows } from './rows.ts';
import { type Thing, thing } from './tables.ts';

/** What cursors are of: a list in an order. The usual order has the list's own name, however it was asked for. */
export function listIn(list: string, type: string, keys: readonly Key<Thing>[]): string {
  const name = orderName(keys);
  return name === orderName(defaultOrder(type)) ? list : `${list} by ${name}`;
}

/** The things of a list that its `where` lets through, in no order. */
function fitting(rows: Rows, type: string, { table, rows: found }: Found, { where }: ListArguments): Thing[] {
  const things = found.flatMap(row => thing(rows, table, row) ?? []);
  if (!isFilter(where)) return things;
  const holds = filtering(rows);
  const filter: Filter = where;
  return things.filter(one => holds(one, filter, type));
}

/** The things of a list in an order. */
export function inOrder(rows: Rows, type: string, found: Found, args: ListArguments = {}): Thing[] {
  const keys = orderOf(rows, type, args.orderBy, found.order);
  return placed(rows, keys, fitting(rows, type, found, args)).map(({ of }) => of);
}

/** A list as its connection answers: a page of it, and what is so of all of it. */
export function pageOf(known: Known, list: string, type: string, found: Found, args: ListArguments): Answering {
  const { rows, cursors } = known;
  const keys = orderOf(rows, type, args.orderBy);
  const name = listIn(list, type, keys);
  const things = fitting(rows, type, found, args);
  const loose = hasDecimals(keys);
  const all = placed(rows, keys, things).map(({ of, at }) => ({
    of,
    at,
    cursor: cursors.at({ list: name, id: String(of.row.id), loose }),
  }));
  const page = new Cut(
    all,
    (a, b) => comparePlaces(rows, keys, a, b),
    args,
    cursor => {
      // A cursor's row need not be in the list, its place is.
      const row = rows.byId(found.table, Number(cursors.placeOf(cursor)?.id));
      const at = thing(rows, found.table, row && found.past ? found.past(row) : row);
      if (!at) throw new Error(`An operation has a cursor that is none of ${name}.`);
      return keys.map(key => key.of(at));
    },
  );
  return {
    answer: (field, more) => {
      if (field === 'aggregate') return new Aggregate(rows, type, things);
      return field === 'groups' ? groupsOf(known, list, type, things, more) : page.answer(field);
    },
  };
}
