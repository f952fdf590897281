import type { FetchAPI } from 'graphql-yoga';
import { type Code, codes, problem } from '../../schema/errors.ts';
import { exchangeOf } from './exchange.ts';
import { shape } from './shape.ts';

/** An answer outside GraphQL that says no, in the one shape of errors. */
export function refuse(
  fetchAPI: FetchAPI,
  request: Request,
  code: Code,
  message: string,
  headers: Record<string, string> = {},
): Response {
  const errors = [shape(problem(code, message), exchangeOf(request))];
  return new fetchAPI.Response(JSON.stringify({ errors }), {
    status: codes[code].status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
  });
}

/** A no to a method that an address does not take; undefined to one that it takes. */
export function refuseMethod(fetchAPI: FetchAPI, request: Request, taken: readonly string[]): Response | undefined {
  if (taken.includes(request.method)) return undefined;
  const message = `${exchangeOf(request).path} does not take ${request.method}.`;
  return refuse(fetchAPI, request, 'METHOD_NOT_ALLOWED', message, { Allow: taken.join(', ') });
}
