import { sql } from 'drizzle-orm';
import { type AnyPgColumn, check, index, integer, pgEnum, snakeCase, unique } from 'drizzle-orm/pg-core';
import { when, whenChecks } from '../values/when.ts';
import { countries } from './countries.ts';
import { concept, conceptKey, part } from './records.ts';

export const organizationKind = pgEnum('organization_kind', [
  'GOVERNMENT',
  'MINISTRY',
  'DEPARTMENT',
  'COMMAND',
  'ARMED_FORCE',
  'UNIT',
  'MULTINATIONAL_UNIT',
  'ALLIANCE',
  'AGENCY',
  'PUBLISHER',
]);

/** Bodies that act, sign, pay, publish or are joined. */
export const organizations = snakeCase.table(
  'organizations',
  {
    ...concept(),
    kind: organizationKind().notNull(),
    countryId: integer().references(() => countries.id),
    parentId: integer().references((): AnyPgColumn => organizations.id),
    ...when('formed'),
    ...when('dissolved'),
  },
  t => [
    conceptKey(t),
    index('organizations_country').on(t.countryId),
    index('organizations_parent').on(t.parentId),
    check('organizations_not_own_parent', sql`${t.parentId} <> ${t.id}`),
    ...whenChecks('organizations', 'formed', 'dissolved'),
  ],
);

/** Who belongs to an organization, and since when. */
export const memberships = snakeCase.table(
  'memberships',
  {
    ...part(),
    organizationId: integer()
      .notNull()
      .references(() => organizations.id),
    countryId: integer().references(() => countries.id),
    memberId: integer().references(() => organizations.id),
    ...when('start'),
    ...when('end'),
  },
  t => [
    unique('memberships_one').on(t.organizationId, t.countryId, t.memberId, t.startMin).nullsNotDistinct(),
    index('memberships_country').on(t.countryId),
    index('memberships_member').on(t.memberId),
    check('memberships_country_or_organization', sql`num_nonnulls(${t.countryId}, ${t.memberId}) = 1`),
    ...whenChecks('memberships', 'start', 'end'),
  ],
);
