import { drizzle } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { relations } from './relations.ts';

/** What every session is told: text forms the answers rely on, and a limit on each statement. */
const session = (statementTimeout: number) => ({
  application_name: 'entente',
  TimeZone: 'UTC',
  DateStyle: 'ISO, YMD',
  IntervalStyle: 'iso_8601',
  statement_timeout: statementTimeout,
});

const quiet = { onnotice: () => {} };

/** A statement did not come back in time: the server is out of reach or far too slow. */
export class Deadline extends Error {
  override name = 'Deadline';
}

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
}

export interface Reader {
  /** Sends one statement that returns one row of one text column. `prepare` keeps it prepared on its connection. */
  run(text: string, params: readonly (string | number | boolean | null)[], prepare: boolean): Promise<string>;
  close(): Promise<void>;
}

/** Opens the reading side: bare statements, answers as text. Nothing connects before the first statement. */
export function openReader(url: string, { max = 10, statementTimeout = 15_000 }: ReaderOptions = {}): Reader {
  const client = postgres(url, {
    ...quiet,
    max,
    // postgres.js never forgets a prepared statement, so a connection must not live for ever.
    max_lifetime: 30 * 60,
    connect_timeout: 10,
    fetch_types: false,
    connection: { ...session(statementTimeout), default_transaction_read_only: true },
  });
  return {
    run: async (text, params, prepare) => {
      const pending = client.unsafe<{ answer: string }[]>(text, [...params], { prepare }).values();
      const [row] = await withDeadline(pending, statementTimeout + 5_000);
      const [answer] = row ?? [];
      if (typeof answer !== 'string') throw new Error('A statement returned no answer.');
      return answer;
    },
    close: () => client.end({ timeout: 5 }),
  };
}

/** postgres.js waits for ever on a half-open socket, which no statement_timeout can end. */
async function withDeadline<T>(pending: Promise<T>, milliseconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Deadline(`No answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([pending, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Opens the writing side: Drizzle over one connection of its own, because Drizzle changes its client's parsers. */
export function openWriter(url: string) {
  const client = postgres(url, { ...quiet, max: 1, connection: session(0) });
  const db = drizzle({ client, relations });
  return { db, close: () => client.end({ timeout: 5 }) };
}

export type Writer = ReturnType<typeof openWriter>;
/** A database or a transaction in it. */
export type Db = Writer['db'] | Parameters<Parameters<Writer['db']['transaction']>[0]>[0];
