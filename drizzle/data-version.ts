import { setTimeout as pause } from 'node:timers/promises';
import { eq, sql } from 'drizzle-orm';
import postgres from 'postgres';
import type { Db } from './client.ts';
import { dataVersions } from './tables/data-versions.ts';

/** Where PostgreSQL tells of a new version; the trigger names it, too. */
const CHANNEL = 'entente_data';
/** What a follower calls its session, followed by the version it knows: who wrote sees there who has heard. */
const KNOWS = 'entente knows version ';
/** Milliseconds between two looks, which notice what no notification tells: a connection that is dead without a word. */
const BEAT = 1_000;
/** How long after a look what is known counts as the newest. */
const LEASE = 3_000;
/** How long who wrote waits for a follower: one that has not answered by then counts nothing as the newest any more. */
const PATIENCE = LEASE + 1_000;

/** The newest version of the data: one object as long as nothing can have been missed. */
export interface Newest {
  readonly version: number;
}

/** Knows the newest version of the data, as long as it would hear of a newer one. */
export interface Follower {
  /** Undefined while a newer version might not be heard of. */
  newest(): Newest | undefined;
  close(): Promise<void>;
}

/** Follows the version of the data on a connection of its own, which it opens anew when it is lost. */
export function follow(url: string): Follower {
  let known: { version: number; until: number } | undefined;
  let looking: Promise<void> | undefined;
  let again = false;
  const forget = () => {
    known = undefined;
  };
  // postgres.js has no type for `onnotify`, and its own `listen` gives up when the first attempt to come back fails.
  const options = {
    ...{ max: 1, max_lifetime: null, connect_timeout: 10, fetch_types: false },
    ...{ onnotice: () => {}, onclose: forget, connection: { application_name: `${KNOWS}0` } },
    onnotify: (_: string, version: string) => {
      if (known) known.version = Math.max(known.version, Number(version));
      look();
    },
  };
  const client = postgres(url, options);

  /** Listens, if this connection does not yet, then reads the version and says that it is known. */
  async function read(): Promise<void> {
    const until = performance.now() + LEASE;
    // Two transactions: within one, what is committed between the look and the listening would never be heard of.
    const [, [row]] = await Promise.all([
      client.unsafe(`listen ${CHANNEL}`),
      client.unsafe<{ version: string }[]>(
        `select version::text, set_config('application_name', '${KNOWS}' || version, false) from data_versions`,
      ),
    ]);
    known ??= { version: 0, until };
    known.version = Math.max(known.version, Number(row?.version));
    known.until = until;
  }

  /** Looks once; whoever calls meanwhile has it look once more after that. */
  function look(): void {
    again = looking !== undefined;
    looking ??= read()
      .catch(forget)
      .then(() => {
        looking = undefined;
        if (again) look();
      });
  }

  look();
  const beat = setInterval(look, BEAT);
  return {
    newest: () => (known && performance.now() < known.until ? known : undefined),
    close: () => {
      clearInterval(beat);
      return client.end({ timeout: 0 });
    },
  };
}

/** The version that this transaction has raised the data to; undefined if it has written nothing. */
export async function raisedBy(tx: Db): Promise<number | undefined> {
  const [row] = await tx
    .select({ version: dataVersions.version })
    .from(dataVersions)
    .where(eq(dataVersions.raisedBy, sql`pg_current_xact_id_if_assigned()`));
  return row?.version;
}

/** Waits until every follower knows the version there is, or counts nothing it knows as the newest. Never fails: what was written is. */
export async function heard(db: Db): Promise<void> {
  const isHeard = async () => {
    const [row] = await db.execute<{ heard: boolean }>(sql`
      select not exists (
        select from pg_stat_activity where datname = current_database() and starts_with(application_name, ${KNOWS})
          and substr(application_name, ${KNOWS.length + 1}::int)::bigint < (select version from data_versions)) as heard`);
    return row?.heard === true;
  };
  const end = performance.now() + PATIENCE;
  while (performance.now() < end && !(await isHeard().catch(() => false))) await pause(5);
}
