import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { called } from '../graph/worlds/open-world.ts';
import { aggregates } from './pairs/aggregates.ts';
import { filters } from './pairs/filters.ts';
import { groups } from './pairs/groups.ts';
import { nesting } from './pairs/nesting.ts';
import { orders } from './pairs/orders.ts';
import { askBoth, openBoth, type SideBySide, worlds } from './side-by-side.ts';

const pairs = [...nesting, ...filters, ...orders, ...aggregates, ...groups];
/** Pairs that some world answered with something: nothing is the same in every language. */
const met = new Set<string>();

describe.each(worlds.map(which => ({ which, name: called(which) })))('over $name', ({ which }) => {
  let both: SideBySide;
  beforeAll(async () => {
    both = await openBoth(which);
  });
  afterAll(() => both.stop());

  test.each(pairs)('$name', async pair => {
    const { entente, postgraphile } = await askBoth(both, pair);
    expect(entente).toEqual(postgraphile);
    if (saysSomething(entente)) met.add(pair.name);
  });
});

test('every question was answered with something somewhere', () => {
  expect(pairs.map(({ name }) => name).filter(name => !met.has(name))).toEqual([]);
});

function saysSomething(answer: unknown): boolean {
  if (typeof answer === 'object' && answer !== null) return Object.values(answer).some(saysSomething);
  return typeof answer === 'string' && answer !== '0';
}
