import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { drifts, RULES } from '../../src/ingest/derived/derived.ts';
import { appliedHash } from '../../src/ingest/seed.ts';
import { one, Planted, saying } from './planted.ts';

let planted: Planted;
beforeEach(async () => {
  planted = await Planted.open();
});
afterEach(() => planted.close());

const signed = (...values: string[]) => one('agreements', saying('signed', ...values));

describe('what is kept', () => {
  test.each([
    ['a conflict that is gone', sql`delete from conflicts`, { holds: null }],
    [
      'a claim that is gone from one',
      sql`delete from conflict_claims where claim_id = (select max(claim_id) from conflict_claims)`,
      {},
    ],
    ['another preference', sql`update conflicts set preferred_id = null`, {}],
    [
      'one that nothing bears out',
      sql`update claims set retracted_at = now() where property = 'SIGNED'`,
      { follows: null },
    ],
  ])('is seen not to follow: %s', async (_, tamper, expected) => {
    await planted.plant(signed('1997-11-17', '1997-11-18'));
    await planted.writer.db.execute(tamper);
    expect(await drifts(planted.writer.db)).toMatchObject([{ table: 'conflicts', ...expected }]);
  });

  test('is found anew in all records where it was found by other rules', async () => {
    const files = signed('1997-11-17', '1997-11-18');
    const { hash } = await planted.plant(files);
    expect(await appliedHash(planted.database.url)).toBe(hash);
    // As a database is that was filled before conflicts were kept.
    await planted.writer.db.execute(sql`delete from conflicts`);
    await planted.writer.db.execute(sql`update seedings set rules = ${RULES - 1}`);
    expect(await appliedHash(planted.database.url)).toBeNull();
    expect(await planted.plant(files)).toMatchObject({
      changed: true,
      claims: { inserted: 0, updated: 0, retracted: 0 },
    });
    expect(await planted.conflicts()).toHaveLength(1);
    expect(await appliedHash(planted.database.url)).toBe(hash);
  });

  test('obeys the database', async () => {
    await planted.plant(signed('1997-11-17', '1997-11-18'));
    const refusal = async (statement: ReturnType<typeof sql>) => {
      const error: unknown = await planted.writer.db.execute(statement).catch((caught: unknown) => caught);
      const cause = error instanceof Error ? error.cause : undefined;
      return cause instanceof Error && 'constraint_name' in cause ? cause.constraint_name : 'nothing refused it';
    };
    const again = sql`insert into conflicts (key, record_id, property, modality) select 'other', record_id, property, modality from conflicts`;
    expect(await refusal(again)).toBe('conflicts_one');
    expect(await refusal(sql`update conflicts set property = 'RECORD'`)).toBe('conflicts_one_property');
    expect(await refusal(sql`insert into conflict_claims select * from conflict_claims`)).toBe('conflict_claims_one');
    expect(await refusal(sql`delete from claims`)).toMatch(/^conflict/);
    expect(await refusal(sql`delete from conflicts`)).toBe('nothing refused it');
    expect(await planted.rows(sql`select 1 from conflict_claims`)).toEqual([]);
  });
});
