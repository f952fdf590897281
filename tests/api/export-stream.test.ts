import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import postgres from 'postgres';
import { afterEach, describe, expect, it } from 'vitest';
import type { ReaderOptions } from '../../drizzle/client.ts';
import { type Service, startService } from '../service.ts';
import { addPrograms } from './export/add-programs.ts';
import { type Download, download } from './export/download.ts';

/** So many rows, of so many letters each. */
const ROWS = 20_000;
const LETTERS = 2_000;
const FILE = '/export/programs.csv?columns=slug,title';

interface Open {
  service: Service;
  sql: postgres.Sql;
  begin(file?: string): Promise<Download>;
  /** What the sessions that read for exports do. */
  sessions(): Promise<string[]>;
  /** The lines that the log has of exports, once there are so many. */
  lines(count: number): Promise<Record<string, unknown>[]>;
}

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

async function open(reader: ReaderOptions = {}, rows = ROWS): Promise<Open> {
  const service = await startService({ world: 'world', reader });
  const server = await service.listen();
  const sql = postgres(service.url, { max: 2, onnotice: () => {} });
  const begun: Download[] = [];
  closers.push(async () => {
    for (const one of begun) one.leave();
    await sql.end();
    await server.stop();
    await service.stop();
  });
  await addPrograms(service.url, `select repeat('x', ${LETTERS}) from generate_series(1, ${rows})`);
  const lines = () => service.log.filter(({ path, msg }) => msg === 'request' && String(path).startsWith('/export/'));
  return {
    service,
    sql,
    begin: async (file = FILE) => {
      const one = await download(`${server.url}${file}`);
      begun.push(one);
      return one;
    },
    sessions: async () => {
      const found = await sql<{ state: string }[]>`
        select state from pg_stat_activity
        where datname = current_database() and (query ~ '^(fetch|declare)' or state = 'idle in transaction')`;
      return found.map(({ state }) => state);
    },
    lines: async count => {
      await until(() => lines().length >= count);
      return lines();
    },
  };
}

