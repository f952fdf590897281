import { createServerAdapter } from '@whatwg-node/server';
import type { FetchAPI } from 'graphql-yoga';
import type { Logger } from 'pino';
import { exchangeOf } from './exchange.ts';
import { refuse } from './refuse.ts';

/** Stands around the whole service: what fails outside GraphQL is answered in the one shape too, never with a stack. */
export function guarded(
  handle: (request: Request, context: object) => Promise<Response> | Response,
  fetchAPI: FetchAPI,
  log: Logger,
) {
  return createServerAdapter(async (request: Request, context: object) => {
    const { id, path } = exchangeOf(request);
    // No plugin sees these answers, so they get their id here.
    const named = { 'X-Request-Id': id };
    if (path === undefined) {
      log.info({ method: request.method, status: 400, requestId: id, codes: ['BAD_REQUEST'] }, 'request');
      return refuse(fetchAPI, request, 'BAD_REQUEST', 'The address or Host cannot be read.', named);
    }
    try {
      return await handle(request, context);
    } catch (error) {
      log.error({ requestId: id, err: error }, 'unexpected error');
      return refuse(fetchAPI, request, 'INTERNAL_SERVER_ERROR', '', named);
    }
  });
}
