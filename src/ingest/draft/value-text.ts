import type { Money, Quantity } from './amount.ts';
import { shortForm, type When } from './calendar.ts';
import type { Value } from './value.ts';

/** A value in plain words; `titleOf` names a record, `printed` are the words of the source. */
export function valueText(
  value: Value,
  printed: string | null,
  titleOf: (record: Extract<Value, { type: 'Record' }>) => string,
): string {
  switch (value.type) {
    case 'When':
      return whenText(value);
    case 'Quantity':
      return quantityText(value, printed);
    case 'Money':
      return moneyText(value);
    case 'Text':
      return value.text;
    case 'Enum':
      return value.value;
    case 'Record':
      return titleOf(value);
  }
}

function whenText(when: When): string {
  const short = shortForm(when);
  if (short) return short === 'UNKNOWN' ? 'unknown' : short;
  const { min, max } = when;
  if (min === null && max === null) return 'unknown';
  if (min === null) return `until ${max}`;
  return max === null ? `from ${min}` : `${min} to ${max}`;
}

const measured = (number: string | null, unit: string | null) => (unit === null ? `${number}` : `${number} ${unit}`);

/** A count of more than 40 is kept as at least 41, so only the source's own words can say "more than 40". */
function quantityText(quantity: Quantity, printed: string | null): string {
  const { point, min, max, unit } = quantity;
  switch (quantity.qualifier) {
    case 'MORE_THAN':
      return printed ?? `at least ${measured(min, unit)}`;
    case 'LESS_THAN':
      return printed ?? `at most ${measured(max, unit)}`;
    default:
      return rangeText(quantity.qualifier, measured(point, unit), min, measured(min, unit), measured(max, unit));
  }
}

/** Money keeps an excluded bound as it was said. */
function moneyText({ qualifier, point, min, max, currency }: Money): string {
  const [low, high] = [measured(min, currency), measured(max, currency)];
  if (qualifier === 'MORE_THAN') return `more than ${low}`;
  if (qualifier === 'LESS_THAN') return `less than ${high}`;
  return rangeText(qualifier, measured(point, currency), min, low, high);
}

function rangeText(qualifier: string, point: string, bareLow: string | null, low: string, high: string): string {
  switch (qualifier) {
    case 'ABOUT':
      return `about ${point}`;
    case 'AT_LEAST':
      return `at least ${low}`;
    case 'AT_MOST':
      return `at most ${high}`;
    case 'UP_TO':
      return `up to ${high}`;
    case 'BETWEEN':
      return `${bareLow} to ${high}`;
    default:
      return point;
  }
}
