/** A mark that no word begins with, so that pairs can stand among words. */
const PAIR = '>';
/** Letters of both words at most: long words are rare, and PostgreSQL takes only so much of a text. */
const MOST_LETTERS = 32;

/** Each two words of which one follows the other, as one: a quoted phrase is looked up by them. */
export const pairsOf = (words: readonly string[]): string[] =>
  words.slice(1).flatMap((word, i) => {
    const before = words[i] ?? '';
    return before.length + word.length > MOST_LETTERS ? [] : [`${PAIR}${before} ${word}`];
  });
