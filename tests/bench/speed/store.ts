import { randomUUID } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { migrate } from '../../../drizzle/migrate.ts';
import { startEmbedded } from '../../../src/embedded/start.ts';
import { fill, type Size } from './world.ts';

/** A PostgreSQL that holds the world of a size, and counts what its statements take. */
export interface Store {
  readonly url: string;
  stop(): Promise<void>;
}

/** Starts one: filled once and kept in the folder that is given, or without one for this run alone. */
export async function openStore(size: Size, kept: string | undefined, say: (line: string) => void): Promise<Store> {
  const home = kept ?? path.join(tmpdir(), `entente-bench-${randomUUID()}`);
  const isNew = !existsSync(home);
  const embedded = await startEmbedded({
    ...{ home, say },
    settings: {
      ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
      shared_preload_libraries: 'pg_stat_statements',
    },
  });
  const stop = async () => {
    await embedded.stop();
    if (!kept) rmSync(home, { recursive: true, force: true });
  };
  try {
    await migrate(embedded.url);
    if (isNew) await fill(embedded.url, size, say);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: embedded.url, stop };
}
