import { sql } from 'drizzle-orm';
import { openWriter } from './client.ts';

/** One number for the whole service: shared by who works on a database, wanted alone by who is about to stop it. */
const LOCK = 7_236_312;

/** Keeps whoever runs a database from stopping it before `leave` is called. Fails if it is stopping already. */
export const enter = (url: string) => hold(url, sql`select pg_advisory_lock_shared(${LOCK})`);

/** Waits until nobody else works on a database; from then on nobody can begin. */
export const outwait = (url: string) => hold(url, sql`select pg_advisory_lock(${LOCK})`);

async function hold(url: string, lock: ReturnType<typeof sql>): Promise<{ leave(): Promise<void> }> {
  const writer = openWriter(url);
  try {
    await writer.db.execute(lock);
  } catch (error) {
    await writer.close();
    throw error;
  }
  // The session has the lock as long as it lives.
  return { leave: writer.close };
}
