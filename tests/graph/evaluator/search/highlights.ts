import type { Answering } from '../answering.ts';
import type { Document, Passage } from './documents.ts';
import { isMeant, placesOf } from './rank.ts';
import type { Choice } from './read.ts';

/** Words up to which a text is shown as a whole; of a longer one so many are shown, so many of them before a hit. */
const SHORT = 40;
const SHOWN = 20;
const BEFORE = 5;
const MOST_OF_ONE = 3;
const MOST = 10;

interface Fragment {
  text: string;
  hit: boolean;
}

/** The places of the words of a passage that are hit, in order. */
function hitsIn(passage: Passage, choices: readonly Choice[]): number[] {
  const wanted = choices.flatMap(choice => choice.wanted);
  const hit = new Set(
    wanted.flatMap(({ words, loose }) => {
      const [word] = words;
      if (loose && word) return passage.words.flatMap((there, at) => (isMeant(passage, there, word) ? [at] : []));
      return placesOf(passage, words).flatMap(at => words.map((_, i) => at + i));
    }),
  );
  return [...hit].sort((a, b) => a - b);
}

/** The stretches of a passage that are shown: the first word of each, and the one behind its last. */
function stretches({ words: { length } }: Passage, hits: readonly number[]): [from: number, to: number][] {
  if (hits.length === 0) return [];
  if (length <= SHORT) return [[0, length]];
  const found: [number, number][] = [];
  for (const hit of hits) {
    const done = found.at(-1)?.[1] ?? 0;
    const from = Math.max(done, hit - BEFORE);
    if (hit >= done) found.push([from, Math.min(length, hit - BEFORE + SHOWN)]);
  }
  return found.slice(0, MOST_OF_ONE);
}

/** A stretch in pieces: each word that is hit, and what stands between. */
function fragmentsOf({ words, rest }: Passage, hits: readonly number[], [from, to]: [number, number]): Fragment[] {
  const pieces = words.slice(from, to).flatMap(({ before, text }, i): Fragment[] => [
    { text: i === 0 && from > 0 ? '' : before, hit: false },
    { text, hit: hits.includes(from + i) },
  ]);
  pieces.push({ text: to === words.length ? rest : '', hit: false });
  const joined: Fragment[] = [];
  for (const { text, hit } of pieces) {
    const last = joined.at(-1);
    if (last && !last.hit && !hit) last.text += text;
    else if (text !== '' || hit) joined.push({ text, hit });
  }
  return joined.filter(({ text }) => text !== '');
}

/** The passages of a record that hold what is searched for, names first. */
export function highlightsOf({ passages }: Document, choices: readonly Choice[]): Answering[] {
  return passages
    .flatMap(passage => {
      const hits = hitsIn(passage, choices);
      return stretches(passage, hits).map(stretch => ({
        field: passage.field,
        fragments: fragmentsOf(passage, hits, stretch),
      }));
    })
    .slice(0, MOST)
    .map(({ field, fragments }) => ({
      answer: name =>
        name === 'field'
          ? field
          : fragments.map(({ text, hit }) => ({ answer: (part: string) => (part === 'hit' ? hit : text) })),
    }));
}
