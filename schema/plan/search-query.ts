import { nearSoundsOf, soundsOf } from '../../drizzle/search/sounds.ts';
import { isUnspaced, wordsOf } from '../../drizzle/search/words.ts';
import { problem } from '../errors.ts';
import type { Spot } from './page.ts';
import { storable } from './slot.ts';

/** Letters and words of a search at most. */
export const MOST_LETTERS = 1_000;
export const MOST_WORDS = 32;

/** Words that stand one after the other; one that is not quoted may begin a longer word, or be spelt otherwise. */
interface Term {
  words: readonly string[];
  quoted: boolean;
}
/** What must be there, all of it, and what must not. */
interface Choice {
  wanted: readonly Term[];
  unwanted: readonly Term[];
}

/** What a word may stand for, each way letting through more than the one before. */
export const WAYS = ['whole', 'begins', 'same', 'near'] as const;
export type Way = (typeof WAYS)[number];

/** From which length on a word may be the beginning of a longer one: one letter begins too many. */
const LEAST_BEGINNING = 2;

/** A search as read: at least one of some choices. */
export class SearchQuery {
  private readonly choices: readonly Choice[];

  constructor(choices: readonly Choice[]) {
    this.choices = choices;
  }

  /** As PostgreSQL reads it. */
  tsquery(way: Way): string {
    const one = ({ wanted, unwanted }: Choice) =>
      [
        ...wanted.map(term => `(${alternatives(term, way).join(' | ')})`),
        ...unwanted.map(term => `!(${phrase(term.words)})`),
      ].join(' & ');
    return this.choices.map(choice => `(${one(choice)})`).join(' | ');
  }

  /** The name it would be; null if it gives a choice. */
  get name(): string | null {
    const [only, ...others] = this.choices;
    return only && others.length === 0 ? only.wanted.flatMap(({ words }) => words).join(' ') : null;
  }

  /** What of a text is hit: words one after the other, sounds, and beginnings of words. */
  get hits(): { phrases: string[]; beginnings: string[] } {
    const wanted = this.choices.flatMap(choice => choice.wanted);
    const loose = wanted.flatMap(({ words, quoted }) => (quoted ? [] : words));
    const sounds = loose.flatMap(word => [...soundsOf(word), ...nearSoundsOf(word)]);
    return { phrases: [...wanted.map(({ words }) => words.join(' ')), ...sounds], beginnings: loose.filter(mayBegin) };
  }
}

const mayBegin = (word: string) => word.length >= LEAST_BEGINNING;
const lexeme = (word: string) => `'${word}'`;
const phrase = (words: readonly string[]) => words.map(lexeme).join(' <-> ');

function alternatives({ words, quoted }: Term, way: Way): string[] {
  const [word = ''] = words;
  if (quoted) return [phrase(words)];
  const known = way === 'whole' || !mayBegin(word) ? [lexeme(word)] : [`${lexeme(word)}:*`];
  const same = way === 'same' || way === 'near' ? soundsOf(word).map(lexeme) : [];
  const near = way === 'near' ? nearSoundsOf(word).map(lexeme) : [];
  return [...known, ...same, ...near];
}

/** The terms of one part of a search, between blanks or quotes. */
function terms(part: string, quoted: boolean): Term[] {
  const words = wordsOf(part).map(({ folded }) => folded);
  if (words.length === 0) return [];
  // What is written without blanks is found as it is written.
  if (quoted || words.every(isUnspaced)) return [{ words, quoted: true }];
  return words.map(word => ({ words: [word], quoted: false }));
}

const PART = /(?<minus>-?)(?:"(?<quote>[^"]*)(?:"|$)|(?<plain>[^\s"]+))/gu;

function read(text: string): Choice[] {
  const choices: { wanted: Term[]; unwanted: Term[] }[] = [{ wanted: [], unwanted: [] }];
  for (const { groups: { minus, quote, plain = '' } = {} } of text.matchAll(PART)) {
    if (!minus && plain.toLowerCase() === 'or') choices.push({ wanted: [], unwanted: [] });
    else if (minus) {
      const words = wordsOf(quote ?? plain).map(({ folded }) => folded);
      if (words.length > 0) choices.at(-1)?.unwanted.push({ words, quoted: true });
    } else choices.at(-1)?.wanted.push(...terms(quote ?? plain, quote !== undefined));
  }
  return choices;
}

/** Reads what somebody searches for, as on the web; refuses what names nothing to find. */
export function searchQuery(given: unknown, name: string, spot: Spot): SearchQuery {
  const text = storable(typeof given === 'string' ? given : '');
  const refuse = (message: string) => problem('BAD_USER_INPUT', message, spot);
  if ([...text].length > MOST_LETTERS) throw refuse(`\`${name}\` has more than ${MOST_LETTERS} letters.`);
  const all = read(text);
  const choices = all.filter(({ wanted, unwanted }) => wanted.length + unwanted.length > 0);
  const words = choices.flatMap(({ wanted, unwanted }) => [...wanted, ...unwanted]).flatMap(term => term.words);
  if (words.length > MOST_WORDS)
    throw refuse(`\`${name}\` has ${words.length} words; at most ${MOST_WORDS} are taken.`);
  if (choices.length === 0) throw refuse(`\`${name}\` holds no word to find.`);
  if (choices.some(({ wanted }) => wanted.length === 0))
    throw refuse(`\`${name}\` says what not to find, but not what to find.`);
  return new SearchQuery(choices);
}
