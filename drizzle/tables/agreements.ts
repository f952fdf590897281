import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, snakeCase, text, unique, uniqueIndex } from 'drizzle-orm/pg-core';
import { quantity, rangeChecks } from '../values/quantity.ts';
import { when, whenChecks } from '../values/when.ts';
import { countries } from './countries.ts';
import { officials } from './officials.ts';
import { organizations } from './organizations.ts';
import { concept, conceptKey, part } from './records.ts';
import { tenures } from './tenures.ts';

export const agreementKind = pgEnum('agreement_kind', [
  'FRAMEWORK_DCA',
  'SECTOR_DCA',
  'CONTACT_PLAN',
  'COOPERATION_PLAN',
  'MOU',
  'SOFA',
  'ACSA',
  'GSOIA',
  'CTR_UMBRELLA',
  'CTR_IMPLEMENTING',
  'ALLIANCE_TREATY',
  'JOINT_STATEMENT',
  'EXCHANGE_OF_NOTES',
  'OTHER',
]);
export const dcadClass = pgEnum('dcad_class', ['GENERAL', 'SECTOR']);
export const legalCharacter = pgEnum('legal_character', ['BINDING', 'NON_BINDING', 'UNKNOWN']);
export const agreementStatus = pgEnum('agreement_status', [
  'NEGOTIATED',
  'SIGNED',
  'IN_FORCE',
  'ENDED',
  'SUPERSEDED',
  'UNKNOWN',
]);
export const signatureMode = pgEnum('signature_mode', ['SIGNED', 'INITIALED', 'EXCHANGED', 'WITNESSED']);
export const linkKind = pgEnum('link_kind', ['PART_OF', 'IMPLEMENTS', 'AMENDS', 'EXTENDS', 'SUPERSEDES']);

/** What two or more parties put on paper. */
export const agreements = snakeCase.table(
  'agreements',
  {
    ...concept(),
    kind: agreementKind().notNull(),
    dcadClass: dcadClass(),
    subjects: text().array().notNull().default([]),
    legalCharacter: legalCharacter(),
    status: agreementStatus().notNull(),
    ...when('signed'),
    ...when('inForce'),
    ...when('ended'),
    place: text(),
    ...quantity('plannedActivities'),
  },
  t => [
    conceptKey(t),
    index('agreements_signed').on(t.signedMin, t.signedMax, t.id),
    ...whenChecks('agreements', 'signed', 'inForce', 'ended'),
    ...rangeChecks('agreements', 'quantity', 'plannedActivities'),
  ],
);

/** Who is bound: a country or an organization. */
export const agreementParties = snakeCase.table(
  'agreement_parties',
  {
    ...part(),
    agreementId: integer()
      .notNull()
      .references(() => agreements.id),
    countryId: integer().references(() => countries.id),
    organizationId: integer().references(() => organizations.id),
  },
  t => [
    unique('agreement_parties_one').on(t.agreementId, t.countryId, t.organizationId).nullsNotDistinct(),
    // Who the parties of each of fifty agreements are: in their order, off the index alone.
    index('agreement_parties_agreement').on(t.agreementId, t.id, t.countryId, t.organizationId).where(sql`${t.listed}`),
    // Whether a country is a party to an agreement: told off the index alone.
    index('agreement_parties_country').on(t.countryId, t.agreementId, t.listed),
    index('agreement_parties_organization').on(t.organizationId, t.agreementId),
    check('agreement_parties_country_or_organization', sql`num_nonnulls(${t.countryId}, ${t.organizationId}) = 1`),
  ],
);

/** Who signed, and in which tenure. */
export const signatures = snakeCase.table(
  'signatures',
  {
    ...part(),
    agreementId: integer()
      .notNull()
      .references(() => agreements.id),
    officialId: integer()
      .notNull()
      .references(() => officials.id),
    tenureId: integer().references(() => tenures.id),
    titleAsPrinted: text(),
    mode: signatureMode().notNull(),
  },
  t => [
    uniqueIndex('signatures_one').on(t.agreementId, t.officialId, t.mode),
    // Who signed each of fifty agreements, and as what: in their order, off the index alone.
    index('signatures_agreement').on(t.agreementId, t.id, t.officialId, t.tenureId, t.mode).where(sql`${t.listed}`),
    index('signatures_official').on(t.officialId, t.agreementId),
    index('signatures_tenure').on(t.tenureId),
  ],
);
