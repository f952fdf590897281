import { modality, rank } from '../../../drizzle/tables/index.ts';
import type { Circumstances, Defaults } from '../draft/draft.ts';
import { instant } from '../draft/instant.ts';
import type { Fields } from './fields.ts';

/** Reads how and when a claim was made. */
export function readCircumstances(fields: Fields, defaults: Defaults): Circumstances {
  const stated = fields.choice('rank', rank.enumValues);
  return {
    rank: rank.enumValues.find(value => value === stated) ?? null,
    reason: fields.text('reason'),
    modality: fields.choice('modality', modality.enumValues) ?? defaults.modality,
    inferred: fields.flag('inferred') ?? defaults.inferred,
    attributedTo: fields.text('attributedTo'),
    speaker: fields.text('speaker'),
    printed: fields.text('printed'),
    recorded: moment(fields, 'recorded') ?? defaults.recorded,
    deprecated: moment(fields, 'deprecated'),
    retracted: moment(fields, 'retracted'),
  };
}

/** Reads a moment under a key. */
export function moment(fields: Fields, key: string): string | null {
  const text = fields.checked(key, given => instant(given) !== null, 'is no moment such as 2026-11-23T20:45:00Z.');
  return text === null ? null : instant(text);
}
