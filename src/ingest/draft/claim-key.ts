import { createHash } from 'node:crypto';
import { cellText, type Said } from './cell.ts';
import { type ClaimDraft, type Draft, type RankedClaim, RECORD } from './draft.ts';
import { rowOf } from './project.ts';
import type { Value } from './value.ts';

type Json = string | number | null | readonly Json[] | { readonly [key: string]: Json };

/** What a record or part is called, the same in every database: ids play no role. */
function identity(draft: Draft): Json {
  if (draft.owner === null) return [draft.shape.type, draft.slug];
  const row = rowOf(draft);
  const key = draft.shape.naturalKey.filter(column => column !== draft.shape.part?.owner);
  const cells = Object.fromEntries(key.map(column => [column, cellText(row.get(column) ?? null)]));
  return [identity(draft.owner), draft.shape.type, cells];
}

/** A claim of a draft and its key. */
export interface Keyed {
  readonly claim: RankedClaim;
  readonly key: string;
}

const keyed = new WeakMap<Draft, readonly Keyed[]>();

/** A draft's claims, each with its key: a hash of what it says of which record, and where that is said. */
export function keyedClaims(draft: Draft): readonly Keyed[] {
  const known = keyed.get(draft);
  if (known) return known;
  const of = identity(draft);
  const claims = draft.claims.map(claim => ({ claim, key: claimKey(of, claim) }));
  keyed.set(draft, claims);
  return claims;
}

function claimKey(of: Json, claim: ClaimDraft): string {
  const { property, modality, source } = claim;
  const said = [...claim.values].map(([name, { value }]) => [name, valueKey(value)] as const);
  const value = property === RECORD ? Object.fromEntries(said) : (said[0]?.[1] ?? null);
  const { kind, slug, paragraph, start, end, row } = source;
  const where = [kind, slug, paragraph, start, end, row];
  return hash([of, property, value, modality, where]);
}

/** A part's key: a hash of whose part it is and of what tells it apart there. */
export const partKey = (draft: Draft): string => hash(identity(draft));

const hash = (value: Json) => createHash('sha256').update(canonical(value)).digest('hex').slice(0, 32);

const valueKey = (value: Value): Json => ({ ...value });

/** Whether two say the same, in whatever words. */
export const sameValue = (a: Said | undefined, b: Said | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && canonical(valueKey(a.value)) === canonical(valueKey(b.value)));

/** JSON in one spelling: keys in order, no spaces. */
export function canonical(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonical).join(',')}]`;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}

const isList = (value: object): value is readonly Json[] => Array.isArray(value);
