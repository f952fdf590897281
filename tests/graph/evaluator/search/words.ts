// Which letter is written how in Latin is a mere table, and shared; how words are told apart and read is not.
import { CYRILLIC, LATIN } from '../../../../drizzle/search/letters.ts';

/** A word of a text: what stands before it, itself, and as it is compared. */
export interface Word {
  before: string;
  text: string;
  plain: string;
}
/** A text in words, and what stands behind the last. */
export interface Spelled {
  words: readonly Word[];
  rest: string;
}

/** Letters of a word that count. */
const MOST_LETTERS = 64;

const isOfWords = (letter: string | undefined) => letter !== undefined && /[\p{L}\p{N}\p{M}]/u.test(letter);
/** Of a script that puts no blanks between words. */
const isUnspaced = (letter: string | undefined) =>
  letter !== undefined && /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(letter);
const isMark = (letter: string | undefined) => letter !== undefined && /\p{M}/u.test(letter);
const isApostrophe = (letter: string | undefined) => letter !== undefined && `'’‘ʼʹʻ\`´`.includes(letter);
/** Whether a Cyrillic е behind this letter is read as ye. */
const opens = (letter: string | undefined) => letter === undefined || 'аәеёиіїйоөуұүыэюяъь'.includes(letter);

/** A letter as the tables have it, with its accents or without; undefined for an accent without a letter. */
function letterOf(accented: string): string | undefined {
  const [letter] = accented.normalize('NFC');
  const [bare] = accented.normalize('NFD');
  if (isMark(bare)) return undefined;
  return [letter, bare].find(one => one !== undefined && (one in CYRILLIC || one in LATIN)) ?? letter;
}

/** A word without case, accents and script. */
function plainOf(word: string): string {
  const bare = /['’ʼ][sS]$/.test(word) ? word.slice(0, -2) : word;
  const accented =
    bare
      .toLowerCase()
      .normalize('NFD')
      .match(/\P{M}\p{M}*/gu) ?? [];
  const letters = accented.flatMap(one => letterOf(one) ?? []);
  const latin = letters.map((letter, i) => {
    const read = CYRILLIC[letter] ?? LATIN[letter] ?? letter;
    return 'её'.includes(letter) && opens(letters[i - 1]) ? `y${read}` : read;
  });
  const single = [...latin.join('').normalize('NFKD').toLowerCase()];
  return single
    .filter(letter => /[\p{L}\p{N}]/u.test(letter) && !'ـʼʹʻ'.includes(letter))
    .slice(0, MOST_LETTERS)
    .join('');
}

/** Reads a text letter by letter. */
export function spelled(text: string): Spelled {
  const letters = [...text];
  const words: Word[] = [];
  let [from, at] = [0, 0];
  while (at < letters.length) {
    const start = at;
    if (isUnspaced(letters[at])) {
      at++;
      while (isMark(letters[at])) at++;
    } else {
      const goesOn = (i: number) => isOfWords(letters[i]) && !isUnspaced(letters[i]);
      while (goesOn(at) || (at > start && isApostrophe(letters[at]) && goesOn(at + 1))) at++;
    }
    const word = letters.slice(start, at).join('');
    const plain = plainOf(word);
    if (plain !== '') {
      words.push({ before: letters.slice(from, start).join(''), text: word, plain });
      from = at;
    }
    if (at === start) at++;
  }
  return { words, rest: letters.slice(from).join('') };
}

/** Whether a word as it is compared is a sign of a script without blanks. */
export const isSign = (plain: string) => [...plain].every(isUnspaced);
