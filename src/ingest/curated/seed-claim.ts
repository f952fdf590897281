import { type ClaimDraft, type Defaults, RECORD } from '../draft/draft.ts';
import { suggestion } from '../draft/nearest.ts';
import type { Problems } from '../draft/problem.ts';
import type { Shape } from '../draft/shape.ts';
import type { Stated } from '../draft/value.ts';
import { readCircumstances } from './circumstances.ts';
import { Fields } from './fields.ts';
import { readValue } from './read-value.ts';
import { readSource } from './source.ts';
import type { Tree } from './yaml-tree.ts';

/** Reads the values a mapping gives for the properties of a table. */
export function readValues(shape: Shape, fields: Fields, problems: Problems): Map<string, Stated> {
  const values = new Map<string, Stated>();
  for (const [name, tree] of fields.matching(key => shape.properties.has(key))) {
    const property = shape.properties.get(name);
    const stated = property && readValue(property, tree, problems);
    if (stated) values.set(name, stated);
    else fields.broken = true;
  }
  return values;
}

/** Reads `cite`: each entry is a claim on the record as a whole, for all its plain values or for those it lists. */
export function readCitations(
  shape: Shape,
  fields: Fields,
  plain: ReadonlyMap<string, Stated>,
  defaults: Defaults,
  problems: Problems,
): ClaimDraft[] {
  return mappings('cite', fields, problems).flatMap(tree => {
    const entry = new Fields(tree, 'cite', problems);
    const source = readSource(entry);
    const circumstances = readCircumstances(entry, defaults);
    const own = entry.tree('values');
    const values = own ? readOwnValues(shape, own, problems) : theirs(shape, plain);
    entry.rest();
    return source && values ? [{ ...circumstances, at: entry.at, property: RECORD, values, source }] : [];
  });
}

/** The plain values that a citation without values of its own states. */
const theirs = (shape: Shape, plain: ReadonlyMap<string, Stated>) =>
  new Map([...plain].filter(([name]) => !(name === 'title' && shape.concept?.titleIsOurs)));

function readOwnValues(shape: Shape, tree: Tree, problems: Problems): Map<string, Stated> | null {
  if (tree.is !== 'map' || tree.entries.size === 0) {
    problems.add(tree, 'values takes a mapping of properties.', 'Write { property: value } or leave it out.');
    return null;
  }
  const fields = new Fields(tree, 'values', problems);
  const values = readValues(shape, fields, problems);
  fields.rest(shape.properties.keys());
  return values;
}

/** Reads `claims`: facts with a citation of their own. */
export function readClaims(shape: Shape, fields: Fields, defaults: Defaults, problems: Problems): ClaimDraft[] {
  return mappings('claims', fields, problems).flatMap(tree => {
    const entry = new Fields(tree, 'claim', problems);
    const name = entry.text('property');
    const value = entry.tree('value');
    const circumstances = readCircumstances(entry, defaults);
    const cited = mappings('cite', entry, problems);
    entry.rest();
    const property = name === null ? undefined : shape.properties.get(name);
    if (property === undefined) return nothing(entry, name, shape);
    if (value === null) return entry.fault('it has no value.', 'Add value:.') ?? [];
    const stated = readValue(property, value, problems);
    const [only, ...more] = cited;
    if (only === undefined || more.length > 0) {
      const what = more.length > 0 ? 'it has more than one citation.' : 'it is a fact without a citation.';
      return (
        entry.fault(what, 'Give each claim exactly one: cite: { article: ... } or { dataset: ..., row: ... }.') ?? []
      );
    }
    const citation = new Fields(only, 'cite', problems);
    const source = readSource(citation);
    citation.rest();
    if (stated === null || source === null) return [];
    const printed = circumstances.printed ?? stated.printed;
    const values = new Map([[property.name, { ...stated, printed }]]);
    return [{ ...circumstances, printed, at: entry.at, property: property.name, values, source }];
  });
}

function nothing(entry: Fields, name: string | null, shape: Shape): [] {
  const what = name === null ? 'it names no property.' : `there is no property "${name}".`;
  entry.fault(what, suggestion(name ?? '', shape.properties.keys()), entry.placeOf('property'));
  return [];
}

/** The mappings under a key that takes one or a list of them. */
function mappings(key: string, fields: Fields, problems: Problems): Extract<Tree, { is: 'map' }>[] {
  const tree = fields.tree(key);
  if (tree === null) return [];
  return (tree.is === 'list' ? tree.items : [tree]).flatMap(item => {
    if (item.is === 'map') return [item];
    fields.broken = true;
    problems.add(item, `${key} holds something that is no mapping.`, 'Write it as { key: value }.');
    return [];
  });
}
