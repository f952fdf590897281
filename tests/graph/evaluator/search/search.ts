import type { Answering } from '../answering.ts';
import { Cut } from '../cut.ts';
import { columnOf } from '../fields.ts';
import type { Known, ListArguments } from '../known.ts';
import { comparePlaces, type Key, placed } from '../order.ts';
import type { Row, Rows } from '../rows.ts';
import { type Document, documentsOf } from './documents.ts';
import { highlightsOf } from './highlights.ts';
import { rankOf } from './rank.ts';
import { readSearch } from './read.ts';

/** A record found, and how well it fits. */
interface Found extends Document {
  rank: number;
}

const key = (name: string, type: string, of: (found: Found) => unknown, descending = false): Key<Found> => ({
  ...{ name, type, of, descending, nullsFirst: false },
});
const keys: readonly Key<Found>[] = [
  key('rank', 'Int', ({ rank }) => rank, true),
  key('type', 'RecordType', found => columnOf(found, 'type')),
  key('slug', 'String', ({ row }) => row.slug),
  key('id', 'Int', ({ row }) => row.id),
];

const met = new WeakMap<Rows, Map<string, readonly Found[]>>();

/** All that a text finds, in no order; nothing for what is refused. */
function foundBy(rows: Rows, text: string): readonly Found[] {
  const known = met.get(rows) ?? new Map<string, readonly Found[]>();
  met.set(rows, known);
  const before = known.get(text);
  if (before) return before;
  const choices = readSearch(text) ?? [];
  const found = documentsOf(rows).flatMap(document => {
    const rank = rankOf(document, choices);
    return rank === undefined ? [] : [{ ...document, rank }];
  });
  known.set(text, found);
  return found;
}

/** Whether a search finds a row. */
export const matches = (rows: Rows, row: Row, text: unknown) =>
  foundBy(rows, String(text)).some(found => found.row === row);

/** What is wrong with the text of a search. */
export const textCodes = (text: unknown) => (readSearch(String(text)) ? [] : ['BAD_USER_INPUT']);

/** The list that cursors of a search are of: of this text, among these types. */
export const searchName = ({ text, types }: ListArguments) => `Query.search[${[types ?? []].flat()}] ${text}`;

/** A page of what a search finds. */
export function searchOf({ rows, cursors }: Known, args: ListArguments): Answering {
  const { text, types } = args;
  const choices = readSearch(String(text)) ?? [];
  const isMeant = (found: Found) => !Array.isArray(types) || types.includes(columnOf(found, 'type'));
  const list = searchName(args);
  const all = placed(rows, keys, foundBy(rows, String(text)).filter(isMeant)).map(({ of, at }) => ({
    ...{ of, at, cursor: cursors.at({ list, id: String(of.row.id), loose: false }) },
    more: {
      rank: of.rank,
      get highlights() {
        return highlightsOf(of, choices);
      },
    },
  }));
  return new Cut(
    all,
    (a, b) => comparePlaces(rows, keys, a, b),
    args,
    cursor => {
      const id = cursors.placeOf(cursor)?.id;
      const its = all.find(({ of }) => String(of.row.id) === id);
      if (!its) throw new Error('An operation has a cursor that is none of its search.');
      return its.at;
    },
  );
}
