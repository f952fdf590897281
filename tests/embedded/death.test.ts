import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serverAccount, spawnAs } from '../../src/embedded/account.ts';
import { lifeOf } from '../../src/embedded/life.ts';
import { hold } from './holder.ts';
import { ask, ended, newHome, place, serverOf, start, until, watchersOf } from './place.ts';

test('PostgreSQL stops by itself when its Entente is killed, and the next start succeeds', async () => {
  const home = await newHome();
  const holder = hold(home);
  await ask(await holder.heard('url'), 'CREATE TABLE kept AS SELECT 42 AS n');
  const pid = serverOf(home);
  await holder.kill();
  await ended(pid);
  await until(() => watchersOf(pid).length === 0);
  expect(readFileSync(path.join(home, 'postgres.log'), 'utf8')).toMatch(/received fast shutdown request/);
  expect(await ask((await start(home)).url, 'SELECT n FROM kept')).toBe(42);
});

test('a start right after the kill waits for the old PostgreSQL', async () => {
  const home = await newHome();
  for (let round = 0; round < 5; round++) {
    const holder = hold(home);
    await holder.heard('url');
    await holder.kill();
    const server = await start(home);
    expect(await ask(server.url, 'SELECT 1')).toBe(1);
    await server.stop();
  }
});

test('Ctrl-C reaches Entente, not PostgreSQL', async () => {
  const home = await newHome();
  const holder = hold(home);
  const url = await holder.heard('url');
  process.kill(-holder.pid, 'SIGINT');
  await holder.heard('heard');
  await delay(300);
  expect(await ask(url, 'SELECT 1')).toBe(1);
  expect(watchersOf(serverOf(home))).toHaveLength(1);
});

test('a killed watcher is replaced', async () => {
  const home = await newHome();
  const holder = hold(home);
  await holder.heard('url');
  const pid = serverOf(home);
  const [watcher = 0] = watchersOf(pid);
  process.kill(watcher, 'SIGTERM');
  await delay(100);
  expect(watchersOf(pid)).toEqual([watcher]);
  process.kill(watcher, 'SIGKILL');
  await until(() => watchersOf(pid).some(other => other !== watcher));
  await holder.kill();
  await ended(pid);
});

test('a PostgreSQL that lost both its Entente and its watcher is stopped by the next start', async () => {
  const home = await newHome();
  const holder = hold(home);
  await holder.heard('url');
  const pid = serverOf(home);
  process.kill(holder.pid, 'SIGSTOP');
  for (const watcher of watchersOf(pid)) process.kill(watcher, 'SIGKILL');
  await holder.kill();
  expect(lifeOf(pid)).toBeDefined();
  const said: string[] = [];
  const server = await start(home, {}, said);
  expect(said).toEqual([`waiting for the previous PostgreSQL in ${home}/postgres to stop`]);
  expect(serverOf(home)).not.toBe(pid);
  expect(await ask(server.url, 'SELECT 1')).toBe(1);
});

test('an Entente killed while it creates the database leaves a home that works', async () => {
  const home = path.join(place(), 'home');
  for (const wait of [0, 150, 400]) {
    const holder = hold(home);
    await holder.heard('say');
    await delay(wait);
    await holder.kill();
  }
  const server = await start(home);
  expect(await ask(server.url, 'SELECT 1')).toBe(1);
  expect(readdirSync(home).filter(name => name.startsWith('creating-'))).toEqual([]);
});

test('a number that now belongs to another program does not hold the home', async () => {
  const home = await newHome();
  const holder = hold(home);
  await holder.heard('url');
  const file = path.join(home, 'postgres', 'postmaster.pid');
  const text = readFileSync(file, 'utf8');
  const pid = serverOf(home);
  process.kill(holder.pid, 'SIGSTOP');
  process.kill(pid, 'SIGKILL');
  await ended(pid);
  await holder.kill();
  // Of the same account: PostgreSQL itself takes only those seriously.
  const stranger = spawn('sleep', ['600'], { ...spawnAs(serverAccount()), stdio: 'ignore' });
  writeFileSync(file, text.replace(/^\d+/, String(stranger.pid)));
  writeFileSync(path.join(home, 'owner'), `${process.pid}\nanother life\n2020-01-01\n`);
  const server = await start(home).finally(() => stranger.kill());
  expect(await ask(server.url, 'SELECT 1')).toBe(1);
});
