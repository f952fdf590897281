import { NAMES } from '../../drizzle/search/searched.ts';
import { nearSoundsOf, soundsOf } from '../../drizzle/search/sounds.ts';
import { wordsOf } from '../../drizzle/search/words.ts';
import type { SearchSource } from './search-source.ts';
import type { Row } from './upsert.ts';

/** PostgreSQL counts positions in a text no further. */
const MOST_POSITIONS = 16_383;
/** What parts the pieces of a passage, and passages; neither stays in a text. */
const [PIECE, PASSAGE] = ['\u001f', '\u001e'];

/** Lexemes with their positions, as PostgreSQL reads them. */
class Vector {
  readonly #positions = new Map<string, number[]>();

  add(lexeme: string, position: number): void {
    const known = this.#positions.get(lexeme);
    if (known) known.push(position);
    else this.#positions.set(lexeme, [position]);
  }

  toString(): string {
    return [...this.#positions].map(([lexeme, positions]) => `'${lexeme}':${positions.join()}`).join(' ');
  }
}

/** What a record is found by, worked out from its texts. */
export function searchDocument({ id, type, slug, hash, texts }: SearchSource): Row {
  const [nameWords, words] = [new Vector(), new Vector()];
  const names: string[] = [];
  const passages: string[] = [];
  // A gap between texts, so that no quoted words reach from one into the next.
  let next = 1;
  for (const [field, text] of texts) {
    const plain = text.replaceAll(PIECE, ' ').replaceAll(PASSAGE, ' ');
    const found = wordsOf(plain).slice(0, Math.max(0, MOST_POSITIONS - next));
    if (found.length === 0) continue;
    const isName = NAMES.some(name => name === field);
    if (isName) names.push(found.map(({ folded }) => folded).join(' '));
    const pieces = [`${field} ${next}`];
    let end = 0;
    for (const word of found) {
      const lexemes = isName ? [word.folded, ...soundsOf(word.folded), ...nearSoundsOf(word.folded)] : [word.folded];
      for (const lexeme of lexemes) {
        words.add(lexeme, next);
        if (isName) nameWords.add(lexeme, next);
      }
      pieces.push(plain.slice(end, word.start), plain.slice(word.start, word.end));
      end = word.end;
      next++;
    }
    passages.push([...pieces, plain.slice(end)].join(PIECE));
    next++;
  }
  return {
    ...{ id, type, slug, hash, names: `\n${names.join('\n')}\n`, passages: passages.join(PASSAGE) },
    ...{ name_words: String(nameWords), words: String(words) },
  };
}
