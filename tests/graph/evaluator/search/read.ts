import { isSign, spelled, type Word } from './words.ts';

/** Words to be found one after the other, or one that may be the beginning of another or be spelt otherwise. */
export interface Term {
  words: readonly Word[];
  loose: boolean;
}
/** What must be there, and what must not. */
export interface Choice {
  wanted: Term[];
  unwanted: Term[];
}

const MOST_LETTERS = 1_000;
const MOST_WORDS = 32;
const isBlank = (letter: string | undefined) => letter === undefined || /\s/.test(letter);

/** A stretch of what is asked: in quotes or between blanks, with or without a minus. */
interface Piece {
  text: string;
  quoted: boolean;
  minus: boolean;
}

function piecesOf(text: string): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < text.length; ) {
    if (isBlank(text[at])) {
      at++;
      continue;
    }
    // A minus alone is none.
    const minus = text[at] === '-' && !isBlank(text[at + 1]);
    if (minus) at++;
    const quoted = text[at] === '"';
    if (quoted) at++;
    const from = at;
    while (at < text.length && text[at] !== '"' && (quoted || !isBlank(text[at]))) at++;
    pieces.push({ text: text.slice(from, at), quoted, minus });
    if (quoted) at++;
  }
  return pieces;
}

function termsOf({ text, quoted, minus }: Piece): Term[] {
  const { words } = spelled(text);
  if (words.length === 0) return [];
  if (quoted || minus || words.every(({ plain }) => isSign(plain))) return [{ words, loose: false }];
  return words.map(word => ({ words: [word], loose: true }));
}

/** What somebody searches for, as on the web; undefined where that names nothing to find. */
export function readSearch(text: string): readonly Choice[] | undefined {
  if (/[\0\ud800-\udfff]/u.test(text) || [...text].length > MOST_LETTERS) return undefined;
  const choices: Choice[] = [{ wanted: [], unwanted: [] }];
  for (const piece of piecesOf(text))
    if (!piece.quoted && !piece.minus && piece.text.toLowerCase() === 'or') choices.push({ wanted: [], unwanted: [] });
    else choices.at(-1)?.[piece.minus ? 'unwanted' : 'wanted'].push(...termsOf(piece));
  const filled = choices.filter(({ wanted, unwanted }) => wanted.length + unwanted.length > 0);
  const words = filled.flatMap(({ wanted, unwanted }) => [...wanted, ...unwanted]).flatMap(term => term.words);
  const fine = words.length > 0 && words.length <= MOST_WORDS && filled.every(({ wanted }) => wanted.length > 0);
  return fine ? filled : undefined;
}
