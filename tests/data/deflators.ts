import { readFileSync } from 'node:fs';
import path from 'node:path';

const file = 'funding/csis_Lookup_Deflators.csv';
/** The column of the gross domestic product's price level, 1 in FY2020. */
const COLUMN = 'OMB22_GDP20';

/** An amount with all its digits. */
interface Fraction {
  over: bigint;
  under: bigint;
}

/** Adds amounts of fiscal years in dollars of 2020, to the cent. */
export function constantDollars(folder: string): (amounts: readonly { year: number; value: bigint }[]) => string {
  const [head = '', ...lines] = readFileSync(path.join(folder, file), 'utf8').replace('\ufeff', '').split(/\r?\n/);
  const at = head.split(',').indexOf(COLUMN);
  const levels = new Map(lines.map(line => [Number(line.split(',')[0]), line.split(',')[at] ?? '']));
  const inDollarsOf2020 = ({ year, value }: { year: number; value: bigint }): Fraction => {
    const [, whole = '', decimals = ''] = /^(\d+)(?:\.(\d+))?$/.exec(levels.get(year) ?? '') ?? [];
    if (whole === '') throw new Error(`No price level of ${year}.`);
    return { over: value * 10n ** BigInt(decimals.length), under: BigInt(whole + decimals) };
  };
  return amounts => {
    const sum = amounts
      .map(inDollarsOf2020)
      .reduce((a, b) => ({ over: a.over * b.under + b.over * a.under, under: a.under * b.under }), {
        over: 0n,
        under: 1n,
      });
    return cents(sum);
  };
}

/** Rounded to cents, halves away from zero, without zeros at the end. */
function cents({ over, under }: Fraction): string {
  const size = over < 0n ? -over : over;
  const all = (200n * size + under) / (2n * under);
  const text = `${all / 100n}.${String(all % 100n).padStart(2, '0')}`.replace(/\.?0+$/, match =>
    match.startsWith('.') ? '' : match.replace(/0+$/, ''),
  );
  return over < 0n ? `-${text}` : text;
}
