/** Spellings that mean the same sound, longest first. */
export const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/shch|sch|sh/g, 's'],
  [/tch|ch/g, 'c'],
  [/dzh|dj|zh/g, 'z'],
  [/kh|hk/g, 'h'],
  [/gh/g, 'g'],
  [/ph/g, 'f'],
  [/th/g, 't'],
  [/ck|q|c/g, 'k'],
  [/x/g, 'ks'],
  [/w/g, 'v'],
  [/tz/g, 'ts'],
  // Nazarbajev's j is a y, Jetisu's is a zh.
  [/(?<=[aeiouy])j/g, ''],
  [/j/g, 'z'],
  [/(?:ff|f)$/g, 'v'],
];
/** Consonants below which a sound says too little. */
const LEAST = 3;
/** Consonants from which on one may be wrong. */
const LEAST_NEAR = 4;

/** What a word sounds like, roughly: its consonants, however vowels, h and doubled letters are written; of a short word its letters. */
function soundOf(word: string): string | undefined {
  if (!/^[a-z]{3,}$/.test(word)) return undefined;
  const spelled = SPELLINGS.reduce((text, [spelling, sound]) => text.replace(spelling, sound), word).replace(
    /(.)\1+/g,
    '$1',
  );
  const bones = spelled.replace(/^[aeiouy]+/, 'a').replace(/(?<!^)[aeiouyh]/g, '');
  return bones.length >= LEAST ? bones : [...spelled].sort().join('');
}

/** Marks that no word begins with, so that sounds can stand among words. */
export const SOUND = '~';
const NEAR = '-';

/** What is alike of words that sound the same; nothing for what is not of Latin letters alone. */
export function soundsOf(word: string): string[] {
  const sound = soundOf(word);
  return sound ? [SOUND + sound] : [];
}

/** What at least one is alike of two words that sound the same but for a consonant added, left out, changed or moved. */
export function nearSoundsOf(word: string): string[] {
  const sound = soundOf(word) ?? '';
  if (sound.length < LEAST_NEAR) return [];
  const shorter =
    sound.length > LEAST_NEAR ? [...sound].slice(1).map((_, i) => sound.slice(0, i + 1) + sound.slice(i + 2)) : [];
  return [...new Set([sound, ...shorter])].map(near => NEAR + near);
}
