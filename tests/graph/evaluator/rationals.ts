/** An exact number: a numerator over a denominator above zero, in lowest terms. */
export interface Rational {
  n: bigint;
  d: bigint;
}

const abs = (a: bigint) => (a < 0n ? -a : a);
function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [abs(a), abs(b)];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}
function lowest(n: bigint, d: bigint): Rational {
  const sign = d < 0n ? -1n : 1n;
  const common = gcd(n, d) || 1n;
  return { n: (sign * n) / common, d: (sign * d) / common };
}

/** The number a decimal text says. */
export function rational(decimal: unknown): Rational {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(String(decimal)) ?? [];
  if (whole === '') throw new Error(`${decimal} is no decimal.`);
  return lowest(BigInt(`${sign}${whole}${fraction}`), 10n ** BigInt(fraction.length));
}

export const plus = (a: Rational, b: Rational) => lowest(a.n * b.d + b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational) => lowest(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational) => lowest(a.n * b.d, a.d * b.n);
export function compareRational(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** Rounded to so many decimals, halves away from zero. */
export function round({ n, d }: Rational, places: number): Rational {
  const scale = 10n ** BigInt(places);
  const magnitude = (abs(n) * scale * 2n + d) / (d * 2n);
  return lowest(n < 0n ? -magnitude : magnitude, scale);
}

/** As decimal text, without zeros at its end; only of what a decimal text can say. */
export function decimalText({ n, d }: Rational): string {
  let places = 0;
  for (let scale = 1n; scale % d !== 0n; scale *= 10n) places++;
  const digits = String((abs(n) * 10n ** BigInt(places)) / d).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${n < 0n ? '-' : ''}${whole}${places ? `.${digits.slice(-places)}` : ''}`;
}
