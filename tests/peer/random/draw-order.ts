import fc from 'fast-check';
import { shout } from '../words.ts';
import type { Type } from './types.ts';

/** One order in the words of both. */
export interface Order {
  orderBy: object[];
  /** PostGraphile's. */
  as: string[];
}

/** Orders by columns. PostGraphile has none by enums, and its descending ones put NULL first. */
export function ordersOf({ columns }: Type): fc.Arbitrary<Order> {
  const fields = Object.entries(columns)
    .filter(([path, kind]) => kind !== 'enum' && !path.includes('.'))
    .map(([path]) => shout(path));
  const key = fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom('ASC', 'DESC') });
  return fc.uniqueArray(key, { selector: ({ field }) => field, minLength: 1, maxLength: 3 }).map(keys => ({
    orderBy: keys.map(one => ({ ...one, nulls: one.direction === 'DESC' ? 'FIRST' : 'LAST' })),
    as: [
      ...keys.map(({ field, direction }) => `${field}_${direction}`),
      // As Entente does: by id in the direction of the last key.
      `PRIMARY_KEY_${keys.at(-1)?.direction}`,
    ],
  }));
}
