import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';
import { choiceFrom, drawOf } from './choice.ts';
import { readRows } from './evaluator/rows.ts';
import { idsOf, search } from './searching.ts';
import { holds, type Scanned, scan } from './slow-search.ts';

let service: Service;
let all: Scanned[];
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
  all = scan(await readRows(service.url));
});
afterAll(() => service.stop());

test('the slow scan finds the same', async () => {
  const choice = choiceFrom(drawOf(11));
  const { below, chance, pick } = choice;
  const texts = all.flatMap(one => [...one.names, ...one.texts]);
  /** Some words that stand together somewhere, in letters that are the same for everybody. */
  const draw = (most: number): string[] => {
    const text = pick(texts);
    const from = below(text.length);
    const words = text.slice(from, from + 1 + below(most));
    return words.length > 0 && words.every(word => /^[a-z0-9]+$/.test(word) && word !== 'or') ? words : draw(most);
  };
  let hits = 0;
  for (let i = 0; i < 300; i++) {
    const choices = Array.from({ length: 1 + (chance(30) ? 1 : 0) }, () => ({
      wanted: Array.from({ length: 1 + below(2) }, () => draw(3)),
      unwanted: chance(40) ? [draw(2)] : [],
    }));
    const quoted = (words: readonly string[]) => `"${words.join(' ')}"`;
    const text = choices
      .map(({ wanted, unwanted }) => [...wanted.map(quoted), ...unwanted.map(one => `-${quoted(one)}`)].join(' '))
      .join(' or ');
    const expected = all.filter(({ names, texts: more }) =>
      choices.some(
        ({ wanted, unwanted }) =>
          wanted.every(words => holds([...names, ...more], words)) &&
          !unwanted.some(words => holds([...names, ...more], words)),
      ),
    );
    const found = await search(service, text, { first: 100 });
    expect(found.totalCount, text).toBe(expected.length);
    if (expected.length <= 100) expect(new Set(idsOf(found)), text).toEqual(new Set(expected.map(({ id }) => id)));
    hits += expected.length;
  }
  expect(hits).toBeGreaterThan(300);
});

test('words that are not quoted begin others, and what else is found sounds like a name', async () => {
  const choice = choiceFrom(drawOf(12));
  const words = all.flatMap(one => [...one.names, ...one.texts].flat()).filter(word => /^[a-z0-9]{2,}$/.test(word));
  for (let i = 0; i < 200; i++) {
    const word = choice.pick(words);
    const text = word.slice(0, Math.max(2, word.length - choice.below(4)));
    if (text === 'or') continue;
    const found = await search(service, text, { first: 100 });
    if (found.totalCount > 100) continue;
    const expected = new Set(
      all.filter(({ names, texts }) => holds([...names, ...texts], [text], true)).map(({ id }) => id),
    );
    const ranks = new Map(found.edges.map(({ rank, node }) => [node.id, rank]));
    for (const id of expected) expect(ranks.has(id), `${text}: ${id}`).toBe(true);
    for (const [id, rank] of ranks) {
      const named = all.some(one => one.id === id && holds(one.names, [text], true));
      expect(rank >= 4, `${text}: ${id} of rank ${rank}`).toBe(named);
      if (!expected.has(id)) expect([2, 3], `${text}: ${id}`).toContain(rank);
    }
  }
});
