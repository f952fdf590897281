// Which letter is written how in Latin is shared with the store: it is only turned round here.
import { CYRILLIC } from '../../../drizzle/search/letters.ts';
import type { Choice } from '../choice.ts';
import type { Rows } from '../evaluator/rows.ts';
import { documentsOf } from '../evaluator/search/documents.ts';

/** What finds nothing, is refused, or might be taken for a sign of something. */
const odd = [
  ...[
    '',
    ' ',
    'or',
    '-',
    '""',
    '-nix',
    'a or -b',
    '!?',
    'zzzz',
    'x',
    '"',
    "'",
    '\\',
    ':*',
    '& | !',
    '<->',
    '%',
    '日',
    '𐍈',
    'Ⅷ ½',
  ],
  ...['x'.repeat(1_001), Array.from({ length: 33 }, (_, i) => `w${i}`).join(' '), 'é'.repeat(1_000)],
];
/** What may be searched for where there is nothing. */
const nowhere = ['Mukhtar Altynbayev', 'Астана', 'peacekeeping'];
const cyrillic = new Map(Object.entries(CYRILLIC).map(([letter, latin]) => [latin, letter]));
const inCyrillic = (word: string) => [...word.toLowerCase()].map(letter => cyrillic.get(letter) ?? letter).join('');
const consonants = [...'bdfghklmnprstvz'];

/** Whether there is something to find in it: a minus would say what not to. */
const isWord = (text: string) => /^[^-]*[\p{L}\p{N}]/u.test(text);
const wordsIn = (text: string) => text.split(/\s+/).filter(isWord);

/** The texts that records of a type are found by, or those of all; names several times, because most rules are theirs. */
export const searchedTexts = (rows: Rows, type?: string): string[] =>
  documentsOf(rows)
    .filter(document => type === undefined || document.type === type)
    .flatMap(({ passages }) =>
      passages.flatMap(({ isName, words, rest }) => {
        const text = [...words.map(({ before, text }) => before + text), rest].join('');
        return isName ? [text, text, text] : [text];
      }),
    )
    .filter(text => wordsIn(text).length > 0);

/** A word as somebody might spell it who does not know better, or in other letters. */
function misspelt({ below, pick }: Choice, word: string): string {
  const letters = [...word];
  const at = below(letters.length);
  const [before, letter = '', after] = [letters.slice(0, at), letters[at], letters.slice(at + 1)];
  const with_ = (some: string) => [...before, some, ...after].join('');
  return pick([
    () => with_(''),
    () => with_(letter + letter),
    () => with_(pick(consonants)),
    () => [...before, ...after.slice(0, 1), letter, ...after.slice(1)].join(''),
    () => word.toUpperCase(),
    () => inCyrillic(word),
    () => letters.slice(0, at + 1).join(''),
    () => letters.slice(0, -1).join(''),
    () => word.normalize('NFD'),
    () => `${word}'s`,
  ])();
}

/** Draws what one might search for among some texts: words of theirs, more or less. */
export function drawSearch(choice: Choice, texts: readonly string[]): string {
  const { below, chance, pick } = choice;
  if (chance(1)) return pick(odd);
  const some = texts.length > 0 ? texts : nowhere;
  const words = (most: number): string[] => {
    const all = wordsIn(pick(some));
    const from = below(all.length);
    return all.slice(from, from + 1 + below(most));
  };
  const term = (): string => {
    if (chance(20)) return `"${words(3).join(' ')}${chance(5) ? '' : '"'}`;
    return words(2)
      .map(word => (word !== '' && chance(60) ? misspelt(choice, word) : word))
      .join(' ');
  };
  const one = (): string => {
    if (chance(12)) return pick(some).slice(0, 200);
    const all = Array.from({ length: chance(30) ? 2 : 1 }, term);
    if (chance(15)) all.push(`-${chance(30) ? `"${words(2).join(' ')}"` : pick(words(1))}`);
    return all.join(' ');
  };
  return Array.from({ length: chance(15) ? 2 : 1 }, one).join(pick([' or ', ' OR ']));
}
