import { type Cell, type Said, spread } from './cell.ts';
import { type Draft, RECORD, type Source, stands } from './draft.ts';
import type { Property } from './property.ts';
import type { Shape } from './shape.ts';

/** What the projection needs to know of a claim. */
export interface Told {
  readonly property: string;
  readonly values: ReadonlyMap<string, Said>;
  readonly rank: string;
  readonly retracted: string | null;
  readonly inferred: boolean;
  readonly modality: string;
  readonly source: Pick<Source, 'kind' | 'slug' | 'paragraph' | 'start' | 'end' | 'exact'>;
}

/**
 * The columns that follow from a record's claims: of each property its preferred claim, else what the preferred
 * claim on the whole record says. What identifies the record is left out where no claim states it.
 */
export function project(shape: Shape, claims: readonly Told[]): Map<string, Cell> {
  const standing = claims.filter(stands);
  // A record whose claims are all retracted keeps what it last said.
  const heard = standing.length > 0 ? standing : claims;
  const preferred = (name: string) => heard.find(claim => claim.property === name && claim.rank === 'PREFERRED');
  const whole = preferred(RECORD);
  const cells = new Map<string, Cell>();
  for (const property of shape.properties.values()) {
    const said = preferred(property.name)?.values.get(property.name) ?? whole?.values.get(property.name);
    if (said || !identifies(shape, property)) spread(property, said, cells);
  }
  if (whole) addManner(shape, whole, cells);
  return cells;
}

/** Whether a property is part of what a record is called, which stands whoever says it. */
export const identifies = (shape: Shape, property: Property): boolean =>
  shape.part
    ? Object.values(property.columns).some(column => shape.naturalKey.includes(column))
    : property.name === 'title';

const rows = new WeakMap<Draft, ReadonlyMap<string, Cell>>();

/** All columns of a draft's row but its id, slug and `listed`; what is kept beside the claims only where it is given. */
export function rowOf(draft: Draft): ReadonlyMap<string, Cell> {
  const known = rows.get(draft);
  if (known) return known;
  const row = makeRow(draft);
  rows.set(draft, row);
  return row;
}

function makeRow(draft: Draft): Map<string, Cell> {
  const { shape, owner, plain, claims, beside } = draft;
  const cells = new Map<string, Cell>();
  if (shape.part && owner?.slug) cells.set(shape.part.owner, { type: owner.shape.type, slug: owner.slug });
  for (const property of shape.properties.values()) {
    if (identifies(shape, property)) spread(property, plain.get(property.name), cells);
  }
  const [first] = claims;
  if (first) addManner(shape, first, cells);
  for (const more of [project(shape, claims), beside]) for (const [column, cell] of more) cells.set(column, cell);
  return cells;
}

/** Adds the columns of a part that say how and where it was claimed. */
function addManner(shape: Shape, { inferred, modality, source }: Told, into: Map<string, Cell>): void {
  if (shape.fromClaim.size === 0) return;
  const cited = (kind: 'article' | 'dataset'): Cell =>
    source.kind === kind ? { type: kind === 'article' ? 'ARTICLE' : 'DATASET', slug: source.slug } : null;
  const whole = (number: number | null): Cell => (number === null ? null : String(number));
  const all: Record<string, Cell> = {
    ...{ inferred, modality, articleId: cited('article'), datasetId: cited('dataset'), exact: source.exact },
    ...{ paragraph: whole(source.paragraph), start: whole(source.start), end: whole(source.end) },
  };
  for (const [column, cell] of Object.entries(all)) if (shape.fromClaim.has(column)) into.set(column, cell);
}
