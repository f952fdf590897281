import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { EmbeddedProblem } from '../../src/embedded/start.ts';
import { ask, ended, held, newHome, place, root, serverOf, start, until, watchersOf } from './place.ts';

test('a first start creates a database, a later one finds it again', async () => {
  const home = path.join(place(), 'home');
  const said: string[] = [];
  const first = await start(home, { work_mem: '5MB' }, said);
  expect(said).toEqual([`creating the database in ${home}`]);
  expect(first.url).toMatch(/^postgres:\/\/postgres:[\w-]{32}@127\.0\.0\.1:\d+\/entente$/);
  const show = (name: string) => ask(first.url, `SHOW ${name}`);
  expect(await show('random_page_cost')).toBe('1.1');
  expect(await show('work_mem')).toBe('5MB');
  expect(await show('listen_addresses')).toBe('127.0.0.1');
  expect(await show('unix_socket_directories')).toBe('');
  expect(await show('server_encoding')).toBe('UTF8');
  expect(await ask(first.url, `SELECT datlocale FROM pg_database WHERE datname = 'entente'`)).toBe('C.UTF-8');
  expect(await ask(first.url, `SELECT lower('ÉÇ')`)).toBe('éç');
  await ask(first.url, 'CREATE TABLE kept AS SELECT 42 AS n');
  await first.stop();

  const again: string[] = [];
  const second = await start(home, {}, again);
  expect(again).toEqual([]);
  expect(await ask(second.url, 'SELECT n FROM kept')).toBe(42);
});

test('writing to disk is on unless a setting says otherwise', async () => {
  const server = await start(await newHome(), { fsync: 'on' });
  expect(await ask(server.url, 'SHOW fsync')).toBe('on');
  expect(await ask(server.url, 'SHOW synchronous_commit')).toBe('on');
});

test('no one enters without the password, which only its owner can read', async () => {
  const home = path.join(place(), 'home');
  const server = await start(home);
  const { mode, uid } = statSync(path.join(home, 'password'));
  expect(mode & 0o777).toBe(0o600);
  expect(uid).toBe(process.geteuid?.());
  await expect(ask(server.url.replace(/:[\w-]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow(/password authentication/);
  expect(readFileSync(path.join(home, 'postgres', 'pg_hba.conf'), 'utf8')).not.toMatch(/^[^#]*\btrust\b/m);
});

test('a lost password is replaced', async () => {
  const home = await newHome();
  const first = await start(home);
  await first.stop();
  rmSync(path.join(home, 'password'));
  const second = await start(home);
  expect(second.url.split('@')[0]).not.toBe(first.url.split('@')[0]);
  expect(await ask(second.url, 'SELECT 1')).toBe(1);
});

test('stop may be asked more than once, waits for the end and leaves no process', async () => {
  const home = await newHome();
  const server = await start(home);
  const pid = serverOf(home);
  expect(watchersOf(pid)).toHaveLength(1);
  await Promise.all([server.stop(), server.stop()]);
  expect(held(home)).toBe(false);
  await ended(pid);
  await until(() => watchersOf(pid).length === 0);
  await server.stop();
  expect(readdirSync(home).sort()).toEqual(['password', 'postgres', 'postgres.log']);
  expect(await Promise.race([server.lost, Promise.resolve('silent')])).toBe('silent');
});

test('what an interrupted creation left is no hindrance', async () => {
  const home = path.join(place(), 'home');
  mkdirSync(path.join(home, 'creating-old', 'postgres'), { recursive: true });
  mkdirSync(path.join(home, 'postgres', 'base'), { recursive: true });
  if (root) chmodSync(home, 0o711);
  writeFileSync(path.join(home, 'postgres', 'base', 'half'), 'half');
  const said: string[] = [];
  const server = await start(home, {}, said);
  expect(await ask(server.url, 'SELECT 1')).toBe(1);
  expect(said[0]).toMatch(/is incomplete: putting it aside as /);
  const aside = readdirSync(home).find(name => name.startsWith('postgres.incomplete-')) ?? '';
  expect(readFileSync(path.join(home, aside, 'base', 'half'), 'utf8')).toBe('half');
  expect(readdirSync(home)).not.toContain('creating-old');
});

test('the data of another PostgreSQL is refused, not touched', async () => {
  const home = await newHome();
  writeFileSync(path.join(home, 'postgres', 'PG_VERSION'), '16\n');
  await expect(start(home)).rejects.toThrow(EmbeddedProblem);
  await expect(start(home)).rejects.toThrow(/made by PostgreSQL 16.*ENTENTE_HOME.*DATABASE_URL/);
});
