import { compareRational, rational } from './rationals.ts';
import type { Rows } from './rows.ts';
import { snake } from './tables.ts';

/** By code points, as the database's C collation has it. */
export function compareText(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}

/** An instant in microseconds, as the database or the graph writes it. */
export function instant(text: string): bigint {
  const [, upTo = '', fraction = ''] = /^(.{19})(?:\.(\d+))?(?:Z|\+00)$/.exec(text.replace(' ', 'T')) ?? [];
  if (upTo === '') throw new Error(`${text} is no instant in UTC.`);
  return BigInt(Date.parse(`${upTo}Z`)) * 1000n + BigInt(fraction.padEnd(6, '0'));
}

type Compare = (a: unknown, b: unknown) => number;
const sign = (a: bigint, b: bigint) => (a < b ? -1 : a > b ? 1 : 0);

const compares: Readonly<Record<string, Compare | undefined>> = {
  Int: (a, b) => Number(a) - Number(b),
  Boolean: (a, b) => Number(a) - Number(b),
  Decimal: (a, b) => compareRational(rational(a), rational(b)),
  DateTime: (a, b) => sign(instant(String(a)), instant(String(b))),
  String: (a, b) => compareText(String(a), String(b)),
  // Four digits of a year: their order as text is theirs as days.
  Date: (a, b) => compareText(String(a), String(b)),
};

/** How two values of a scalar or an enum compare, neither of them NULL; enums as the database declares them. */
export const comparing = (rows: Rows, type: string): Compare =>
  compares[type] ??
  ((a, b) => {
    const name = snake(type).slice(1);
    return rows.rankIn(name, a) - rows.rankIn(name, b);
  });

/** One letter in lower case where Unicode has a single one for it. */
const lower = (letter: string) => {
  const found = letter.toLowerCase();
  return [...found].length === 1 ? found : letter === 'İ' ? 'i' : letter;
};

/** A text with each of its code points in lower case. */
export const lowered = (text: string) => [...text].map(lower).join('');
