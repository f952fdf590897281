import { sql } from 'drizzle-orm';
import { boolean, check, index, integer, snakeCase, uniqueIndex } from 'drizzle-orm/pg-core';
import { agreements, linkKind } from './agreements.ts';
import { part } from './records.ts';

/** How one agreement stands to another; a trigger refuses a circle of PART_OF. */
export const agreementLinks = snakeCase.table(
  'agreement_links',
  {
    ...part(),
    fromId: integer()
      .notNull()
      .references(() => agreements.id),
    agreementId: integer()
      .notNull()
      .references(() => agreements.id),
    kind: linkKind().notNull(),
    inferred: boolean().notNull().default(false),
  },
  t => [
    uniqueIndex('agreement_links_one').on(t.fromId, t.agreementId, t.kind),
    index('agreement_links_agreement').on(t.agreementId),
    check('agreement_links_not_to_itself', sql`${t.fromId} <> ${t.agreementId}`),
  ],
);
