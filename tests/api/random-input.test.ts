import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Door, expectShape, openDoor } from './bad-input/door.ts';
import { get, post } from './bad-input/request.ts';

/** More for a longer search: REQUESTS=20000 SEED=7 npx vitest run tests/api/random-input.test.ts */
const REQUESTS = Number(process.env.REQUESTS ?? 300);
const seed = Number(process.env.SEED ?? 20_261_123);

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());

/** Bodies that are right, for mutations to start from. */
const good = [
  { query: '{ agreement(slug: "defense-treaty-1995") { title signed { asPrinted min max } } }' },
  { query: 'query A($n: Int = 2) { agreements(first: $n) { nodes { id } } }', variables: { n: 1 }, operationName: 'A' },
  {
    query: 'query ($ids: [ID!]!) { nodes(ids: $ids) { id ...F } } fragment F on Record { slug }',
    variables: { ids: ['Agreement:defense-treaty-1995', 'Country:ZZA'] },
  },
  {
    query:
      'query ($s: Boolean!) { claims(first: 3) { nodes { id exact @skip(if: $s) } } __type(name: "Claim") { name } }',
    variables: { s: false },
  },
].map(body => JSON.stringify(body));

const bytes = fc.uint8Array({ maxLength: 400 }).map(drawn => Buffer.from(drawn));
const name = fc.oneof(
  fc.constantFrom('query', 'variables', 'operationName', 'extensions', '__proto__', 'id'),
  fc.string(),
);
const text = fc.oneof(
  fc.constantFrom(...good.map(body => String(JSON.parse(body).query))),
  fc.string({ unit: 'binary' }),
);
const value = fc.oneof(text, fc.jsonValue());

/** One change to some bytes: a bit, a cut, a leap, something between. */
const change: fc.Arbitrary<(body: Buffer) => Buffer> = fc.oneof(
  fc.tuple(fc.nat(), fc.nat(7)).map(([at, bit]) => (body: Buffer) => {
    const changed = Buffer.from(body);
    const place = at % (body.length || 1);
    changed[place] = (changed[place] ?? 0) ^ (1 << bit);
    return changed;
  }),
  fc.nat().map(at => (body: Buffer) => body.subarray(0, at % (body.length + 1))),
  fc.tuple(fc.nat(), fc.nat(20)).map(([at, length]) => (body: Buffer) => {
    const place = at % (body.length + 1);
    return Buffer.concat([body.subarray(0, place), body.subarray(place + length)]);
  }),
  fc.tuple(fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 8 })).map(([at, more]) => (body: Buffer) => {
    const place = at % (body.length + 1);
    return Buffer.concat([body.subarray(0, place), Buffer.from(more), body.subarray(place)]);
  }),
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom('\\u0000', '\\ud800', '"', '{', '}', '[', '$', '@', '...', '-1', 'null', '\u{1f600}'),
    )
    .map(([at, more]) => (body: Buffer) => {
      const place = at % (body.length + 1);
      return Buffer.concat([body.subarray(0, place), Buffer.from(more), body.subarray(place)]);
    }),
);
const mutated = fc
  .tuple(fc.constantFrom(...good), fc.array(change, { minLength: 1, maxLength: 4 }))
  .map(([body, changes]) => changes.reduce<Buffer>((before, one) => one(before), Buffer.from(body)));

/** Texts where letters are rarer than trouble. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom('\0', '\ud800', '\udc00', "'", '"', '\\', ':', '%', '\u202e'),
      fc.string({ unit: 'binary', maxLength: 3 }),
    ),
  )
  .map(parts => parts.join(''));
const id = fc
  .tuple(fc.constantFrom('Agreement:', 'Claim:', 'Country:', ''), hostile)
  .map(([type, rest]) => type + rest);
const number = fc.oneof(fc.integer({ min: -2, max: 102 }), fc.integer(), fc.double(), hostile);
const QUESTION =
  'query ($slug: String!, $id: ID!, $ids: [ID!]!, $first: Int, $after: String) { agreement(slug: $slug) { id } node(id: $id) { id } nodes(ids: $ids) { id } agreements(first: $first, after: $after) { totalCount } }';
/** One place of a good question holds anything. */
const misfilled = fc
  .oneof(
    fc.record({ slug: hostile }),
    fc.record({ id }),
    fc.record({ ids: fc.array(id, { maxLength: 5 }) }),
    fc.record({ first: number }),
    fc.record({ after: hostile }),
  )
  .map(one => ({ slug: 'x', id: 'Agreement:x', ids: [], ...one }))
  .map(variables => post(JSON.stringify({ query: QUESTION, variables })));

const address = fc
  .array(fc.tuple(name, fc.oneof(text, fc.json())), { maxLength: 4 })
  .map(pairs => get(new URLSearchParams(pairs).toString()));

const sent = fc.oneof(
  { weight: 1, arbitrary: bytes.map(body => post(body)) },
  { weight: 2, arbitrary: fc.json().map(body => post(body)) },
  {
    weight: 3,
    arbitrary: fc
      .array(fc.tuple(name, value), { maxLength: 5 })
      .map(pairs => post(JSON.stringify(Object.fromEntries(pairs)))),
  },
  { weight: 2, arbitrary: address },
  { weight: 6, arbitrary: misfilled },
  { weight: 8, arbitrary: mutated.map(body => post(body)) },
);

test(`${REQUESTS} random requests are answered or refused in the one shape, and the service goes on`, {
  timeout: 3_600_000,
}, async () => {
  const statuses = new Map<number, number>();
  const answeredOrRefused = async (bytes: Buffer) => {
    try {
      await tell(bytes);
    } catch (cause) {
      throw new Error(`To ${JSON.stringify(bytes.toString('latin1'))}`, { cause });
    }
  };
  const tell = async (bytes: Buffer) => {
    const received = await door.say(bytes);
    statuses.set(received.status, (statuses.get(received.status) ?? 0) + 1);
    expect(received.status).toBeLessThan(500);
    const body = JSON.parse(received.text);
    if ('errors' in body) {
      expectShape(received);
      // What can be refused is refused before any statement: one that failed would leave `data: null`.
      expect(body).not.toHaveProperty('data');
    } else expect(Object.keys(body).filter(key => key !== 'extensions')).toEqual(['data']);
    await door.goesOn();
  };
  await fc.assert(fc.asyncProperty(sent, answeredOrRefused), { numRuns: REQUESTS, seed });
  // A search that met only refusals, or only answers, has searched little.
  expect([...statuses.keys()]).toEqual(expect.arrayContaining([200, 400]));
});
