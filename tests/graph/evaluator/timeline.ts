import type { Answering } from './answering.ts';
import { Cut } from './cut.ts';
import type { Known, ListArguments } from './known.ts';
import { comparePlaces, type Key, placed } from './order.ts';
import type { Row, Rows } from './rows.ts';
import { type Thing, thing } from './tables.ts';
import { canLie } from './unsure.ts';
import { group } from './values.ts';

/** The list that cursors of a timeline are of. */
export const TIMELINE = 'Query.timeline';
const MOST_COUNTRIES = 10;

/** One entry: what it is of, and when. */
interface Entry {
  kind: string;
  node: Thing;
  on: Row | null;
}
/** The countries asked for, by their ids: those of codes that nobody has are only counted. */
interface Countries {
  ids: ReadonlySet<unknown>;
  count: number;
}
interface Kind {
  table: string;
  on: (row: Row) => Row | null;
  involves: (rows: Rows, row: Row, countries: Countries) => boolean;
}

const when = (prefix: string) => (row: Row) => group(row, prefix, 'precision');

function fiscalPeriod({ fiscal_year, fiscal_period }: Row): Row {
  const year = (before: number) => String(Number(fiscal_year) - before).padStart(4, '0');
  const stated = { precision: 'FISCAL_YEAR', as_printed: null };
  if (fiscal_period === 'FY1976TQ') return { min: '1976-07-01', max: '1976-09-30', ...stated };
  return Number(fiscal_year) <= 1976
    ? { min: `${year(1)}-07-01`, max: `${year(0)}-06-30`, ...stated }
    : { min: `${year(1)}-10-01`, max: `${year(0)}-09-30`, ...stated };
}

/** The country that a part names: itself, or as that of an organization or of an official. */
const countryOf = (rows: Rows, part: Row): unknown =>
  part.country_id ??
  rows.byId('organizations', part.organization_id)?.country_id ??
  rows.byId('officials', part.official_id)?.nationality_id;
const countriesOf = (rows: Rows, table: string, column: string, { id }: Row) =>
  rows
    .having(table, column, id)
    .filter(({ listed }) => listed)
    .map(part => countryOf(rows, part));
const areAll = (found: readonly unknown[], { ids, count }: Countries) =>
  new Set(found.filter(id => ids.has(id))).size === count;
const isOfOne = (rows: Rows, official: unknown, { ids }: Countries) =>
  ids.has(rows.byId('officials', official)?.nationality_id);

const kinds: Readonly<Record<string, Kind>> = {
  EVENT: {
    ...{ table: 'events', on: when('start') },
    involves: (rows, row, countries) =>
      areAll([row.host_id, ...countriesOf(rows, 'participants', 'event_id', row)], countries),
  },
  AGREEMENT: {
    ...{ table: 'agreements', on: when('signed') },
    involves: (rows, row, countries) => areAll(countriesOf(rows, 'agreement_parties', 'agreement_id', row), countries),
  },
  STATEMENT: {
    ...{ table: 'statements', on: when('said') },
    involves: (rows, row, countries) => isOfOne(rows, row.speaker_id, countries),
  },
  FUNDING_LINE: {
    ...{ table: 'funding_lines', on: fiscalPeriod },
    involves: (_, { donor_id, recipient_id }, { ids, count }) => {
      const ends = [donor_id, recipient_id].filter(id => ids.has(id)).length;
      return count === 1 ? ends > 0 : count === 2 && ends === 2;
    },
  },
  TENURE: {
    ...{ table: 'tenures', on: when('start') },
    involves: (rows, row, countries) => isOfOne(rows, row.official_id, countries),
  },
};

const day = (name: 'min' | 'max'): Key<Entry> => ({
  ...{ name, type: 'Date', descending: false, nullsFirst: false },
  of: ({ on }) => on?.[name] ?? null,
});
const keys: readonly Key<Entry>[] = [
  day('min'),
  day('max'),
  { name: 'type', type: 'String', descending: false, nullsFirst: false, of: ({ kind }) => kind },
  { name: 'id', type: 'Int', descending: false, nullsFirst: false, of: ({ node }) => node.row.id },
];

const codesIn = ({ countries }: ListArguments) => new Set(Array.isArray(countries) ? countries : []);

/** What is wrong with the countries of a timeline. */
export function countryCodes(args: ListArguments): string[] {
  const { size } = codesIn(args);
  return size < 1 || size > MOST_COUNTRIES ? ['BAD_USER_INPUT'] : [];
}

/** All entries of a timeline, in order. */
function entriesOf(rows: Rows, args: ListArguments): { of: Entry; at: unknown[] }[] {
  const codes = codesIn(args);
  const named = rows.table('countries').filter(({ code }) => codes.has(code));
  const countries = { ids: new Set(named.map(({ id }) => id)), count: codes.size };
  const { types, from, to } = args;
  const isAny = (from ?? to ?? null) === null;
  const found = Object.entries(kinds)
    .filter(([kind]) => !Array.isArray(types) || types.includes(kind))
    .flatMap(([kind, { table, on, involves }]) =>
      rows
        .table(table)
        .filter(row => row.listed && involves(rows, row, countries))
        .flatMap((row): Entry[] => {
          const node = thing(rows, table, row);
          return node ? [{ kind, node, on: on(row) }] : [];
        }),
    )
    .filter(({ on }) => isAny || canLie(part => on?.[part] ?? null, from, to));
  return placed(rows, keys, found);
}

/** A page of a timeline. */
export function timelineOf({ rows, cursors }: Known, args: ListArguments): Answering {
  const all = entriesOf(rows, args).map(({ of: { kind, node, on }, at }) => ({
    ...{ of: node, at, cursor: cursors.at({ list: TIMELINE, id: JSON.stringify(at), loose: false }) },
    more: { kind, on: on && { type: 'When', row: on } },
  }));
  return new Cut(
    all,
    (a, b) => comparePlaces(rows, keys, a, b),
    args,
    cursor => {
      const place: unknown = JSON.parse(cursors.placeOf(cursor)?.id ?? 'null');
      if (!Array.isArray(place)) throw new Error('An operation has a cursor that is none of a timeline.');
      return place;
    },
  );
}
