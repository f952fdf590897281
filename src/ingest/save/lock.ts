import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';

/** One number for the whole service: who holds it may write what the doors hand over. */
const LOCK = 7_236_311;

/** Waits until nobody else writes, until the transaction ends; says so if it has to wait. */
export async function lockWriting(tx: Db, wait: () => void = () => {}): Promise<void> {
  const [row] = await tx.execute<{ held: boolean }>(sql`select pg_try_advisory_xact_lock(${LOCK}) as held`);
  if (row?.held) return;
  wait();
  await tx.execute(sql`select pg_advisory_xact_lock(${LOCK})`);
}
