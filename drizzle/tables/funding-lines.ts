import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { money } from '../values/money.ts';
import { rangeChecks } from '../values/quantity.ts';
import { agreements } from './agreements.ts';
import { countries } from './countries.ts';
import { organizations } from './organizations.ts';
import { programs } from './programs.ts';
import { concept, conceptKey } from './records.ts';

/** Stages of US budget execution, in their order; UNSPECIFIED where the source's words fit none. */
export const stage = pgEnum('stage', [
  'REQUESTED',
  'AUTHORIZED',
  'APPROPRIATED',
  'ALLOCATED',
  'OBLIGATED',
  'DISBURSED',
  'UNSPECIFIED',
]);
export const category = pgEnum('category', ['MILITARY', 'ECONOMIC']);

/** Money of one program for one recipient in one fiscal period at one stage: another stage is another line. */
export const fundingLines = snakeCase.table(
  'funding_lines',
  {
    ...concept(),
    programId: integer()
      .notNull()
      .references(() => programs.id),
    donorId: integer()
      .notNull()
      .references(() => countries.id),
    agencyId: integer().references(() => organizations.id),
    recipientId: integer()
      .notNull()
      .references(() => countries.id),
    fiscalYear: integer().notNull(),
    fiscalPeriod: text().notNull(),
    category: category().notNull(),
    stage: stage().notNull(),
    stageAsReported: text(),
    ...money('amount'),
    purpose: text(),
    agreementId: integer().references(() => agreements.id),
  },
  t => [
    conceptKey(t),
    unique('funding_lines_identity')
      .on(t.programId, t.donorId, t.agencyId, t.recipientId, t.fiscalPeriod, t.stage, t.category)
      .nullsNotDistinct(),
    index('funding_lines_donor').on(t.donorId, t.fiscalYear, t.id),
    index('funding_lines_agency').on(t.agencyId),
    index('funding_lines_recipient').on(t.recipientId),
    // What came to a country in all, by year or stage: worked out off the index alone, which also lists its lines in order.
    index('funding_lines_received')
      .on(t.recipientId, t.fiscalYear, t.id, t.stage, t.amountPoint, t.amountCurrency)
      .where(sql`${t.listed}`),
    // Whether there is money in more than one currency, which no sum adds up: the least and the greatest tell.
    index('funding_lines_currency').on(t.amountCurrency),
    index('funding_lines_agreement').on(t.agreementId).where(sql`${t.agreementId} is not null`),
    index('funding_lines_year').on(t.fiscalYear, t.id),
    check(
      'funding_lines_period',
      sql`${t.fiscalPeriod} = 'FY' || ${t.fiscalYear} or (${t.fiscalYear} = 1976 and ${t.fiscalPeriod} = 'FY1976TQ')`,
    ),
    // Its days are dates of four digits.
    check('funding_lines_year', sql`${t.fiscalYear} between 2 and 9999`),
    check('funding_lines_currency', sql`${t.amountCurrency} ~ '^[A-Z]{3}$'`),
    ...rangeChecks('funding_lines', 'money', 'amount'),
  ],
);
