import type { Plugin } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';

/** Names each request: the caller's X-Request-Id if it is sane, else a new one, sent back with the answer. */
export function useRequestId(): Plugin {
  return {
    onRequest: ({ request }) => void exchangeOf(request),
    onResponse: ({ request, response }) => response.headers.set('X-Request-Id', exchangeOf(request).id),
  };
}
