import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { doors } from '../../src/ingest/doors/doors.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Database, freshDatabase } from '../service.ts';
import { entente, outcomeOf } from './entente.ts';

let database: Database;
let store: Bringing;
beforeEach(async () => {
  database = await freshDatabase('seeds');
  store = new Bringing(database.url);
});
afterEach(async () => {
  await store.close();
  await database.drop();
});
const on = () => ({ DATABASE_URL: database.url });

const HEADER =
  'Fiscal Year,Country,Assistance Category,Funding Agency,Funding Account Name,Obligations (Historical Dollars)';
const table = (rows: readonly string[]) => `${HEADER}\n${rows.join('\n')}\n`;
const row = (country: string, amount: number, year = 1998) =>
  `${year},${country},Economic,Bureau of Bridges,Bridges,${amount}`;

describe('ingest', () => {
  it('lists the doors, what each needs and who publishes it', async () => {
    const { code, printed } = await outcomeOf(['ingest']);
    expect(code).toBe(0);
    for (const { name, needs, publisher } of doors)
      for (const words of [name, needs, publisher]) expect(printed).toContain(words);
  });

  it.each([
    [['ingest', 'grenbook', 'x.csv'], /There is no door "grenbook"\. Did you mean "greenbook"\?/],
    [['ingest', 'greenbook'], /The door greenbook takes one file or folder, or - for standard input/],
    [['ingest', 'greenbook', 'nowhere.csv'], /There is no nowhere\.csv\./],
    [['resolve', 'accept'], /Write nothing, accept and a number, or reject and a number/],
    [['resolve', 'reject', '99'], /There is no name number 99/],
  ])('%j is refused in a sentence', async (words, message) => {
    const { code, said } = await outcomeOf(words, on());
    expect(code).toBe(1);
    expect(said).toMatch(message);
    expect(said).not.toMatch(/^ +at /m);
  });

  it('tells what became of the rows, and lets a person say what a likely name stands for', async () => {
    const path = await store.file(table([row('Kazakhstan', 1), row('Quaria', 2), row('Kazakstan', 3, 1999)]));
    const rejects = join(path, '..', 'rejects.ndjson');
    const words = ['ingest', 'greenbook', path, '--rejects', rejects];
    const dry = await outcomeOf([...words, '--dry-run'], on());
    expect(dry).toMatchObject({ code: 0, said: expect.stringContaining('this was a dry run: nothing was written') });
    expect(await store.rows(sql`select from ingestions`)).toEqual([]);

    const first = await outcomeOf(words, on());
    expect(first.code).toBe(0);
    expect(first.said).toContain('greenbook: 3 rows read: 1 inserted, 0 updated, 0 unchanged, 2 rejected');
    expect(first.said).toMatch(/1 UNKNOWN_NAME: .+\n.*1 LIKELY_NAME: /);
    const lines = (await readFile(rejects, 'utf8')).trim().split('\n');
    expect(lines.map(line => JSON.parse(line))).toMatchObject([
      { line: 3, refusal: 'UNKNOWN_NAME', what: expect.any(String), cure: expect.any(String) },
      { line: 4, refusal: 'LIKELY_NAME', name: { printed: 'Kazakstan', candidates: [{ slug: 'KAZ' }] } },
    ]);

    const open = await outcomeOf(['resolve'], on());
    const [, number = ''] =
      open.printed.match(/^(\d+) {2}"Kazakstan" is likely country KAZ, 0\.\d+ of 1 \(.+\)$/m) ?? [];
    expect((await outcomeOf(['resolve', 'accept', number], on())).code).toBe(0);
    expect((await outcomeOf(['resolve'], on())).printed).toContain('No name waits');
    const again = await outcomeOf(words, on());
    expect(again.said).toContain('1 inserted, 0 updated, 1 unchanged, 1 rejected');
    expect(await store.unfounded()).toEqual([]);
  });

  it('says of a second identical run that nothing changed', async () => {
    const path = await store.file(table([row('Kazakhstan', 1)]));
    expect((await outcomeOf(['ingest', 'greenbook', path], on())).said).toContain('1 inserted');
    expect((await outcomeOf(['ingest', 'greenbook', path], on())).said).toContain(
      'nothing changed: all of it was here already',
    );
  });
});

describe('an import that is ended half-way', () => {
  const ROWS = 6_000;
  const bridge = (i: number) =>
    `${1990 + (i % 20)},Kazakhstan,Economic,Bureau of Bridges,Bridge ${Math.floor(i / 20)},${i}`;
  const many = table(Array.from({ length: ROWS }, (_, i) => bridge(i)));
  /** The connection of the import, once it writes. */
  const writing = async (): Promise<number> => {
    for (;;) {
      const [found] = await store.rows(
        sql`select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and backend_xid is not null`,
      );
      if (found) return Number(found.pid);
    }
  };
  const undisturbed = async () => {
    const other = await freshDatabase('seeds');
    const theirs = new Bringing(other.url);
    try {
      const path = await theirs.file(many);
      expect((await outcomeOf(['ingest', 'greenbook', path], { DATABASE_URL: other.url })).code).toBe(0);
      return await theirs.content();
    } finally {
      await theirs.close();
      await other.drop();
    }
  };

  it('by kill -9 of the command or the loss of its connection, leaves nothing, and does all when run again', async () => {
    const before = await store.content();
    const path = await store.file(many);
    const killed = entente(['ingest', 'greenbook', path], on());
    await writing();
    killed.child.kill('SIGKILL');
    expect(await killed.ended).toMatchObject({ signal: 'SIGKILL' });
    expect(await store.content()).toEqual(before);

    const lost = entente(['ingest', 'greenbook', path], on());
    const pid = await writing();
    await store.rows(sql`select pg_terminate_backend(${pid}::int)`);
    expect(await lost.ended).toMatchObject({ code: 1 });
    expect(lost.said()).not.toMatch(/^ +at /m);
    expect(await store.content()).toEqual(before);

    expect((await outcomeOf(['ingest', 'greenbook', path], on())).said).toContain(`${ROWS} inserted`);
    expect(await store.content()).toEqual(await undisturbed());
  });
});
