import { chmodSync, existsSync, lstatSync, mkdirSync, realpathSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { type Account, barrier, runsAsRoot } from './account.ts';
import { EmbeddedProblem } from './problem.ts';

const WRITABLE_BY_ALL = 0o002;

/** The folder of the database when ENTENTE_HOME is not set. */
export function defaultHome(env: NodeJS.ProcessEnv): string {
  // Root runs PostgreSQL as another account, which could not enter root's own folder.
  if (runsAsRoot()) return '/var/tmp/entente';
  const own = env.HOME || homedir();
  const data = env.XDG_DATA_HOME;
  if (data && path.isAbsolute(data)) return path.join(data, 'entente');
  if (process.platform === 'darwin') return path.join(own, 'Library', 'Application Support', 'Entente');
  return path.join(own, '.local', 'share', 'entente');
}

/** Whether a home holds a database already. */
export const isCreated = (home: string): boolean => existsSync(path.join(home, 'postgres'));

/** Makes the home if it is missing, refuses one that is not ours to trust, and returns its one real path. */
export function openHome(home: string, account: Account): string {
  const mode = account.ids ? 0o711 : 0o700;
  const first = mkdirSync(home, { recursive: true, mode });
  // Said again because the umask of the caller may have closed the new folders to the account.
  if (first) for (let made = home; made.length >= first.length; made = path.dirname(made)) chmodSync(made, mode);

  const owner = lstatSync(home).uid;
  const trusted = [process.geteuid?.(), account.ids?.uid];
  if (statSync(path.dirname(home)).mode & WRITABLE_BY_ALL && !trusted.includes(owner)) {
    throw new EmbeddedProblem(
      `The folder ${home} belongs to another account (uid ${owner}), in a place where anyone can make folders. Remove it, or set ENTENTE_HOME to another folder.`,
    );
  }
  return realpathSync(home);
}

/** Refuses a home that the account of PostgreSQL cannot enter. */
export function reachHome(home: string, account: Account): void {
  const blocked = barrier(home, account);
  if (blocked) {
    throw new EmbeddedProblem(
      `PostgreSQL runs as ${account.name} here, because it refuses to run as root, and that account cannot enter ${blocked}. Set ENTENTE_HOME to a folder it can reach, such as /var/tmp/entente.`,
    );
  }
}
