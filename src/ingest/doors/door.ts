import type { Draft } from '../draft/draft.ts';
import type { Names } from '../names/names.ts';
import type { LikelyName } from '../names/open-names.ts';
import type { Input } from './input.ts';

/** Why a row is not taken. */
export const refusals = {
  UNREADABLE: 'A value is not what its column holds.',
  UNKNOWN_NAME: 'A name or code that nothing here is known by.',
  LIKELY_NAME: 'A name that is likely meant for something here, which a person has to say.',
  TWICE: 'The key of the row stands in the file before.',
  RULE: 'It breaks a rule of the store.',
} as const;
export type Refusal = keyof typeof refusals;

/** A row that is taken: what it says, as drafts; records it is the first to name come before those that need them. */
export interface Taken {
  readonly line: number;
  /** What tells the row from all others of its dataset, in every edition. */
  readonly key: string;
  readonly drafts: readonly Draft[];
  /** What whoever brought it in should know of it, each a sentence. */
  readonly notes?: readonly string[];
}

/** A row that is not taken: why, and what to do about it. */
export interface Refused {
  readonly line: number;
  readonly key: string;
  readonly refusal: Refusal;
  readonly what: string;
  readonly cure: string;
  /** The name nobody could resolve, and what it is likely meant for. */
  readonly name?: LikelyName;
}

/** What a door works with. */
export interface Passage {
  readonly input: Input;
  /** By which names the store knows its records. */
  readonly names: Names;
  /** When this import began: when its claims are recorded. */
  readonly recorded: string;
  /** Takes what the header has beyond the columns asked for, and notes those that are not among the known. */
  others(known: readonly string[]): (names: readonly string[]) => void;
}

/** A kind of published file that can be brought in: it makes drafts of rows, and knows nothing of the database. */
export interface Door {
  readonly name: string;
  /** What it brings in, in a line. */
  readonly about: string;
  /** What it is given: a file, a folder, which columns. */
  readonly needs: string;
  /** Who publishes it, and where it is found. */
  readonly publisher: string;
  /** The slug of the dataset whose rows it reads; null where each text is its own source. */
  readonly dataset: string | null;
  /** Raised when the same row is to be read otherwise. */
  readonly version: number;
  /** Reads what it is given, row by row; throws InputProblem if it is not what it should be. */
  read(passage: Passage): AsyncIterable<Taken | Refused>;
}
