import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../schema/errors.ts';
import { ahead, bodies, connection, mediaTypes, oddities, versions } from './bad-input/at-the-door.ts';
import { type Door, expectRefusal, expectShape, openDoor, ways, withoutCost } from './bad-input/door.ts';
import { inExports } from './bad-input/in-an-export.ts';
import { troubles } from './bad-input/in-the-database.ts';
import { answeredDocuments, operations, rules, sizes, syntax } from './bad-input/in-the-document.ts';
import { costs, filters, groupings, orders, timelines } from './bad-input/in-the-question.ts';
import { answeredValues, ids, pages, texts, types } from './bad-input/in-the-values.ts';
import { answeredNames, objectNames } from './bad-input/object-names.ts';
import { byPost, post, request } from './bad-input/request.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor();
});
afterAll(() => door.stop());

const refusals = {
  connection,
  mediaTypes,
  versions,
  bodies,
  syntax,
  rules,
  operations,
  sizes,
  types,
  texts,
  ids,
  pages,
  filters,
  orders,
  groupings,
  costs,
  timelines,
  objectNames,
  inExports,
};
const answers = { oddities, answeredDocuments, answeredValues, answeredNames };

describe.each(Object.entries(refusals))('refused: %s', (_, table) => {
  for (const refused of table) {
    it(refused[0], async () => {
      for (const sent of ways(refused[1])) {
        const received = await door.say(sent);
        expectRefusal(received, refused);
        expect(door.service.statements).toEqual([]);
        const line = { requestId: received.headers.get('x-request-id'), status: received.status, codes: [refused[2]] };
        expect(door.service.log).toContainEqual(expect.objectContaining(line));
        await door.goesOn();
      }
    });
  }
});

describe.each(Object.entries(answers))('answered all the same: %s', (_, table) => {
  for (const [name, asked, text] of table) {
    it(name, async () => {
      for (const sent of ways(asked)) {
        const received = await door.say(sent);
        expect([received.status, withoutCost(received.text)]).toEqual([200, text]);
        await door.goesOn();
      }
    });
  }
});

describe('refused: cursors', () => {
  const cursorOf = async (list: string): Promise<string> => {
    const { text } = await door.say(byPost({ query: `{ ${list}(first: 1) { edges { cursor } } }` }));
    const [edge] = Object.values<{ edges: { cursor: string }[] }>(JSON.parse(text).data)[0]?.edges ?? [];
    if (!edge) throw new Error(`${list} is empty.`);
    return edge.cursor;
  };

  it.each(['totalCount', 'nodes { id }'])('of another list, or changed, where %s is asked', async asked => {
    const query = `query ($at: String) { agreements(after: $at) { ${asked} } officials { totalCount } }`;
    const own = await cursorOf('agreements');
    for (const at of [await cursorOf('officials'), `${own}A`, own.slice(1), own.toLowerCase()]) {
      for (const sent of ways({ query, variables: { at } })) {
        expectRefusal(await door.say(sent), [
          at,
          sent,
          'BAD_CURSOR',
          '`after` is no cursor of this list in this order',
        ]);
        expect(door.service.statements).toEqual([]);
      }
    }
    // The plan is kept: it must refuse as well when it was right before.
    const good = await door.say(byPost({ query, variables: { at: own } }));
    expect(JSON.parse(good.text)).not.toHaveProperty('errors');
    const again = await door.say(byPost({ query, variables: { at: 'x' } }));
    expectRefusal(again, ['x', '', 'BAD_CURSOR', '`after`']);
    await door.goesOn();
  });
});

describe.each(troubles)('$code for $name', ({ code, status, message, begun, begin }) => {
  it('says so, and nothing more', async () => {
    const troubled = await begin();
    // The first time through Yoga, then in front of it.
    for (const _ of ['yoga', 'lane']) {
      const received = await troubled.say(byPost({ query: '{ agreement(slug: "x") { title } }' }));
      expect(received.status).toBe(status);
      expectShape(received, code);
      const body = JSON.parse(received.text);
      expect(body.errors[0].message).toBe(message);
      expect('data' in body).toBe(begun);
      expect(body.data ?? null).toBeNull();
      const line = troubled.service.log.find(({ err }) => err);
      expect(line).toMatchObject({ requestId: received.headers.get('x-request-id') });
    }
    // What needs no database is answered as before.
    expect((await troubled.say(byPost({ query: '{ __schema { queryType { name } } }' }))).status).toBe(200);
    await troubled.end();
  });
});

describe('refused without a body', () => {
  it('HEAD, as the protocol has it', async () => {
    const { status, headers, text } = await door.say(request('HEAD', '/graphql?query={__typename}'));
    expect([status, headers.get('allow'), text]).toEqual([405, 'GET, POST', '']);
    const file = await door.say(request('HEAD', '/export/events.csv'));
    expect([file.status, file.headers.get('allow'), file.text]).toEqual([405, 'GET', '']);
    await door.goesOn();
  });

  it('names the methods there are', async () => {
    const { headers } = await door.say(request('PUT', '/graphql'));
    expect(headers.get('allow')).toBe('GET, POST');
    expect((await door.say(request('OPTIONS', '/graphql'))).headers.get('allow')).toBe('GET, POST');
  });
});

it('keeps the connection after a refusal, but not after a body that is not read to its end', async () => {
  const keep = { connection: 'keep-alive' };
  const twice = Buffer.concat([post('{', keep), post('{ ', { connection: 'close' })]);
  expect((await door.say(twice)).text).toContain('not valid JSON');
  const large = await door.say(post('x'.repeat(200_000), keep));
  expect([large.status, large.headers.get('connection')]).toEqual([413, 'close']);
});

it('a version that is yet to come', async () => {
  const [sent] = ways(ahead[1]);
  for (const _ of ['yoga', 'lane']) {
    expectRefusal(await door.say(sent ?? ''), ahead);
    expect(door.service.statements).toHaveLength(1);
  }
});

describe('the closed list', () => {
  const met = new Set([
    ahead[2],
    ...Object.values(refusals).flatMap(table => table.map(([, , code]) => code)),
    ...troubles.map(({ code }) => code),
  ]);
  it.each(Object.keys(codes))('%s is met above', code => expect([...met]).toContain(code));
  it.each(Object.entries(codes))('%s has one sentence for when, and one for what to do', (_, { when, help }) => {
    for (const sentence of [when, help]) {
      expect(sentence).toMatch(/^[A-Z`].*[^.]\.$/);
      expect(sentence).not.toMatch(/[.!?] [A-Z]/);
    }
  });
});
