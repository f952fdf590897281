import { appendFileSync, existsSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { ask, ended, newHome, serverOf, start, until, watchersOf } from './place.ts';

test('a PostgreSQL that is killed is started again, elsewhere, with all that was written', async () => {
  const home = await newHome();
  const [said, returned]: [string[], string[]] = [[], []];
  const server = await start(home, {}, said, returned);
  await ask(server.url, 'CREATE TABLE kept AS SELECT 42 AS n');
  const [before, pid] = [server.url, serverOf(home)];
  process.kill(pid, 'SIGKILL');
  await until(() => returned.length === 1);
  expect(returned).toEqual([server.url]);
  expect(server.url).not.toBe(before);
  expect(await ask(server.url, 'SELECT n FROM kept')).toBe(42);
  expect(said).toEqual([
    expect.stringMatching(/^PostgreSQL was ended by SIGKILL although nobody here asked it to stop: starting it again$/),
    expect.stringMatching(/^PostgreSQL answers again after \d+ ms$/),
  ]);
  console.log(`kill -9 of PostgreSQL: ${said[1]}`);
  // The new one ends with us as well.
  expect(watchersOf(serverOf(home))).toHaveLength(1);
  await until(() => watchersOf(pid).length === 0);
  await server.stop();
  expect(await Promise.race([server.lost, Promise.resolve('silent')])).toBe('silent');
});

test('one that is stopped while it is being started again stays stopped', async () => {
  const home = await newHome();
  const returned: string[] = [];
  const server = await start(home, {}, [], returned);
  const pid = serverOf(home);
  process.kill(pid, 'SIGKILL');
  await ended(pid);
  await server.stop();
  expect(returned).toEqual([]);
  await start(home);
});

test('one that cannot be started again is given up, with the reason, and the home is free', async () => {
  const home = await newHome();
  const server = await start(home);
  appendFileSync(path.join(home, 'postgres', 'pg_hba.conf'), '\nnonsense\n');
  process.kill(serverOf(home), 'SIGKILL');
  expect((await server.lost).message).toMatch(/pg_hba\.conf.*postgres\.log/);
  await until(() => !existsSync(path.join(home, 'owner')));
  expect(existsSync(path.join(home, 'connection'))).toBe(false);
});

test('one that dies again and again is given up', async () => {
  const home = await newHome();
  const returned: string[] = [];
  const server = await start(home, {}, [], returned);
  for (let death = 1; death <= 5; death++) {
    process.kill(serverOf(home), 'SIGKILL');
    await until(() => returned.length === death);
  }
  process.kill(serverOf(home), 'SIGKILL');
  expect((await server.lost).message).toMatch(/was ended by SIGKILL, for the 6th time within a minute\. Its log is /);
});
