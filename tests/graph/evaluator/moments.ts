import { partOf } from './fields.ts';
import type { Row, Rows } from './rows.ts';
import type { Thing } from './tables.ts';

/** What goes on from one uncertain date to another. */
interface Period {
  name: string;
  start: string;
  end: string;
  /** Whether it is over though no source says since when. */
  over: (row: Row) => boolean;
  /** Whether it can have begun where no source says when. */
  begun: boolean;
}

const span = { name: 'holdsOn', start: 'start', end: 'end', begun: true };
const periods: Readonly<Record<string, Period | undefined>> = {
  Tenure: { ...span, over: row => row.end_state !== 'ONGOING' },
  Membership: { ...span, over: () => false },
  Agreement: {
    ...{ name: 'inForceOn', start: 'inForce', end: 'ended', begun: false },
    over: ({ status }) => status === 'ENDED' || status === 'SUPERSEDED' || status === 'UNKNOWN',
  },
};

/** Whether it goes on on a day for sure, or possibly; undefined where the name asks for no such thing of the type. */
export function goesOn(thing: Thing, name: string, day: unknown): boolean | undefined {
  const period = periods[thing.type];
  if (!period || !name.toLowerCase().endsWith(period.name.toLowerCase())) return undefined;
  const on = String(day);
  const of = (when: string, part: string) => {
    const value = partOf(thing, when, 'When', part);
    return value === null ? null : String(value);
  };
  const { start, end, over, begun } = period;
  const [begins, ends] = [of(start, 'precision') !== null, of(end, 'precision') !== null];
  if (name !== period.name) {
    const [first, last] = [of(start, 'min'), of(end, 'max')];
    return (begun || begins) && (first === null || first <= on) && (last === null || on <= last);
  }
  const [surelySince, surelyTo] = [of(start, 'max'), of(end, 'min')];
  const since = surelySince !== null && surelySince <= on;
  return since && (ends ? surelyTo !== null && on <= surelyTo : !over(thing.row));
}

/** The tenures of some that somebody holds on a day for sure. */
export const heldOn = (tenures: readonly (Row | undefined)[], day: unknown) =>
  tenures.filter(row => row && goesOn({ type: 'Tenure', row }, 'holdsOn', day));

/** The listed tenures of an official. */
export const tenuresOf = (rows: Rows, official: Row | undefined) =>
  official ? rows.having('tenures', 'official_id', official.id).filter(({ listed }) => listed) : [];
