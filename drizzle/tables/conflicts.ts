import { sql } from 'drizzle-orm';
import { check, index, integer, primaryKey, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { claims, property } from './claims.ts';
import { modality } from './events.ts';
import { records } from './records.ts';

/** A property of a record or part on which claims cannot all hold. `key` is a hash of these, the same everywhere. */
export const conflicts = snakeCase.table(
  'conflicts',
  {
    id: integer().primaryKey().generatedAlwaysAsIdentity(),
    key: text().notNull().unique(),
    recordId: integer()
      .notNull()
      .references(() => records.id),
    property: property().notNull(),
    modality: modality().notNull(),
    preferredId: integer().references(() => claims.id),
  },
  t => [
    unique('conflicts_one').on(t.recordId, t.property, t.modality),
    index('conflicts_preferred').on(t.preferredId),
    check('conflicts_one_property', sql`${t.property} <> 'RECORD'`),
  ],
);

/** The claims of a conflict: each cannot hold together with at least one other of them. */
export const conflictClaims = snakeCase.table(
  'conflict_claims',
  {
    conflictId: integer()
      .notNull()
      .references(() => conflicts.id, { onDelete: 'cascade' }),
    claimId: integer()
      .notNull()
      .references(() => claims.id),
  },
  t => [
    primaryKey({ name: 'conflict_claims_one', columns: [t.conflictId, t.claimId] }),
    index('conflict_claims_claim').on(t.claimId, t.conflictId),
  ],
);
