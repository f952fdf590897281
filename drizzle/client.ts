import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { follow, heard, type Newest, raisedBy } from './data-version.ts';
import { withDeadline } from './deadline.ts';
import { relations } from './relations.ts';
import { openRows, type Rows } from './rows.ts';
import { undelayed } from './socket.ts';

/** What every session is told: text forms the answers rely on, and a limit on each statement. */
const session = (statementTimeout: number) => ({
  application_name: 'entente',
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'iso_8601',
  statement_timeout: statementTimeout,
});

const quiet = { onnotice: () => {} };

/** PostgreSQL is going down, starting or full, it or the database is not there (class 08), or lets nobody in (class 28). */
const AWAY =
  /^(08...|28...|3D000|57P0[1-5]|53300|CONNECTION_\w+|CONNECT_TIMEOUT|E(CONN|HOST|NET)\w+|ENOTFOUND|EAI_AGAIN|EPIPE|ETIMEDOUT|ENOENT)$/;

/** Whether an error says that the database cannot be reached. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return ('code' in error && AWAY.test(String(error.code))) || isAway(error.cause);
}

export interface ReaderOptions {
  /** Connections kept at most. */
  max?: number;
  /** Milliseconds PostgreSQL may work on one statement. */
  statementTimeout?: number;
  /** Streams at once. */
  maxStreams?: number;
  /** Milliseconds after which a stream whose rows nobody takes is given up. */
  patience?: number;
  /** Whether to follow the version of the data, on one connection more. */
  follows?: boolean;
}

/** As many streams as there may be are under way. */
export class Busy extends Error {
  override name = 'Busy';
}

export interface Reader {
  /** Sends one statement that returns one row, whose columns come as the bytes of their text. `prepare` keeps it prepared on its connection. */
  run(
    text: string,
    params: readonly (string | number | boolean | null)[],
    prepare: boolean,
  ): Promise<readonly Uint8Array[]>;
  /** Sends one statement that returns any number of rows of one text column, which come as they are wanted. */
  stream(text: string, params: readonly (string | number | boolean | null)[]): Rows;
  /** The newest version of the data; undefined while a newer one might not be heard of. */
  newest(): Newest | undefined;
  /** Statements that wait for an answer, and connections they share. */
  load(): { statements: number; connections: number };
  close(): Promise<void>;
}

/** Opens the reading side: bare statements, answers as text. Nothing connects before the first statement. */
export function openReader(
  url: string,
  { max = 10, statementTimeout = 15_000, maxStreams = 4, patience = 60_000, follows = false }: ReaderOptions = {},
): Reader {
  const deadline = statementTimeout + 5_000;
  const options = {
    ...quiet,
    connect_timeout: 10,
    fetch_types: false,
    connection: { ...session(statementTimeout), default_transaction_read_only: true },
  };
  // postgres.js never forgets a prepared statement, so a connection must not live for ever; and it would have short
  // statements wait behind a long one on a busy connection, while others become free. Its types lack that option.
  const pool = { ...options, max, max_lifetime: 30 * 60, max_pipeline: 1 };
  const client = postgres(url, pool);
  const streams = new Set<Rows>();
  const follower = follows ? follow(url) : undefined;
  let statements = 0;
  return {
    run: async (text, params, prepare) => {
      const pending = client.unsafe(text, [...params], { prepare }).raw();
      statements++;
      try {
        const [row] = await withDeadline(pending, deadline);
        if (!row) throw new Error('A statement returned no answer.');
        return row;
      } finally {
        statements--;
      }
    },
    newest: () => follower?.newest(),
    load: () => ({ statements, connections: max }),
    stream: (text, params) => {
      if (streams.size >= maxStreams) throw new Busy(`${maxStreams} streams are under way.`);
      const rows = openRows(text, params, {
        // Slow readers must not keep connections from those who ask little; this one lives as long as they read.
        connect: onclose => postgres(url, { ...options, max: 1, max_lifetime: null, onclose }),
        cancel: pid => client`select pg_cancel_backend(${pid})`,
        closed: () => streams.delete(rows),
        ...{ deadline, patience },
      });
      streams.add(rows);
      return rows;
    },
    close: async () => {
      await Promise.all([follower?.close(), ...[...streams].map(rows => rows.close())]);
      await client.end({ timeout: 5 });
    },
  };
}

/** Opens the writing side: Drizzle over one connection of its own, because Drizzle changes its client's parsers. */
export function openWriter(url: string) {
  // Of a connection that closes in the midst of COPY postgres.js tells nobody who waits, so its end is listened for.
  let lose: (error: Error) => void = () => {};
  const lost = new Promise<never>((_, reject) => {
    lose = reject;
  });
  // What waits on a connection that is gone waits in vain.
  let patience = 5;
  lost.catch(() => {
    patience = 0;
  });
  const onclose = () => lose(Object.assign(new Error('The connection closed.'), { code: 'CONNECTION_CLOSED' }));
  const options = { ...quiet, onclose, socket: undelayed, max: 1, max_lifetime: null, connection: session(0) };
  const client = postgres(url, options);
  const db = drizzle({ client, relations });
  return {
    db,
    /**
     * Does some work in one transaction: whole or, if it throws or the connection is lost, not at all. When it resolves,
     * no service answers from what it has kept of before.
     */
    transaction: async <T>(work: (tx: Db) => Promise<T>): Promise<Committed<T>> => {
      const whole = db.transaction(async tx => ({ result: await work(tx), version: await raisedBy(tx) }));
      const committed = await Promise.race([whole, lost]);
      if (committed.version !== undefined) await heard(db);
      return committed;
    },
    close: () => client.end({ timeout: patience }),
  };
}

/** What a transaction did, and the version of the data it made; undefined if it wrote nothing. */
export interface Committed<T> {
  result: T;
  version: number | undefined;
}

export type Writer = ReturnType<typeof openWriter>;
type Whole = PostgresJsDatabase<typeof relations>;
/** A database or a transaction in it. */
export type Db = Whole | Parameters<Parameters<Whole['transaction']>[0]>[0];
