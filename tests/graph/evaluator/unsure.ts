import { compareRational, type Rational, rational } from './rationals.ts';

/** Reads a part of a value that is not sure; NULL where nothing was stated. */
type Part = (name: string) => unknown;

/** Days from one to another, both included. What is open reaches from before to after every day. */
interface Days {
  from: string;
  to: string;
}
const BEFORE_ALL = '';
const AFTER_ALL = '~';
const days = (from: unknown, to: unknown): Days => ({
  from: typeof from === 'string' ? from : BEFORE_ALL,
  to: typeof to === 'string' ? to : AFTER_ALL,
});

const within = (inner: Days, outer: Days) => outer.from <= inner.from && inner.to <= outer.to;
/** Whether some day is one of both. */
const meet = (a: Days, b: Days) => (a.from > b.from ? a.from : b.from) <= (a.to < b.to ? a.to : b.to);

/** Whether an uncertain date can be on a day from one to another; a date not stated cannot. */
export const canLie = (when: Part, from: unknown, to: unknown) =>
  when('precision') !== null && meet(days(when('min'), when('max')), days(from, to));

type OfDates = (date: Days, wanted: unknown) => boolean;
const range = (wanted: unknown): Days => {
  const { from, to } = Object(wanted);
  return days(from, to);
};
const ofDates: Readonly<Record<string, OfDates | undefined>> = {
  definitelyWithin: (date, wanted) => within(date, range(wanted)),
  possiblyWithin: (date, wanted) => meet(date, range(wanted)),
  definitelyBefore: ({ to }, day) => to < String(day),
  possiblyBefore: ({ from }, day) => from < String(day),
  definitelyAfter: ({ from }, day) => from > String(day),
  possiblyAfter: ({ to }, day) => to > String(day),
};

/** The numbers that a vague one can be: an end that is undefined is open; one left out is itself none of them. */
interface Span {
  least: Rational | undefined;
  most: Rational | undefined;
  withoutLeast: boolean;
  withoutMost: boolean;
}

const isAbove = (a: Rational, b: Rational) => compareRational(a, b) > 0;
const isSame = (a: Rational, b: Rational) => compareRational(a, b) === 0;
/** Whether some of the numbers are greater than x, or x itself where that will do. */
const reaches = ({ most, withoutMost }: Span, x: Rational, itself: boolean) =>
  !most || isAbove(most, x) || (itself && isSame(most, x) && !withoutMost);
const begins = ({ least, withoutLeast }: Span, x: Rational, itself: boolean) =>
  !least || isAbove(x, least) || (itself && isSame(least, x) && !withoutLeast);

/** Whether some number fits; all do where none fits the opposite. */
const some: Readonly<Record<string, ((span: Span, x: Rational) => boolean) | undefined>> = {
  lt: (span, x) => begins(span, x, false),
  lte: (span, x) => begins(span, x, true),
  gt: (span, x) => reaches(span, x, false),
  gte: (span, x) => reaches(span, x, true),
  eq: (span, x) => begins(span, x, true) && reaches(span, x, true),
  ne: (span, x) => begins(span, x, false) || reaches(span, x, false),
};
const opposites: Readonly<Record<string, string | undefined>> = {
  lt: 'gte',
  lte: 'gt',
  gt: 'lte',
  gte: 'lt',
  eq: 'ne',
};

/** Whether a comparison with a value as a whole holds; undefined where the name is that of no comparison. */
export function compared(
  group: 'When' | 'Quantity' | 'Money',
  part: Part,
  name: string,
  wanted: unknown,
  certainty: unknown,
): boolean | undefined {
  if (group === 'When') {
    const holds = ofDates[name];
    return holds && part('precision') !== null && holds(days(part('min'), part('max')), wanted);
  }
  const [fits, opposite] = [some[name], some[opposites[name] ?? '']];
  if (!fits || !opposite) return undefined;
  const qualifier = part('qualifier');
  const end = (of: string) => {
    const number = part('point') ?? part(of);
    return number === null ? undefined : rational(number);
  };
  const leavesOut = (how: string) => group === 'Money' && qualifier === how;
  const span = {
    ...{ least: end('min'), most: end('max') },
    ...{ withoutLeast: leavesOut('MORE_THAN'), withoutMost: leavesOut('LESS_THAN') },
  };
  if (qualifier === null) return false;
  if (certainty !== 'DEFINITE') return fits(span, rational(wanted));
  return qualifier !== 'ABOUT' && !opposite(span, rational(wanted));
}
