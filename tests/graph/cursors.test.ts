import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Compared } from './compare.ts';
import { type Instance, instancesOf, type List, lists, question } from './lists.ts';
import { inputType, literal } from './operations/inputs.ts';
import type { Met } from './operations/subjects.ts';
import { meetCursors } from './worlds/meet-cursors.ts';
import { openWorld } from './worlds/open-world.ts';

/** How a cursor is passed back: to which list of which record, and as what. */
interface Asked extends Omit<Instance, 'ids' | 'name'> {
  /** Of its groups: by what, and in which order. */
  groups?: string;
}

let world: Compared;
let met: Map<string, string[]>;
let beside: Met;
beforeAll(async () => {
  world = await openWorld({ seed: 105, size: 'long' });
  beside = await meetCursors(world);
  met = world.cursors.byList();
});
afterAll(() => world.service.stop());

let tried = 0;
afterAll(() => console.info(`${tried} cursors refused`));

async function codeOf(asked: Asked, cursor: string, as: 'after' | 'before'): Promise<unknown> {
  world.service.statements.length = 0;
  const { parent, orderBy, groups } = asked;
  const variables = { ...(parent !== undefined && { id: parent }), ...(orderBy !== undefined && { orderBy }) };
  const text = groups
    ? question(asked, `groups(${groups}, ${as}: "${cursor}") { totalCount nodes { count } }`)
    : question(asked, 'totalCount nodes { id }');
  const { body } = await world.service.ask(text, groups ? variables : { ...variables, [as]: cursor });
  if (!body.errors) return undefined;
  expect(world.service.statements).toEqual([]);
  expect(body.data ?? null).toBeNull();
  return body.errors[0]?.extensions?.code;
}

/** A cursor is refused, as `after` and as `before` in turn. */
async function refused(asked: Asked, cursor: string): Promise<void> {
  const as = tried++ % 2 ? 'before' : 'after';
  expect(await codeOf(asked, cursor, as), `${as}: ${JSON.stringify(cursor)} of ${asked.type}.${asked.field}`).toBe(
    'BAD_CURSOR',
  );
}

/** A record, or the root, to ask a list of. */
const askedOf = (list: List): Asked => {
  const [instance] = instancesOf(world, list);
  if (!instance) throw new Error(`Nothing has ${list.type}.${list.field}.`);
  return instance;
};
const cursorsOf = ({ name }: List) => met.get(name) ?? [];
/** Each list once, whether it is a type's or its interface's. */
const distinct = lists.filter((list, i) => lists.findIndex(({ name }) => name === list.name) === i);

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const OUTSIDE = ['=', '+', '/', ' ', '.', '\n', 'é', '😀', '"', '\u0001'];

test('there are cursors of every list, and each is taken by its own', async () => {
  for (const list of distinct) {
    const [cursor] = cursorsOf(list);
    if (cursor === undefined) throw new Error(`No cursor of ${list.name} was met.`);
    for (const as of ['after', 'before'] as const) expect(await codeOf(askedOf(list), cursor, as)).toBeUndefined();
  }
});

test.each(distinct)(
  'a cursor of $name is refused by every other list, of the same type and order or not',
  async list => {
    const [cursor = ''] = cursorsOf(list);
    for (const other of distinct) if (other !== list) await refused(askedOf(other), cursor);
  },
);

