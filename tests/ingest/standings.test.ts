import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DatabaseRefusal } from '../../src/ingest/save/refusal.ts';
import { cite, one, Planted } from './planted.ts';

let planted: Planted;
beforeEach(async () => {
  planted = await Planted.open();
});
afterEach(() => planted.close());

/** Seeds with claims on the place of an agreement, each from a row of its own; they were recorded in 2020 unless they say. */
const places = (...claims: readonly string[]) =>
  one(
    'agreements',
    `claims: [${claims.map(claim => `{ property: place, ${claim}, ${cite(claim.split(',')[0] ?? '')} }`)}]`,
  );

/** How claims stood before, in words; a change is as of a time the seeds give, all of which are past, or of a save. */
const standings = () =>
  planted.rows(sql`
    select c.value_text as value, s.rank, s.reason, 
      case when s.until < '2023-01-01' then s.until::date::text else 'a save' end as until, s.deprecated_at::date::text as deprecated,
      s.retracted_at is not null as retracted
    from claim_standings s join claims c on c.id = s.claim_id order by c.id, s.until`);
const stood = (value: string, until: string, rank: string, more: Record<string, unknown> = {}) => {
  return { value, until, rank, reason: null, deprecated: null, retracted: false, ...more };
};
const versions = () => planted.rows(sql`select ctid, xmin::text, xmax::text from claim_standings order by 1`);
const saved = 'a save';

const [port, bay] = ['value: Port', 'value: Bay'];
const slip = 'deprecated: 2021-02-03, reason: a slip';

describe('a first save', () => {
  test.each([
    ['where all was recorded at once', [port, bay], []],
    ['where what was wrong was so from the start', [`${port}, deprecated: 2020-01-01, reason: a slip`], []],
    ['of what stood alone before it was wrong', [`${port}, ${slip}`], [stood('Port', '2021-02-03', 'PREFERRED')]],
    [
      'of what stood alone before the right one was recorded',
      [`${port}, ${slip}`, `${bay}, recorded: 2021-02-03`],
      [stood('Port', '2021-02-03', 'PREFERRED')],
    ],
    [
      'of what stood behind another before it was wrong',
      [bay, `${port}, ${slip}`],
      [stood('Port', '2021-02-03', 'NORMAL')],
    ],
    [
      'of what stood before another and was wrong',
      [`${port}, ${slip}`, bay],
      [stood('Port', '2021-02-03', 'PREFERRED'), stood('Bay', '2021-02-03', 'NORMAL')],
    ],
    [
      'of what was preferred until a better one was recorded',
      [port, `${bay}, rank: PREFERRED, reason: nearer, recorded: 2022-01-01`],
      [stood('Port', '2022-01-01', 'PREFERRED')],
    ],
    [
      'of what was preferred until it was taken back',
      [`${port}, retracted: 2022-01-01`, bay],
      [stood('Port', '2022-01-01', 'PREFERRED'), stood('Bay', '2022-01-01', 'NORMAL')],
    ],
    [
      'of what followed one that was taken back',
      [`${port}, retracted: 2021-01-01`, `${bay}, ${slip}`, 'value: Cove'],
      [
        stood('Port', '2021-01-01', 'PREFERRED'),
        stood('Bay', '2021-01-01', 'NORMAL'),
        stood('Bay', '2021-02-03', 'PREFERRED'),
        stood('Cove', '2021-02-03', 'NORMAL'),
      ],
    ],
    [
      'of what was preferred, then not, then wrong',
      [`${port}, ${slip}`, `${bay}, rank: PREFERRED, recorded: 2020-06-01`],
      [stood('Port', '2020-06-01', 'PREFERRED'), stood('Port', '2021-02-03', 'NORMAL')],
    ],
  ])('keeps what the times of the claims tell: %s', async (_, claims, expected) => {
    await planted.plant(places(...claims));
    expect(await standings()).toEqual(expected);
    const before = await versions();
    expect(await planted.plant(places(...claims))).toMatchObject({ changed: false });
    expect(await versions()).toEqual(before);
  });

  test('has a plain value stand first from when a citation stated it', async () => {
    const claims = `claims: [{ property: place, ${port}, ${slip}, ${cite('port')} }]`;
    const whole = (recorded: string) => ({
      'agreements.yaml': `recorded: 2020-01-01\nrecords:\n  - { slug: one, title: One, kind: MOU, status: SIGNED, place: Bay, cite: { dataset: ledger, row: r, recorded: ${recorded} }, ${claims} }`,
    });
    await planted.plant(whole('2021-02-03'));
    expect(await standings()).toContainEqual(stood('Port', '2021-02-03', 'PREFERRED'));
    await planted.close();
    planted = await Planted.open();
    await planted.plant(whole('2020-01-01'));
    expect(await standings()).toEqual([stood('Port', '2021-02-03', 'NORMAL')]);
  });
});

