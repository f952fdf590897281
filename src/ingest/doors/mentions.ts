import type { Word } from '../../../drizzle/search/words.ts';
import { codePoints, paragraphsOf } from '../draft/normalize.ts';
import { type MentionedType, type Named, spokenName, tellingWords } from '../names/names.ts';
import { asPrinted, beside, mayStandAlone } from './name-in-text.ts';

/** A place [start, end) in a normalized text, in code points, where a record is named. */
export interface Mention {
  readonly type: MentionedType;
  readonly slug: string;
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** A name as it is held: its words as printed, and what is called so. */
interface Held extends Named {
  readonly words: readonly string[];
}

/** Finds the records that a text names, by the names that are held. */
export class Mentions {
  /** By folded words: all names that fold to these. */
  readonly #held = new Map<string, Held[]>();
  /** By the first of its words: how many words a name has at most. */
  readonly #longest = new Map<string, number>();

  /** Of how many names it was made. */
  readonly known: number;

  constructor(names: readonly Named[]) {
    this.known = names.length;
    for (const named of names) {
      const spoken = spokenName(named.name);
      const words = tellingWords(spoken);
      const printed = words.map(({ start, end }) => spoken.slice(start, end));
      const [first] = words;
      if (!first || !mayStandAlone(named, printed)) continue;
      const key = words.map(({ folded }) => folded).join(' ');
      this.#held.set(key, [...(this.#held.get(key) ?? []), { ...named, words: printed }]);
      this.#longest.set(first.folded, Math.max(words.length, this.#longest.get(first.folded) ?? 0));
    }
  }

  /** Every place where a record is named for certain, in order; of names inside each other the longest counts. */
  find(body: string): Mention[] {
    return paragraphsOf(body).flatMap(({ text, start }, index) => {
      const found: Mention[] = [];
      const words = tellingWords(text);
      let [counted, units] = [start, 0];
      for (let at = 0; at < words.length; ) {
        const match = this.#longestAt(text, words, at);
        if (!match) {
          at++;
          continue;
        }
        at += match.length;
        if (!match.named) continue;
        counted += codePoints(text.slice(units, match.start));
        units = match.start;
        const exact = text.slice(match.start, match.end);
        const { type, slug } = match.named;
        found.push({ type, slug, paragraph: index + 1, start: counted, end: counted + codePoints(exact), exact });
      }
      return found;
    });
  }

  /** The longest name that begins at a word; `named` is null where it may mean more than one or another thing. */
  #longestAt(text: string, words: readonly Word[], at: number) {
    const most = Math.min(this.#longest.get(words[at]?.folded ?? '') ?? 0, words.length - at);
    for (let length = most; length > 0; length--) {
      const run = words.slice(at, at + length);
      const held = this.#held.get(run.map(({ folded }) => folded).join(' '));
      const [first, last] = [run[0], run.at(-1)];
      const fitting = held?.filter(({ words: printed }) => asPrinted(text, run, printed)) ?? [];
      if (!first || !last || fitting.length === 0) continue;
      const end = last.end - (/'s$/i.exec(text.slice(last.start, last.end))?.[0].length ?? 0);
      const named = length > 1 || beside(text, first, word => this.#longest.has(word)) ? theOne(fitting) : null;
      return { length, start: first.start, end, named };
    }
    return null;
  }
}

/** The one record that is called so, or else the one that some source calls so. */
function theOne(held: readonly Held[]): Held | null {
  const own = held.filter(named => named.own);
  const [first, ...more] = own.length > 0 ? own : held;
  return first && more.every(({ type, slug }) => type === first.type && slug === first.slug) ? first : null;
}
