import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import type { Catalog } from './catalog.ts';
import { claimKey, identity } from './claim-key.ts';
import type { RecordType } from './concepts.ts';
import type { Counts } from './counts.ts';
import { type Draft, type RankedClaim, RECORD } from './draft.ts';
import type { Ids } from './ids.ts';
import { addStandings, keepStandings } from './save-standings.ts';
import { storedText, storedValue } from './stored-value.ts';
import { type Row, upsert } from './upsert.ts';

/** How these claims came to be: a person wrote them down. */
const METHOD = 'manual';

/** What makes a claim the one it is; the key is a hash of it. */
const FIXED = [
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
const LIVE = [
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

/** What became of the claims, how many earlier standings were kept, and what touched claims are about. */
export interface SavedClaims extends Counts {
  readonly standings: number;
  readonly about: readonly number[];
}

/** Brings the claims to what the drafts say: what they no longer say is retracted, never deleted. */
export async function saveClaims(db: Db, catalog: Catalog, ids: Ids): Promise<SavedClaims> {
  const titleOf = (type: RecordType, slug: string) => catalog.title(type, slug);
  const keyed = catalog.drafts.flatMap(draft => {
    const of = identity(draft);
    return draft.claims.map(claim => ({ draft, claim, key: claimKey(of, claim) }));
  });
  const rows = keyed.map(({ draft, claim, key }) => claimRow(draft, claim, key, ids, titleOf));
  const retracted = await retractOthers(db, rows);
  const kept = await keepStandings(db, keyed);
  // Claims step down before others step up, so that a property never has two that are preferred.
  const present = await presentKeys(db, rows);
  const stepDown = rows.filter(row => (row.rank !== 'PREFERRED' || row.retracted_at !== null) && present.has(row.key));
  const down = await upsertClaims(db, stepDown);
  const rest = await upsertClaims(db, rows);
  const added = await addStandings(db, keyed);
  const updated = down.updated + rest.updated;
  return {
    inserted: rest.inserted,
    updated,
    retracted: retracted.length,
    unchanged: rows.length - rest.inserted - updated,
    standings: kept + added,
    about: [...new Set([...retracted, ...down.told, ...rest.told])],
  };
}

const upsertClaims = (db: Db, rows: readonly Row[]) =>
  upsert(db, { table: 'claims', rows, by: 'key', fixed: FIXED, live: LIVE, tell: 'record_id' });

const keysOf = (rows: readonly Row[]) => JSON.stringify(rows.map(row => row.key));

async function presentKeys(db: Db, rows: readonly Row[]): Promise<Set<unknown>> {
  const found = await db.execute<{ key: string }>(sql`
    select key from claims where key in (select jsonb_array_elements_text(${keysOf(rows)}::text::jsonb))`);
  return new Set(found.map(({ key }) => key));
}

/** Takes back what is no longer said; answers which record each such claim is about. */
async function retractOthers(db: Db, rows: readonly Row[]): Promise<number[]> {
  const gone = await db.execute<{ record_id: number }>(sql`
    update claims set retracted_at = greatest(now(), recorded_at)
    where method = ${METHOD} and retracted_at is null
      and key not in (select jsonb_array_elements_text(${keysOf(rows)}::text::jsonb))
    returning record_id`);
  return gone.map(({ record_id }) => record_id);
}

function claimRow(
  draft: Draft,
  claim: RankedClaim,
  key: string,
  ids: Ids,
  titleOf: (type: RecordType, slug: string) => string,
): Row {
  const { source } = claim;
  const value = claim.property === RECORD ? undefined : claim.values.get(claim.property)?.value;
  return {
    key,
    record_id: ids.of(draft),
    property: draft.shape.properties.get(claim.property)?.word ?? RECORD,
    value: storedValue(claim, draft.shape, titleOf),
    value_record_id: value?.type === 'Record' ? ids.find(value.record, value.slug) : null,
    value_text: storedText(claim, draft.shape, titleOf),
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
    method: METHOD,
    recorded_at: claim.recorded,
    deprecated_at: claim.deprecated,
    retracted_at: claim.retracted,
  };
}
