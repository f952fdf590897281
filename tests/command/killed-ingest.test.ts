import { randomUUID } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { findRunning } from '../../src/embedded/connection.ts';
import { greenbook } from '../../src/ingest/doors/greenbook.ts';
import { ended, start } from '../embedded/place.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Fingerprint, fingerprint, rowsIn } from '../ingest/fingerprint.ts';
import { type Database, freshDatabase } from '../service.ts';
import { addressOf, type Command, entente, outcomeOf } from './entente.ts';
import { again, holdUp, longFile, type Moment, ROWS, report, UNKNOWN } from './long-file.ts';

// Real processes on a busy machine: no test here is about time.
vi.setConfig({ testTimeout: 0, hookTimeout: 0 });

const home = join(tmpdir(), `entente-killed-${randomUUID()}`);
let database: Database;
let store: Bringing;
let words: string[];
/** What a database holds before the file comes in, and after it came in without trouble. */
let before: Fingerprint;
let after: Fingerprint;

beforeAll(async () => {
  database = await freshDatabase('seeds');
  store = new Bringing(database.url);
  const path = await store.file(longFile);
  words = ['ingest', 'greenbook', path, '--rejects', join(path, '..', 'rejects.ndjson')];
  before = await fingerprint(database.url);
  const other = await freshDatabase('seeds');
  const undisturbed = new Bringing(other.url);
  expect(await undisturbed.bringPath(greenbook, path)).toMatchObject({
    inserted: ROWS - UNKNOWN,
    updated: 1,
    rejected: UNKNOWN,
  });
  after = await fingerprint(other.url);
  await undisturbed.close();
  await other.drop();
  expect(rowsIn(after, 'funding_lines') - rowsIn(before, 'funding_lines')).toBe(ROWS - UNKNOWN);
  expect(rowsIn(after, 'ingestions')).toBe(1);
});
afterAll(async () => {
  await store.close();
  await database.drop();
  rmSync(home, { recursive: true, force: true });
});

/** It failed because its database went away, and says so in a sentence. */
async function toldOfLoss(command: Command): Promise<void> {
  expect(await command.ended).toEqual({ code: 1, signal: null });
  expect(command.said()).toMatch(
    /The database went away \(.+\)\. What was not finished was not written: run the command again\.$/m,
  );
  expect(command.said()).not.toMatch(/^ +at /m);
  expect(command.said()).not.toContain('rows read');
}

/** Runs the command again, and once more. */
async function allDone(env: Record<string, string>): Promise<void> {
  const rerun = await outcomeOf(words, env);
  expect(rerun).toMatchObject({ code: 0, said: expect.stringContaining(report) });
  const second = await outcomeOf(words, env);
  expect(second).toMatchObject({ code: 0, said: expect.stringContaining(again) });
  expect(second.said).toContain('nothing changed: all of it was here already');
  const { code, printed } = await outcomeOf(['doctor'], env);
  expect({ code, printed }).toMatchObject({ code: 0, printed: expect.not.stringMatching(/^(wrong|note)/m) });
}

it('kill -9 of the command, or the loss of its connection: nothing is half there, and the next run does all', async () => {
  const env = { DATABASE_URL: database.url };
  const moments: readonly Moment[] = ['the beginning', 10, ROWS / 2, 'the end'];
  for (const moment of moments) {
    const { command, release } = await holdUp(database.url, moment, () => entente(words, env));
    command.child.kill('SIGKILL');
    expect(await command.ended).toEqual({ code: null, signal: 'SIGKILL' });
    await release();
    expect(await fingerprint(database.url), `killed at ${moment}`).toEqual(before);
  }
  const { pid, command, release } = await holdUp(database.url, ROWS / 2, () => entente(words, env));
  await store.rows(sql`select pg_terminate_backend(${pid}::int)`);
  await toldOfLoss(command);
  await release();
  expect(await fingerprint(database.url), 'connection lost').toEqual(before);
  await allDone(env);
  expect(await fingerprint(database.url)).toEqual(after);
});

it('kill -9 of the command as it ends: all is there, or nothing', async () => {
  const other = await freshDatabase('seeds');
  const env = { DATABASE_URL: other.url };
  const { command, release } = await holdUp(other.url, 'the end', () => entente(words, env));
  await release();
  command.child.kill('SIGKILL');
  await command.ended;
  // What is under way on its connection waits for nobody.
  const done = await outcomeOf(words, env);
  expect(done.code).toBe(0);
  expect([report, again].filter(counts => done.said.includes(counts))).toHaveLength(1);
  expect(await fingerprint(other.url)).toEqual(after);
  await other.drop();
});

it('kill -9 of PostgreSQL: the command says so, nothing is half there, and the next run does all', async () => {
  const env = { ENTENTE_HOME: home };
  const urlNow = async (): Promise<string> => (await findRunning(home))?.url ?? delay(20).then(urlNow);
  const postmaster = () => Number(readFileSync(join(home, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
  const killed = async (pid: number) => {
    process.kill(pid, 'SIGKILL');
    await ended(pid);
  };
  expect((await outcomeOf(['seed'], env)).code).toBe(0);

  // A command that runs PostgreSQL itself.
  const own = entente(words, env);
  await own.hears(/starting the PostgreSQL/);
  const held = await holdUp(await urlNow(), ROWS - 2, () => own);
  await killed(postmaster());
  await toldOfLoss(own);
  await held.release();
  const server = await start(home);
  expect(await fingerprint(server.url)).toEqual(before);
  await server.stop();

  // Commands beside a service, which answers meanwhile and comes back.
  const service = entente(['serve'], env);
  const address = await addressOf(service);
  const lines = async () => {
    const response = await fetch(`${address}?query={fundingLines{aggregate{count}}}`);
    return (await response.json()).data?.fundingLines.aggregate.count;
  };
  const ready = async () => {
    while ((await fetch(new URL('/health/ready', address))).status !== 200) await delay(20);
  };
  const [few, many] = [rowsIn(before, 'funding_lines'), rowsIn(after, 'funding_lines')];
  for (const [part, moment] of [
    ['backend', ROWS / 2],
    ['postmaster', 'the end'],
  ] as const) {
    const { pid, command, release } = await holdUp(await urlNow(), moment, () => entente(words, env));
    expect(await lines()).toBe(few);
    await killed(part === 'backend' ? pid : postmaster());
    await toldOfLoss(command);
    await release();
    await ready();
    expect(await fingerprint(await urlNow()), `${part} killed at ${moment}`).toEqual(before);
  }
  const counts = new Set<number>();
  const done = allDone(env);
  let over = false;
  void done.finally(() => {
    over = true;
  });
  while (!over) counts.add(await lines());
  await done;
  expect([...counts]).toEqual([few, many]);
  expect(await fingerprint(await urlNow())).toEqual(after);
  service.child.kill('SIGINT');
  expect((await service.ended).code).toBe(0);
});
