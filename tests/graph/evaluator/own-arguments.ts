import { asKnown } from './as-known.ts';
import { heldOn, tenuresOf } from './moments.ts';
import type { Found } from './relations.ts';
import type { Row, Rows } from './rows.ts';

type Args = Readonly<Record<string, unknown>>;
type Held = (rows: Rows, row: Row, args: Args) => boolean;

const isGiven = (value: unknown) => value !== undefined && value !== null;

const fields: Readonly<Record<string, Held | undefined>> = {
  /** In office on a day, at a level: in one and the same tenure. */
  officials: (rows, official, { asOf, level }) => {
    if (!isGiven(asOf) && !isGiven(level)) return true;
    const tenures = tenuresOf(rows, official);
    return (isGiven(asOf) ? heldOn(tenures, asOf) : tenures).some(
      tenure => !isGiven(level) || rows.byId('posts', tenure?.post_id)?.level === level,
    );
  },
  holders: (_, tenure, { on }) => heldOn([tenure], on).length > 0,
};

/** What a field leads to, by the arguments that only this field has. */
export function asked(rows: Rows, field: string, found: Found, args: Args): Found {
  if (field === 'claims' && isGiven(args.knownAt)) {
    const past = asKnown(rows, args.knownAt);
    return { ...found, past, rows: found.rows.map(row => row && past(row)) };
  }
  const holds = fields[field];
  return holds ? { ...found, rows: found.rows.filter(row => row && holds(rows, row, args)) } : found;
}