describe('a later save', () => {
  const wrong = places(`${port}, ${slip}`, `${bay}, recorded: 2021-02-03`);

  test('that corrects a value keeps how it stood, and with what reason, once', async () => {
    await planted.plant(places(`${port}, reason: the first`));
    expect(await standings()).toEqual([]);
    expect(await planted.plant(wrong)).toMatchObject({ claims: { inserted: 1, updated: 1, retracted: 0 } });
    expect(await standings()).toEqual([stood('Port', '2021-02-03', 'PREFERRED', { reason: 'the first' })]);
    const before = await versions();
    expect(await planted.plant(wrong)).toMatchObject({ changed: false });
    expect(await versions()).toEqual(before);
  });

  test('that gives no time for a change has it as of now', async () => {
    await planted.plant(places(port, bay));
    await planted.plant(places(`${port}, rank: NORMAL`, `${bay}, rank: PREFERRED, reason: nearer`));
    expect(await standings()).toEqual([stood('Port', saved, 'PREFERRED'), stood('Bay', saved, 'NORMAL')]);
    const [row] = await planted.rows(
      sql`select count(distinct s.until)::int as times, bool_and(s.until <= now()) as past from claim_standings s`,
    );
    expect(row).toEqual({ times: 1, past: true });
  });

  test('keeps every one of several changes, and what was kept before', async () => {
    await planted.plant(places(port));
    await planted.plant(places(`${port}, reason: the only one`));
    await planted.plant(places(`${port}, deprecated: 2021-02-03, reason: a slip`));
    await planted.plant(places(`${port}, reason: right after all`));
    expect(await standings()).toEqual([
      stood('Port', saved, 'PREFERRED'),
      stood('Port', saved, 'PREFERRED', { reason: 'the only one' }),
      stood('Port', saved, 'DEPRECATED', { reason: 'a slip', deprecated: '2021-02-03' }),
    ]);
  });

  test('that takes a claim back keeps nothing, and when it stands again, that it did not', async () => {
    await planted.plant(places(port));
    await planted.plant(places(bay));
    expect(await standings()).toEqual([]);
    await planted.plant(places(port));
    expect(await standings()).toEqual([stood('Port', saved, 'PREFERRED', { retracted: true })]);
  });

  test('finds anew what was not kept of old, by the times of the claims', async () => {
    await planted.plant(wrong);
    const expected = await standings();
    expect(expected).toHaveLength(1);
    await planted.writer.db.execute(sql`delete from claim_standings`);
    expect(await planted.plant(wrong)).toMatchObject({ changed: true, claims: { inserted: 0, updated: 0 } });
    expect(await standings()).toEqual(expected);
  });

  test('that fails at the very end keeps nothing, and leaves the claim as it stood', async () => {
    await planted.plant(places(port));
    const claims = () => planted.rows(sql`select * from claims order by id`);
    const before = await claims();
    const { db } = planted.writer;
    await db.execute(sql`alter table seedings add constraint seedings_no_more check (id < 2) not valid`);
    expect(await planted.plant(wrong).catch((error: unknown) => error)).toBeInstanceOf(DatabaseRefusal);
    expect(await standings()).toEqual([]);
    expect(await claims()).toEqual(before);
    await db.execute(sql`alter table seedings drop constraint seedings_no_more`);
    await planted.plant(wrong);
    expect(await standings()).toEqual([stood('Port', '2021-02-03', 'PREFERRED')]);
  });
});
