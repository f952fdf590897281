import type { Place } from './problem.ts';
import type { Shape } from './shape.ts';
import type { Stated } from './value.ts';

/** The property of a claim on a record or part as a whole. */
export const RECORD = 'RECORD';

export type Rank = 'PREFERRED' | 'NORMAL' | 'DEPRECATED';

/** The passage or dataset row that says so. */
export interface Source {
  readonly at: Place;
  readonly kind: 'article' | 'dataset';
  readonly slug: string;
  readonly row: string | null;
  readonly paragraph: number | null;
  readonly start: number | null;
  readonly end: number | null;
  readonly exact: string | null;
  readonly prefix: string | null;
  readonly suffix: string | null;
}

/** How and when a claim was made. */
export interface Circumstances {
  readonly rank: Rank | null;
  readonly reason: string | null;
  readonly modality: string;
  readonly inferred: boolean;
  readonly attributedTo: string | null;
  readonly speaker: string | null;
  readonly printed: string | null;
  readonly recorded: string;
  readonly deprecated: string | null;
  readonly retracted: string | null;
}

/** What holds for the claims of a record unless a claim says otherwise. */
export interface Defaults {
  readonly recorded: string;
  readonly inferred: boolean;
  readonly modality: string;
}

/** The circumstances of a fact nobody but its own source states. */
export const ownWord = (defaults: Defaults, as: Rank | null = null): Circumstances => ({
  ...defaults,
  rank: as,
  reason: null,
  attributedTo: null,
  speaker: null,
  printed: null,
  deprecated: null,
  retracted: null,
});

/** A claim before anybody looked up what it refers to. */
export interface ClaimDraft extends Circumstances {
  readonly at: Place;
  /** A property's name, or RECORD. */
  readonly property: string;
  /** The values it states by property: one, unless it is on the record as a whole. */
  readonly values: ReadonlyMap<string, Stated>;
  readonly source: Source;
}

/** How a claim stood before, and until when. */
export interface Standing {
  readonly until: string;
  readonly rank: Rank;
  readonly reason: string | null;
  readonly deprecated: string | null;
}

/** A claim whose rank is settled, and how it stood earlier, in order. */
export type RankedClaim = ClaimDraft & { readonly rank: Rank; readonly earlier: readonly Standing[] };

/** A record or part as a door hands it over: what it is and who says what about it. */
export interface Draft {
  readonly at: Place;
  readonly shape: Shape;
  /** Null for a part. */
  readonly slug: string | null;
  /** The record it is part of; null for a concept. */
  readonly owner: Draft | null;
  /** Values written on the record itself, which its citations back. */
  readonly plain: ReadonlyMap<string, Stated>;
  /** Columns kept beside the claims. */
  readonly beside: ReadonlyMap<string, string>;
  readonly claims: readonly RankedClaim[];
  /** Something in it could not be read, so what is missing is not worth telling. */
  readonly flawed: boolean;
}

/** What a draft is called in a message: `agreement "a-b-1997"`, `participant of event "x"`. */
export function describe({ shape, slug, owner }: Draft): string {
  const kind = shape.type.toLowerCase().replaceAll('_', ' ');
  return owner ? `${kind} of ${describe(owner)}` : `${kind} "${slug}"`;
}

/** Whether a claim stands: nobody took it back. */
export const stands = ({ retracted }: { readonly retracted: string | null }): boolean => retracted === null;
