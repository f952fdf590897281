import type { Sql } from 'postgres';
import { Deadline, withDeadline } from './deadline.ts';

/** Rows fetched at once: what is held in memory of an answer of any length. */
const BATCH = 250;
/** Seconds a connection has to close in good order. */
const GRACE = 1;

type Bound = string | number | boolean | null;

/** The rows of one statement, each one text, fetched as they are wanted. */
export interface Rows {
  /** The next of them; none when there are no more. */
  next(): Promise<readonly string[]>;
  /** Ends it, whatever is under way. Never fails. */
  close(): Promise<void>;
  /** Settles when it ends by itself, too early: the connection is lost, or nobody wanted the next rows in time. */
  readonly lost: Promise<Error>;
}

export interface RowsOptions {
  /** Opens a client of one connection, and hears when that closes. */
  connect(onclose: () => void): Sql;
  /** Has PostgreSQL stop what a connection does. */
  cancel(pid: number): Promise<unknown>;
  /** Told once, when all is closed. */
  closed(): void;
  /** Milliseconds one batch may take. */
  deadline: number;
  /** Milliseconds after which rows that nobody wants are given up: while they wait, the database keeps what was deleted. */
  patience: number;
}

/**
 * Sends one statement over a connection of its own. By an SQL cursor, because its statement_timeout begins anew with
 * each FETCH: that of a portal, which is what postgres.js calls a cursor, goes on while the reader takes its time.
 */
export function openRows(text: string, params: readonly Bound[], options: RowsOptions): Rows {
  let pid: number | undefined;
  let busy = false;
  let closing: Promise<void> | undefined;
  let failure: Error | undefined;
  let timer: NodeJS.Timeout | undefined;
  let lose = (_: Error) => {};
  const lost = new Promise<Error>(resolve => {
    lose = resolve;
  });

  const end = async () => {
    clearTimeout(timer);
    if (busy && pid !== undefined) options.cancel(pid).catch(() => {});
    await client.end({ timeout: GRACE }).catch(() => {});
    options.closed();
  };
  const close = () => {
    closing ??= end();
    return closing;
  };
  const fail = (error: Error) => {
    if (closing) return;
    failure = error;
    lose(error);
    void close();
  };
  // A client whose connection is lost opens another, which knows nothing of the cursor.
  const client = options.connect(() =>
    fail(Object.assign(new Error('The connection was lost.'), { code: 'CONNECTION_CLOSED' })),
  );

  const send = async (statement: string, bound: readonly Bound[] = []) => {
    if (failure) throw failure;
    busy = true;
    try {
      return await withDeadline(client.unsafe(statement, [...bound], { prepare: false }).values(), options.deadline);
    } finally {
      busy = false;
    }
  };
  const begin = async () => {
    await send('begin');
    const [row] = await send('select pg_backend_pid()');
    pid = Number(row?.[0]);
    await send(`declare rows no scroll cursor for ${text}`, params);
  };

  const wait = () => {
    const { patience } = options;
    timer = setTimeout(() => fail(new Deadline(`Nobody wanted the next rows within ${patience} ms.`)), patience);
  };

  return {
    lost,
    close,
    next: async () => {
      clearTimeout(timer);
      if (pid === undefined) await begin();
      const rows = await send(`fetch ${BATCH} from rows`);
      if (!closing) wait();
      return rows.map(([value]) => String(value));
    },
  };
}
