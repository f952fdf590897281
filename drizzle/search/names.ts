/** Marks that no word begins with, so that what stands in names can stand among all words. */
const [WORD, WHOLE] = ['+', '='];
/** Letters of a whole name that count: PostgreSQL takes no longer ones, and nobody asks for more. */
const MOST_LETTERS = 500;

/** A word as it stands in a name. */
export const nameWord = (word: string): string => WORD + word;

/** A name as a whole, of its words. */
export const wholeName = (words: readonly string[]): string =>
  WHOLE + [...words.join(' ')].slice(0, MOST_LETTERS).join('');

/** Whether what a document holds is one of its names as a whole. */
export const IS_WHOLE_NAME = `${WHOLE}%`;
