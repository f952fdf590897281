import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Door, expectShape, openDoor } from './bad-input/door.ts';
import { byPost, chunked, get, post, request } from './bad-input/request.ts';
import { exchange } from './bad-input/socket.ts';

let door: Door;
beforeAll(async () => {
  door = await openDoor({ world: 'seeds' });
});
afterAll(() => door.stop());

const asked = JSON.stringify({ query: '{ __typename }' });
/** An answer that takes many packets. */
const lists = Array.from({ length: 90 }, (_, i) => `a${i}: claims(first: 100) { nodes { id property exact } }`);
const large = byPost({ query: `{ ${lists.join(' ')} }` });
const answered = '{"data":{"__typename":"Query"}}';

const opened = async (): Promise<Socket> => {
  const { hostname, port } = new URL(door.url);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  return socket;
};

/** That the service is none the worse: it answers, and complained of nothing. */
const goesOn = async () => {
  const received = await exchange(door.url, post(asked));
  expect(received?.text).toBe(answered);
  const WARN = 40;
  expect(door.service.log.filter(({ level }) => Number(level) >= WARN)).toEqual([]);
};

it.each([
  ['in the middle of the headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nCont'],
  ['before the body', post('', { 'content-length': '50' })],
  ['in the middle of the body', post(asked, { 'content-length': '50' })],
  ['in the middle of a chunk', chunked(`ff\r\n${asked}`)],
  ['between two chunks', chunked(`1a\r\n${asked}\r\n`)],
  ['while its question is answered', large],
])('a client that leaves %s is not missed', async (_, bytes) => {
  for (const leave of ['end', 'destroy', 'resetAndDestroy'] as const) {
    const socket = await opened();
    socket.on('error', () => {});
    await new Promise<void>(resolve => socket.write(bytes, () => resolve()));
    const closed = once(socket, 'close');
    socket.resume();
    socket[leave]();
    await closed;
  }
  await goesOn();
});

it('a client that leaves in the middle of its answer is not missed', async () => {
  const whole = await exchange(door.url, large);
  const socket = await opened();
  socket.write(large);
  const [first] = await once(socket, 'data');
  expect(first.length).toBeLessThan(whole?.text.length ?? 0);
  socket.resetAndDestroy();
  await once(socket, 'close');
  await goesOn();
});

it.each([
  ['its headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '],
  ['its body', post(asked, { 'content-length': '50' })],
  ['the end of its chunks', chunked(`1a\r\n${asked}\r\n`)],
])('a client that is too slow with %s is told so, and hung up on', async (_, bytes) => {
  const server = await door.service.listen({ headers: 100, request: 150 });
  const received = await exchange(server.url, bytes);
  if (!received) throw new Error('The service hung up without a word.');
  expect(received.status).toBe(408);
  expectShape(received, 'BAD_REQUEST');
  expect(received.text).toContain('did not arrive in time');
  await server.stop();
  await goesOn();
});

it('a client that sends its bytes one by one is answered', async () => {
  const socket = await opened();
  const parts: Buffer[] = [];
  socket.on('data', part => parts.push(part));
  for (const byte of post(asked)) {
    socket.write(Buffer.from([byte]));
    await pause(0);
  }
  await once(socket, 'close');
  expect(Buffer.concat(parts).toString()).toContain(answered);
});

it('a client that sends several questions at once has them answered in turn', async () => {
  const keep = { connection: 'keep-alive' };
  const questions = ['{ a: __typename }', '{', '{ c: __typename }'].map(query => post(JSON.stringify({ query }), keep));
  const received = await exchange(door.url, Buffer.concat([...questions, post(asked)]));
  const all = received?.text ?? '';
  const places = ['{"a":"Query"}', 'GRAPHQL_PARSE_FAILED', '{"c":"Query"}', answered].map(part => all.indexOf(part));
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places).not.toContain(-1);
});

it('a client that sends nonsense behind a question is told so', async () => {
  const received = await exchange(
    door.url,
    Buffer.concat([post(asked, { connection: 'keep-alive' }), Buffer.from('nonsense\r\n\r\n')]),
  );
  expect(received?.text).toContain('not a request in HTTP');
  await goesOn();
});

it('a client that asks to be told to go on is told so', async () => {
  const received = await exchange(door.url, post(asked, { expect: '100-continue' }));
  expect([received?.status, received?.text.includes(answered)]).toEqual([100, true]);
});

it('a tunnel is not offered', async () => {
  expect(await exchange(door.url, request('CONNECT', 'example.org:443'))).toBeUndefined();
  expect((await exchange(door.url, get('query={__typename}')))?.text).toBe(answered);
});
