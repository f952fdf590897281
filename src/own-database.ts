import { isAway } from '../drizzle/client.ts';
import { pendingMigrations, serverVersion } from '../drizzle/migrate.ts';
import { called } from './called.ts';

const OLDEST = 15;

/** A database that cannot be used; the message says why and what to do. */
export class DatabaseProblem extends Error {
  override name = 'DatabaseProblem';
}

/** Checks that the database of DATABASE_URL can be reached and is not too old. */
export async function checkVersion(url: string): Promise<void> {
  const version = await serverVersion(url).catch(error => {
    throw new DatabaseProblem(`The database at ${placeOf(url)} cannot be used: ${wordsOf(error)}. Check DATABASE_URL.`);
  });
  const refusal = tooOld(version);
  if (refusal) throw new DatabaseProblem(`The database at ${placeOf(url)} is ${refusal}`);
}

/** What to say of an error that means that the database went away; undefined for any other. */
export function lossOf(error: unknown): string | undefined {
  if (!isAway(error)) return undefined;
  return `The database went away (${wordsOf(error)}). What was not finished was not written: run the command again.`;
}

/** What is wrong with a server of a version such as 140012; undefined if nothing is. */
export function tooOld(version: number): string | undefined {
  const major = Math.floor(version / 10_000);
  if (major >= OLDEST) return undefined;
  return `PostgreSQL ${major}; Entente needs ${OLDEST} or later. Set DATABASE_URL to another, or leave it out.`;
}

/** Checks that a database has had every migration of the project. */
export async function checkMigrated(url: string): Promise<void> {
  const pending = await pendingMigrations(url);
  if (pending === 0) return;
  const what = pending === 1 ? 'a migration' : `${pending} migrations`;
  throw new DatabaseProblem(
    `The database at ${placeOf(url)} has not had ${what} of this version. Run: ${called} migrate`,
  );
}

/** Where a database is, without who may enter and how. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // Drizzle says which query failed; why is in the cause.
  if (error.cause instanceof Error) return wordsOf(error.cause);
  // A host name with several addresses fails with several errors and no words of its own.
  return error.message || ('code' in error && String(error.code)) || error.name;
}
