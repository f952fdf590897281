import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { doors } from '../../src/ingest/doors/doors.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Database, freshDatabase } from '../service.ts';
import { entente, outcomeOf } from './entente.ts';
import { holdUp } from './long-file.ts';

// Real processes on a busy machine: no test here is about time.
vi.setConfig({ testTimeout: 0 });

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
    expect((await readFile(rejects, 'utf8')).trim().split('\n')).toEqual(lines.slice(0, 1));
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

describe('what one should know of the rows', () => {
  const text = (nth: number) =>
    `Title: Day ${nth}\nPublisher: Harbor Press\nDate: 2020-03-0${nth}\n\nIt was day ${nth}.\n`;
  const notes = (said: string) => said.split('\n').filter(line => /note/.test(line));
  const note = (nth: number) =>
    expect.stringMatching(new RegExp(`^  note: The text of ${nth}\\.txt is not kept .+Rights:`));

  it('is told, of many the first few and how many more', async () => {
    const folder = dirname(await store.file(text(1), '1.txt'));
    const one = await outcomeOf(['ingest', 'article', folder], on());
    expect(one.code).toBe(0);
    expect(notes(one.said)).toEqual([note(1)]);
    for (const nth of [2, 3, 4, 5, 6, 7, 8]) await writeFile(join(folder, `${nth}.txt`), text(nth));
    const all = await outcomeOf(['ingest', 'article', folder], on());
    expect(notes(all.said)).toEqual([note(1), note(2), note(3), note(4), note(5), '  and 3 notes more']);
  });

  it.each([
    ['below a file', 'file.csv/rejects.ndjson', 'cannot be written'],
    ['the file itself', 'file.csv', 'is what is read'],
  ])('rejects that cannot be kept are told before anything is done: %s', async (_, name, told) => {
    const content = table([row('Kazakhstan', 1), row('Quaria', 2)]);
    const path = await store.file(content);
    const before = await store.content();
    const rejects = join(path, '..', name);
    const { code, said } = await outcomeOf(['ingest', 'greenbook', path, '--rejects', rejects], on());
    expect(code).toBe(1);
    expect(said).toContain(`${rejects} ${told}`);
    expect(said).not.toMatch(/^ +at /m);
    expect(await readFile(path, 'utf8')).toBe(content);
    expect(await store.content()).toEqual(before);
  });
});

describe('two at once', () => {
  const waits = 'another import or seeding is writing; waiting until it is done';
  const first = table([row('Kazakhstan', 1), row('Uzbekistan', 2)]);

  it.each([
    ['of the same file', first, '0 inserted, 0 updated, 2 unchanged, 0 rejected'],
    [
      'of another file',
      table([row('Kazakhstan', 3), row('Uzbekistan', 2, 1999)]),
      '1 inserted, 1 updated, 0 unchanged',
    ],
  ])('%s: the second waits, says so, and finds what the first wrote', async (_, second, counts) => {
    const [one, other] = [await store.file(first), await store.file(second)];
    const held = await holdUp(database.url, 'the end', () => entente(['ingest', 'greenbook', one], on()));
    const waiting = entente(['ingest', 'greenbook', other], on());
    await waiting.hears(new RegExp(waits));
    await held.release();
    expect(await held.command.ended).toMatchObject({ code: 0 });
    expect(held.command.said()).toContain('2 inserted, 0 updated, 0 unchanged');
    expect(held.command.said()).not.toContain(waits);
    expect(await waiting.ended).toMatchObject({ code: 0 });
    expect(waiting.said()).toContain(counts);
    expect(await store.unfounded()).toEqual([]);
  });
});
