import { type ClaimDraft, type Rank, type RankedClaim, RECORD, stands } from './draft.ts';

/** Gives every claim its rank: what was said, else the first of a property is preferred and the others are normal. */
export function settleRanks(claims: readonly ClaimDraft[], plain: ReadonlyMap<string, unknown>): RankedClaim[] {
  const first = firstChoices(claims, plain);
  return claims.map(claim => {
    const fallback: Rank = first.has(claim) ? 'PREFERRED' : 'NORMAL';
    return { ...claim, rank: claim.rank ?? (claim.deprecated === null ? fallback : 'DEPRECATED') };
  });
}

function firstChoices(claims: readonly ClaimDraft[], plain: ReadonlyMap<string, unknown>): Set<ClaimDraft> {
  const chosen = new Set<ClaimDraft>();
  const properties = new Set(claims.map(claim => claim.property));
  for (const property of properties) {
    // A plain value is the preferred one already.
    if (property !== RECORD && plain.has(property)) continue;
    const open = claims.filter(claim => claim.property === property && claim.deprecated === null);
    const standing = open.filter(stands);
    if (open.some(claim => claim.rank === 'PREFERRED' && (stands(claim) || standing.length === 0))) continue;
    const choice = (standing.length > 0 ? standing : open).find(claim => claim.rank === null);
    if (choice) chosen.add(choice);
  }
  return chosen;
}
