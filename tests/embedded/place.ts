import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import postgres from 'postgres';
import { inject, onTestFinished } from 'vitest';
import { lifeOf } from '../../src/embedded/life.ts';
import { startEmbedded } from '../../src/embedded/start.ts';

/** Whether these tests may change accounts. */
export const root = process.geteuid?.() === 0;

/** Whether a test can run here; prints what it lacks where it cannot. */
export function possible(can: boolean, needs: string): boolean {
  if (!can) console.log(`Skipped a test of the embedded PostgreSQL: it needs ${needs}.`);
  return can;
}

/** A folder that goes away after the test and that other accounts can enter. */
export function place(parent = tmpdir()): string {
  const folder = mkdtempSync(path.join(parent, 'entente-test-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let model: Promise<string> | undefined;

/** A home with an empty database, copied from one made once for all files that this process tests. */
export async function newHome(): Promise<string> {
  model ??= newModel();
  const copy = path.join(place(), 'home');
  spawnSync('cp', ['-a', await model, copy]);
  return copy;
}

async function newModel(): Promise<string> {
  const home = path.join(inject('folder'), `home-${process.pid}`);
  await (await startEmbedded({ home, say: () => {}, settings: { fsync: 'off' } })).stop();
  return home;
}

/** Starts PostgreSQL in this process, to be stopped after the test; collects what it says, and its addresses as they change. */
export async function start(
  home: string,
  settings: Record<string, string> = {},
  said: string[] = [],
  returned: string[] = [],
) {
  const server = await startEmbedded({
    home,
    say: line => said.push(line),
    settings: { fsync: 'off', ...settings },
    onReturn: url => returned.push(url),
  });
  onTestFinished(server.stop);
  return server;
}

/** The answer of one query: the first column of the first row. */
export async function ask(url: string, query: string): Promise<unknown> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return Object.values((await sql.unsafe(query))[0] ?? {})[0];
  } finally {
    await sql.end();
  }
}

/** The process id of the server on a home. */
export function serverOf(home: string): number {
  return Number(readFileSync(path.join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
}

/** The running watchers of a process. */
export function watchersOf(pid: number): number[] {
  const { stdout } = spawnSync('ps', ['-ww', '-eo', 'pid=,stat=,args='], { encoding: 'utf8' });
  const lines = stdout.split('\n').filter(line => line.endsWith(`entente-watcher ${pid}`));
  return lines.map(line => line.trim().split(/\s+/)).flatMap(([id, stat]) => (stat?.startsWith('Z') ? [] : Number(id)));
}

/** Waits for a condition; the test's own limit ends a wait in vain. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await delay(10);
}

/** Waits for a process to end. */
export function ended(pid: number): Promise<void> {
  return until(() => lifeOf(pid) === undefined);
}

/** Whether a server holds the home. */
export function held(home: string): boolean {
  return existsSync(path.join(home, 'postgres', 'postmaster.pid'));
}
