import { lchownSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import type { Account } from './account.ts';
import { runOnce, runSql } from './once.ts';
import type { Programs } from './programs.ts';

/** The name of the database inside PostgreSQL. */
export const DATABASE = 'entente';

interface Plan {
  home: string;
  data: string;
  password: string;
  account: Account;
  programs: Programs;
  /** False leaves the writing to disk to the operating system: for tests. */
  durable: boolean;
}

/** Makes the data folder with an empty database, in a folder beside its place: an interruption leaves nothing half made. */
export async function createData({ home, data, password, account, programs, durable }: Plan): Promise<void> {
  for (const left of readdirSync(home).filter(name => name.startsWith('creating-'))) {
    // Its initdb may still be ending, and writing.
    await rm(path.join(home, left), { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
  }
  const draft = mkdtempSync(path.join(home, 'creating-'));
  try {
    const [made, secret] = [path.join(draft, 'postgres'), path.join(draft, 'password')];
    writeFileSync(secret, password, { mode: 0o600, flag: 'wx' });
    for (const own of account.ids ? [secret, draft] : [])
      lchownSync(own, account.ids?.uid ?? -1, account.ids?.gid ?? -1);
    const args = ['-D', made, '-U', 'postgres', '-A', 'scram-sha-256', `--pwfile=${secret}`, ...locale()];
    if (!durable) args.push('--no-sync');
    await runOnce({ program: programs.initdb, args, account, home });
    await runSql({ postgres: programs.postgres, account, home, durable }, made, `CREATE DATABASE ${DATABASE};`);
    renameSync(made, data);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

// Sorting and letter case are PostgreSQL's own, the same on every machine.
function locale(): string[] {
  const own = ['-E', 'UTF8', '--locale-provider=builtin'];
  // Older macOS has no C.UTF-8, and pg_trgm still asks the system which characters are letters.
  if (process.platform === 'darwin')
    return [...own, '--builtin-locale=C.UTF-8', '--locale=C', '--lc-ctype=en_US.UTF-8'];
  return [...own, '--locale=C.UTF-8'];
}
