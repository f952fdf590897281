import { expect } from 'vitest';
import { type Code, codes } from '../../../schema/errors.ts';
import { type Service, type ServiceSetup, startService } from '../../service.ts';
import { byGet, byPost } from './request.ts';
import { exchange, type Received } from './socket.ts';
import type { Refused, Sent } from './tables.ts';

const GOOD = { query: '{ agreement(slug: "defense-treaty-1995") { id } }' };
const GOOD_ANSWER = '{"data":{"agreement":{"id":"Agreement:defense-treaty-1995"}}}';

/** The text of an answer without what it cost. */
export const withoutCost = (text: string) => text.replace(/,"extensions":\{"cost":\{[^{}]*\}\}\}$/, '}');

/** What nobody outside should read: stacks, places of files, SQL, words of PostgreSQL. */
const SECRETS =
  /\n? {4}at |node_modules|file:\/\/|\.[tj]s:|\/src\/|\bselect\b|\bt\d+\.|::text|string_agg|to_json|PostgresError|invalid input syntax|relation "|column "/;

/** Log levels from here on mean that something is wrong with us. */
const WARN = 40;
const natural = Object.getOwnPropertyNames(Object.prototype).sort();

/** The service behind node:http, asked over a socket. */
export type Door = Awaited<ReturnType<typeof openDoor>>;

export async function openDoor(setup: ServiceSetup = { world: 'world' }) {
  const service: Service = await startService(setup);
  const server = await service.listen();

  const say = async (sent: string | Buffer): Promise<Received> => {
    service.statements.length = 0;
    service.log.length = 0;
    const received = await exchange(server.url, sent);
    if (!received) throw new Error('The service hung up without a word.');
    return received;
  };

  return {
    service,
    url: server.url,
    say,
    /** That the service is as well as before: it answers, complains of nothing, and no prototype has grown. */
    goesOn: async () => {
      expect(service.log.filter(({ level }) => Number(level) >= WARN)).toEqual([]);
      expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(natural);
      expect(withoutCost((await say(byPost(GOOD))).text)).toBe(GOOD_ANSWER);
    },
    stop: async () => {
      await server.stop();
      await service.stop();
    },
  };
}

/** The ways in which something can be sent. */
export function ways(sent: Sent): readonly (string | Buffer)[] {
  if (typeof sent === 'string' || Buffer.isBuffer(sent)) return [sent];
  const inAddress = byGet(sent);
  return [byPost(sent), ...(inAddress ? [inAddress] : [])];
}

/** Looks at an answer that should say no: its status, its one shape, its words, and what it keeps to itself. */
export function expectRefusal(received: Received, [name, , code, words, status = codes[code].status]: Refused): void {
  expect(received.status, name).toBe(status);
  expectShape(received, code);
  const { errors } = JSON.parse(received.text);
  expect(errors[0].message).toMatch(words);
}

/** The one shape of errors, whatever they say. */
export function expectShape({ headers, text }: Received, code?: Code): void {
  expect(headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json; charset=utf-8$/);
  expect(text).not.toMatch(SECRETS);
  const { errors } = JSON.parse(text);
  expect(errors.length).toBeGreaterThan(0);
  for (const error of errors) {
    expect(Object.keys(error).filter(key => !['message', 'locations', 'path', 'extensions'].includes(key))).toEqual([]);
    expect(error.message).toMatch(/\S/);
    const { code: own, help, requestId, ...more } = error.extensions;
    expect(Object.keys(codes)).toContain(own);
    if (code) expect(own).toBe(code);
    expect(help).toBe(codes[own as Code].help);
    expect(requestId).toBe(headers.get('x-request-id'));
    expect(more).toEqual({});
  }
}
