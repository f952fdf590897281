import type { Cursors } from '../evaluator/cursors.ts';
import type { Rows } from '../evaluator/rows.ts';
import { nameOf, tableOf } from '../evaluator/tables.ts';
import { type Samples, samplesOf } from './samples.ts';
import { searchedTexts } from './searches.ts';

/** An order that cursors of a list were met in, and the name they are known by. */
export interface MetOrder {
  orderBy: unknown;
  name: string;
}
/** Groups that cursors were met of. */
export interface MetGroups extends MetOrder {
  by: readonly string[];
  mix: readonly string[] | undefined;
}

/** A search that cursors were met of. */
export interface MetSearch {
  text: string;
  types: readonly string[] | undefined;
  name: string;
}

/** What arguments are drawn from: what a world has, frozen before the first operation. */
export interface Subjects {
  /** Slugs and keys by type. */
  names: ReadonlyMap<string, readonly string[]>;
  codes: readonly string[];
  /** Codes of the countries that something involves, each as often as something does. */
  involved: readonly string[];
  /** Cursors by list. */
  cursors: ReadonlyMap<string, readonly string[]>;
  /** Orders and groups with cursors, by list. */
  orders: ReadonlyMap<string, readonly MetOrder[]>;
  groups: ReadonlyMap<string, readonly MetGroups[]>;
  searches: readonly MetSearch[];
  /** Texts that a search finds something by. */
  texts: readonly string[];
  /** An instant of which cursors were met of lists that can be asked as of one. */
  middle: unknown;
  samples: Samples;
  /** Years that have a price level. */
  years: readonly number[];
}

/** The instant by which about half of the claims were recorded. */
export function middleOf(rows: Rows): unknown {
  const all = samplesOf(rows)('Claim', 'recordedAt').map(String).sort();
  return all[all.length >> 1] ?? '2000-01-01T00:00:00Z';
}

/** What was met of a world's lists beside their usual order. */
export type Met = Pick<Subjects, 'orders' | 'groups' | 'searches'>;

/** Codes of the countries that something involves, each as often as something does. */
export const involvedIn = (rows: Rows) =>
  [
    ...['officials.nationality_id', 'agreement_parties.country_id', 'participants.country_id'],
    ...['events.host_id', 'organizations.country_id', 'funding_lines.donor_id', 'funding_lines.recipient_id'],
  ].flatMap(name => {
    const [table = '', column = ''] = name.split('.');
    return rows
      .table(table)
      .flatMap(row => rows.byId('countries', row[column])?.code ?? [])
      .map(String);
  });

export const subjectsOf = (rows: Rows, cursors: Cursors, met: Met): Subjects => ({
  names: new Map([...tableOf].map(([type, table]) => [type, rows.table(table).map(nameOf)])),
  codes: rows.table('countries').map(row => String(row.code)),
  involved: involvedIn(rows),
  cursors: cursors.byList(),
  ...met,
  texts: searchedTexts(rows),
  middle: middleOf(rows),
  samples: samplesOf(rows),
  years: rows.table('deflators').map(row => Number(row.fiscal_year)),
});

/** Names that nothing has. */
export const oddNames = ['nix', 'é', '😀', "'; drop table claims; --", '%', '\\', '"', 'a:b', ' ', 'x'.repeat(300)];
/** Ids that can be nothing's. */
export const badIds = ['', 'x', ':', 'Country:', ':KAZ', 'country:KAZ', 'Record:x', 'When:x', '😀:x', 'Node:1', '5'];
