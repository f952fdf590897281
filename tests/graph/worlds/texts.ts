import type { Choice } from '../choice.ts';

/** Texts that something might mistake for its own signs, or sort otherwise than the database does. */
const texts = [
  'a',
  'A',
  'b',
  'B a',
  'Äpfel',
  'A\u0308pfel',
  'é',
  'e\u0301',
  'ß',
  'İstanbul',
  'Қазақстан',
  'שלום עולם',
  '\u202eمرحبا\u202c',
  '日本',
  '𠮷野家',
  '😀',
  '👩‍👩‍👧',
  '\uffff',
  '\ufffd',
  'x\ufffd',
  'xy\ufffd',
  '\ufeffbom',
  '\u00a0',
  ' ',
  ' a ',
  '"',
  "'",
  "''",
  '\\',
  '\\n',
  '\\u0041',
  'C:\\temp\\"x"',
  "O'Brien; drop table claims; --",
  '$1 $$ {{x}} ?',
  '%s %',
  '<script>alert("1")</script>',
  '&amp;&lt;',
  'one\ntwo',
  'one\r\ntwo\ttab',
  '\b\f\v\u0001\u001f\u007f\u0085',
  '\u2028\u2029',
  'null',
  'true',
  '0',
  '-1',
  '[]',
  '{"data":{}}',
  ',',
  '..',
  '/',
  // Names, one person's in several spellings.
  'Mukhtar Altynbayev',
  'Altynbaev, Muhtar',
  'Мұхтар Алтынбаев',
  'Altymbayev M.',
  'Henry H. Shelton',
  'William Choen',
  'William Cohen',
  'Qazaqstan’s peacekeeping battalion',
];
/** More than is shown of a text, and words that come again in it. */
const story = `The peacekeeping battalion of Kazakhstan, "Kazbat", met its guests on Monday. ${'Talks went on, '.repeat(12)}and the minister, Mukhtar Altynbayev, saw the peacekeeping battalion's drill; Secretary Cohen had seen another battalion before. ${'Nothing was signed. '.repeat(9)}The battalion will train again in 1998 (as Мұхтар Алтынбаев said), the peacekeeping kind.`;
const long = [story, 'é'.repeat(700), 'lorem ipsum "dolor" \\ '.repeat(90), '😀'.repeat(400)];

export const drawText = ({ pick, chance, below }: Choice): string => {
  if (chance(4)) return pick(long);
  const text = pick(texts);
  return chance(25) ? `${text} ${below(4)}` : text;
};

/** The days that dates fall on: few, so that many are alike, and the first and last that are allowed. */
const days = [
  '0001-01-01',
  '0001-12-31',
  '1899-12-31',
  '1997-01-01',
  '1997-11-01',
  '1997-11-17',
  '1997-11-30',
  '1997-12-31',
  '2000-02-01',
  '2000-02-29',
  '9999-12-01',
  '9999-12-31',
];
export const drawDay = ({ pick }: Choice) => pick(days);
/** Two days, the first not after the second. */
export function drawSpan({ below }: Choice): [string, string] {
  const from = below(days.length);
  const to = from + below(days.length - from);
  return [days[from] ?? '', days[to] ?? ''];
}

/** Decimals in ascending order: negative, none, tiny, huge, with zeros at the end. */
const decimals = [
  `-${'9'.repeat(60)}.${'9'.repeat(40)}`,
  '-12345678901234567890',
  '-12.50',
  '-0.000000000000000000001',
  '0',
  '0.000',
  '0.1',
  '0.10',
  '0.30000000000000004',
  '1.0',
  '100',
  '100.00',
  '1500000',
  '9007199254740993',
  `1${'0'.repeat(120)}`,
];
const positive = decimals.indexOf('0.1');
/** Two decimals, the first not above the second; above zero where it must be. */
export function drawRange({ below }: Choice, above: boolean): [string, string] {
  const least = above ? positive : 0;
  const from = least + below(decimals.length - least);
  const to = from + below(decimals.length - from);
  return [decimals[from] ?? '', decimals[to] ?? ''];
}

export const drawYear = ({ pick }: Choice) => pick([1997, 1998, 1998, 1976, 1, 0, -5, 2_147_483_647, -2_147_483_648]);

/** Instants to the microsecond, in order. */
export const instants = [
  '0001-01-02 00:00:00+00',
  '1969-12-31 23:59:59.999999+00',
  '2026-11-23 20:45:00+00',
  '2026-11-23 20:45:00.0005+00',
  '9999-12-29 23:59:59.9995+00',
];
