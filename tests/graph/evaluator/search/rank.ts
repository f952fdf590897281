import { type Document, namesOf, type Passage, wholeName } from './documents.ts';
import type { Choice, Term } from './read.ts';
import { soundsNear, soundsSame } from './sounds.ts';
import type { Word } from './words.ts';

type Fit = (there: string, wanted: string) => boolean;

const isSame: Fit = (there, wanted) => there === wanted;
/** One letter begins too many words. */
const begins: Fit = (there, wanted) => isSame(there, wanted) || ([...wanted].length > 1 && there.startsWith(wanted));
const sounds: Fit = (there, wanted) => begins(there, wanted) || soundsSame(there, wanted);
const nearly: Fit = (there, wanted) => sounds(there, wanted) || soundsNear(there, wanted);

/** Whether a word that stands in a passage is what a loose one asks for, however it is spelt: of names alone. */
export const isMeant = ({ isName }: Passage, there: Word, wanted: Word) =>
  (isName ? nearly : begins)(there.plain, wanted.plain);

/** Where in a passage words stand one after the other: the places of their first. */
export const placesOf = ({ words }: Passage, wanted: readonly Word[]): number[] =>
  words.flatMap((_, at) => (wanted.every(({ plain }, i) => words[at + i]?.plain === plain) ? [at] : []));

const holds = (passages: readonly Passage[], wanted: readonly Word[]) =>
  passages.some(passage => placesOf(passage, wanted).length > 0);

/** Whether a term stands in one of some passages; how a loose word must fit. */
const stands = (passages: readonly Passage[], { words, loose }: Term, is: Fit) => {
  const [word] = words;
  if (!loose || !word) return holds(passages, words);
  return passages.some(passage => passage.words.some(there => is(there.plain, word.plain)));
};

/** How well a record fits what is searched for, 7 to 1; undefined if it is not found. */
export function rankOf(document: Document, choices: readonly Choice[]): number | undefined {
  const { passages } = document;
  const names = namesOf(document);
  const found = choices.filter(
    ({ wanted, unwanted }) =>
      wanted.every(term => stands(passages, term, begins) || stands(names, term, nearly)) &&
      !unwanted.some(({ words }) => holds(passages, words)),
  );
  if (found.length === 0) return undefined;
  const named = (is: Fit) => found.some(({ wanted }) => wanted.every(term => stands(names, term, is)));
  if (!named(nearly)) return 1;
  if (!named(sounds)) return 2;
  if (!named(begins)) return 3;
  const [only, ...others] = choices;
  if (only && others.length === 0) {
    const asked = wholeName(only.wanted.flatMap(({ words }) => words));
    const wholes = names.map(({ words }) => wholeName(words));
    if (wholes.includes(asked)) return 7;
    if (wholes.some(name => name.startsWith(asked))) return 6;
  }
  return named(isSame) ? 5 : 4;
}
