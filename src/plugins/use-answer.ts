import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { mediaTypeFor } from './accept.ts';
import { exchangeOf } from './exchange.ts';
import { written } from './written.ts';

/** Writes the answers that Yoga comes to. */
export function useAnswer(log: Logger): Plugin {
  return {
    onResultProcess({ request, result, setResultProcessor }) {
      // Neither batches nor streams are offered, so there is nothing else to write.
      if (Array.isArray(result) || isAsyncIterable(result)) return;
      const { method, headers } = request;
      const accept = headers.get('accept');
      const wanted = { method, accept, ifNoneMatch: headers.get('if-none-match') };
      setResultProcessor((_, fetchAPI) => {
        const { body, ...init } = written(result, exchangeOf(request), wanted, log);
        // A copy, since a response may be handed on, and what came lies in memory that others use.
        return new fetchAPI.Response(body instanceof Uint8Array ? new Uint8Array(body) : body, init);
      }, mediaTypeFor(accept) ?? 'application/json');
    },
  };
}
