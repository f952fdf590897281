import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { findRunning } from '../../src/embedded/start.ts';
import { hold } from './holder.ts';
import { ask, ended, newHome, place, serverOf, start } from './place.ts';

test('a running server is found through a file that only its owner can read, gone once it stops', async () => {
  const home = await newHome();
  expect(await findRunning(home)).toBeUndefined();
  const holder = hold(home);
  const url = await holder.heard('url');
  const file = path.join(home, 'connection');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(statSync(file).uid).toBe(process.geteuid?.());
  expect(await findRunning(home)).toEqual({ url, pid: holder.pid });
  expect(await ask(url, 'SELECT 1')).toBe(1);
  const pid = serverOf(home);
  await holder.kill();
  await ended(pid);
  // It left the file behind, and nobody is misled by it.
  expect(existsSync(file)).toBe(true);
  expect(await findRunning(home)).toBeUndefined();
  const server = await start(home);
  expect(readFileSync(file, 'utf8')).toContain(server.url);
  await server.stop();
  expect(existsSync(file)).toBe(false);
});

test('one that is being created is waited for', async () => {
  const home = path.join(place(), 'home');
  const holder = hold(home);
  await holder.heard('say creating');
  const found = await findRunning(home);
  // What it found may be faster than what its holder says.
  await holder.heard('url');
  expect(found).toEqual({ url: holder.word('url'), pid: holder.pid });
});
