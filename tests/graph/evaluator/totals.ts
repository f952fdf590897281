import { columnOf, partOf, presence, shapeOf } from './fields.ts';
import { compareRational, over, plus, type Rational, rational, round, times } from './rationals.ts';
import { related } from './relations.ts';
import type { Rows } from './rows.ts';
import { comparing } from './scalars.ts';
import type { Thing } from './tables.ts';

export type Measure = 'sum' | 'avg' | 'median' | 'min' | 'max';
export const isMeasure = (name: string): name is Measure => /^(sum|avg|median|min|max)$/.test(name);

/** A number that rows have in a field, with what it is counted in. */
interface Point {
  number: Rational;
  /** The currency or unit. */
  of: string | null;
  thing: Thing;
}

/** What rows come to in a field: not a number where they are counted in different units. */
export interface Total {
  group: 'Money' | 'Quantity';
  measure: Measure;
  points: readonly Point[];
  mixed: readonly ('CURRENCY' | 'UNIT' | 'STAGE')[];
}

const textOrNull = (value: unknown) => (typeof value === 'string' ? value : null);
const different = (values: readonly unknown[]) => new Set(values).size;

/** The points that some things have in a Money or Quantity field. */
export function totalOf(things: readonly Thing[], name: string, group: 'Money' | 'Quantity', measure: Measure): Total {
  const points = things.flatMap((thing): Point[] => {
    const point = partOf(thing, name, group, 'point');
    const of = textOrNull(partOf(thing, name, group, group === 'Money' ? 'currency' : 'unit'));
    return point === null ? [] : [{ number: rational(point), of, thing }];
  });
  const units = different(points.map(({ of }) => of)) > 1;
  const stages = different(points.flatMap(({ thing }) => thing.row.stage ?? [])) > 1;
  return {
    group,
    measure,
    points,
    mixed: [
      ...(units ? [group === 'Money' ? ('CURRENCY' as const) : ('UNIT' as const)] : []),
      ...(stages ? (['STAGE'] as const) : []),
    ],
  };
}

const isMixed = ({ mixed }: Total) => mixed.some(kind => kind !== 'STAGE');

/** What a total is counted in; null for nothing, or for several. */
export const unitOf = (total: Total) => (isMixed(total) ? null : (total.points[0]?.of ?? null));

function figure(measure: Measure, numbers: readonly Rational[]): Rational | null {
  const ordered = [...numbers].sort(compareRational);
  const [least, most] = [ordered[0], ordered.at(-1)];
  if (!least || !most) return null;
  if (measure === 'min') return least;
  if (measure === 'max') return most;
  const mean = (some: readonly Rational[]) => over(some.reduce(plus), rational(some.length));
  if (measure === 'median') return mean(ordered.slice((ordered.length - 1) >> 1, (ordered.length >> 1) + 1));
  return measure === 'sum' ? ordered.reduce(plus) : mean(ordered);
}

/** The number a total shows. */
export function numberOf(total: Total): Rational | null {
  const { group, measure, points } = total;
  if (isMixed(total)) return null;
  const found = figure(
    measure,
    points.map(({ number }) => number),
  );
  const exact = measure !== 'avg' && measure !== 'median';
  return found === null || exact ? found : round(found, group === 'Money' ? 2 : 6);
}

/** How high prices stood in a period, in a currency; null where nobody says. */
function levelOf(rows: Rows, currency: unknown, period: unknown): Rational | null {
  const found = rows
    .having('deflators', 'fiscal_period', period)
    .find(row => row.listed && row.currency === currency && row.price_level_point !== null);
  return found ? rational(found.price_level_point) : null;
}

/** An amount of one period at the prices of a year; null where a level is missing. */
export function atPricesOf(rows: Rows, number: Rational, currency: unknown, period: unknown, year: number) {
  const [from, to] = [levelOf(rows, currency, period), levelOf(rows, currency, `FY${year}`)];
  return from && to && times(over(number, from), to);
}

/** The number a total shows at the prices of a year. */
export function valueIn(rows: Rows, total: Total, year: number): Rational | null {
  if (isMixed(total)) return null;
  const numbers = total.points.map(({ number, of, thing }) =>
    atPricesOf(rows, number, of, thing.row.fiscal_period, year),
  );
  const known = numbers.filter(number => number !== null);
  if (known.length < numbers.length) return null;
  const found = figure(total.measure, known);
  return found && round(found, 2);
}

/** How many different things or values a field of some things has. */
export function distinct(rows: Rows, things: readonly Thing[], name: string): number {
  const values = things.map((thing): unknown => {
    if (shapeOf(thing.type, name)?.is !== 'one') return columnOf(thing, name);
    const [other] = related(rows, thing, name);
    return other ? `${other.type}:${other.row.id}` : null;
  });
  return different(values.filter(value => value !== null));
}

/** How many things have roughly that number, or no number but bounds, in their one Money or Quantity field. */
export function vague(things: readonly Thing[], name: string, group: 'Money' | 'Quantity') {
  const qualifiers = things.map(thing => partOf(thing, name, group, presence[group]));
  return {
    approximateCount: qualifiers.filter(qualifier => qualifier === 'ABOUT').length,
    openCount: things.filter((thing, i) => qualifiers[i] !== null && partOf(thing, name, group, 'point') === null)
      .length,
  };
}

/** The least or greatest of what things have in a column, or of the days a When may begin or end on. */
export function bound(rows: Rows, things: readonly Thing[], name: string, measure: 'min' | 'max'): unknown {
  const [some] = things;
  const shape = some && shapeOf(some.type, name);
  if (!some || !shape) return null;
  const values = things
    .map(thing => (shape.is === 'group' ? partOf(thing, name, shape.type, measure) : columnOf(thing, name)))
    .filter(value => value !== null);
  const compare = comparing(rows, shape.is === 'column' ? shape.type : 'Date');
  const ordered = values.sort(compare);
  return (measure === 'min' ? ordered[0] : ordered.at(-1)) ?? null;
}
