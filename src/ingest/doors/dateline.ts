import { whenOf } from '../draft/calendar.ts';

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MONTH = `(?:${MONTHS.join('|')})[a-z]*\\.?`;
const AMERICAN = new RegExp(`^(?<month>${MONTH}) (?<day>\\d{1,2}),? (?<year>\\d{4})$`);
const EUROPEAN = new RegExp(`^(?<day>\\d{1,2}) (?<month>${MONTH}),? (?<year>\\d{4})$`);

/** What opens the text of a news report: the place in capitals, the day or the agency, a dash. */
const DATELINE = new RegExp(
  `^(?<city>\\p{Lu}{2}[\\p{Lu}.' -]*?)(?<rest>(?:, \\p{Lu}[\\p{L}.' ]+?){0,2}?)(?:, (?<date>${MONTH} \\d{1,2}(?:, \\d{4})?))?(?: ?\\([^)]{1,40}\\))? ?--? `,
  'u',
);
/** Letters within which a dateline ends. */
const LONGEST = 120;
/** A place on a line of its own: a city and its country or state. */
const PLACE = /^\p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}, \p{Lu}[\p{L}.'-]*(?: \p{Lu}[\p{L}.'-]*){0,2}$/u;

/** The short form of a date such as 1997-11-26, Nov. 26, 1997 or 26 November 1997; null if it is none. */
export function dayOf(printed: string): string | null {
  if (whenOf(printed)) return printed;
  const { year, month = '', day = '' } = (AMERICAN.exec(printed) ?? EUROPEAN.exec(printed))?.groups ?? {};
  const number = MONTHS.indexOf(month.slice(0, 3)) + 1;
  const short = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return whenOf(short) ? short : null;
}

/** Where a paragraph says that it was written, and on which day, if it begins with a dateline or is a place alone. */
export function datelineOf(paragraph: string): { readonly place: string; readonly day: string | null } | null {
  const { city, rest, date } = DATELINE.exec(paragraph.slice(0, LONGEST))?.groups ?? {};
  if (city !== undefined) return { place: `${named(city)}${rest ?? ''}`, day: date === undefined ? null : dayOf(date) };
  return PLACE.test(paragraph) ? { place: paragraph, day: null } : null;
}

/** WASHINGTON as one writes it elsewhere. */
const named = (city: string) => city.replace(/\p{Lu}+/gu, word => `${word[0]}${word.slice(1).toLowerCase()}`);
