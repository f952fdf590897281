import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { textOf } from './text-of.ts';

/** What a PostgreSQL says of itself in its data folder while it runs. */
export interface Postmaster {
  pid: number;
  status: string;
}

const file = (data: string) => path.join(data, 'postmaster.pid');

/** Reads postmaster.pid; nothing when no server has the folder. */
export function readPostmaster(data: string): Postmaster | undefined {
  const lines = textOf(file(data)).split('\n');
  // A server without a network, as at creation, writes its number with a minus.
  const pid = Math.abs(Number(lines[0]));
  return pid > 0 ? { pid, status: lines[7]?.trim() ?? '' } : undefined;
}

/**
 * Lets the next server pass a number that now belongs to a stranger: it ignores its parent's. The file itself stays,
 * because with it PostgreSQL makes sure that no process of the old server still uses the data.
 */
export function disownPostmaster(data: string): void {
  writeFileSync(file(data), textOf(file(data)).replace(/^.*/, String(process.pid)));
}
