import type { Plugin } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';
import { EXPORTS } from './use-routes.ts';

/** Web pages that may ask. */
export type Origins = 'any' | readonly string[];

/** The methods an address takes. */
const methodsOf = (request: Request) => (exchangeOf(request).path?.startsWith(EXPORTS) ? 'GET' : 'GET, POST');
/** Seconds a browser need not ask again. */
const KEPT = '86400';
/** What a page may read of an answer besides what every page may. */
const EXPOSED = 'ETag, X-Data-Version, X-Request-Id';

const allowedFor = (origins: Origins, origin: string | null | undefined): string | undefined => {
  if (origin === null || origin === undefined) return undefined;
  return origins === 'any' ? '*' : origins.find(one => one === origin);
};

/** The data is public, so any page may ask, or those of the origins named; never with credentials: there are none. */
export function useCors(origins: Origins): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method !== 'OPTIONS') return;
      const methods = methodsOf(request);
      const asked = request.headers.get('access-control-request-headers');
      const preflight = allowedFor(origins, request.headers.get('origin')) !== undefined && {
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Max-Age': KEPT,
        ...(asked && { 'Access-Control-Allow-Headers': asked }),
      };
      endResponse(new fetchAPI.Response(null, { status: 204, headers: { Allow: methods, ...preflight } }));
    },
    onResponse({ request, response: { headers } }) {
      allow(origins, request.headers.get('origin'), (name, value) =>
        name === 'Vary' ? headers.append(name, value) : headers.set(name, value),
      );
    },
  };
}

/** Adds what says to a browser whether the page that asked may have the answer. */
export function allow(
  origins: Origins,
  origin: string | null | undefined,
  add: (name: string, value: string) => void,
): void {
  // What is kept for one page must not be shown to another.
  if (origins !== 'any') add('Vary', 'Origin');
  const allowed = allowedFor(origins, origin);
  if (allowed === undefined) return;
  add('Access-Control-Allow-Origin', allowed);
  add('Access-Control-Expose-Headers', EXPOSED);
}
