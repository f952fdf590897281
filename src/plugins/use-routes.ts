import type { Plugin } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';
import { refuse } from './refuse.ts';

/** The address of the graph. */
export const ENDPOINT = '/graphql';
/** Where what is measured is shown. */
export const METRICS = '/metrics';
/** Where the addresses of exports begin. */
export const EXPORTS = '/export/';

/** Sends the visitor of / to the graph, and says where it is to whoever is lost. */
export function useRoutes(): Plugin {
  return {
    onRequest({ request, fetchAPI, endResponse }) {
      const { path } = exchangeOf(request);
      if (path === ENDPOINT || path === `${ENDPOINT}/` || path?.startsWith(EXPORTS)) return;
      const elsewhere = { status: 307, headers: { Location: ENDPOINT } };
      if (path === '/') endResponse(new fetchAPI.Response(null, elsewhere));
      else endResponse(refuse(fetchAPI, request, 'NOT_FOUND', 'There is nothing at this address.'));
    },
  };
}
