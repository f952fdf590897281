import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, pgEnum, snakeCase, text } from 'drizzle-orm/pg-core';
import { concept, conceptKey } from './records.ts';

/** ACCOUNT holds money, AUTHORITY is a law that allows it, FRAMEWORK is neither. */
export const programKind = pgEnum('program_kind', ['ACCOUNT', 'AUTHORITY', 'FRAMEWORK']);

/** What money or cooperation is organized under. */
export const programs = snakeCase.table(
  'programs',
  {
    ...concept(),
    code: text().unique(),
    kind: programKind().notNull(),
    parentId: integer().references((): AnyPgColumn => programs.id),
  },
  t => [
    conceptKey(t),
    index('programs_parent').on(t.parentId),
    check('programs_not_own_parent', sql`${t.parentId} <> ${t.id}`),
  ],
);
