import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Reader } from '../drizzle/client.ts';
import { tabs } from '../schema/examples.ts';
import { schema as entente } from '../schema/index.ts';
import { plannerOf } from '../schema/plan/execute.ts';
import { Answers } from './answers.ts';
import type { Config } from './config.ts';
import { exporter } from './exports/exporter.ts';
import { Metrics, type Way } from './metrics.ts';
import type { Exchange } from './plugins/exchange.ts';
import { guarded } from './plugins/guard.ts';
import { lane } from './plugins/lane.ts';
import { useAnswer } from './plugins/use-answer.ts';
import { useCors } from './plugins/use-cors.ts';
import { type Ended, logged, useEnd } from './plugins/use-end.ts';
import { useExport } from './plugins/use-export.ts';
import { useGraphiQL } from './plugins/use-graphiql.ts';
import { useHealth } from './plugins/use-health.ts';
import { limits, useLimits } from './plugins/use-limits.ts';
import { useMetrics } from './plugins/use-metrics.ts';
import { type ReadFor, usePlan } from './plugins/use-plan.ts';
import { useQueries } from './plugins/use-queries.ts';
import { useReading } from './plugins/use-reading.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { ENDPOINT, EXPORTS, useRoutes } from './plugins/use-routes.ts';

export interface ServiceOptions {
  config: Pick<Config, 'CORS_ORIGINS' | 'ANSWERS_MB'>;
  reader: Omit<Reader, 'close'>;
  schema?: GraphQLSchema;
  log: Logger;
}

/** The service: one handler for fetch and for node:http, which answers but does not listen. */
export function createService({ config, reader, schema = entente, log }: ServiceOptions) {
  let leaving = false;
  const answers = new Answers(reader, config.ANSWERS_MB);
  const metrics = new Metrics({ planner: plannerOf(schema), answers, reader });
  const read: ReadFor = exchange => ready =>
    answers.read(ready, {
      least: exchange.least,
      from: origin => {
        metrics.answer(origin);
        if (origin === 'store') exchange.statements++;
      },
      took: milliseconds => metrics.statement(milliseconds),
    });
  const line = logged(log);
  const endedBy =
    (way: (exchange: Exchange) => Way): Ended =>
    (exchange, method, status) => {
      metrics.request(way(exchange), status, performance.now() - exchange.started);
      line(exchange, method, status);
    };

  const yoga = createYoga({
    schema,
    graphqlEndpoint: ENDPOINT,
    // Reading looks at the size, the encoding and the end of a body at once.
    maxRequestBodySize: false,
    // Documents that fail are not kept: they would push out those that are asked every day.
    parserAndValidationCache: {
      documentCache: new LRUCache<string, DocumentNode>({ max: limits.documents }),
      errorCache: { get: () => undefined, set: () => {} },
    },
    multipart: false,
    batching: false,
    logging: false,
    // Our own plugins do these. No address contains a space, so Yoga's health check is never met.
    maskedErrors: false,
    cors: false,
    graphiql: false,
    landingPage: false,
    healthCheckEndpoint: ' ',
    // In the order of a request.
    plugins: [
      useRequestId(),
      useEnd(endedBy(wayOf)),
      useHealth({ leaving: () => leaving, check: () => reader.run("select 'ready'", [], false) }),
      useMetrics(() => metrics.page()),
      useRoutes(),
      useExport(exporter(schema, reader.stream), log),
      useCors(config.CORS_ORIGINS),
      useGraphiQL(tabs.map(({ text }) => text)),
      useReading(),
      ...useLimits(),
      useQueries(),
      usePlan(read),
      useAnswer(log),
    ],
  });
  const { fetch, requestListener } = guarded(yoga.handleRequest, yoga.fetchAPI, log);
  return {
    fetch,
    /** For node:http. */
    listener: lane({ schema, read, origins: config.CORS_ORIGINS, ended: endedBy(() => 'lane'), log }, requestListener),
    /** Tells whoever asks for its health that the service is about to go. */
    leave: () => {
      leaving = true;
    },
  };
}

/** The way of what goes through Yoga. */
function wayOf({ path }: Exchange): Way {
  if (path?.startsWith(EXPORTS)) return 'export';
  return path === ENDPOINT || path === `${ENDPOINT}/` ? 'yoga' : 'other';
}

export type Service = ReturnType<typeof createService>;
