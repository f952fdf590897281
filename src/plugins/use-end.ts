import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Logger } from 'pino';
import { type Exchange, exchangeOf } from './exchange.ts';
import { METRICS } from './use-routes.ts';

/** Names come from strangers. */
const NAME_MAX = 200;

/** Told of every request at its end. */
export type Ended = (exchange: Exchange, method: string | undefined, status: number) => void;

/** Has the end of each request told: that of an answer that goes on, when it has gone. */
export function useEnd(ended: Ended): Plugin {
  return {
    onParams({ request, params }) {
      if (typeof params.operationName === 'string') exchangeOf(request).operation = params.operationName;
    },
    onExecute({ args }) {
      const name = getOperationAST(args.document, args.operationName)?.name?.value;
      if (name) exchangeOf(args.contextValue.request).operation = name;
    },
    onResponse({ request, response: { status } }) {
      ended(exchangeOf(request), request.method, status);
    },
  };
}

/** One line a request: what was asked, how it went, how long it took. Never the variables. */
export function logged(log: Logger): Ended {
  return (exchange, method, status) => {
    const { stream } = exchange;
    if (stream) void stream.ended.then(ended => write(exchange, method, status, { rows: stream.rows(), ended }));
    else write(exchange, method, status);
  };

  function write(
    { id, path, started, operation, statements, codes }: Exchange,
    method: string | undefined,
    status: number,
    streamed?: { rows: number; ended: string },
  ): void {
    const line = {
      method,
      path: path?.slice(0, NAME_MAX),
      operation: operation?.slice(0, NAME_MAX),
      status,
      ms: Math.round((performance.now() - started) * 10) / 10,
      statements,
      // What is undefined is not written.
      rows: streamed?.rows,
      ended: streamed?.ended,
      requestId: id,
      codes: codes.size > 0 ? [...codes] : undefined,
    };
    // Whoever watches the health or takes the metrics asks every few seconds.
    if (path?.startsWith('/health/') || path === METRICS) log.debug(line, 'request');
    else log.info(line, 'request');
  }
}
