import type { Money, Quantity } from './amount.ts';
import type { When } from './calendar.ts';
import type { RecordType } from './concepts.ts';
import type { Place } from './problem.ts';

export type Value =
  | When
  | Quantity
  | Money
  | { readonly type: 'Text'; readonly text: string }
  | { readonly type: 'Enum'; readonly value: string }
  | { readonly type: 'Record'; readonly record: RecordType; readonly slug: string };

/** A value as somebody wrote it down, with the words it was printed in. */
export interface Stated {
  readonly at: Place;
  readonly value: Value;
  readonly printed: string | null;
}
