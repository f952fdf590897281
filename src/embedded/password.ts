import { randomBytes, randomUUID } from 'node:crypto';
import { renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './text-of.ts';

/** The password kept in the home; nothing when there is none yet. */
export function keptPassword(home: string): string | undefined {
  return textOf(path.join(home, 'password')).trim() || undefined;
}

/** Makes a random password, safe to write in a url and in SQL. */
export function makePassword(): string {
  return randomBytes(24).toString('base64url');
}

/** Keeps the password in the home, for the account that starts Entente. */
export function keepPassword(home: string, password: string): void {
  const file = path.join(home, 'password');
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, `${password}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, file);
}
