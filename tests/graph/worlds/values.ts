import type { Choice } from '../choice.ts';
import { drawDay, drawRange, drawSpan, drawText } from './texts.ts';

type Parts = Record<string, string | null>;

/** An uncertain date, under the checks of the store: to the day, open at one end or both, or nothing stated. */
export function drawWhen(choice: Choice, precisions: readonly string[]): Parts & { precision: string | null } {
  const { below, chance, pick } = choice;
  const coarse = pick(precisions.filter(precision => precision !== 'DAY'));
  const printed = chance(50) ? drawText(choice) : null;
  const [min, max] = drawSpan(choice);
  switch (below(7)) {
    case 0:
      return { min: null, max: null, precision: null, as_printed: null };
    case 1: {
      const day = drawDay(choice);
      return { min: day, max: day, precision: 'DAY', as_printed: printed };
    }
    case 2:
      return { min, max: null, precision: coarse, as_printed: printed };
    case 3:
      return { min: null, max, precision: coarse, as_printed: printed };
    case 4:
      return { min: null, max: null, precision: coarse, as_printed: printed };
    case 5:
      return pick([
        { min: '1997-01-01', max: '1997-12-31', precision: 'YEAR', as_printed: printed },
        { min: '1997-11-01', max: '1997-11-30', precision: 'MONTH', as_printed: printed },
        { min: '2000-02-01', max: '2000-02-29', precision: 'MONTH', as_printed: printed },
        { min: '0001-01-01', max: '0001-12-31', precision: 'YEAR', as_printed: printed },
        { min: '9999-12-01', max: '9999-12-31', precision: 'MONTH', as_printed: printed },
      ]);
    default:
      return { min, max, precision: coarse, as_printed: printed };
  }
}

/** A number that may be vague, with the bounds its qualifier needs; `above` zero where the store asks for it. */
export function drawAmount(choice: Choice, qualifiers: readonly string[], above = false): Parts {
  const { chance, pick } = choice;
  const [min, max] = drawRange(choice, above);
  const none = { point: null, min: null, max: null, qualifier: null, as_printed: null };
  if (chance(20)) return none;
  const qualifier = pick(qualifiers);
  const exact = qualifier === 'EXACT' || qualifier === 'ABOUT';
  const low = qualifier === 'MORE_THAN' || qualifier === 'AT_LEAST' || qualifier === 'BETWEEN';
  const high = !exact && (!low || qualifier === 'BETWEEN');
  // More than a number is not that number, and leaves room below the other bound.
  const open = qualifier === 'MORE_THAN' || qualifier === 'LESS_THAN';
  const other = !(open && Number(min) === Number(max));
  return {
    point: exact || (!open && chance(20)) ? min : null,
    min: low || (other && chance(20)) ? min : null,
    max: high || (other && chance(20)) ? max : null,
    qualifier,
    as_printed: chance(50) ? drawText(choice) : null,
  };
}
