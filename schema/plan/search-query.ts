import { nameWord, wholeName } from '../../drizzle/search/names.ts';
import { pairsOf } from '../../drizzle/search/pairs.ts';
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
type Way = 'whole' | 'begins' | 'same' | 'near';

/** How well a document fits, the best first. */
export const RANKS = [7, 6, 5, 4, 3, 2, 1] as const;
export type Rank = (typeof RANKS)[number];

/** From which length on a word may be the beginning of a longer one: one letter begins too many. */
const LEAST_BEGINNING = 2;

/** A search as read: at least one of some choices. */
export class SearchQuery {
  private readonly choices: readonly Choice[];

  constructor(choices: readonly Choice[]) {
    this.choices = choices;
  }

  /** All that is found, as PostgreSQL reads it. */
  get found(): string {
    return this.#query('near', word => word);
  }

  /** What is found of one rank and no other; null if nothing can be. */
  ranked(rank: Rank): string | null {
    const [whole, begins] = [this.#names('whole'), this.#names('begins')];
    const [same, near] = [this.#names('same'), this.#names('near')];
    const { is, starts } = this.#entire ?? {};
    if (rank === 7) return is ?? null;
    if (rank === 6) return starts && is ? but(starts, is) : null;
    if (rank === 5) return but(whole, starts);
    if (rank === 4) return begins === whole ? null : but(begins, whole, starts);
    if (rank === 3) return same === begins ? null : but(same, begins);
    if (rank === 2) return near === same ? null : but(near, same);
    return but(this.found, near);
  }

  /** What is found by its names, of ranks 7 to 2. */
  get named(): string {
    return this.#names('near');
  }

  #names(way: Way): string {
    return this.#query(way, nameWord);
  }

  /** That a name is the text as a whole, and that one begins with it; none if it gives a choice. */
  get #entire(): { is: string; starts: string } | undefined {
    const [only, ...others] = this.choices;
    if (!only || others.length > 0) return undefined;
    const words = only.wanted.flatMap(term => term.words);
    const name = wholeName(words);
    const [is, starts] = [lexeme(name), `${lexeme(name)}:*`];
    const last = only.wanted.at(-1);
    const mayGoOn = last && !last.quoted && last.words.every(mayBegin);
    // It has all the words then, and what begins like common ones need not be looked up.
    if (mayGoOn && only.unwanted.length === 0 && name.endsWith(words.join(' '))) return { is, starts };
    return { is: `${this.#names('whole')} & ${is}`, starts: `${this.#names('begins')} & ${starts}` };
  }

  #query(way: Way, mark: Mark): string {
    const one = ({ wanted, unwanted }: Choice) =>
      [
        ...wanted.map(term => `(${alternatives(term, way, mark).join(' | ')})`),
        // What is not wanted may stand in a text, where names do not tell of it.
        ...unwanted.map(term => `!(${phrase(term.words, word => word)})`),
      ].join(' & ');
    return `(${this.choices.map(choice => `(${one(choice)})`).join(' | ')})`;
  }

  /** What of a text is hit: words one after the other, sounds, and beginnings of words. */
  get hits(): { phrases: string[]; beginnings: string[] } {
    const wanted = this.choices.flatMap(choice => choice.wanted);
    const loose = wanted.flatMap(({ words, quoted }) => (quoted ? [] : words));
    const sounds = loose.flatMap(word => [...soundsOf(word), ...nearSoundsOf(word)]);
    return { phrases: [...wanted.map(({ words }) => words.join(' ')), ...sounds], beginnings: loose.filter(mayBegin) };
  }
}

/** What one query finds and others do not. */
const but = (query: string, ...others: readonly (string | undefined)[]) =>
  [query, ...others.flatMap(other => (other === undefined ? [] : `!(${other})`))].join(' & ');

const mayBegin = (word: string) => [...word].length >= LEAST_BEGINNING;
/** A word as it is looked up: as it stands anywhere, or in a name. */
type Mark = (word: string) => string;
const lexeme = (word: string) => `'${word}'`;
/** Two words, one after the other, are looked up as a pair; more are looked for where all their pairs are. */
function phrase(words: readonly string[], mark: Mark): string {
  const pairs = pairsOf(words).map(pair => `(${[...new Set([mark(pair), nameWord(pair)])].map(lexeme).join(' | ')})`);
  const said = words.length === 2 && pairs.length > 0;
  return [...pairs, ...(said ? [] : [words.map(word => lexeme(mark(word))).join(' <-> ')])].join(' & ');
}

function alternatives({ words, quoted }: Term, way: Way, mark: Mark): string[] {
  const [word = ''] = words;
  if (quoted) return [phrase(words, mark)];
  const known = lexeme(mark(word));
  const same = way === 'same' || way === 'near' ? soundsOf(word).map(lexeme) : [];
  const near = way === 'near' ? nearSoundsOf(word).map(lexeme) : [];
  return [way === 'whole' || !mayBegin(word) ? known : `${known}:*`, ...same, ...near];
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
