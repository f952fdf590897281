import { sql } from 'drizzle-orm';
import { check, integer, primaryKey, snakeCase, text, timestamp } from 'drizzle-orm/pg-core';
import { claims, rank } from './claims.ts';

const instant = () => timestamp({ withTimezone: true, mode: 'string' });

/**
 * How a claim stood before it stood otherwise, and until when. At an instant it stood as the first of these that holds
 * until later says, or else as the claim itself says; no row means that it always stood as it does.
 */
export const claimStandings = snakeCase.table(
  'claim_standings',
  {
    claimId: integer()
      .notNull()
      .references(() => claims.id),
    until: instant().notNull(),
    rank: rank().notNull(),
    reason: text(),
    deprecatedAt: instant(),
    retractedAt: instant(),
  },
  t => [
    primaryKey({ name: 'claim_standings_one', columns: [t.claimId, t.until] }),
    check('claim_standings_deprecated', sql`(${t.rank} = 'DEPRECATED') = (${t.deprecatedAt} is not null)`),
    check('claim_standings_deprecated_reason', sql`${t.rank} <> 'DEPRECATED' or ${t.reason} is not null`),
    check(
      'claim_standings_times',
      sql`${t.until} between '0001-01-02' and '9999-12-30' and ${t.deprecatedAt} <= '9999-12-30' and ${t.retractedAt} <= '9999-12-30'`,
    ),
  ],
);
