import { randomUUID } from 'node:crypto';
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lifeOf } from './life.ts';
import { connectionFile, holderOf } from './owner.ts';
import { readPostmaster } from './postmaster.ts';
import { explained } from './problem.ts';
import { textOf } from './text-of.ts';

/** Starting takes a second, creating the database before a few. */
const PATIENCE_MS = 30_000;

/** Leaves word, in a file that only this account can read, of how other commands of Entente reach the server. */
export function leaveConnection(home: string, url: string): void {
  const draft = `${connectionFile(home)}.${randomUUID()}`;
  writeFileSync(draft, `${url}\n${process.pid}\n${lifeOf(process.pid)}\n`, { mode: 0o600, flag: 'wx' });
  renameSync(draft, connectionFile(home));
}

/** Takes the word back. */
export function removeConnection(home: string): void {
  rmSync(connectionFile(home), { force: true });
}

/** The server that another Entente runs over the database in a home. */
export interface Running {
  url: string;
  /** The process id of that Entente. */
  pid: number;
}

/**
 * Finds the server that another Entente runs over the database in `home`, waiting for one that starts; undefined if there
 * is none or it is stopping. Fails with an `EmbeddedProblem` where the home cannot be read.
 */
export async function findRunning(home: string): Promise<Running | undefined> {
  try {
    return await look(home);
  } catch (error) {
    throw explained(error, home);
  }
}

async function look(home: string): Promise<Running | undefined> {
  const data = path.join(home, 'postgres');
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const [url = '', pid, life] = textOf(connectionFile(home)).split('\n');
    const status = readPostmaster(data)?.status;
    // One that was killed leaves the file behind.
    if (life && lifeOf(Number(pid)) === life && status === 'ready') return { url, pid: Number(pid) };
    if (holderOf(home) === undefined || status === 'stopping' || performance.now() > end) return undefined;
    await delay(50);
  }
}
