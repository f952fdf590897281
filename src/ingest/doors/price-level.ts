import { whenOf } from '../draft/calendar.ts';
import type { Draft } from '../draft/draft.ts';
import type { Value } from '../draft/value.ts';
import { type Drafting, text } from './drafting.ts';

/** How high prices of the US dollar stood in a period such as FY1998, with FY2020 as 1; nothing where it is no period. */
export function priceLevel(drafting: Drafting, line: number, row: string, period: string, point: string): Draft | null {
  const fiscalYear = whenOf(period);
  if (!fiscalYear) return null;
  const priceLevel: Value = { type: 'Quantity', point, min: null, max: null, qualifier: 'EXACT', unit: 'FY2020 = 1' };
  const title = text(`US dollar price level, ${period}`);
  const values = { title, currency: text('USD'), fiscalYear, priceLevel };
  return drafting.record('DEFLATOR', `usd-${period.toLowerCase()}`, line, row, values);
}
