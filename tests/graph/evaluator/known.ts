import type { Cursors } from './cursors.ts';
import type { Rows } from './rows.ts';

/** What the evaluator knows: the rows, and the cursors met so far. */
export interface Known {
  rows: Rows;
  cursors: Cursors;
}

/** The arguments of lists, as coerced; those of parts are `where` and `orderBy` alone. */
export type ListArguments = Readonly<Record<string, unknown>>;
