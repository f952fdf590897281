import { cellText } from '../draft/cell.ts';
import { keyedClaims, sameValue } from '../draft/claim-key.ts';
import { type Draft, describe, type RankedClaim, RECORD, stands } from '../draft/draft.ts';
import type { Problems } from '../draft/problem.ts';
import { identifies, rowOf } from '../draft/project.ts';

/** The claims of one record agree on how they stand to one another. */
export function checkClaims(draft: Draft, problems: Problems): void {
  const seen = new Map<string, RankedClaim>();
  const preferred = new Map<string, RankedClaim>();
  for (const { claim, key } of keyedClaims(draft)) {
    checkTimes(claim, problems);
    const same = seen.get(key);
    if (same) {
      const what = `the same source says the same twice, first in line ${same.at.line}.`;
      problems.add(claim.at, what, 'Keep one of the two.');
    }
    seen.set(key, claim);
    if (claim.rank !== 'PREFERRED' || !stands(claim)) continue;
    const other = preferred.get(claim.property);
    if (other) {
      const on = claim.property === RECORD ? 'on the whole record' : `on ${claim.property}`;
      const what = `two claims ${on} are preferred, the other in line ${other.at.line}.`;
      problems.add(claim.at, what, 'Give one of them rank: NORMAL.');
    }
    preferred.set(claim.property, claim);
  }
  if (draft.shape.part && !draft.flawed) checkSamePart(draft, problems);
}

function checkTimes({ at, rank, reason, recorded, deprecated, retracted }: RankedClaim, problems: Problems): void {
  if ((rank === 'DEPRECATED') !== (deprecated !== null)) {
    const what = deprecated ? `it is deprecated and yet ${rank}.` : 'it is deprecated without saying when.';
    problems.add(at, what, deprecated ? 'Remove rank.' : 'Write deprecated: 2026-11-23T20:45:00Z instead of the rank.');
  }
  if (rank === 'DEPRECATED' && reason === null) problems.add(at, 'it is deprecated without a reason.', 'Add reason:.');
  for (const [name, moment] of Object.entries({ deprecated, retracted })) {
    if (moment === null || moment >= recorded) continue;
    problems.add(at, `it was ${name} before it was recorded.`, 'Correct one of the two times.');
  }
}

/** What tells a part from its neighbors cannot be a matter of dispute inside it. */
function checkSamePart(draft: Draft, problems: Problems): void {
  const { shape, plain, claims } = draft;
  for (const claim of claims) {
    for (const [name, stated] of claim.values) {
      const property = shape.properties.get(name);
      if (!property || !identifies(shape, property) || sameValue(plain.get(name), stated)) continue;
      const what = `${name} tells this ${describe(draft)} from the others, so no claim can differ on it.`;
      problems.add(stated.at, what, 'Write another entry in the list instead.');
    }
    const [row, alone] = [rowOf(draft), rowOf({ ...draft, claims: [claim] })];
    const differs = shape.naturalKey.find(
      column =>
        shape.fromClaim.has(column) && cellText(row.get(column) ?? null) !== cellText(alone.get(column) ?? null),
    );
    if (differs === undefined) continue;
    const what = `${differs.replace(/Id$/, '')} tells this ${describe(draft)} from the others, and its citations differ on it.`;
    problems.add(claim.at, what, 'Write another entry in the list instead.');
  }
}
