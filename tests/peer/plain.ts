export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Where one has an object the other has columns: `signed { min }` is `signedMin`. */
const under = (outer: string, inner: string) => outer + inner.charAt(0).toUpperCase() + inner.slice(1);

/** The answers of both in one form: lists without `nodes`, objects flat, absent what is null, numbers as text, no cursors. */
export function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain);
  if (typeof value === 'number' || typeof value === 'string') return canonical(String(value));
  if (!isObject(value)) return value;
  const { nodes, ...others } = value;
  if (nodes && Object.keys(others).length === 0) return plain(nodes);
  return Object.fromEntries(
    Object.entries(value)
      .flatMap(([key, one]): [string, unknown][] => {
        const inside = plain(one);
        return isObject(inside)
          ? Object.entries(inside).map(([name, each]) => [under(key, name), each])
          : [[key, inside]];
      })
      .filter(([key, one]) => one !== null && key !== 'endCursor')
      .map(([key, one]) => [key, key.startsWith('avg') && typeof one === 'string' ? average(one) : one]),
  );
}

/** A number without needless zeros: one says 5.50, the other 5.5. */
const canonical = (text: string) => (/^-?\d+\.\d+$/.test(text) ? text.replace(/\.?0+$/, '') : text);

/** Whole digits of an average up to which the decimals can be compared. */
const SURE = 12;

/**
 * Rounded to two decimals, half away from zero, as Entente shows an average. PostGraphile shows PostgreSQL's own, which
 * has few decimals, if any, of a number with many digits: of such a one only the first are compared.
 */
function average(text: string): string {
  const [, sign = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  if (whole.length > SURE) {
    // Rounded there, so that 999…9 of one is 1000…0 of the other.
    const first = ((BigInt(whole.slice(0, SURE + 1)) + 5n) / 10n).toString();
    return `${sign}${first.slice(0, SURE)}, ${whole.length + first.length - SURE} digits`;
  }
  const mills = BigInt(whole + fraction.padEnd(3, '0').slice(0, 3));
  const cents = ((mills + 5n) / 10n).toString().padStart(3, '0');
  return canonical(`${cents === '000' ? '' : sign}${cents.slice(0, -2)}.${cents.slice(-2)}`);
}
