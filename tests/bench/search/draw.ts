/** Numbers from 0 to 1 that look random and are the same for the same seed; millions of them take no time. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  // mulberry32
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Draws words and names: a few are everywhere, most are rare, as in any text. */
export class Words {
  readonly #random: () => number;
  readonly #vocabulary: string[];
  readonly #given: string[];
  readonly #family: string[];

  constructor(seed: number) {
    this.#random = randomFrom(seed);
    this.#vocabulary = [...COMMON, ...this.#some(40_000, () => this.#syllables(1, 4) + this.pick(ENDINGS))];
    this.#given = this.#some(4_000, () => capital(this.#syllables(2, 3) + this.pick(['', 'n', 'r', 't', 'l', 'm'])));
    this.#family = this.#some(60_000, () => capital(this.#syllables(2, 3) + this.pick(FAMILY)));
  }

  chance(percent: number): boolean {
    return this.#random() * 100 < percent;
  }
  pick<T>(all: readonly [T, ...T[]]): T {
    return all[Math.floor(this.#random() * all.length)] ?? all[0];
  }
  /** A word of the vocabulary, the earlier the likelier. */
  word(): string {
    return this.#skewed(this.#vocabulary, 4);
  }
  words(count: number): string {
    return Array.from({ length: count }, () => this.word()).join(' ');
  }
  /** A text of so many letters or a few more; one word that no name has is in most. */
  text(letters: number): string {
    let text = this.chance(60) ? 'Reported' : capital(this.word());
    while (text.length < letters) text += ` ${this.word()}`;
    return `${text}.`;
  }
  given(): string {
    return this.#skewed(this.#given, 2.2);
  }
  family(): string {
    return this.#skewed(this.#family, 2.2);
  }
  place(): string {
    return this.#skewed(PLACES, 2.2);
  }
  /** The word as somebody misspelt it. */
  misspelt(word: string): string {
    const at = 1 + Math.floor(this.#random() * (word.length - 2));
    const [one = '', two = ''] = word.slice(at);
    return word.slice(0, at) + (this.chance(50) ? two + one : two) + word.slice(at + 2);
  }

  #skewed(all: readonly string[], how: number): string {
    return all[Math.floor(this.#random() ** how * all.length)] ?? '';
  }
  #some(count: number, draw: () => string): string[] {
    return Array.from({ length: count }, draw);
  }
  #syllables(least: number, most: number): string {
    const count = least + Math.floor(this.#random() * (most - least + 1));
    return this.#some(count, () => this.pick(ONSETS) + this.pick(VOWELS)).join('');
  }
}

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1);
type Some = readonly [string, ...string[]];
const listOf = (text: string): Some => {
  const [first = '', ...others] = text.split(' ');
  return [first, ...others];
};
const ONSETS = listOf('b d g k m n r s t z sh zh ch kh l v f h y q w p j br st tr');
const VOWELS = listOf('a e i o u ay ai y ya ei');
const ENDINGS: Some = ['', 'n', 's', 'ing', 'ed', 'tion', 'r', 't'];
const FAMILY = listOf('ov ev bayev son enko ski ez man er in uly yan');
const COMMON = listOf(
  'the of and to in a defense said military forces battalion agreement minister exercise security cooperation president united states kazakhstan training officials peacekeeping program central asian',
);
const PLACES = listOf(
  'Kazakhstan Uzbekistan Kyrgyzstan Tajikistan Turkmenistan Ukraine Georgia Armenia Moldova Azerbaijan Mongolia Russia Poland Turkey Germany Hungary Romania Latvia Estonia Lithuania',
);
