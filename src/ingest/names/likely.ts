import { soundsOf } from '../../../drizzle/search/sounds.ts';

/** Why one name is likely another: of two records the same, nearly the same letters, sounds, or the words of one in the other. */
export const likelihoods = ['SAME_NAME', 'NEARLY_SPELT', 'SOUNDS_ALIKE', 'SHARED_WORDS'] as const;
export type Likelihood = (typeof likelihoods)[number];

/** A record that a name is likely meant for; the score is the share of letters pairs both have, 1 for all. */
export interface Likely {
  readonly slug: string;
  readonly score: number;
  readonly reasons: readonly Likelihood[];
}

const MOST = 5;
/** Share of pairs of letters from which on a name is nearly the same. */
const NEAR = 0.7;
/** Below this nothing is likely, however it sounds. */
const LEAST = 0.4;

/** The records whose folded names are likely meant by one that is folded, too; the likeliest first. */
export function likely(folded: string, held: ReadonlyMap<string, ReadonlySet<string>>): Likely[] {
  const found: Likely[] = [];
  for (const [slug, names] of held) {
    const best = [...names]
      .map(name => compare(folded, name))
      .filter(({ reasons }) => reasons.length > 0)
      .sort((a, b) => b.score - a.score)[0];
    if (best) found.push({ slug, ...best });
  }
  return found.sort((a, b) => b.score - a.score || (a.slug < b.slug ? -1 : 1)).slice(0, MOST);
}

function compare(a: string, b: string): Omit<Likely, 'slug'> {
  const score = rounded(alike(a, b));
  const reasons: Likelihood[] = [];
  if (score < LEAST) return { score, reasons };
  if (score >= NEAR) reasons.push('NEARLY_SPELT');
  const [left, right] = [a.split(' '), b.split(' ')];
  const sounds = (words: readonly string[]) => words.flatMap(soundsOf).join(' ');
  if (sounds(left) !== '' && sounds(left) === sounds(right)) reasons.push('SOUNDS_ALIKE');
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  if (few.every(word => word.length > 3 && many.includes(word))) reasons.push('SHARED_WORDS');
  return { score, reasons };
}

const rounded = (score: number) => Math.round(score * 100) / 100;

/** Dice's coefficient over pairs of letters. */
function alike(a: string, b: string): number {
  const [left, right] = [pairs(a), pairs(b)];
  const all = left.length + right.length;
  if (all === 0) return a === b ? 1 : 0;
  // Of so different a length they cannot be alike enough.
  if (rounded((2 * Math.min(left.length, right.length)) / all) < LEAST) return 0;
  const rest = [...right];
  let shared = 0;
  for (const pair of left) {
    const at = rest.indexOf(pair);
    if (at < 0) continue;
    shared++;
    rest.splice(at, 1);
  }
  return (2 * shared) / all;
}

const pairs = (text: string) => Array.from({ length: Math.max(0, text.length - 1) }, (_, i) => text.slice(i, i + 2));
