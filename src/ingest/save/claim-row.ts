import type { RecordType } from '../draft/concepts.ts';
import { type Draft, type RankedClaim, RECORD } from '../draft/draft.ts';
import type { Ids } from './ids.ts';
import type { Row } from './stage.ts';
import { stored } from './stored-value.ts';

/** What makes a claim the one it is; the key is a hash of it. */
export const FIXED = [
  'record_id',
  'property',
  'value_record_id',
  'modality',
  'article_id',
  'paragraph',
  'start',
  'end',
  'dataset_id',
  'dataset_row',
  'method',
];
/** What may change while the claim stays the same. */
export const LIVE = [
  'value',
  'value_text',
  'as_printed',
  'rank',
  'reason',
  'inferred',
  'attributed_to',
  'speaker_id',
  'exact',
  'prefix',
  'suffix',
  'recorded_at',
  'deprecated_at',
  'retracted_at',
];

/** What a claim is saved with beside itself. */
export interface Saving {
  /** How the claims came to be: `manual`, or a door with its version. */
  readonly method: string;
  readonly ids: Ids;
  titleOf(type: RecordType, slug: string): string;
}

/** A claim as its table keeps it. */
export function claimRow(draft: Draft, claim: RankedClaim, key: string, { method, ids, titleOf }: Saving) {
  const { source } = claim;
  const value = claim.property === RECORD ? undefined : claim.values.get(claim.property)?.value;
  const kept = stored(claim, draft.shape, titleOf);
  return {
    key,
    record_id: ids.of(draft),
    property: draft.shape.properties.get(claim.property)?.word ?? RECORD,
    value: kept.value,
    value_record_id: value?.type === 'Record' ? ids.find(value.record, value.slug) : null,
    value_text: kept.text,
    as_printed: claim.printed,
    rank: claim.rank,
    reason: claim.reason,
    modality: claim.modality,
    inferred: claim.inferred,
    attributed_to: claim.attributedTo,
    speaker_id: claim.speaker === null ? null : ids.find('OFFICIAL', claim.speaker),
    article_id: source.kind === 'article' ? ids.find('ARTICLE', source.slug) : null,
    paragraph: source.paragraph,
    start: source.start,
    end: source.end,
    exact: source.exact,
    prefix: source.prefix,
    suffix: source.suffix,
    dataset_id: source.kind === 'dataset' ? ids.find('DATASET', source.slug) : null,
    dataset_row: source.row,
    method,
    recorded_at: claim.recorded,
    deprecated_at: claim.deprecated,
    retracted_at: claim.retracted,
  } satisfies Row;
}
