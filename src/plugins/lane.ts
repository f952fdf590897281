import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLParams } from 'graphql-yoga';
import type { Logger } from 'pino';
import { plannerOf, type Ready, ready } from '../../schema/plan/execute.ts';
import { mediaTypeFor } from './accept.ts';
import { utf8 } from './body.ts';
import { begin } from './exchange.ts';
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
  least: number;
}

/** Bodies of so many bytes come in one piece; a longer one goes the long way. */
const MOST_BYTES = 16_000;

/**
 * The short way, in front of Yoga: a plain request whose question was found valid before is answered without the layers
 * of the fetch API, by the same functions. All else, and all in which anything is wrong, goes on as it came.
 */
export function lane({ schema, read, origins, ended, log }: Lane, onward: RequestListener): RequestListener {
  const planner = plannerOf(schema);

  return (request, response) => {
    if (!isPlain(request)) onward(request, response);
    else if (request.method === 'GET') {
      const taken = take(request, () => questionInAddress(request.url ?? ''));
      if (taken) begun(taken, request, response);
      else onward(request, response);
    } else {
      request.once('readable', () => {
        const body: unknown = request.read();
        const whole = body instanceof Buffer && body.length === Number(request.headers['content-length']);
        const taken = whole && take(request, () => questionInBody(utf8.decode(body)));
        if (taken) return begun(taken, request, response);
        // Whoever answers reads it again.
        if (body !== null) request.unshift(body);
        onward(request, response);
      });
    }
  };

  /** What is asked, if it can be answered here; what is wrong with it is said by who comes next. */
  function take({ headers }: IncomingMessage, question: () => GraphQLParams): Taken | undefined {
    try {
      const { query, variables, operationName, ...more } = question();
      if (typeof query !== 'string' || Object.keys(more).length > 0) return undefined;
      if (variables !== undefined && variables !== null && !isMap(variables)) return undefined;
      const met = planner.met(query, operationName);
      const asked = met && ready(planner, met, variables ?? {});
      if (!asked || Array.isArray(asked) || asked.plan.introspection.length > 0) return undefined;
      const operation = met.operation.definition.name?.value;
      return { ...asked, operation, least: versionNamed(asOne(headers['x-data-version'])) };
    } catch {
      return undefined;
    }
  }

  function begun(taken: Taken, request: IncomingMessage, response: ServerResponse): void {
    answer(taken, request, response).catch(error => {
      // Nobody else hears of it, and what nobody hears ends the process.
      log.error({ err: error }, 'unexpected error');
      response.destroy();
    });
  }

  async function answer({ plan, values, operation, least }: Taken, request: IncomingMessage, response: ServerResponse) {
    const { method, headers: sent } = request;
    const exchange = { ...begin(asOne(sent['x-request-id']), ENDPOINT), operation, least };
    const result = await read(exchange)(plan, values).then(
      found => ({ data: {}, read: found }),
      error => failed(unread(error)),
    );
    const wanted = { method, accept: sent.accept, ifNoneMatch: sent['if-none-match'] };
    const { status, headers, body } = written(result, exchange, wanted, log);
    allow(origins, sent.origin, (name, value) => {
      headers[name] = name === 'Vary' && headers.Vary ? `${headers.Vary}, ${value}` : value;
    });
    headers['X-Request-Id'] = exchange.id;
    if (body !== null) headers['Content-Length'] = String(Buffer.byteLength(body));
    response.writeHead(status, headers);
    response.end(body);
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
