import { qualifier } from '../../../drizzle/tables/index.ts';

/** A number that may be vague; bounds are inclusive unless the qualifier says otherwise. */
export interface Range {
  readonly point: string | null;
  readonly min: string | null;
  readonly max: string | null;
  readonly qualifier: string;
}

/** A count or measure. */
export interface Quantity extends Range {
  readonly type: 'Quantity';
  readonly unit: string | null;
}

/** A sum in one currency. */
export interface Money extends Range {
  readonly type: 'Money';
  readonly currency: string;
}

export const qualifiers: readonly string[] = qualifier.enumValues;

/** Which of its numbers a qualifier cannot do without. */
const NEEDS: Readonly<Record<string, readonly ('point' | 'min' | 'max')[]>> = {
  EXACT: ['point'],
  ABOUT: ['point'],
  MORE_THAN: ['min'],
  AT_LEAST: ['min'],
  LESS_THAN: ['max'],
  AT_MOST: ['max'],
  UP_TO: ['max'],
  BETWEEN: ['min', 'max'],
};

/** The one spelling of a decimal number, or null when it is none: no exponent, no leading or trailing zeros. */
export function decimal(text: string): string | null {
  const [, sign, whole, fraction = ''] = /^([+-]?)(\d{1,60})(?:\.(\d{1,30}))?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  const digits = whole.replace(/^0+(?=\d)/, '');
  const rest = fraction.replace(/0+$/, '');
  const number = rest === '' ? digits : `${digits}.${rest}`;
  return sign === '-' && number !== '0' ? `-${number}` : number;
}

/** Compares two decimals of any size: negative, 0 or positive. */
export function compareDecimals(a: string, b: string): number {
  const [left, right] = [scaled(a), scaled(b)];
  return left < right ? -1 : left > right ? 1 : 0;
}

/** A decimal as a whole number of the smallest unit `decimal` lets through. */
function scaled(text: string): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(30, '0')}`);
}

/** What is wrong with a range, or null. */
export function rangeFault(range: Range): string | null {
  const missing = (NEEDS[range.qualifier] ?? []).filter(name => range[name] === null);
  if (missing.length > 0) return `${range.qualifier} needs ${missing.join(' and ')}.`;
  const { point, min, max } = range;
  if (min !== null && max !== null && compareDecimals(min, max) > 0) return `min ${min} comes after max ${max}.`;
  if (point !== null && min !== null && compareDecimals(point, min) < 0) return `point ${point} is below min ${min}.`;
  if (point !== null && max !== null && compareDecimals(point, max) > 0) return `point ${point} is above max ${max}.`;
  return null;
}
