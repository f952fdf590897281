/** A reason the embedded PostgreSQL cannot run: what happened and what to do, in a sentence or two. */
export class EmbeddedProblem extends Error {
  override name = 'EmbeddedProblem';
}

/** Another Entente has the home. */
export class InUse extends EmbeddedProblem {}

/** The way out of every problem with the embedded PostgreSQL. */
export const OWN_SERVER = 'set DATABASE_URL to a PostgreSQL of your own (15 or newer)';

/** Whether PostgreSQL complains of a full disk. */
export function tellsFullDisk(text: string): boolean {
  return /No space left on device|Disk quota exceeded|Check free disk space/.test(text);
}

/** The problem of a home on a full disk. */
export function fullDisk(home: string): EmbeddedProblem {
  return new EmbeddedProblem(
    `The disk that holds ${home} is full. Make room on it, or set ENTENTE_HOME to a folder on another disk.`,
  );
}

/** The code of a failed system call, such as ENOENT. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

/** Turns the failure of a system call below `home` into a problem a person can act on. */
export function explained(error: unknown, home: string): unknown {
  if (error instanceof EmbeddedProblem) return error;
  if (!(error instanceof Error) || !('syscall' in error)) return error;
  const code = codeOf(error);
  if (code === 'ENOSPC' || code === 'EDQUOT') return fullDisk(home);
  if (String(error.syscall).startsWith('spawn')) {
    return new EmbeddedProblem(`A program could not be started (${error.message}); ${OWN_SERVER}.`, { cause: error });
  }
  const place = 'path' in error && typeof error.path === 'string' ? error.path : home;
  return new EmbeddedProblem(
    `The embedded PostgreSQL cannot use ${place} (${code}). Make ${home} a folder this account can write, or set ENTENTE_HOME to another one.`,
    { cause: error },
  );
}
