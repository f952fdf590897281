import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { exchangeOf } from './exchange.ts';

/** Names come from strangers. */
const NAME_MAX = 200;

/** One line a request, at its end: what was asked, how it went, how long it took. Never the variables. */
export function useLog(log: Logger): Plugin {
  return {
    onParams({ request, params }) {
      if (typeof params.operationName === 'string') exchangeOf(request).operation = params.operationName;
    },
    onExecute({ args }) {
      const name = getOperationAST(args.document, args.operationName)?.name?.value;
      if (name) exchangeOf(args.contextValue.request).operation = name;
    },
    onResponse({ request, response }) {
      const { stream } = exchangeOf(request);
      if (stream) void stream.ended.then(ended => write(request, response, { rows: stream.rows(), ended }));
      else write(request, response);
    },
  };

  function write(request: Request, response: Response, streamed?: { rows: number; ended: string }): void {
    const { id, path, started, operation, statements, codes } = exchangeOf(request);
    const line = {
      method: request.method,
      path: path?.slice(0, NAME_MAX),
      operation: operation?.slice(0, NAME_MAX),
      status: response.status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      statements,
      ...streamed,
      requestId: id,
      ...(codes.size > 0 && { codes: [...codes] }),
    };
    // Whoever watches the health asks every few seconds.
    if (path?.startsWith('/health/')) log.debug(line, 'request');
    else log.info(line, 'request');
  }
}
