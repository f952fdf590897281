import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type Code, codes } from '../../schema/errors.ts';
import { type MediaType, mediaTypeFor } from './accept.ts';
import { exchangeOf } from './exchange.ts';
import { codeOf } from './fault.ts';
import { report } from './report.ts';
import { shape } from './shape.ts';

/** Refused before GraphQL had its say: these keep their status whatever media type is accepted. */
const atTheDoor = new Set<Code>([
  'BAD_REQUEST',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_ACCEPTABLE',
  'BODY_TOO_LARGE',
]);

/** Writes the answer: the media type asked for, errors in their one shape, the status of GraphQL over HTTP. */
export function useAnswer(log: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResultProcessor }) {
      // Neither batches nor streams are offered, so there is nothing else to write.
      if (Array.isArray(result) || isAsyncIterable(result)) return;
      const exchange = exchangeOf(request);
      const type = mediaTypeFor(request.headers.get('accept')) ?? 'application/json';
      const faults = result.errors ?? [];
      const seen = faults.map(codeOf);
      for (const error of faults) report(log, error, exchange);
      const shaped = { ...result, ...(result.errors && { errors: faults.map(error => shape(error, exchange)) }) };
      const write = result.stringify ?? JSON.stringify;
      setResultProcessor(
        (_, fetchAPI) =>
          new fetchAPI.Response(write(shaped), {
            status: statusOf(result, seen, type),
            headers: headersOf(seen, type),
          }),
        type,
      );
    },
  };
}

function statusOf(result: ExecutionResult, seen: readonly Code[], type: MediaType): number {
  if (result.data !== undefined || !result.errors) return 200;
  const refused = seen.filter(code => type !== 'application/json' || atTheDoor.has(code) || codes[code].status >= 500);
  return Math.max(200, ...refused.map(code => codes[code].status));
}

function headersOf(seen: readonly Code[], type: MediaType): Record<string, string> {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    ...(seen.includes('METHOD_NOT_ALLOWED') && { Allow: 'GET, POST' }),
    // The rest of an endless body is not waited for.
    ...(seen.includes('BODY_TOO_LARGE') && { Connection: 'close' }),
  };
}
