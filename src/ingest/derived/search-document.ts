import { nameWord, wholeName } from '../../../drizzle/search/names.ts';
import { pairsOf } from '../../../drizzle/search/pairs.ts';
import { NAMES } from '../../../drizzle/search/searched.ts';
import { nearSoundsOf, soundsOf } from '../../../drizzle/search/sounds.ts';
import { wordsOf } from '../../../drizzle/search/words.ts';
import type { Row } from '../save/stage.ts';
import type { SearchSource } from './search-source.ts';

/** PostgreSQL counts positions in a text no further. */
const MOST_POSITIONS = 16_383;
/** Nor does it take more bytes of lexemes than a megabyte: those that come after are not found. */
const MOST_BYTES = 1_000_000;
/** What parts the pieces of a passage, and passages; and what follows the last. None stays in a text. */
const [PIECE, PASSAGE, BALLAST] = ['\u001f', '\u001e', '\u001d'];
/**
 * Only of a row over 2 kB does PostgreSQL keep long columns elsewhere, and only where rows are short are many of them
 * counted fast. So every row is made that long with what compresses to nothing.
 */
const LEAST = 2_100;

/** Lexemes, those with positions that have any, as PostgreSQL reads them. */
class Vector {
  readonly #positions = new Map<string, number[]>();
  #bytes = 0;

  /** A lexeme, and where it stands; of some it is enough to know that they are there. */
  add(lexeme: string, position?: number): void {
    const known = this.#positions.get(lexeme);
    const given = position === undefined ? [] : [position];
    // A count and a filling byte beside the letters, and two for each position.
    this.#bytes += (known ? 0 : Buffer.byteLength(lexeme) + 3) + 2 * given.length;
    if (this.#bytes > MOST_BYTES) return;
    if (known) known.push(...given);
    else this.#positions.set(lexeme, given);
  }

  toString(): string {
    const at = (positions: readonly number[]) => (positions.length > 0 ? `:${positions.join()}` : '');
    return [...this.#positions].map(([lexeme, positions]) => `'${lexeme}'${at(positions)}`).join(' ');
  }
}

/** What a record is found by, worked out from its texts. */
export function searchDocument({ id, type, slug, hash, texts }: SearchSource): Row {
  const words = new Vector();
  const passages: string[] = [];
  // A gap between texts, so that no quoted words reach from one into the next.
  let next = 1;
  for (const [field, text] of texts) {
    const plain = [PIECE, PASSAGE, BALLAST].reduce((rest, mark) => rest.replaceAll(mark, ' '), text);
    const found = wordsOf(plain).slice(0, Math.max(0, MOST_POSITIONS - next));
    if (found.length === 0) continue;
    const isName = NAMES.some(name => name === field);
    const folded = found.map(word => word.folded);
    if (isName) words.add(wholeName(folded), next);
    for (const pair of pairsOf(folded)) words.add(isName ? nameWord(pair) : pair);
    const pieces = [`${field} ${next}`];
    let end = 0;
    for (const word of found) {
      words.add(word.folded, next);
      if (isName)
        for (const lexeme of [nameWord(word.folded), ...soundsOf(word.folded), ...nearSoundsOf(word.folded)])
          words.add(lexeme, next);
      pieces.push(plain.slice(end, word.start), plain.slice(word.start, word.end));
      end = word.end;
      next++;
    }
    passages.push([...pieces, plain.slice(end)].join(PIECE));
    next++;
  }
  return { id, type, slug, hash, words: String(words), passages: passages.join(PASSAGE).padEnd(LEAST, BALLAST) };
}
