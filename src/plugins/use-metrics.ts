import type { Plugin } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';
import { refuseMethod } from './refuse.ts';
import { METRICS } from './use-routes.ts';

/** Shows at /metrics what is measured, to Prometheus and who reads its format. */
export function useMetrics(page: () => Promise<{ type: string; text: string }>): Plugin {
  return {
    async onRequest({ request, fetchAPI, endResponse }) {
      if (exchangeOf(request).path !== METRICS) return;
      const refusal = refuseMethod(fetchAPI, request, ['GET', 'HEAD']);
      if (refusal) return endResponse(refusal);
      const { type, text } = await page();
      endResponse(new fetchAPI.Response(text, { headers: { 'Content-Type': type, 'Cache-Control': 'no-store' } }));
    },
  };
}
