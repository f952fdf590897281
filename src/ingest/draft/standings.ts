import { type ClaimDraft, type RankedClaim, RECORD, type Standing } from './draft.ts';
import { ranksOf } from './rank.ts';

type Plain = ReadonlyMap<string, unknown>;
type State = Omit<Standing, 'until'>;

/**
 * Settles how every claim stands, and how it stood before by the times the claims themselves bear: whenever one was
 * recorded, deprecated or retracted, the ranks until then are those of the claims as they were, by the same rule.
 */
export function settleStandings(claims: readonly ClaimDraft[], plain: Plain): RankedClaim[] {
  const ranks = ranksOf(claims, new Set(plain.keys()));
  const before = changes(claims).map(until => ({ until, states: statesBefore(until, claims, plain) }));
  return claims.map((claim, i) => {
    const present = { ...claim, rank: ranks[i] ?? 'NORMAL' };
    const standings = before.flatMap(({ until, states }): Standing[] => {
      const state = states.get(claim);
      return state ? [{ until, ...state }] : [];
    });
    const earlier = standings.filter((one, n) => differ(one, standings[n + 1] ?? present));
    return { ...present, earlier };
  });
}

/** When something changed, but for the first time anything was known. */
const changes = (claims: readonly ClaimDraft[]): string[] => {
  const all = claims.flatMap(({ recorded, deprecated, retracted }) =>
    [recorded, deprecated, retracted].filter(moment => moment !== null),
  );
  return [...new Set(all)].sort().slice(1);
};

/** How the claims that were known and not taken back stood right before an instant. */
function statesBefore(until: string, claims: readonly ClaimDraft[], plain: Plain): Map<ClaimDraft, State> {
  const past = (moment: string | null) => moment !== null && moment < until;
  const known = claims.filter(claim => past(claim.recorded) && !past(claim.retracted));
  const asTheyWere = known.map((claim): ClaimDraft => {
    const settled = claim.deprecated === null || past(claim.deprecated);
    // Which rank it had before it was found wrong nobody wrote down; its reason is why it was.
    return { ...claim, retracted: null, ...(!settled && { rank: null, reason: null, deprecated: null }) };
  });
  // A plain value was there once a citation stated it; one that needs none, from the start.
  const stated = (name: string) => (claim: ClaimDraft) => claim.property === RECORD && claim.values.has(name);
  const names = [...plain.keys()].filter(name => !claims.some(stated(name)) || known.some(stated(name)));
  const ranks = ranksOf(asTheyWere, new Set(names));
  return new Map(
    known.flatMap((claim, i) => {
      const [was, rank] = [asTheyWere[i], ranks[i]];
      return was && rank ? [[claim, { rank, reason: was.reason, deprecated: was.deprecated }] as const] : [];
    }),
  );
}

const differ = (a: State, b: State) => a.rank !== b.rank || a.reason !== b.reason || a.deprecated !== b.deprecated;
