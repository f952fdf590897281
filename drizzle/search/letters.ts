/** Cyrillic letters, those of Kazakh and its neighbors among them, as the usual romanization writes them. */
export const CYRILLIC: Readonly<Record<string, string>> = {
  ...{
    а: 'a',
    ә: 'a',
    б: 'b',
    в: 'v',
    г: 'g',
    ғ: 'gh',
    ґ: 'g',
    д: 'd',
    е: 'e',
    ё: 'e',
    є: 'ye',
    ж: 'zh',
    җ: 'j',
    ҷ: 'j',
  },
  ...{
    з: 'z',
    и: 'i',
    і: 'i',
    ї: 'yi',
    й: 'y',
    ј: 'y',
    к: 'k',
    қ: 'k',
    ҡ: 'k',
    л: 'l',
    љ: 'l',
    м: 'm',
    н: 'n',
    ң: 'n',
  },
  ...{
    њ: 'n',
    о: 'o',
    ө: 'o',
    п: 'p',
    р: 'r',
    с: 's',
    т: 't',
    у: 'u',
    ў: 'u',
    ұ: 'u',
    ү: 'u',
    ф: 'f',
    х: 'kh',
    ҳ: 'h',
  },
  ...{ һ: 'h', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya', ђ: 'd', џ: 'j' },
};
/** Latin letters that do not fall into a letter and its marks, and what is no letter inside a word. */
export const LATIN: Readonly<Record<string, string>> = {
  ...{ ı: 'i', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ß: 'ss', æ: 'ae', œ: 'oe', ə: 'a', ŋ: 'n', ħ: 'h', ς: 'σ' },
};
const MARK = /\p{M}/u;
const ASCII = /^[ -~]*$/;
const AFTER_VOWEL = /^$|[аәеёиіїйоөуұүыэюяъь]$/;

/** A letter as the tables have it: й is one, ӣ is и with an accent. */
function known(letter: string): string {
  if (letter < '\u0080' || letter in CYRILLIC) return letter;
  const [bare = letter] = letter.normalize('NFD');
  return bare in CYRILLIC || bare in LATIN ? bare : letter;
}

/** A word's letters without case, marks and accents, in Latin where they were Cyrillic; other scripts keep theirs. */
export function plainLetters(word: string): string {
  // Most words, and all that follows would leave them so.
  if (ASCII.test(word)) return word.toLowerCase().replace(/[^a-z0-9]/g, '');
  let before = '';
  let plain = '';
  // Composed first: й is a letter, not и with a mark.
  for (const given of word.normalize('NFC').toLowerCase()) {
    // A stress mark does not part a vowel from what follows it.
    if (MARK.test(given)) continue;
    const letter = known(given);
    const latin = CYRILLIC[letter] ?? LATIN[letter] ?? letter;
    plain += (letter === 'е' || letter === 'ё') && AFTER_VOWEL.test(before) ? `y${latin}` : latin;
    before = letter;
  }
  return plain
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]|[\u0640ʼʹʻ]/gu, '');
}
