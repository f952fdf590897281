import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import { type Answer, plannerOf, ready } from '../../schema/plan/execute.ts';
import type { Ready } from '../../schema/plan/plan.ts';
import { mediaTypeFor } from './accept.ts';
import { utf8 } from './body.ts';
import { begin, type Exchange } from './exchange.ts';
import { isJson, questionInAddress, questionInBody, versionNamed } from './question.ts';
import { allow, type Origins } from './use-cors.ts';
import type { Ended } from './use-end.ts';
import { failed, type ReadFor, unread } from './use-plan.ts';
import { ENDPOINT } from './use-routes.ts';
import { written } from './written.ts';

export interface Lane {
  schema: GraphQLSchema;
  read: ReadFor;
  origins: Origins;
  ended: Ended;
  log: Logger;
}

/** A question that can be answered here: what is needed to read the answer. */
interface Taken extends Ready {
  operation: string | undefined;
}

/** Bodies of so many bytes come in one piece; a longer one goes the long way. */
const MOST_BYTES = 16_000;
/** Bytes of an answer up to which one piece is sent sooner than two. */
const SHORT = 8_000;
/** Characters of questions that are kept as they were read, and those that what was read counts for. */
const MOST_KEPT = 1_000_000;
const OVERHEAD = 500;

/**
 * The short way, in front of Yoga: a plain request whose question was found valid before is answered without the layers
 * of the fetch API, by the same functions. All else, and all in which anything is wrong, goes on as it came.
 */
export function lane({ schema, read, origins, ended, log }: Lane, onward: RequestListener): RequestListener {
  const planner = plannerOf(schema);
  const inAddress = taking(questionInAddress);
  const inBody = taking(questionInBody);

  return (request, response) => {
    if (!isPlain(request)) onward(request, response);
    else if (request.method === 'GET') {
      if (!answered(request, response, () => inAddress(request.url ?? ''))) onward(request, response);
    } else {
      request.once('readable', () => {
        const body: unknown = request.read();
        const whole = body instanceof Buffer && body.length === Number(request.headers['content-length']);
        if (whole && answered(request, response, () => inBody(utf8.decode(body)))) return;
        // Whoever answers reads it again.
        if (body !== null) request.unshift(body);
        onward(request, response);
      });
    }
  };

  /** Reads what is asked, if it can be answered here; what is asked in the same words again is not read again. */
  function taking(read: (text: string) => GraphQLParams): (text: string) => Taken | undefined {
    const sizeCalculation = (_: Taken, text: string) => text.length + OVERHEAD;
    const known = new LRUCache<string, Taken>({ maxSize: MOST_KEPT, sizeCalculation });
    return text => {
      const before = known.get(text);
      if (before) planner.again(before.plan);
      const taken = before ?? take(read(text));
      if (taken && !before) known.set(text, taken);
      return taken;
    };
  }

  function take({ query, variables, operationName, ...more }: GraphQLParams): Taken | undefined {
    if (typeof query !== 'string' || Object.keys(more).length > 0) return undefined;
    if (variables !== undefined && variables !== null && !isMap(variables)) return undefined;
    const met = planner.met(query, operationName);
    const asked = met && ready(planner, met, variables ?? {});
    if (!asked || Array.isArray(asked) || asked.plan.introspection.length > 0) return undefined;
    return { ...asked, operation: met.operation.definition.name?.value };
  }

  /** Whether a question is answered here; what is wrong with one that is not is said by who comes next. */
  function answered(request: IncomingMessage, response: ServerResponse, take: () => Taken | undefined): boolean {
    const { headers } = request;
    let taken: Taken | undefined;
    let least: number;
    try {
      taken = take();
      least = versionNamed(asOne(headers['x-data-version']));
    } catch {
      return false;
    }
    if (!taken) return false;
    const exchange = { ...begin(asOne(headers['x-request-id']), ENDPOINT), operation: taken.operation, least };
    read(exchange)(taken)
      .then(
        found => send({ data: {}, read: found }, exchange, request, response),
        error => send(failed(unread(error)), exchange, request, response),
      )
      .catch(error => {
        // Nobody else hears of it, and what nobody hears ends the process.
        log.error({ err: error }, 'unexpected error');
        response.destroy();
      });
    return true;
  }

  function send(
    result: Answer,
    exchange: Exchange,
    { method, headers: sent }: IncomingMessage,
    response: ServerResponse,
  ) {
    const wanted = { method, accept: sent.accept, ifNoneMatch: sent['if-none-match'] };
    const { status, headers, body } = written(result, exchange, wanted, log);
    allow(origins, sent.origin, (name, value) => {
      headers[name] = name === 'Vary' && headers.Vary ? `${headers.Vary}, ${value}` : value;
    });
    headers['X-Request-Id'] = exchange.id;
    if (body !== null) headers['Content-Length'] = String(Buffer.byteLength(body));
    response.writeHead(status, headers);
    // Node sends a short text in one piece with its head, and bytes in another: each byte goes as the character of its number.
    if (body instanceof Uint8Array && body.length < SHORT)
      response.end(Buffer.from(body.buffer, body.byteOffset, body.length).toString('latin1'), 'latin1');
    else response.end(body);
    ended(exchange, method, status);
  }
}

/** A request to the graph that nothing but its question tells from others. */
function isPlain({ method, url = '', headers }: IncomingMessage): boolean {
  if (url !== ENDPOINT && !url.startsWith(`${ENDPOINT}?`)) return false;
  if (!/^[\w.:[\]-]+$/.test(headers.host ?? '') || !mediaTypeFor(headers.accept)) return false;
  // Browsers get the page.
  if (method === 'GET') return !headers.accept?.includes('text/html');
  return (
    method === 'POST' &&
    isJson(headers['content-type']) &&
    headers['content-encoding'] === undefined &&
    Number(headers['content-length'] ?? MOST_BYTES) < MOST_BYTES
  );
}

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Node gives a header of ours that comes twice as one text, but does not say so in its types. */
const asOne = (header: string | string[] | undefined) => (Array.isArray(header) ? header.join(', ') : header);
