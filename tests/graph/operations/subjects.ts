import type { Cursors } from '../evaluator/cursors.ts';
import type { Rows } from '../evaluator/rows.ts';
import { nameOf, tableOf } from '../evaluator/tables.ts';

/** What arguments are drawn from: what a world has, frozen before the first operation. */
export interface Subjects {
  /** Slugs and keys by type. */
  names: ReadonlyMap<string, readonly string[]>;
  codes: readonly string[];
  /** Cursors by list. */
  cursors: ReadonlyMap<string, readonly string[]>;
}

export const subjectsOf = (rows: Rows, cursors: Cursors): Subjects => ({
  names: new Map([...tableOf].map(([type, table]) => [type, rows.table(table).map(nameOf)])),
  codes: rows.table('countries').map(row => String(row.code)),
  cursors: cursors.byList(),
});

/** Names that nothing has. */
export const oddNames = ['nix', 'é', '😀', "'; drop table claims; --", '%', '\\', '"', 'a:b', ' ', 'x'.repeat(300)];
/** Ids that can be nothing's. */
export const badIds = ['', 'x', ':', 'Country:', ':KAZ', 'country:KAZ', 'Record:x', 'When:x', '😀:x', 'Node:1', '5'];
