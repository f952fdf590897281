import { plainLetters } from '../../../drizzle/search/letters.ts';

/** A readable, permanent name made of texts: small Latin letters and digits, joined by dashes. */
export function slugOf(...texts: readonly string[]): string {
  const words = texts
    .join(' ')
    .split(/[^\p{L}\p{N}]+/u)
    .map(plainLetters);
  return words
    .map(word => word.replace(/[^a-z0-9]+/g, '-'))
    .filter(Boolean)
    .join('-')
    .replace(/^-+|-+$/g, '');
}
