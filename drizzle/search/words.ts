import { plainLetters } from './letters.ts';

/** A word of a text: as it stands there, and as it is searched by. */
export interface Word {
  folded: string;
  /** [start, end) in the text, in UTF-16 units. */
  start: number;
  end: number;
}

/** Letters of a word that count: PostgreSQL takes no longer ones, and nobody asks for more. */
const MOST_LETTERS = 64;
// Chinese and Japanese put no spaces between words, so each letter is one. An apostrophe inside is part of a word.
const WORD =
  /(?<letter>[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]\p{M}*)|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+(?:['’‘ʼʹʻ`´](?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{N}\p{M}])+)*/gu;
const POSSESSIVE = /['’ʼ]s$/i;

const folded = (word: string) => [...plainLetters(word.replace(POSSESSIVE, ''))].slice(0, MOST_LETTERS).join('');

/** The words of a text, in order, folded so that case, accents and script do not tell them apart: for who writes and who asks. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const plain = folded(word);
    return plain ? [{ folded: plain, start: index, end: index + word.length }] : [];
  });
}

/** Whether a folded word is a letter of a script that does not space its words. */
export const isUnspaced = (word: string): boolean => /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+$/u.test(word);
