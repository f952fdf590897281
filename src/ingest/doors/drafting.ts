import type { Said } from '../draft/cell.ts';
import type { RecordType } from '../draft/concepts.ts';
import { type Draft, ownWord, type RankedClaim, RECORD } from '../draft/draft.ts';
import { type Shape, shapeOf } from '../draft/shape.ts';
import type { Value } from '../draft/value.ts';

/** What a record or part is said to be: values by property, with the words they were printed in where these differ. */
export type Values = Readonly<Record<string, Value | Said | null>>;

export const text = (value: string): Value => ({ type: 'Text', text: value });
export const choice = (value: string): Value => ({ type: 'Enum', value });
export const record = (type: RecordType, slug: string): Value => ({ type: 'Record', record: type, slug });

/** Makes drafts of what the rows of one dataset say. */
export class Drafting {
  readonly #dataset: string;
  readonly #file: string;
  readonly #recorded: string;
  readonly #inferred: boolean;

  /** `inferred` is what is worked out from the rows, and printed in none. */
  constructor(dataset: string, file: string, recorded: string, { inferred = false }: { inferred?: boolean } = {}) {
    this.#dataset = dataset;
    this.#file = file;
    this.#recorded = recorded;
    this.#inferred = inferred;
  }

  /** A record of a concept, said by one row. What is kept beside is no claim. */
  record(type: RecordType, slug: string, line: number, row: string, values: Values): Draft {
    return this.#draft(shapeOf(type), slug, null, line, row, values);
  }

  /** A part of a record, said by one row. */
  part(type: RecordType, owner: Draft, line: number, row: string, values: Values): Draft {
    return this.#draft(shapeOf(type), null, owner, line, row, values);
  }

  #draft(shape: Shape, slug: string | null, owner: Draft | null, line: number, row: string, values: Values): Draft {
    const at = { file: this.#file, line };
    const source = { ...nowhere, at, kind: 'dataset', slug: this.#dataset, row } as const;
    return draftOf(shape, { slug, owner }, values, { source, recorded: this.#recorded, inferred: this.#inferred });
  }
}

/** A source as a whole: no passage of it, no row. */
export const nowhere = { row: null, paragraph: null, start: null, end: null, exact: null, prefix: null, suffix: null };

/** A draft of one claim on the whole: what its source says of the record of that slug, or of a part of its owner. */
export function draftOf(
  shape: Shape,
  { slug, owner }: Pick<Draft, 'slug' | 'owner'>,
  values: Values,
  { source, recorded, inferred }: Pick<RankedClaim, 'source' | 'recorded' | 'inferred'>,
  beside: Draft['beside'] = new Map(),
): Draft {
  const { at } = source;
  const plain = new Map(
    Object.entries(values).flatMap(([name, given]) => {
      if (given === null) return [];
      const said = 'value' in given && 'printed' in given ? given : { value: given, printed: null };
      return [[name, { at, ...said }] as const];
    }),
  );
  const stated = new Map([...plain].filter(([name]) => !(name === 'title' && shape.concept?.titleIsOurs)));
  const claim: RankedClaim = {
    ...ownWord({ recorded, inferred, modality: 'ACTUAL' }),
    ...{ at, property: RECORD, values: stated, rank: 'PREFERRED', earlier: [], source },
  };
  return { at, shape, slug, owner, plain, beside, claims: [claim], flawed: false };
}
