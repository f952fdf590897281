import { type ClaimDraft, type Rank, RECORD, stands } from './draft.ts';

/** The rank of each claim: what was said, else the first of a property is preferred and the others are normal. */
export function ranksOf(claims: readonly ClaimDraft[], plain: ReadonlySet<string>): Rank[] {
  const first = firstChoices(claims, plain);
  return claims.map(claim => {
    const fallback: Rank = first.has(claim) ? 'PREFERRED' : 'NORMAL';
    return claim.rank ?? (claim.deprecated === null ? fallback : 'DEPRECATED');
  });
}

function firstChoices(claims: readonly ClaimDraft[], plain: ReadonlySet<string>): Set<ClaimDraft> {
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
