import { sql } from 'drizzle-orm';
import { check, index, integer, pgEnum, snakeCase, text, unique } from 'drizzle-orm/pg-core';
import { quantity, rangeChecks } from '../values/quantity.ts';
import { when, whenChecks } from '../values/when.ts';
import { countries } from './countries.ts';
import { officials } from './officials.ts';
import { organizations } from './organizations.ts';
import { concept, conceptKey, part } from './records.ts';

export const eventKind = pgEnum('event_kind', [
  'VISIT',
  'MEETING',
  'SIGNING',
  'EXERCISE',
  'TRAINING',
  'CONFERENCE',
  'UNIT_FORMATION',
]);
export const participantRole = pgEnum('participant_role', ['PARTICIPANT', 'HOST', 'ORGANIZER', 'VISITOR', 'OBSERVER']);
export const modality = pgEnum('modality', ['ACTUAL', 'PLANNED']);

/** Visits, meetings, exercises and other things that took place or were to. */
export const events = snakeCase.table(
  'events',
  {
    ...concept(),
    kind: eventKind().notNull(),
    series: text(),
    ...when('start'),
    ...when('end'),
    place: text(),
    hostId: integer().references(() => countries.id),
    ...quantity('strength'),
  },
  t => [
    conceptKey(t),
    index('events_host').on(t.hostId),
    index('events_start').on(t.startMin, t.startMax, t.id),
    ...whenChecks('events', 'start', 'end'),
    ...rangeChecks('events', 'quantity', 'strength'),
  ],
);

/** Who took part, or was to. */
export const participants = snakeCase.table(
  'participants',
  {
    ...part(),
    eventId: integer()
      .notNull()
      .references(() => events.id),
    countryId: integer().references(() => countries.id),
    organizationId: integer().references(() => organizations.id),
    officialId: integer().references(() => officials.id),
    role: participantRole().notNull(),
    modality: modality().notNull(),
    ...quantity('strength'),
  },
  t => [
    unique('participants_one')
      .on(t.eventId, t.countryId, t.organizationId, t.officialId, t.role, t.modality)
      .nullsNotDistinct(),
    index('participants_country').on(t.countryId, t.eventId),
    index('participants_organization').on(t.organizationId, t.eventId),
    index('participants_official').on(t.officialId, t.eventId),
    check('participants_one_of', sql`num_nonnulls(${t.countryId}, ${t.organizationId}, ${t.officialId}) = 1`),
    ...rangeChecks('participants', 'quantity', 'strength'),
  ],
);
