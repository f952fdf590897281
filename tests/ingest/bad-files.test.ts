import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { greenbook } from '../../src/ingest/doors/greenbook.ts';
import { InputProblem } from '../../src/ingest/doors/input-problem.ts';
import { type Database, freshDatabase } from '../service.ts';
import { Bringing } from './bringing.ts';

let database: Database;
let store: Bringing;
beforeAll(async () => {
  database = await freshDatabase('seeds');
  store = new Bringing(database.url);
});
afterAll(async () => {
  await store.close();
  await database.drop();
});

const COLUMNS =
  'Fiscal Year,Country,Assistance Category,Funding Agency,Funding Account Name,Obligations (Historical Dollars)';
const ROW = '1998,Kazakhstan,Economic,Bureau of Bridges,Bridges,1';
const latin1 = (text: string) => Buffer.from(text, 'latin1');

describe('a file that is not what it should be is refused whole, with the place', () => {
  test.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^file\.csv is empty\.$/],
    ['nothing but a byte-order mark', '\ufeff', /is empty/],
    [
      'cut off inside quotes',
      `${COLUMNS}\n${ROW}\n1998,"Kazakh`,
      /^file\.csv, line 3, column 2 \("Country"\): a quote opens and does not close/,
    ],
    [
      'a quote that never closes',
      `${COLUMNS}\n${ROW}\n1998,"Kazakhstan,${'Economic,Bridges,1\n'.repeat(200_000)}`,
      /line 3, column \d \("[\w ]+"\): a quote opens and does not close/,
    ],
    [
      'a quote that closes inside a value',
      `${COLUMNS}\n1998,"Kazakh"stan,Economic,A,B,1`,
      /line 2, column 2 \("Country"\): a quote closes inside/,
    ],
    [
      'cut off inside a row',
      `${COLUMNS}\n${ROW}\n1998,Kazakhstan,Econ`,
      /line 3: it has 3 columns where the header has 6; column 4 \("Funding Agency"\) is not there/,
    ],
    ['a row that is too long', `${COLUMNS}\n${ROW},2`, /line 2: it has 7 columns where the header has 6; it has more/],
    [
      'another header',
      `${COLUMNS.replace('Country', 'Countries')}\n${ROW}`,
      /line 1: the header lacks "Country"\. New in it: "Countries" \(is it "Country"\?\)/,
    ],
    ['no header', ROW, /line 1: the header lacks "Fiscal Year", .*Obligations/],
    [
      'a web page',
      '<!doctype html>\n<html><body>Not found</body></html>',
      /is a web page, not a table \(line 1\)\. Download the file itself/,
    ],
    ['Latin-1', latin1(`${COLUMNS}\n${ROW}\n1998,Curaçao,Economic,A,B,1`), /line 3, letter 10: it is not UTF-8/],
    ['bytes', Buffer.from([0x50, 0x4b, 0x03, 0x04, 0, 0, 0, 0]), /holds a NUL: it is no text/],
    [
      'damaged gzip',
      gzipSync(`${COLUMNS}\n${ROW}\n`).subarray(0, 40),
      /begins as a file packed by gzip and cannot be unpacked/,
    ],
  ])('%s', async (_, content, message) => {
    const before = await store.content();
    const brought = store.bring(greenbook, content);
    await expect(brought).rejects.toThrow(InputProblem);
    await expect(brought).rejects.toThrow(message);
    expect(await store.content()).toEqual(before);
  });

  test('a folder, and what is not there', async () => {
    const folder = await store.file('', 'x');
    await mkdir(join(folder, '..', 'more.csv'));
    await expect(store.bringPath(greenbook, join(folder, '..', 'more.csv'))).rejects.toThrow(
      /is a folder\. Give one file/,
    );
    await expect(store.bringPath(greenbook, join(folder, '..', 'none.csv'))).rejects.toThrow(
      /^There is no .*none\.csv\.$/,
    );
  });

  test('columns that are new are told and left', async () => {
    const { said, inserted } = await store.bring(greenbook, `Mood,${COLUMNS}\ngood,${ROW}\n`, { dryRun: true });
    expect({ said, inserted }).toEqual({ said: ['new in the header and left: Mood'], inserted: 1 });
  });
});
