import { type Defaults, type Draft, ownWord, RECORD, type Source } from '../draft/draft.ts';
import type { Place, Problems } from '../draft/problem.ts';
import { partsOf, type Shape } from '../draft/shape.ts';
import { settleStandings } from '../draft/standings.ts';
import type { Stated } from '../draft/value.ts';
import { Fields } from './fields.ts';
import { readCitations, readClaims, readValues } from './seed-claim.ts';
import type { Tree } from './yaml-tree.ts';

type Mapping = Extract<Tree, { is: 'map' }>;
const SLUG = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

/** Reads one record of a concept and its parts; what it cannot read is a problem. */
export function readRecord(shape: Shape, tree: Tree, recorded: string, problems: Problems): Draft[] {
  if (tree.is !== 'map') {
    problems.add(tree, 'a record is no mapping here.', 'Write "- slug: ..." and its values below it.');
    return [];
  }
  const before = problems.all.length;
  const fields = new Fields(tree, shape.type.toLowerCase().replaceAll('_', ' '), problems);
  const slug = fields.checked(
    'slug',
    text => SLUG.test(text),
    'may hold only letters, digits, dots, dashes and underscores.',
  );
  const defaults = { recorded, inferred: false, modality: 'ACTUAL' };
  const known = partsOf(shape.type);
  const written = [...fields.matching(key => known.has(key))];
  const read = readFacts({ shape, fields, defaults, itself: slug, problems, others: known.keys() });
  if (slug === null) {
    if (!fields.tree('slug')) problems.add(tree, 'a record has no slug.', 'Add slug: and a readable, permanent name.');
    return [];
  }
  const draft = { at: fields.at, shape, slug, owner: null, ...read, flawed: problems.all.length > before };
  return [draft, ...written.flatMap(([key, list]) => readParts(known.get(key), list, draft, defaults, problems))];
}

function readParts(
  shape: Shape | undefined,
  tree: Tree,
  owner: Draft,
  defaults: Defaults,
  problems: Problems,
): Draft[] {
  if (shape === undefined || tree.is === 'nothing') return [];
  if (tree.is !== 'list') {
    problems.add(tree, `${shape.part?.key} takes a list.`, 'Write each as "- { ..., cite: {...} }".');
    return [];
  }
  return tree.items.flatMap(item => {
    if (item.is === 'map') return [readPart(shape, item, owner, defaults, problems)];
    problems.add(
      item,
      `${shape.part?.key} holds something that is no mapping.`,
      'Write it as { key: value, cite: {...} }.',
    );
    return [];
  });
}

function readPart(shape: Shape, tree: Mapping, owner: Draft, given: Defaults, problems: Problems): Draft {
  const before = problems.all.length;
  const fields = new Fields(tree, shape.type.toLowerCase().replaceAll('_', ' '), problems);
  const inferred = (shape.fromClaim.has('inferred') ? fields.flag('inferred') : null) ?? given.inferred;
  const modality =
    (shape.fromClaim.has('modality') ? fields.choice('modality', ['ACTUAL', 'PLANNED']) : null) ?? given.modality;
  const read = readFacts({
    shape,
    fields,
    defaults: { ...given, inferred, modality },
    itself: null,
    problems,
    others: [],
  });
  return { at: fields.at, shape, slug: null, owner, ...read, flawed: problems.all.length > before };
}

interface Reading {
  readonly shape: Shape;
  readonly fields: Fields;
  readonly defaults: Defaults;
  readonly itself: string | null;
  readonly problems: Problems;
  readonly others: Iterable<string>;
}

/** Reads what records and parts have in common: values, what is kept beside them, and who says so. */
function readFacts({ shape, fields, defaults, itself, problems, others }: Reading) {
  const plain = withDefaults(readValues(shape, fields, problems), shape, fields.at);
  const beside = new Map<string, string>();
  for (const name of shape.concept?.beside ?? []) {
    const text = fields.text(name);
    if (text !== null) beside.set(name, text);
  }
  const cited = readCitations(shape, fields, plain, defaults, problems);
  const self = itself === null || fields.tree('cite') ? null : citesItself(shape, itself, fields.at);
  const own = self && { ...ownWord(defaults), at: fields.at, property: RECORD, values: plain, source: self };
  const claims = readClaims(shape, fields, defaults, problems);
  fields.rest([...shape.properties.keys(), ...others]);
  return { plain, beside, claims: settleStandings([...(own ? [own] : []), ...cited, ...claims], plain) };
}

function withDefaults(plain: Map<string, Stated>, shape: Shape, at: Place): Map<string, Stated> {
  for (const [name, value] of Object.entries(shape.part?.defaults ?? {})) {
    if (!plain.has(name)) plain.set(name, { at, value: { type: 'Enum', value }, printed: null });
  }
  return plain;
}

/** Articles and datasets are their own evidence. */
function citesItself(shape: Shape, slug: string, at: Place): Source | null {
  const kind = shape.concept?.cites;
  if (!kind) return null;
  const none = { paragraph: null, start: null, end: null, exact: null, prefix: null, suffix: null };
  return { at, kind, slug, row: kind === 'dataset' ? 'itself' : null, ...none };
}
