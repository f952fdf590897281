import type { Plugin } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';
import { EXPORTS } from './use-routes.ts';

/** The methods an address takes. */
const methodsOf = (request: Request) => (exchangeOf(request).path?.startsWith(EXPORTS) ? 'GET' : 'GET, POST');
/** Seconds a browser need not ask again. */
const KEPT = '86400';

/** The data is public, so any page may ask, or those of the origins named; never with credentials: there are none. */
export function useCors(origins: 'any' | readonly string[]): Plugin {
  const allowedFor = (request: Request): string | undefined => {
    const origin = request.headers.get('origin');
    if (origin === null) return undefined;
    return origins === 'any' ? '*' : origins.find(one => one === origin);
  };
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      if (request.method !== 'OPTIONS') return;
      const methods = methodsOf(request);
      const asked = request.headers.get('access-control-request-headers');
      const preflight = allowedFor(request) !== undefined && {
        'Access-Control-Allow-Methods': methods,
        'Access-Control-Max-Age': KEPT,
        ...(asked && { 'Access-Control-Allow-Headers': asked }),
      };
      endResponse(new fetchAPI.Response(null, { status: 204, headers: { Allow: methods, ...preflight } }));
    },
    onResponse({ request, response: { headers } }) {
      // What is kept for one page must not be shown to another.
      if (origins !== 'any') headers.append('Vary', 'Origin');
      const allowed = allowedFor(request);
      if (allowed === undefined) return;
      headers.set('Access-Control-Allow-Origin', allowed);
      headers.set('Access-Control-Expose-Headers', 'X-Request-Id');
    },
  };
}
