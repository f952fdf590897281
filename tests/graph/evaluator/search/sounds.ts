// Which spellings mean the same sound is a mere table, and shared; how sounds are compared is not.
import { SPELLINGS } from '../../../../drizzle/search/sounds.ts';

const SHORTEST = 3;
/** Letters of a sound up to which none may be wrong. */
const SURE = 4;

const known = new Map<string, string | undefined>();

function worked(word: string): string | undefined {
  if (word.length < SHORTEST || /[^a-z]/.test(word)) return undefined;
  let spelling = word;
  for (const [many, one] of SPELLINGS) spelling = spelling.replace(many, one);
  const letters = [...spelling].filter((letter, i, all) => letter !== all[i - 1]);
  const isVowel = (letter: string | undefined) => letter !== undefined && 'aeiouy'.includes(letter);
  const bones = letters.filter((letter, i) => i === 0 || (!isVowel(letter) && letter !== 'h'));
  if (isVowel(bones[0])) bones[0] = 'a';
  return (bones.length < SHORTEST ? letters.sort() : bones).join('');
}

/** The consonants of a word as they sound, of a short one its letters; undefined for what is not of Latin letters. */
export function soundOf(word: string): string | undefined {
  if (!known.has(word)) known.set(word, worked(word));
  return known.get(word);
}

/** How many letters two texts have in common in the same order. */
function inCommon(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, () => 0);
  for (const letter of a) {
    const next = [0];
    for (let i = 0; i < b.length; i++)
      next.push(letter === b[i] ? (row[i] ?? 0) + 1 : Math.max(row[i + 1] ?? 0, next[i] ?? 0));
    row = next;
  }
  return row[b.length] ?? 0;
}

/** Whether two words sound alike, each but for a consonant: never for the first, nor where there are few. */
export function soundsNear(one: string, other: string): boolean {
  const [a = '', b = ''] = [soundOf(one), soundOf(other)];
  const [least, most] = [Math.min(a.length, b.length), Math.max(a.length, b.length)];
  if (least < SURE || a[0] !== b[0]) return false;
  return most === SURE ? a === b : inCommon(a, b) >= most - 1;
}

/** Whether two words sound the same. */
export const soundsSame = (one: string, other: string) => soundOf(one) !== undefined && soundOf(one) === soundOf(other);
