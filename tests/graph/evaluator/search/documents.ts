import type { Row, Rows } from '../rows.ts';
import { compareText } from '../scalars.ts';
import { tableOf } from '../tables.ts';
import { type Spelled, spelled, type Word } from './words.ts';

/** One text of a record. */
export interface Passage extends Spelled {
  field: string;
  isName: boolean;
}
/** A record as it is found: by its names, and by its other texts. */
export interface Document {
  type: string;
  row: Row;
  passages: readonly Passage[];
}

const names = ['TITLE', 'ALIAS', 'SORT_NAME', 'CODE'];
/** What is searched of each type beside titles, names that sources print, and quotations, in the order it is shown. */
const looked: Readonly<Record<string, readonly (readonly [field: string, column: string])[]>> = {
  Country: [['CODE', 'code']],
  Organization: [],
  Official: [['SORT_NAME', 'sort_name']],
  Agreement: [
    ['SUBJECT', 'subjects'],
    ['PLACE', 'place'],
  ],
  Program: [['CODE', 'code']],
  Event: [
    ['SERIES', 'series'],
    ['PLACE', 'place'],
  ],
  Statement: [
    ['SUMMARY', 'summary'],
    ['SUBJECT', 'topics'],
    ['PLACE', 'place'],
  ],
  Article: [
    ['BYLINE', 'byline'],
    ['PLACE', 'dateline_place'],
  ],
};
/** The types that are searched. */
export const searchedTypes: readonly string[] = Object.keys(looked);

const inOrder = (texts: readonly unknown[]) => [...new Set(texts.map(String))].sort(compareText);

/** The words quoted from an article whose body is not held, or of others those that state them. */
function quotes(rows: Rows, type: string, row: Row): readonly string[] {
  const claims =
    type === 'Article'
      ? rows.having('claims', 'article_id', row.id).filter(() => row.body === null)
      : [row, ...rows.having('records', 'part_of_id', row.id)].flatMap(({ id }) =>
          rows.having('claims', 'record_id', id),
        );
  return inOrder(claims.filter(claim => claim.retracted_at === null && claim.exact !== null).map(({ exact }) => exact));
}

/** The texts of a record, by the field they are of. */
function textsOf(rows: Rows, type: string, row: Row): (readonly [field: string, text: unknown])[] {
  const aliases = rows.having('aliases', 'record_id', row.id).filter(({ listed }) => listed);
  const others = inOrder(aliases.map(({ name }) => name)).filter(name => name !== row.title);
  return [
    ['TITLE', row.title],
    ...others.map(name => ['ALIAS', name] as const),
    ...(looked[type] ?? []).flatMap(([field, column]) => [row[column]].flat().map(text => [field, text] as const)),
    ...quotes(rows, type, row).map(text => ['QUOTE', text] as const),
    ['BODY', row.body],
  ];
}

/** What the store parts words by; it shows blanks for them. */
const marks = ['\u001d', '\u001e', '\u001f'];
const shown = (text: string) => marks.reduce((rest, mark) => rest.replaceAll(mark, ' '), text);

const read = new WeakMap<Rows, readonly Document[]>();

/** Every record that can be found, read from the rows without a thought for speed. */
export function documentsOf(rows: Rows): readonly Document[] {
  const known = read.get(rows);
  if (known) return known;
  const found = searchedTypes.flatMap(type =>
    rows
      .table(tableOf.get(type) ?? '')
      .filter(({ listed }) => listed)
      .map(row => ({
        type,
        row,
        passages: textsOf(rows, type, row)
          .flatMap(([field, text]): Passage[] =>
            typeof text === 'string' ? [{ field, isName: names.includes(field), ...spelled(shown(text)) }] : [],
          )
          .filter(({ words }) => words.length > 0),
      })),
  );
  read.set(rows, found);
  return found;
}

/** The names of a record. */
export const namesOf = ({ passages }: Document) => passages.filter(({ isName }) => isName);

/** Letters of a name that count where it is compared as a whole. */
const MOST_LETTERS = 500;
/** Words as one name. */
export const wholeName = (words: readonly Pick<Word, 'plain'>[]) =>
  [...words.map(({ plain }) => plain).join(' ')].slice(0, MOST_LETTERS).join('');
