import type { DocumentNode, GraphQLSchema } from 'graphql';
import { createYoga } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { Logger } from 'pino';
import type { Reader } from '../drizzle/client.ts';
import type { Context } from '../schema/context.ts';
import { tabs } from '../schema/examples.ts';
import { schema as entente } from '../schema/index.ts';
import type { Config } from './config.ts';
import { exporter } from './exports/exporter.ts';
import { guarded } from './plugins/guard.ts';
import { useAnswer } from './plugins/use-answer.ts';
import { useCors } from './plugins/use-cors.ts';
import { useExport } from './plugins/use-export.ts';
import { useGraphiQL } from './plugins/use-graphiql.ts';
import { useHealth } from './plugins/use-health.ts';
import { limits, useLimits } from './plugins/use-limits.ts';
import { useLog } from './plugins/use-log.ts';
import { usePlan } from './plugins/use-plan.ts';
import { useQueries } from './plugins/use-queries.ts';
import { useReading } from './plugins/use-reading.ts';
import { useRequestId } from './plugins/use-request-id.ts';
import { ENDPOINT, useRoutes } from './plugins/use-routes.ts';

export interface ServiceOptions {
  config: Pick<Config, 'CORS_ORIGINS'>;
  /** Sends one statement to the database. */
  run: Context['run'];
  /** Sends one whose rows come as they are wanted. */
  stream: Reader['stream'];
  schema?: GraphQLSchema;
  log: Logger;
}

/** The service: one handler for fetch and for node:http, which answers but does not listen. */
export function createService({ config, run, stream, schema = entente, log }: ServiceOptions) {
  let leaving = false;
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
      useLog(log),
      useHealth({ leaving: () => leaving, check: () => run("select 'ready'", [], false) }),
      useRoutes(),
      useExport(exporter(schema, stream), log),
      useCors(config.CORS_ORIGINS),
      useGraphiQL(tabs.map(({ text }) => text)),
      useReading(),
      ...useLimits(),
      useQueries(),
      usePlan(run),
      useAnswer(log),
    ],
  });
  const { fetch, requestListener } = guarded(yoga.handleRequest, yoga.fetchAPI, log);
  return {
    fetch,
    /** For node:http. */
    listener: requestListener,
    /** Tells whoever asks for its health that the service is about to go. */
    leave: () => {
      leaving = true;
    },
  };
}

export type Service = ReturnType<typeof createService>;
