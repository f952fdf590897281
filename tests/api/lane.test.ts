import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../service.ts';
import { measured } from './measured.ts';

const query = 'query Treaty($slug: String!) { agreement(slug: $slug) { title signed { min } } }';
const variables = { slug: 'defense-treaty-1995' };
const plain = { query, variables };
const json = { 'content-type': 'application/json' };
const asked = (body: unknown, headers: Record<string, string> = {}): [string, RequestInit] => [
  '/graphql',
  { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) },
];
const address = (parameters: Record<string, string>) => `/graphql?${new URLSearchParams(parameters)}`;
const inAddress = address({ query, variables: JSON.stringify(variables) });

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'world', origins: ['https://a.example', 'https://b.example'] });
  await service.fetch(...asked(plain));
});
afterAll(() => service.stop());

/** How many answers have left by the lane. */
const inLane = () => measured(service, 'entente_request_seconds_count{way="lane",status="200"}');

/** What there is to see of an answer, without what each has of its own. */
async function seen(response: Response) {
  const headers = Object.fromEntries([...response.headers].map(([name, value]) => [name.toLowerCase(), value]));
  for (const own of ['connection', 'keep-alive', 'date', 'content-length', 'transfer-encoding', 'x-request-id'])
    delete headers[own];
  const text = (await response.text()).replaceAll(/"requestId":"[^"]*"/g, '');
  return { status: response.status, headers, text };
}

const onBothWays: [string, ...Parameters<Service['bySocket']>][] = [
  ['by POST', ...asked(plain)],
  ['in its own media type', ...asked(plain, { accept: 'application/graphql-response+json' })],
  ['from a page that may ask', ...asked(plain, { origin: 'https://b.example' })],
  ['from a page that may not', ...asked(plain, { origin: 'https://c.example' })],
  ['with a version of long ago', ...asked(plain, { 'x-data-version': '1' })],
  ['by GET', inAddress],
  ['by GET from a page that may ask', inAddress, { headers: { origin: 'https://a.example' } }],
  ['by GET, kept by who asks', inAddress, { headers: { 'if-none-match': '*' } }],
];

describe('a question that was asked before', () => {
  it.each(onBothWays)('is answered the same in front of Yoga: %s', async (_, path, init) => {
    const before = await inLane();
    const through = await seen(await service.fetch(path, init));
    expect(await inLane()).toBe(before);
    // In the same words again it is not read again.
    for (const time of [1, 2]) {
      service.log.length = 0;
      service.statements.length = 0;
      const short = await seen(
        await service.bySocket(path, { ...init, headers: { 'x-request-id': 'mine', ...init?.headers } }),
      );
      expect(short).toEqual(through);
      expect([200, 304]).toContain(short.status);
      expect(await inLane()).toBe(before + (short.status === 200 ? time : 0));
      expect(service.statements).toHaveLength(1);
      const [line] = service.log;
      const method = init?.method ?? 'GET';
      expect(line).toMatchObject({ method, path: '/graphql', operation: 'Treaty', statements: 1, requestId: 'mine' });
    }
  });

  it.each([1, 100])('keeps every letter and their number, %s times the same text, read or kept', async times => {
    const keeping = await startService({ world: 'world', answersMb: 8 });
    try {
      const articles = Array.from({ length: times }, (_, i) => `a${i}: article(slug: "herald-1997") { body }`);
      const letters = asked({ query: `{ ${articles.join(' ')} }` });
      const through = await (await keeping.fetch(...letters)).text();
      expect(through).toMatch(/Renée.*🌉.*Борвания/s);
      for (const which of [keeping, service]) {
        await which.fetch(...letters);
        for (const _ of [1, 2]) {
          const short = await which.bySocket(...letters);
          expect(short.headers.get('content-length')).toBe(String(Buffer.byteLength(through)));
          expect(await short.text()).toBe(through);
        }
      }
      expect(await measured(keeping, 'entente_request_seconds_count{way="lane",status="200"}')).toBe(2);
    } finally {
      await keeping.stop();
    }
  });

  it('may come in two pieces', async () => {
    const { url } = await service.listen();
    const { port } = new URL(url);
    const body = JSON.stringify(plain);
    const socket = connect(Number(port), '127.0.0.1');
    const head = `POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`;
    socket.write(head + body.slice(0, 30));
    await pause(100);
    socket.write(body.slice(30));
    const chunks: Buffer[] = [];
    for await (const chunk of socket) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toContain('HTTP/1.1 200 OK');
    expect(Buffer.concat(chunks).toString()).toContain('{"data":{"agreement":{"title":');
  });
});

const onTheLongWay: [string, ...Parameters<Service['bySocket']>][] = [
  ['one with an unknown parameter', ...asked({ ...plain, id: 1 })],
  ['one with extensions', ...asked({ ...plain, extensions: {} })],
  ['variables that do not fit', ...asked({ query, variables: { slug: 1 } })],
  ['variables that are a list', ...asked({ query, variables: [] })],
  ['a name it has not', ...asked({ ...plain, operationName: 'Other' })],
  ['a version that is none', ...asked(plain, { 'x-data-version': 'new' })],
  ['a text that nothing can equal', ...asked({ query, variables: { slug: '\0' } })],
  ['a body that is longer than most', ...asked({ ...plain, query: `${query}${' '.repeat(16_000)}` })],
  ['a body that is no JSON', '/graphql', { method: 'POST', headers: json, body: '{' }],
  ['a body that is an address asked before', '/graphql', { method: 'POST', headers: json, body: inAddress }],
  ['a media type that is not offered', ...asked(plain, { accept: 'image/png' })],
  ['another method', '/graphql', { method: 'PUT' }],
  ['introspection beside data', ...asked({ query: '{ __typename __schema { queryType { name } } }' })],
  ['a browser', inAddress, { headers: { accept: 'text/html', 'accept-encoding': 'identity' } }],
];

it.each(onTheLongWay)('all else goes through Yoga, with the same answer: %s', async (_, path, init) => {
  const before = await inLane();
  const long = await seen(await service.fetch(path, init));
  const short = await seen(await service.bySocket(path, init));
  expect(short).toEqual(long);
  expect(await inLane()).toBe(before);
});

it('a question that was not asked before goes through Yoga, and then no more', async () => {
  const before = await inLane();
  const question = asked({ query: '{ agreement(slug: "x") { slug } }' });
  await service.bySocket(...question);
  expect(await inLane()).toBe(before);
  await service.bySocket(...question);
  expect(await inLane()).toBe(before + 1);
});

it('a statement that fails is told the same', async () => {
  const own = await startService({ world: 'world' });
  const both = async () => [
    await seen(await own.fetch(...asked(plain))),
    await seen(await own.bySocket(...asked(plain))),
  ];
  await both();
  const [answered] = await both();
  expect(answered?.status).toBe(200);
  await own.dropDatabase();
  const [through, short] = await both();
  expect(short).toEqual(through);
  expect(short?.status).toBe(503);
  await own.stop();
});
