import type { Cursors } from './cursors.ts';
import { comparator } from './order.ts';
import type { Found } from './relations.ts';
import type { Row, Rows } from './rows.ts';
import { type Thing, thing } from './tables.ts';

/** What the evaluator knows: the rows, and the cursors met so far. */
export interface Known {
  rows: Rows;
  cursors: Cursors;
}

/** A page of a list. */
export interface Page {
  list: string;
  total: number;
  shown: Thing[];
  next: boolean;
  previous: boolean;
}

export interface PageArguments {
  first?: number | null;
  last?: number | null;
  after?: string | null;
  before?: string | null;
}

const present = (row: Row | undefined): row is Row => row !== undefined;

/** The things of a list in its order. */
export const inOrder = (rows: Rows, { table, rows: found }: Found): Thing[] =>
  found
    .filter(present)
    .sort(comparator(rows, table))
    .flatMap(row => thing(rows, table, row) ?? []);

/** What of a list lies between two cursors, cut to a size; a cursor's row need not be in the list, its place is. */
export function pageOf({ rows, cursors }: Known, list: string, found: Found, args: PageArguments): Page {
  const { table } = found;
  const compare = comparator(rows, table);
  const all = found.rows.filter(present).sort(compare);
  const at = (cursor: string | null | undefined) => {
    if (typeof cursor !== 'string') return undefined;
    const place = cursors.placeOf(cursor);
    const row = place && rows.byId(table, place.id);
    if (!row || place.list !== list) throw new Error(`An operation has a cursor that is none of ${list}.`);
    return row;
  };
  const [after, before] = [at(args.after), at(args.before)];
  const behind = (row: Row) => after !== undefined && compare(row, after) <= 0;
  const ahead = (row: Row) => before !== undefined && compare(row, before) >= 0;
  const between = all.filter(row => !behind(row) && !ahead(row));
  const backward = typeof args.last === 'number';
  const size = args.first ?? args.last ?? 20;
  const from = backward ? Math.max(0, between.length - size) : 0;
  const more = between.length > size;
  return {
    list,
    total: all.length,
    shown: between.slice(from, from + size).flatMap(row => thing(rows, table, row) ?? []),
    next: (!backward && more) || all.some(ahead),
    previous: (backward && more) || all.some(behind),
  };
}
