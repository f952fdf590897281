import { spawn } from 'node:child_process';
import { appendFileSync, existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { serverAccount, spawnAs } from '../../src/embedded/account.ts';
import { findNative, nativePackage } from '../../src/embedded/native.ts';
import { EmbeddedProblem } from '../../src/embedded/start.ts';
import { hold } from './holder.ts';
import { ask, ended, held, newHome, place, serverOf, start, until } from './place.ts';

test('a second start names the process that has the home and what to do', async () => {
  const home = await newHome();
  const holder = hold(home);
  const url = await holder.heard('url');
  const refusal = start(home);
  await expect(refusal).rejects.toThrow(EmbeddedProblem);
  await expect(refusal).rejects.toThrow(new RegExp(`process id ${holder.pid}, .*Stop that one, or set ENTENTE_HOME`));
  expect(await ask(url, 'SELECT 1')).toBe(1);
});

test('the same process is refused as well, and welcome after stop', async () => {
  const home = await newHome();
  const server = await start(home);
  await expect(start(home)).rejects.toThrow(new RegExp(`process id ${process.pid},`));
  await server.stop();
  await start(home);
});

test('of many starts at once on an empty home exactly one succeeds', async () => {
  const home = path.join(place(), 'home');
  const starts = await Promise.allSettled(Array.from({ length: 5 }, () => start(home)));
  expect(starts.filter(one => one.status === 'fulfilled')).toHaveLength(1);
  for (const one of starts) if (one.status === 'rejected') expect(one.reason).toBeInstanceOf(EmbeddedProblem);
});

test('a start waits for an Entente that is stopping', async () => {
  const home = await newHome();
  const first = await start(home);
  const stopped = first.stop();
  const second = await start(home);
  await stopped;
  expect(await ask(second.url, 'SELECT 1')).toBe(1);
});

test('a PostgreSQL that Entente did not start is left alone', async () => {
  const home = await newHome();
  const { folder } = findNative(nativePackage(process.platform, process.arch));
  const data = path.join(home, 'postgres');
  const args = ['-D', data, '-c', 'listen_addresses=', '-c', `unix_socket_directories=${data}`];
  const other = spawn(path.join(folder, 'bin', 'postgres'), args, { ...spawnAs(serverAccount()), stdio: 'ignore' });
  await until(() => held(home) && existsSync(path.join(data, '.s.PGSQL.5432')));
  await expect(start(home)).rejects.toThrow(new RegExp(`PostgreSQL with process id ${other.pid}, .*kill -INT`));
  expect(serverOf(home)).toBe(other.pid);
  other.kill('SIGINT');
  await ended(other.pid ?? 0);
  await start(home);
});

test('a failed start gives the home back', async () => {
  const home = await newHome();
  appendFileSync(path.join(home, 'postgres', 'pg_hba.conf'), '\nnonsense\n');
  await expect(start(home)).rejects.toThrow(/pg_hba\.conf/);
  await delay(50);
  expect(existsSync(path.join(home, 'owner'))).toBe(false);
  rmSync(home, { recursive: true });
  await start(home);
});