/** Waits for as long as it takes. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(10);
}

setFlagsFromString('--expose-gc');
const collectGarbage: () => void = runInNewContext('gc');
/** Bytes in use. */
async function memory(): Promise<number> {
  collectGarbage();
  // Buffers go a little after what held them.
  await sleep(0);
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('an export', () => {
  it('waits for its reader, and holds little of a large file in memory', async () => {
    const { begin, sessions, lines } = await open();
    // What is loaded and kept once is no part of it.
    await (await begin(`${FILE}&where={"code":{"eq":"TA"}}`)).take();
    const before = await memory();
    const file = await begin();
    let size = 0;
    let most = 0;
    for (let i = 0; i < 10; i++) {
      size += (await file.take((ROWS * LETTERS) / 20)).length;
      // Whatever was on its way has come when PostgreSQL waits to be asked for more.
      await until(async () => (await sessions()).join() === 'idle in transaction');
      most = Math.max(most, (await memory()) - before);
    }
    expect(most).toBeLessThan((ROWS * LETTERS) / 10);
    size += (await file.take()).length;
    expect(size).toBeGreaterThan(ROWS * LETTERS);
    expect(await lines(2)).toMatchObject([{}, { ended: 'complete', status: 200 }]);
    await until(async () => (await sessions()).length === 0);
  });

  it('may take longer than any one statement', async () => {
    const statementTimeout = 300;
    const { begin, lines } = await open({ statementTimeout });
    const file = await begin();
    for (let i = 0; i < 4; i++) {
      await file.take(LETTERS);
      await sleep(statementTimeout / 2);
    }
    await file.take();
    expect(await lines(1)).toMatchObject([{ ended: 'complete' }]);
  });

  it('shows one moment, whatever is written meanwhile', async () => {
    const { begin, sql } = await open();
    const file = await begin();
    await sql`update programs set title = 'changed'`;
    expect(await file.take()).not.toContain('changed');
  });

  it('ends when its reader leaves', async () => {
    const { begin, sessions, lines } = await open();
    const file = await begin();
    await file.take(LETTERS);
    expect(await sessions()).toHaveLength(1);
    file.leave();
    await until(async () => (await sessions()).length === 0);
    const [line] = await lines(1);
    expect(line).toMatchObject({ ended: 'left', status: 200 });
    expect(line).not.toHaveProperty('codes');
    expect(Number(line?.rows)).toBeLessThan(ROWS);
  });

  it('ends when it is cancelled where there is no socket', async () => {
    const { service, sessions, lines } = await open();
    const { body } = await service.fetch(FILE);
    const reader = body?.getReader();
    await reader?.read();
    expect(await sessions()).toHaveLength(1);
    await reader?.cancel();
    await until(async () => (await sessions()).length === 0);
    expect(await lines(1)).toMatchObject([{ ended: 'left' }]);
  });

  it('ends when its reader leaves before the first byte, also in the midst of a statement', async () => {
    const { service, begin, sessions, sql, lines } = await open({}, 1);
    const rude = await sql.reserve();
    await rude`begin`;
    await rude`lock table programs in access exclusive mode`;
    const leaving = new AbortController();
    const { url } = await service.listen();
    const asked = fetch(`${url}${FILE}`, { signal: leaving.signal }).catch(error => error.name);
    const waits = () =>
      sql`select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
    await until(async () => (await waits()).length === 1);
    leaving.abort();
    expect(await asked).toBe('AbortError');
    // The lock is still held: nothing but the reader's leaving can have ended this.
    await until(async () => (await waits()).length === 0);
    await rude`rollback`;
    rude.release();
    await until(async () => (await sessions()).length === 0);
    expect(await lines(1)).toMatchObject([{ status: 499 }]);
    expect((await (await begin()).take()).length).toBeGreaterThan(LETTERS);
  });
});

describe('a file that breaks off', () => {
  it('does not look complete where the database fails', async () => {
    const { service, begin, sql, lines } = await open();
    const file = await begin();
    await file.take(LETTERS);
    const ended = await sql`
      select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query like 'fetch%'`;
    expect(ended).toHaveLength(1);
    await expect(file.take()).rejects.toThrow('aborted');
    expect(await lines(1)).toMatchObject([{ ended: 'broken', codes: ['UNAVAILABLE'] }]);
    expect(service.log.filter(({ err }) => err)).toHaveLength(1);
    // The service is as well as before.
    expect((await begin('/export/programs.csv?where={"slug":{"eq":"training-aid"}}')).status).toBe(200);
  });

  it('does not look complete where a row cannot be made', async () => {
    const { begin, sql, lines } = await open();
    await sql.unsafe(`
      create function broken(text) returns boolean language plpgsql immutable as 'begin if $1 like ''new-01%'' then raise ''broken''; end if; return true; end';
      alter table programs rename to whole;
      create view programs as select * from whole where broken(slug)`);
    const file = await begin('/export/programs.csv?columns=slug,title&orderBy=[{"field":"SLUG"}]');
    await expect(file.take()).rejects.toThrow('aborted');
    expect(await lines(1)).toMatchObject([{ ended: 'broken', codes: ['INTERNAL_SERVER_ERROR'] }]);
  });

  it('is cut where its reader takes nothing for too long', async () => {
    const { begin, sessions, lines } = await open({ patience: 200 });
    const file = await begin();
    // Nothing need be asked of it for that.
    expect(await lines(1)).toMatchObject([{ ended: 'broken', codes: ['TIMEOUT'] }]);
    await until(async () => (await sessions()).length === 0);
    await expect(file.take()).rejects.toThrow('aborted');
  });
});

describe('exports at once', () => {
  it('are as many as may be, and leave the graph alone', async () => {
    const { service, begin, sessions } = await open({ max: 1, maxStreams: 2 });
    const files = [await begin(), await begin()];
    const third = await begin();
    expect([third.status, third.headers['retry-after']]).toEqual([503, '10']);
    const { errors } = JSON.parse(await third.take());
    expect(errors[0]).toMatchObject({
      message: expect.stringMatching(/as many exports/i),
      extensions: { code: 'UNAVAILABLE' },
    });
    expect(service.log.filter(({ err }) => err)).toEqual([]);
    expect((await service.ask('{ programs { totalCount } }')).body.errors).toBeUndefined();
    files[0]?.leave();
    await until(async () => (await sessions()).length === 1);
    const again = await begin();
    expect(again.status).toBe(200);
    again.leave();
  });

  it('are refused where the database cannot be reached, before the first byte', async () => {
    const { service, begin, sql } = await open({}, 1);
    await sql.end();
    await service.dropDatabase();
    const file = await begin();
    expect(file.status).toBe(503);
    expect(JSON.parse(await file.take()).errors[0].message).toBe('The database cannot be reached.');
    expect(service.log.find(({ err }) => err)).toMatchObject({ requestId: file.headers['x-request-id'] });
  });

  it('are refused where the first rows take too long', async () => {
    const { begin, sql } = await open({ statementTimeout: 200 }, 1);
    const rude = await sql.reserve();
    await rude`begin`;
    await rude`lock table programs in access exclusive mode`;
    const file = await begin();
    await rude`rollback`;
    rude.release();
    expect([file.status, JSON.parse(await file.take()).errors[0].extensions.code]).toEqual([504, 'TIMEOUT']);
  });
});
