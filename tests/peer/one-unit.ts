import { isObject } from './plain.ts';

/**
 * Entente calculates only over one currency or unit. PostGraphile adds up whatever there is, and nothing to 0; so it is
 * asked beside its aggregates for `apart: distinctCount { of: … }`, and its amounts count only where that is 1.
 */
export function ofOneUnit(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ofOneUnit);
  if (!isObject(value)) return value;
  const { apart, ...others } = value;
  const entries = Object.entries(others).map(([key, one]) => [key, ofOneUnit(one)] as const);
  if (!isObject(apart) || apart.of === '1') return Object.fromEntries(entries);
  return Object.fromEntries(entries.map(([key, one]) => [key, isObject(one) ? withoutAmounts(one) : one]));
}

const withoutAmounts = (calculated: Record<string, unknown>) =>
  Object.fromEntries(Object.entries(calculated).filter(([name]) => !name.endsWith('Value')));
