import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { greenbook } from '../../src/ingest/doors/greenbook.ts';
import { type Database, freshDatabase } from '../service.ts';
import { Bringing } from './bringing.ts';

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

const HEADER =
  'Fiscal Year,Country,Assistance Category,Funding Agency,Funding Account Name,Obligations (Historical Dollars)';
const row = (amount: number, account = 'Bridges', agency = 'Bureau of Bridges', rest = '1998,Kazakhstan,Economic') =>
  `${rest},"${agency}","${account}",${amount}`;
const bring = (...rows: string[]) => store.bring(greenbook, `${HEADER}\n${rows.join('\n')}\n`);
/** The amounts of the lines that the seeds did not bring. */
const amounts = async () =>
  (
    await store.rows(sql`
      select f.amount_point::int as amount from funding_lines f where exists (
        select from claims c where c.record_id = f.id and c.method <> 'manual') order by 1`)
  ).map(({ amount }) => amount);
const whole = (row: string) => row.replaceAll('"', '').split(',').slice(0, 5).join('|');
const refusal = (line: number, row: string, other: string) => ({
  ...{ line, key: whole(row), refusal: 'RULE' },
  what: `The row with the key "${whole(other)}" is of the same record.`,
  cure: expect.stringMatching(/\w/),
});

/** Rows that are not the same to the letter, and lead to one record. */
const traps: readonly [string, string, string][] = [
  ['one slug', row(1), row(2, 'bridges')],
  ['one slug of other names', row(1, 'Bridges', 'Bureau of Harbors'), row(2, 'Harbors Bridges', 'Bureau of')],
  ['one identity by a name that both have', row(1, 'IMET'), row(2, 'International Military Education and Training')],
  [
    'one identity where nobody knows who paid',
    row(1, 'Bridges', ''),
    row(2, 'Bridges', 'Unknown - Historical Greenbook'),
  ],
];
/** So many rows that those before and after them are written apart. */
const many = Array.from({ length: 1_000 }, (_, i) => row(10, 'Filler', undefined, `${2_000 + i},Kazakhstan,Economic`));
const fillers = many.map(() => 10);

for (const [what, first, second] of traps) {
  test(`${what}: of two rows in one batch the second is refused`, async () => {
    const { refused, ...report } = await bring(first, second, row(3, 'Roads'));
    expect(report).toMatchObject({ rows: 3, inserted: 2, updated: 0, rejected: 1 });
    expect(refused).toEqual([refusal(3, second, first)]);
    expect(await amounts()).toEqual([1, 3]);
    expect(await store.unfounded()).toEqual([]);
  });

  test(`${what}: in another batch and in another file, too`, async () => {
    const { refused } = await bring(first, ...many, second);
    expect(refused).toEqual([refusal(1_003, second, first)]);
    expect(await amounts()).toEqual([1, ...fillers]);
    const { refused: again, ...report } = await bring(second, row(3, 'Roads'));
    expect(again).toEqual([refusal(2, second, first)]);
    expect(report).toMatchObject({ inserted: 1, updated: 0, unchanged: 0, rejected: 1 });
    expect(await amounts()).toEqual([1, 3, ...fillers]);
    expect(await bring(first, row(3, 'Roads'))).toMatchObject({ unchanged: 2, changed: false });
    expect(await store.unfounded()).toEqual([]);
  });
}

test('a row that is of a record of the seeds, which another row is', async () => {
  const rest = '1998,Kazakhstan,Military';
  const [held, other] = [
    'International Military Education and Training',
    'INTERNATIONAL MILITARY EDUCATION AND TRAINING',
  ].map(account => row(7, account, 'Department of State', rest));
  const before = await store.content();
  const { refused, changed } = await bring(other ?? '');
  expect({ refused, changed }).toEqual({ refused: [refusal(2, other ?? '', held ?? '')], changed: false });
  expect(await store.content()).toEqual(before);
});

test.each([
  ['a name that is written as another is', [row(1, 'Bridges, old'), row(2, 'Bridges old'), row(3, 'Roads')]],
  ['a name without letters', [row(1), row(2, '!!!'), row(3, 'Roads')]],
  ['an agency without letters', [row(1), row(2, 'Bridges', '🌉'), row(3, 'Roads')]],
  ['a name beyond measure', [row(1), row(2, noise(5_000)), row(3, 'Roads')]],
])('%s costs one row, not the file', async (_, rows) => {
  const { refused } = await bring(...rows);
  expect(refused).toEqual([expect.objectContaining({ line: 3, cure: expect.stringMatching(/\w/) })]);
  expect(await amounts()).toEqual([1, 3]);
  expect(await store.unfounded()).toEqual([]);
});

/** Letters that cannot be made shorter. */
function noise(length: number): string {
  let state = 7;
  const letter = () => {
    state = (state * 48_271) % 2_147_483_647;
    return String.fromCharCode(97 + (state % 26));
  };
  return Array.from({ length }, letter).join('');
}
