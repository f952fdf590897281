import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedProblem, OWN_SERVER } from './problem.ts';

/** Who PostgreSQL runs as; no ids means the account that started us. */
export interface Account {
  name: string;
  ids?: { uid: number; gid: number };
}

// `_postgres` is what macOS calls it.
const CANDIDATES = ['postgres', '_postgres', 'nobody'];

/** Whether this process is root, whom PostgreSQL refuses. */
export function runsAsRoot(): boolean {
  return process.geteuid?.() === 0;
}

/** The account that runs PostgreSQL; one that exists, none is ever created. */
export function serverAccount(): Account {
  if (!runsAsRoot()) return { name: 'the account that started Entente' };
  const found = CANDIDATES.map(named).find(account => account !== undefined);
  if (found) return found;
  throw new EmbeddedProblem(
    `PostgreSQL refuses to run as root, and there is no account postgres or nobody to run it as. Start Entente as an ordinary user, or ${OWN_SERVER}.`,
  );
}

/** PostgreSQL demands to be the owner of its data, so for root an existing folder has already chosen the account. */
export function ownerOf(data: string, otherwise: Account): Account {
  const { uid, gid } = statSync(data, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  if (uid === 0 || uid === otherwise.ids?.uid || !runsAsRoot()) return otherwise;
  return { name: `the owner of its data (uid ${uid})`, ids: { uid, gid } };
}

/** How to spawn a program as the account: in a session of its own, so that Ctrl-C reaches only us. */
export function spawnAs({ ids }: Account) {
  return {
    cwd: '/',
    detached: true,
    // A small environment: PG* variables of the caller would change the server, and its secrets are not for it.
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
    // Node takes signed ids here; the nobody of macOS is -2.
    ...(ids && { uid: ids.uid | 0, gid: ids.gid | 0 }),
  };
}

/** The first folder on the way to `folder` that the account cannot enter. */
export function barrier(folder: string, account: Account): string | undefined {
  if (!account.ids) return undefined;
  const steps = [folder];
  for (let step = folder; step !== path.dirname(step); step = path.dirname(step)) steps.unshift(path.dirname(step));
  const script = 'for step do cd "$step" 2>/dev/null || { printf %s "$step"; exit 1; }; done';
  const tried = spawnSync('/bin/sh', ['-c', script, 'sh', ...steps], { ...spawnAs(account), encoding: 'utf8' });
  if (tried.error) {
    throw new EmbeddedProblem(
      `PostgreSQL refuses to run as root, and root may not become ${account.name} here. Start Entente as an ordinary user, or ${OWN_SERVER}.`,
      { cause: tried.error },
    );
  }
  return tried.status === 0 ? undefined : tried.stdout || folder;
}

function named(name: string): Account | undefined {
  const ask = (what: string) => spawnSync('id', [what, name], { encoding: 'utf8' });
  const [uid, gid] = [ask('-u'), ask('-g')];
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { name: `the account ${name}`, ids: { uid: Number(uid.stdout), gid: Number(gid.stdout) } };
}
