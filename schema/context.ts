import type { Ready } from './plan/plan.ts';

/** What the store answered: JSON in UTF-8, as it came, and the version of the data it was read from. */
export interface Read {
  readonly json: Uint8Array;
  readonly version: number;
}

/** What an operation may use. */
export interface Context {
  /** Reads the answer to an operation from the store. */
  read(ready: Ready): Promise<Read>;
}
