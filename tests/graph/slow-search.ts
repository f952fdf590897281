import type { Row, Rows } from './evaluator/rows.ts';
import { nameOf, tableOf } from './evaluator/tables.ts';

/** A record as the slow scan sees it: the words of each of its names and of each of its texts. */
export interface Scanned {
  id: string;
  names: readonly (readonly string[])[];
  texts: readonly (readonly string[])[];
}

/** What is searched of each type, by column: names, then texts. */
const looked: Readonly<Record<string, [names: string[], texts: string[]]>> = {
  Country: [['code'], []],
  Organization: [[], []],
  Official: [['sort_name'], []],
  Agreement: [[], ['subjects', 'place']],
  Program: [['code'], []],
  Event: [[], ['series', 'place']],
  Statement: [[], ['summary', 'topics', 'place']],
  Article: [[], ['byline', 'dateline_place', 'body']],
};
export const searchedTypes = Object.keys(looked);
/** The table of a type that is searched, which is also its list. */
export const listOf = (type: string): string => {
  const table = tableOf.get(type);
  if (table === undefined) throw new Error(`${type} has no table.`);
  return table;
};

/** The words of a text in Latin letters, and of others what is left of them: good enough for whoever asks for Latin ones. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/['’]s(?![\p{L}\p{N}])/gu, '')
    .replaceAll(/(?<=[\p{L}\p{N}])['’](?=[\p{L}\p{N}])/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter(word => word !== '');
const textsIn = (row: Row, columns: readonly string[]) =>
  columns
    .flatMap((column): unknown[] => [row[column]].flat())
    .filter(text => typeof text === 'string')
    .map(wordsOf);

/** Every record that can be found, read from the rows without a thought for speed. */
export function scan(rows: Rows): Scanned[] {
  const standing = rows.table('claims').filter(claim => claim.retracted_at === null);
  const ownerOf = (claim: Row) => rows.byId('records', claim.record_id)?.part_of_id ?? claim.record_id;
  return Object.entries(looked).flatMap(([type, [names, texts]]) =>
    rows
      .table(listOf(type))
      .filter(row => row.listed)
      .map(row => {
        const aliases = rows.table('aliases').filter(alias => alias.record_id === row.id && alias.listed);
        const quoting =
          type === 'Article'
            ? standing.filter(claim => claim.article_id === row.id && row.body === null)
            : standing.filter(claim => ownerOf(claim) === row.id);
        return {
          id: `${type}:${nameOf(row)}`,
          names: [...textsIn(row, ['title', ...names]), ...aliases.flatMap(alias => textsIn(alias, ['name']))],
          texts: [...textsIn(row, texts), ...quoting.flatMap(claim => textsIn(claim, ['exact']))],
        };
      }),
  );
}

/** Whether words stand in one of some texts one after the other; `begins`: the last may be the beginning of one. */
export const holds = (texts: Scanned['texts'], words: readonly string[], begins = false): boolean =>
  texts.some(text =>
    text.some((_, at) =>
      words.every((word, i) => {
        const there = text[at + i] ?? '';
        return begins && i === words.length - 1 ? there.startsWith(word) : there === word;
      }),
    ),
  );
