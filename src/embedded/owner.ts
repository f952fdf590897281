import { randomUUID } from 'node:crypto';
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { lifeOf } from './life.ts';
import { readPostmaster } from './postmaster.ts';
import { codeOf, EmbeddedProblem } from './problem.ts';

const PATIENCE_MS = 5_000;

/**
 * Takes the home for this process, or says who has it; returns how to give it back. PostgreSQL guards its data itself:
 * this gives the clear message, and covers the time before there is data.
 */
export async function takeHome(home: string, data: string): Promise<() => void> {
  const file = path.join(home, 'owner');
  const mine = `${process.pid}\n${lifeOf(process.pid)}\n${new Date().toISOString()}\n${randomUUID()}\n`;
  const draft = `${file}.${randomUUID()}`;
  writeFileSync(draft, mine, { flag: 'wx' });
  try {
    const end = performance.now() + PATIENCE_MS;
    // A link appears whole or not at all, so nobody reads half a claim.
    while (!link(draft, file)) {
      const theirs = read(file);
      const [pid, life, since] = theirs.split('\n');
      if (lifeOf(Number(pid)) !== life) remove(file, theirs);
      else if (running(data) || performance.now() > end) throw held(home, pid, since);
      // It is starting or stopping: a service that restarts is worth a short wait.
      else await delay(50);
    }
  } finally {
    rmSync(draft, { force: true });
  }
  return () => remove(file, mine);
}

function running(data: string): boolean {
  const server = readPostmaster(data);
  return server !== undefined && server.status !== 'stopping';
}

function held(home: string, pid: string | undefined, since: string | undefined): EmbeddedProblem {
  return new EmbeddedProblem(
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
  if (read(aside) !== claim) link(aside, file);
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

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return '';
    throw error;
  }
}
