import type { Plan } from './plan/plan.ts';
import type { Bound } from './plan/slot.ts';

/** What the store answered: JSON text, and the version of the data it was read from. */
export interface Read {
  readonly text: string;
  readonly version: number;
}

/** What an operation may use. */
export interface Context {
  /** Reads the answer to a planned operation from the store, with some values bound. */
  read(plan: Plan, values: readonly Bound[]): Promise<Read>;
}