describe.each(distinct)('of $name in other orders', list => {
  /** The list in each order that cursors were met in, its usual one among them, by what its cursors are known as. */
  const orders = (): [string, Asked][] => [
    [list.name, askedOf(list)],
    ...(beside.orders.get(list.name) ?? []).map(({ name, orderBy }): [string, Asked] => [
      name,
      { ...askedOf(list), orderBy },
    ]),
  ];
  const groups = (): [string, Asked][] =>
    (beside.groups.get(list.name) ?? []).map(({ name, by, orderBy, mix }) => {
      const order = literal(inputType(`[${list.of}GroupOrder!]`), orderBy);
      const text = `by: [${by.join()}], orderBy: ${order}${mix ? `, mix: [${mix.join()}]` : ''}`;
      return [name, { ...askedOf(list), groups: text }];
    });

  test('a cursor is taken in its own order, and refused in any other and by groups', async () => {
    for (const [name] of new Map([...orders(), ...groups()]))
      for (const [other, asked] of [...orders(), ...groups()]) {
        const [cursor] = met.get(name) ?? [];
        if (cursor === undefined) continue;
        if (other !== name) await refused(asked, cursor);
        else
          for (const as of ['after', 'before'] as const) expect(await codeOf(asked, cursor, as), name).toBeUndefined();
      }
  });
});

describe('changed by a character', () => {
  /** Every way to put one of some characters in the place of another. */
  function* replacements(text: string, others: readonly string[]): Generator<string> {
    for (let at = 0; at < text.length; at++)
      for (const other of others) if (other !== text[at]) yield text.slice(0, at) + other + text.slice(at + 1);
  }

  /** Every way to change a text at one place. */
  function* changes(text: string, others: readonly string[]): Generator<string> {
    yield* replacements(text, others);
    for (let at = 0; at <= text.length; at++) {
      for (const other of others) yield text.slice(0, at) + other + text.slice(at);
      if (at < text.length) yield text.slice(0, at) + text.slice(at + 1);
    }
  }

  test('a cursor is refused: at every place, one of every list', async () => {
    for (const list of distinct) {
      const [cursor = ''] = cursorsOf(list).filter(text => text.length < 120);
      const asked = askedOf(list);
      const at = tried % ALPHABET.length;
      for (const other of changes(cursor, [ALPHABET[at] ?? 'A'])) await refused(asked, other);
    }
  });

  test('a cursor is refused: every character at every place', async () => {
    const countries = askedOf({ type: 'Query', field: 'countries', name: 'Query.countries', of: 'Country' });
    const [shortest = ''] = [...(met.get('Query.countries') ?? [])].sort((a, b) => a.length - b.length);
    for (const other of changes(shortest, [...ALPHABET, ...OUTSIDE])) await refused(countries, other);
  });

  test('a cursor is refused: changed at random', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...distinct),
        fc.nat(),
        fc.nat(),
        fc.oneof(fc.constantFrom(...ALPHABET, ...OUTSIDE, ''), fc.string()),
        fc.nat({ max: 2 }),
        async (list, which, place, other, gone) => {
          const cursors = cursorsOf(list);
          const cursor = cursors[which % cursors.length] ?? '';
          const at = place % (cursor.length + 1);
          const changed = cursor.slice(0, at) + other + cursor.slice(at + gone);
          fc.pre(!cursors.includes(changed));
          await refused(askedOf(list), changed);
        },
      ),
      { numRuns: 1_000, seed: 1 },
    );
  });

  // Bytes that are no UTF-8 are read as U+FFFD: such a byte must not pass for the U+FFFD that was there.
  test('a cursor that holds U+FFFD is refused: every character at every place', async () => {
    const admin = postgres(world.service.url, { max: 1 });
    // Where in its bytes a cursor's characters begin depends on how much stands before.
    await admin`update countries set title = repeat('x', id % 3) || ${'\ufffd'}`;
    await admin.end();
    const countries = { type: 'Query', field: 'countries', of: 'Country', parent: undefined };
    const { body } = await world.service.ask<{ countries: { edges: { cursor: string; node: { title: string } }[] } }>(
      '{ countries(first: 100) { edges { cursor node { title } } } }',
    );
    const byTitle = new Map(body.data?.countries.edges.map(({ cursor, node }) => [node.title, cursor]));
    expect(byTitle.size).toBe(3);
    for (const cursor of byTitle.values())
      for (const other of replacements(cursor, [...ALPHABET])) await refused(countries, other);
  });
});
