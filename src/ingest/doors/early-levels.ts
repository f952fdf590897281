import { decimal } from '../draft/amount.ts';
import { readCsv } from './csv.ts';
import type { Refused, Taken } from './door.ts';
import { Drafting } from './drafting.ts';
import { AMOUNT, CONSTANT, DATASET, periodOf } from './greenbook.ts';
import type { File } from './input.ts';
import { InputProblem } from './input-problem.ts';
import { priceLevel } from './price-level.ts';

/** The Greenbook goes by levels of four decimals: with these its early amounts come out to the dollar. */
const UNITS = 10_000n;
/** How far its constant dollars and a known level may lie apart, as a part of the level. */
const TOLERANCE = 0.001;

/** What the amounts of a period come to, all taken as positive: what was taken back had the price level, too. */
interface Sums {
  readonly line: number;
  readonly historical: bigint;
  readonly constant: bigint;
  readonly rows: bigint;
}

/**
 * The price levels of periods before the first known one, worked out from the two columns of the Greenbook: all dollars
 * of a period at its own prices, by the same in constant dollars. The known levels, by fiscal year, tell whether these
 * are dollars of FY2020.
 */
export async function* earlyLevels(
  file: File,
  known: ReadonlyMap<number, number>,
  recorded: string,
): AsyncGenerator<Taken | Refused> {
  const drafting = new Drafting(DATASET, file.name, recorded, { inferred: true });
  const periods = new Map<string, Sums>();
  for await (const { line, cell } of readCsv(file, ['Fiscal Year', AMOUNT, CONSTANT] as const)) {
    const year = cell('Fiscal Year').trim();
    const odd = ([AMOUNT, CONSTANT] as const).find(column => !/^-?\d{1,30}$/.test(cell(column)));
    if (odd) yield unreadable(line, year, odd, cell(odd), 'Write whole dollars in plain digits.');
    else periods.set(year, plus(periods.get(year), line, cell(AMOUNT), cell(CONSTANT)));
  }
  checkBase(file, known, periods);
  const first = Math.min(...known.keys());
  for (const [year, { line, historical, constant, rows }] of periods) {
    if (Number(year) >= first) continue;
    const key = keyOf(year);
    // Each amount may be half a dollar off; together that must not reach the last decimal.
    if (constant < 2n * UNITS * rows) {
      const what = `What was paid in ${year} is too little to tell the price level to four decimals.`;
      yield { line, key, refusal: 'RULE', what, cure: 'Give the whole file.' };
      continue;
    }
    const units = (2n * UNITS * historical + constant) / (2n * constant);
    const point = decimal(`${units / UNITS}.${String(units % UNITS).padStart(4, '0')}`) ?? '';
    const level = priceLevel(drafting, line, key, periodOf(year), point);
    yield level
      ? { line, key, drafts: [level] }
      : unreadable(line, year, 'Fiscal Year', year, 'Write a year such as 1975, or 1976.9.');
  }
}

const keyOf = (year: string) => `${year}|${AMOUNT} / ${CONSTANT}`;
const size = (amount: string) => BigInt(amount.replace('-', ''));
const plus = (sums: Sums | undefined, line: number, historical: string, constant: string): Sums => ({
  line: sums?.line ?? line,
  historical: (sums?.historical ?? 0n) + size(historical),
  constant: (sums?.constant ?? 0n) + size(constant),
  rows: (sums?.rows ?? 0n) + 1n,
});

function unreadable(line: number, year: string, column: string, value: string, cure: string): Refused {
  return { line, key: keyOf(year), refusal: 'UNREADABLE', what: `${column} is "${value}".`, cure };
}

/** Throws unless the constant dollars of all years with a known level go by it, and there is such a year. */
function checkBase(file: File, known: ReadonlyMap<number, number>, periods: ReadonlyMap<string, Sums>): void {
  const shared = [...periods].flatMap(([year, { historical, constant }]) => {
    const level = known.get(Number(year));
    return level === undefined || constant === 0n ? [] : [{ year, level, ours: Number(historical) / Number(constant) }];
  });
  const base = `${file.name}: "${CONSTANT}" must be dollars of FY2020.`;
  if (shared.length === 0)
    throw new InputProblem(`${base} No year of it has a known level, so nobody can tell. Nothing was written.`);
  const astray = shared.find(({ level, ours }) => Math.abs(ours - level) > TOLERANCE * level);
  if (astray)
    throw new InputProblem(
      `${base} Those of ${astray.year} make a price level of ${astray.ours.toFixed(4)} where ${astray.level} is known. Nothing was written.`,
    );
}
