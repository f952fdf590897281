import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Account, spawnAs } from './account.ts';
import { copyPrograms } from './copy.ts';
import { addLinks } from './links.ts';
import type { Native } from './native.ts';
import { codeOf, EmbeddedProblem, OWN_SERVER } from './problem.ts';

/** The programs, where the account can run them. */
export interface Programs {
  postgres: string;
  initdb: string;
  /** The major version, which the data folder must share. */
  major: string;
}

/** Makes the programs of PostgreSQL ready to run as the account, from a copy when the originals are out of its reach. */
export async function readyPrograms(
  native: Native,
  account: Account,
  home: string,
  say: (line: string) => void,
): Promise<Programs> {
  const here = addLinks(native.folder) ? attempt(native.folder, account) : 'out of reach';
  if (typeof here === 'object') return here;
  // Root's copy serves every home on the machine; a person's own copy stays where only that person can write.
  const place = path.join(account.ids ? '/var/tmp' : home, `entente-postgres-${native.label}`);
  const copied = attempt(await copyPrograms(native.folder, place, say), account);
  if (typeof copied === 'object') return copied;
  throw new EmbeddedProblem(
    `${account.name} may not run the copy of PostgreSQL in ${place}; perhaps its disk forbids programs (noexec). Allow it, or ${OWN_SERVER}.`,
  );
}

function attempt(folder: string, account: Account): Programs | 'out of reach' {
  const [postgres, initdb] = [path.join(folder, 'bin', 'postgres'), path.join(folder, 'bin', 'initdb')];
  const tried = spawnSync(postgres, ['--version'], { ...spawnAs(account), encoding: 'utf8' });
  if (codeOf(tried.error) === 'EACCES') return 'out of reach';
  const major = /\) (\d+)/.exec(tried.stdout ?? '')?.[1];
  if (tried.status === 0 && major) return { postgres, initdb, major };
  const reason = tried.error?.message ?? tried.stderr.trim();
  throw new EmbeddedProblem(
    `The PostgreSQL that comes with Entente does not run on this machine (${reason}). To run Entente here, ${OWN_SERVER}.`,
  );
}
