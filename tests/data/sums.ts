import type { Row } from './greenbook.ts';

/** Whether a row is of one of these fiscal years. */
export const between = (from: number, to: number) => (row: Row) =>
  Number(row.fiscalYear) >= from && Number(row.fiscalYear) <= to && row.fiscalYear !== '1976.9';

export const worth = (rows: readonly Row[]) =>
  rows.map(row => ({ year: Number(row.fiscalYear), value: BigInt(row.historical) }));

export const total = (rows: readonly Row[]) => String(rows.reduce((sum, row) => sum + BigInt(row.historical), 0n));

export const yearsOf = (rows: readonly Row[]) =>
  [...new Set(rows.map(row => Number(row.fiscalYear)))].sort((a, b) => a - b);

export const sorted = <Value>(entries: readonly (readonly [string, Value])[]) =>
  [...entries].sort(([a], [b]) => (a < b ? -1 : 1));

/** Rows by a key, in the order of the keys. */
export function grouped(rows: readonly Row[], key: (row: Row) => string) {
  const found = new Map<string, Row[]>();
  for (const row of rows) found.set(key(row), [...(found.get(key(row)) ?? []), row]);
  return sorted([...found]);
}

/** Whether no amount is larger than the one before. */
export const falling = (values: readonly string[]) =>
  values.every((value, i) => i === 0 || BigInt(values[i - 1] ?? '') >= BigInt(value));
