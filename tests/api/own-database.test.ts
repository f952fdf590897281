import { expect, test } from 'vitest';
import { tooOld } from '../../src/own-database.ts';

test('a server older than PostgreSQL 15 is refused, with its version and what to do', () => {
  expect(tooOld(140_012)).toMatch(/PostgreSQL 14.*15 or later.*DATABASE_URL/);
  expect(tooOld(90_624)).toMatch(/PostgreSQL 9/);
  expect(tooOld(150_000)).toBeUndefined();
  expect(tooOld(180_004)).toBeUndefined();
});
