import { type Word, wordsOf } from '../../../drizzle/search/words.ts';
import type { Named } from '../names/names.ts';

/** Words that are names only with others beside them. */
const COMMON = new Set([
  'world',
  'global',
  'other',
  'unknown',
  'government',
  'state',
  'states',
  'department',
  'center',
]);
/** Letters up to which a word in capitals is a code: IMET is one, KAZAKHSTAN is a name printed in capitals. */
const LONGEST_CODE = 6;

/** Words from which on nobody says them in a row and means another thing, in small letters either. */
const DISTINCT = 3;

/** Words before or after a name of one word that make it another one: South Ossetia, New Mexico, Mexico City. */
const BEFORE =
  /^(New|North|South|East|West|Northern|Southern|Eastern|Western|Central|Equatorial|American|British|French|Saint|San)$/;
const AFTER = /^(City|Canal|River|Valley|Delta|Basin|Tech|University)$/;
/** Countries whose names people and other places bear, too. */
const BORNE = new Set(['chad', 'georgia', 'israel', 'jordan', 'turkey']);
const SMALL = /^(in|for|from|to|with|by|at|on|between|and|the|of|both|when|while|as|but|or|near|inside)$/i;

const isCapital = (word: string) => /^\p{Lu}/u.test(word);
const isCode = (word: string) =>
  /^[\p{Lu}\p{N}]{2,}$/u.test(word) && /\p{Lu}/u.test(word) && word.length <= LONGEST_CODE;

/** Whether a held name says by itself whom it means. Letters of a country's code are no name; a surname is anybody's. */
export function mayStandAlone({ type, slug, name }: Named, words: readonly string[]): boolean {
  const [word = '', ...more] = words;
  if (more.length > 0) return words.some(each => /\p{L}{2}/u.test(each));
  if (type === 'OFFICIAL' || (type === 'COUNTRY' && name === slug)) return false;
  if (isCode(word)) return true;
  const isName = type !== 'PROGRAM' && isCapital(word) && word.length > 2;
  return isName && !COMMON.has(word.toLowerCase());
}

/** Whether words of a text are a name as it is printed: nothing but spaces and dashes between them, capitals where it has them. */
export function asPrinted(text: string, run: readonly Word[], printed: readonly string[]): boolean {
  return run.every(({ start, end }, i) => {
    const [word, name] = [text.slice(start, end), printed[i] ?? ''];
    const small = isCapital(name) && !isCapital(word) && printed.length < DISTINCT;
    if (isCode(name) ? !/^\p{Lu}[\p{Lu}\p{N}]+(?:'s)?$/u.test(word) : small) return false;
    const next = run[i + 1];
    return next === undefined || joins(text.slice(end, next.start), word);
  });
}

/** A point ends a sentence unless it stands after an initial or a short word: William S. Cohen, St. Lucia. */
const joins = (gap: string, before: string) =>
  /^[ \-&/.'"]*$/.test(gap.replace(/\b(the|and|of)\b/gi, '')) && (!gap.includes('. ') || before.length <= 3);

/** Whether a name of one word stands for itself, by what is beside it; `held` tells whether some name begins with a word. */
export function beside(text: string, { folded, start, end }: Word, held: (folded: string) => boolean): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 60), start), text.slice(end, end + 60)];
  // Inside an address, such as state.gov or @StateDept.
  if (/[@#/_]$|\p{L}\.$/u.test(before) || /^(?:[@/_]|\.\p{L})/u.test(after)) return false;
  const [last, next] = [/([\p{L}\p{M}.'-]+)(,?) $/u.exec(before), /^ ([\p{L}\p{M}'-]+)/u.exec(after)];
  const [left = '', right = ''] = [last?.[1], next?.[1]];
  if ((last?.[2] === '' && BEFORE.test(left)) || AFTER.test(right)) return false;
  if (!BORNE.has(folded)) return true;
  if (isCapital(right)) return false;
  const known = wordsOf(left).some(word => held(word.folded));
  return !isCapital(left) || SMALL.test(left) || (last?.[2] === ',' && known);
}
