import { randomUUID } from 'node:crypto';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { pino } from 'pino';
import postgres from 'postgres';
import { inject } from 'vitest';
import { openReader, type ReaderOptions } from '../drizzle/client.ts';
import type { Origins } from '../src/config.ts';
import { listen } from '../src/listen.ts';
import { createService } from '../src/server.ts';
import { onServer, templateOf, type World } from './global-setup.ts';

/** A database of one's own. */
export interface Database {
  url: string;
  drop(): Promise<void>;
}

/** An empty, migrated database, or a copy of one of the prepared worlds. */
export async function freshDatabase(world: World = 'empty'): Promise<Database> {
  const server = inject('server');
  const name = `t_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${templateOf(world)}`);
  return { url: onServer(server, name), drop: () => administer(`drop database if exists ${name} with (force)`) };
}

async function administer(statement: string): Promise<void> {
  const admin = postgres(inject('server'), { max: 1, onnotice: () => {} });
  try {
    await admin.unsafe(statement);
  } finally {
    await admin.end();
  }
}

/** What came back for a question. */
export interface Answered<Data> {
  status: number;
  headers: Headers;
  body: { data?: Data | null; errors?: GraphQLFormattedError[]; extensions?: Record<string, unknown> };
}

export interface ServiceSetup {
  world?: World;
  origins?: Origins;
  schema?: GraphQLSchema;
  reader?: ReaderOptions;
  /** How many megabytes of answers it keeps. */
  answersMb?: number;
  /** A database to share with another service. */
  database?: Database;
}

/** The service over a database of its own, asked through `fetch` as it is without a port. */
export async function startService(setup: ServiceSetup = {}) {
  const { world = 'empty', origins = 'any', schema, reader: options, answersMb = 0 } = setup;
  const database = setup.database ?? (await freshDatabase(world));
  const reader = openReader(database.url, options);
  const statements: string[] = [];
  const log: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug', base: null }, { write: line => void log.push(JSON.parse(line)) });
  const service = createService({
    config: { CORS_ORIGINS: origins, ANSWERS_MB: answersMb },
    reader: {
      ...reader,
      run: (text, params, prepare) => {
        statements.push(text);
        return reader.run(text, params, prepare);
      },
      stream: (text, params) => {
        statements.push(text);
        return reader.stream(text, params);
      },
    },
    ...(schema && { schema }),
    log: logger,
  });

  const byFetch = async (to: string | Request, init?: RequestInit): Promise<Response> =>
    service.fetch(typeof to === 'string' ? new Request(new URL(to, 'http://entente.test'), init) : to);

  const listenOn = (patience?: { headers: number; request: number }) =>
    listen(service.listener, { host: '127.0.0.1', port: 0, log: logger, ...(patience && { patience }) });
  let server: ReturnType<typeof listenOn> | undefined;
  /** Asks through a socket, where a question that was asked before goes the short way. */
  const bySocket = async (to: string, init?: RequestInit): Promise<Response> => {
    server ??= listenOn();
    const { pathname, search } = new URL(to, 'http://entente.test');
    return globalThis.fetch(`${(await server).url}${pathname}${search}`, { redirect: 'manual', ...init });
  };

  const fetch = async (to: string | Request, init?: RequestInit): Promise<Response> => {
    if (inject('way') === 'yoga' || typeof to !== 'string') return byFetch(to, init);
    const before = [statements.length, log.length] as const;
    // A body that flows can be sent once only.
    if (typeof (init?.body ?? '') === 'string') await byFetch(to, init).catch(() => undefined);
    [statements.length, log.length] = before;
    return bySocket(to, init);
  };

  /** Asks by POST, accepting GraphQL's own media type unless `headers` say otherwise. */
  const ask = async <Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    { headers, ...more }: { headers?: Record<string, string>; operationName?: string } = {},
  ): Promise<Answered<Data>> => {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json', ...headers },
      body: JSON.stringify({ query, variables, ...more }),
    });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };

  return {
    url: database.url,
    fetch,
    bySocket,
    ask,
    /** Puts the service on a free port of loopback. */
    listen: listenOn,
    /** The SQL sent since the list was last emptied with `statements.length = 0`. */
    statements,
    /** The lines logged. */
    log,
    /** Takes the database away while the service runs. */
    dropDatabase: database.drop,
    /** Tells the service that it is about to go. */
    leave: service.leave,
    stop: async () => {
      await (await server)?.stop();
      await reader.close();
      if (!setup.database) await database.drop();
    },
  };
}

/** A started service. */
export type Service = Awaited<ReturnType<typeof startService>>;
