import { ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { Busy } from '../../drizzle/client.ts';
import { type Code, codes, problem } from '../../schema/errors.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { codeOf } from './fault.ts';
import { json, parametersOf } from './parameters.ts';
import { refuse, refuseMethod } from './refuse.ts';
import { report } from './report.ts';
import { EXPORTS } from './use-routes.ts';

/** What an export is asked for. */
interface Asked {
  where?: unknown;
  orderBy?: unknown;
  columns?: readonly string[] | undefined;
}

/** Who knows the exports. */
export interface Exporter {
  names: readonly string[];
  formats: readonly string[];
  find(name: string, format: string): Export | undefined;
}
interface Export {
  type: string;
  walk(asked: Asked, signal: AbortSignal): Promise<Walk>;
}

interface Walk {
  body: ReadableStream<Uint8Array>;
  rows(): number;
  ended: Promise<{ is: 'complete' | 'left' } | { is: 'broken'; error: unknown }>;
}

const PARAMETERS = ['where', 'orderBy', 'columns'];
/** Whoever comes while as many exports as may be are under way. */
const RETRY_AFTER = '10';
/** nginx's status for a client that left before the answer. */
const LEFT = 499;

/** Gives whole lists as files: `/export/<names>.<format>`. */
export function useExport(exporter: Exporter, log: Logger): Plugin {
  return {
    async onRequest({ request, fetchAPI, endResponse, serverContext }) {
      const exchange = exchangeOf(request);
      if (!exchange.path?.startsWith(EXPORTS)) return;
      const [name = '', format = '', ...more] = exchange.path.slice(EXPORTS.length).split('.');
      const found = more.length === 0 ? exporter.find(name, format) : undefined;
      if (!found) return endResponse(refuse(fetchAPI, request, 'NOT_FOUND', nothing(exporter)));
      if (request.method === 'OPTIONS') return;
      const otherMethod = refuseMethod(fetchAPI, request, ['GET']);
      if (otherMethod) return endResponse(otherMethod);
      try {
        const walk = await found.walk(askedOf(request), request.signal);
        exchange.statements += 1;
        exchange.stream = { rows: walk.rows, ended: walk.ended.then(({ is }) => is) };
        const headers = {
          'Content-Type': found.type,
          'Content-Disposition': `attachment; filename="${name}.${format}"`,
        };
        const response = new fetchAPI.Response(walk.body, { headers });
        // Nobody else hears the body fail, and what nobody hears ends the process.
        if (response.body instanceof Readable) response.body.on('error', () => {});
        void walk.ended.then(end => end.is === 'broken' && breakOff(end.error, exchange, serverContext));
        endResponse(response);
      } catch (error) {
        if (request.signal.aborted) return endResponse(new fetchAPI.Response(null, { status: LEFT }));
        endResponse(refusal(error, exchange, (...said) => refuse(fetchAPI, request, ...said)));
      }
    },
  };

  /** The answer where no export could be begun. */
  function refusal(
    error: unknown,
    exchange: Exchange,
    say: (code: Code, message: string, headers?: Record<string, string>) => Response,
  ): Response {
    if (error instanceof Busy)
      return say('UNAVAILABLE', 'As many exports are under way as there may be.', { 'Retry-After': RETRY_AFTER });
    report(log, error, exchange);
    const code = codeOf(error);
    return say(code, error instanceof GraphQLError ? error.message : codes[code].when);
  }

  /** A file that breaks off must not look like one that is complete: its connection is cut. */
  function breakOff(error: unknown, exchange: Exchange, context: object): void {
    report(log, error, exchange);
    exchange.codes.add(codeOf(error));
    if ('res' in context && context.res instanceof ServerResponse) context.res.destroy();
  }
}

const nothing = ({ names, formats }: Exporter) =>
  `There is no export at this address; there are ${EXPORTS}<name>.<format>, where <name> is one of ${names.join(', ')} and <format> of ${formats.join(', ')}.`;

/** Reads the parameters. Any that is not known is refused: misspelled, it would have said which rows are meant. */
function askedOf(request: Request): Asked {
  const given = parametersOf(request.url);
  for (const name of given.keys()) {
    if (!PARAMETERS.includes(name))
      throw problem(
        'BAD_USER_INPUT',
        `${JSON.stringify(name)} is no parameter of exports; there are ${PARAMETERS.join(', ')}.`,
      );
    if (given.getAll(name).length > 1) throw problem('BAD_USER_INPUT', `"${name}" is given twice.`);
  }
  const inJson = (name: string) => {
    const text = given.get(name);
    return text === null ? undefined : json(text, `"${name}"`);
  };
  return { where: inJson('where'), orderBy: inJson('orderBy'), columns: given.get('columns')?.split(',') };
}
