import {
  agreements,
  articles,
  countries,
  events,
  officials,
  organizations,
  programs,
  statements,
} from '../tables/index.ts';

/** Parts of a record that are searched: first its names, by which it is found however they are spelt, then texts. */
export const NAMES = ['TITLE', 'ALIAS', 'SORT_NAME', 'CODE'] as const;
export const TEXTS = ['SUMMARY', 'SUBJECT', 'PLACE', 'SERIES', 'BYLINE', 'QUOTE', 'BODY'] as const;
export type SearchField = (typeof NAMES)[number] | (typeof TEXTS)[number];

/** What is searched of each type of record beside titles, aliases and quoted words, by column. */
export const searched = {
  COUNTRY: { table: countries, columns: { code: 'CODE' } },
  ORGANIZATION: { table: organizations, columns: {} },
  OFFICIAL: { table: officials, columns: { sortName: 'SORT_NAME' } },
  AGREEMENT: { table: agreements, columns: { subjects: 'SUBJECT', place: 'PLACE' } },
  PROGRAM: { table: programs, columns: { code: 'CODE' } },
  EVENT: { table: events, columns: { series: 'SERIES', place: 'PLACE' } },
  STATEMENT: { table: statements, columns: { summary: 'SUMMARY', topics: 'SUBJECT', place: 'PLACE' } },
  ARTICLE: { table: articles, columns: { byline: 'BYLINE', datelinePlace: 'PLACE', body: 'BODY' } },
} as const;

export type SearchedType = keyof typeof searched;
