import type { Row, Rows } from './rows.ts';
import { comparing, instant } from './scalars.ts';

/** Claims as they stood at an instant; undefined for one that nobody knew then, or that was taken back. */
export function asKnown(rows: Rows, at: unknown): (claim: Row) => Row | undefined {
  const compare = comparing(rows, 'DateTime');
  const later = (moment: unknown) => compare(moment, at) > 0;
  return claim => {
    const ended = rows.having('claim_standings', 'claim_id', claim.id).filter(({ until }) => later(until));
    const [first] = ended.sort((a, b) => compare(a.until, b.until));
    const { rank, reason, deprecated_at, retracted_at } = first ?? claim;
    if (later(claim.recorded_at) || (retracted_at !== null && !later(retracted_at))) return undefined;
    return { ...claim, rank, reason, deprecated_at, retracted_at: null };
  };
}

/** What a list is called as it was at an instant, however that is written: its cursors are of that list alone. */
export const nameThen = (list: string, at: unknown) =>
  at === undefined || at === null ? list : `${list} at ${instant(String(at))}`;
