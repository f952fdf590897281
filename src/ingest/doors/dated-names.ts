import type { When } from '../draft/calendar.ts';

/**
 * A name that a dataset goes on printing where one state follows another: the code of what is meant, the name, a row that
 * prints it then (null where none does), and the days on which that is meant, both included; always, where there are none.
 */
export type DatedName = readonly [code: string, name: string, row: string | null, days?: `${string}..${string}`];

/**
 * Whom a name means in what is dated so. Where the date leaves several open, or is not known, it is the last of them: it
 * took on what those before had signed, so it is bound either way. Nothing where the name is not on the list.
 */
export function meantBy(list: readonly DatedName[], name: string, date: When | null): string | undefined {
  const { min, max } = date ?? { min: null, max: null };
  const open = list.filter(([, printed, , days = '..']) => {
    const [from = '', until = ''] = days.split('..');
    return printed === name && (max === null || from <= max) && (min === null || until === '' || until >= min);
  });
  return open.at(-1)?.[0];
}
