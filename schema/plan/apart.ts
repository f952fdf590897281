import { type Declared, screaming } from '../declared.ts';
import { problem } from '../errors.ts';
import type { Measure } from './measure.ts';
import type { Spot } from './page.ts';

/** What a calculation goes over, as far as it was asked for. */
export interface Over {
  where: unknown;
  /** What may be mixed. */
  mix: unknown;
  /** The keys of the groups. */
  by: readonly string[];
}

const has = (value: unknown, key: string): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && key in value;

/** Whether a filter lets only rows with one value of a column pass. */
function fixes(where: unknown, column: string): boolean {
  if (has(where, 'and') && Array.isArray(where.and) && where.and.some(one => fixes(one, column))) return true;
  if (!has(where, column)) return false;
  const given = where[column];
  if (has(given, 'eq')) return true;
  return has(given, 'in') && Array.isArray(given.in) && new Set(given.in).size === 1;
}

/** Refuses to add up amounts of which the same money may be there more than once. */
export function refuseMixed(type: Declared, { of }: Measure, { where, mix, by }: Over, spot: Spot): void {
  if (of !== 'sum' && of !== 'avg' && of !== 'median') return;
  for (const column of type.apart) {
    if (fixes(where, column) || by.includes(column) || (Array.isArray(mix) && mix.includes(column))) continue;
    const value = screaming(column);
    throw problem(
      'MIXED_STAGES',
      `\`${of}\` would take amounts together whose ${column} differs: fix \`${column}\` in \`where\`, or group by ${value}, or say \`mix: [${value}]\`.`,
      spot,
    );
  }
}
