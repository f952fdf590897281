import { type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';
import { encodingFor, graphiqlPage } from './page.ts';
import { ENDPOINT } from './use-routes.ts';
import { names } from './written.ts';

/** The page may use what it carries and ask this service; nothing else in the world. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Shows GraphiQL to browsers that come to the graph, with questions in tabs. */
export function useGraphiQL(questions: readonly string[]): Plugin {
  const page = graphiqlPage(questions);
  return {
    async onRequest({ request, fetchAPI, endResponse }) {
      const { path } = exchangeOf(request);
      if (path !== ENDPOINT && path !== `${ENDPOINT}/`) return;
      if (!shouldRenderGraphiQL(request)) return;
      const encoding = encodingFor(request.headers.get('accept-encoding'));
      const { etag, body } = await page(encoding);
      const headers = {
        ETag: etag,
        // The page is asked for again each time, and sent again only when it changed.
        'Cache-Control': 'no-cache',
        Vary: 'Accept, Accept-Encoding',
      };
      if (names(request.headers.get('if-none-match'), etag)) {
        return endResponse(new fetchAPI.Response(null, { status: 304, headers }));
      }
      const sent = {
        ...headers,
        'Content-Type': 'text/html; charset=utf-8',
        'Content-Length': String(body.length),
        'Content-Security-Policy': policy,
        'X-Content-Type-Options': 'nosniff',
        'Referrer-Policy': 'no-referrer',
        ...(encoding !== 'identity' && { 'Content-Encoding': encoding }),
      };
      endResponse(new fetchAPI.Response(body, { headers: sent }));
    },
  };
}
