import { randomUUID } from 'node:crypto';
import { existsSync, linkSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lifeOf } from './life.ts';
import { readPostmaster } from './postmaster.ts';
import { codeOf, InUse } from './problem.ts';
import { textOf } from './text-of.ts';

const PATIENCE_MS = 5_000;

const ownerFile = (home: string): string => path.join(home, 'owner');
/** Where a running Entente leaves word of its server: there from when it is ready until it is told to stop. */
export const connectionFile = (home: string): string => path.join(home, 'connection');

/**
 * Takes the home for this process, or says who has it; returns how to give it back. PostgreSQL guards its data itself:
 * this gives the clear message, and covers the time before there is data.
 */
export async function takeHome(home: string, data: string, say: (line: string) => void): Promise<() => void> {
  const file = ownerFile(home);
  const mine = `${process.pid}\n${lifeOf(process.pid)}\n${new Date().toISOString()}\n${randomUUID()}\n`;
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, mine, { flag: 'wx' });
  try {
    const end = performance.now() + PATIENCE_MS;
    let told = false;
    // A link appears whole or not at all, so nobody reads half a claim.
    while (!link(draft, file)) {
      const theirs = textOf(file);
      const [pid, life, since] = theirs.split('\n');
      if (lifeOf(Number(pid)) !== life) {
        remove(file, theirs);
        continue;
      }
      const late = performance.now() > end;
      const status = readPostmaster(data)?.status;
      // One that starts is worth a short wait; one that stops ends by itself.
      if (status !== 'stopping' && (existsSync(connectionFile(home)) || late)) throw held(home, pid, since);
      if (late && !told) say(`waiting for the Entente with process id ${pid} to stop`);
      told ||= late;
      await delay(50);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => remove(file, mine);
}

/** The process id of the running Entente that has the home, if any. */
export function holderOf(home: string): number | undefined {
  const [pid, life] = textOf(ownerFile(home)).split('\n');
  return life && lifeOf(Number(pid)) === life ? Number(pid) : undefined;
}

function held(home: string, pid: string | undefined, since: string | undefined): InUse {
  return new InUse(
    `The database in ${home} is in use by the Entente with process id ${pid}, since ${since}. Stop that one, or set ENTENTE_HOME to another folder.`,
  );
}

function remove(file: string, claim: string): void {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  // Between reading and moving, another start may have put its own claim there: it goes back.
  if (textOf(aside) !== claim) link(aside, file);
  rmSync(aside, { force: true });
}

function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false;
    throw error;
  }
}
