import { wordsOf } from '../../../drizzle/search/words.ts';
import { GOVERNMENT_WORK, rightsOf } from './rights.ts';

/** A paragraph that begins with who says it: MR PRICE: or QUESTION: */
const SPOKEN = /^(?:\p{Lu}[\p{Lu}.' -]+|[QA]): /u;
/** From so many such paragraphs on it is a transcript. */
const FEWEST_SPOKEN = 3;

/** What sort of text it is, as far as one sees. */
export function genreOf(paragraphs: readonly string[], url: string | null, publisher: string | null): string {
  if (paragraphs.filter(paragraph => SPOKEN.test(paragraph)).length >= FEWEST_SPOKEN) return 'TRANSCRIPT';
  return rightsOf(url, publisher) === GOVERNMENT_WORK ? 'OFFICIAL_RELEASE' : 'NEWS';
}

const ENGLISH = new Set(['the', 'of', 'and', 'to', 'in', 'a', 'is', 'for', 'that', 'on']);
/** The share of such words that no English text falls short of, and no other reaches. */
const SHARE = 0.1;

/** The language of a text as a BCP 47 tag: English is known by its small words, of others nothing is said. */
export function languageOf(body: string): string {
  const words = wordsOf(body);
  return words.filter(({ folded }) => ENGLISH.has(folded)).length >= SHARE * words.length ? 'en' : 'und';
}
