import type { Reference } from '../draft/cell.ts';
import { type Draft, describe } from '../draft/draft.ts';
import type { Problems } from '../draft/problem.ts';
import { rowOf } from '../draft/project.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly draft: Draft;
}

/** Going from a record to what it belongs to never comes back: parents, and agreements that are part of others. */
export function checkCircles(drafts: readonly Draft[], problems: Problems): void {
  const edges = new Map<string, Edge[]>();
  for (const edge of drafts.flatMap(edgesOf)) edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge]);
  const done = new Set<string>();
  for (const from of edges.keys()) walk(from, [], edges, done, problems);
}

function edgesOf(draft: Draft): Edge[] {
  const { shape, owner, slug } = draft;
  const row = rowOf(draft);
  const from = owner ?? draft;
  const upward = owner ? row.get('kind') === 'PART_OF' : slug !== null;
  if (!upward) return [];
  return [...shape.properties.values()].flatMap(property => {
    const cell = row.get(property.columns.id ?? '') ?? null;
    if (property.target !== from.shape.type || !isReference(cell)) return [];
    return [{ from: `${from.shape.type}:${from.slug}`, to: `${cell.type}:${cell.slug}`, draft }];
  });
}

function walk(
  node: string,
  path: readonly string[],
  edges: ReadonlyMap<string, readonly Edge[]>,
  done: Set<string>,
  problems: Problems,
): void {
  if (done.has(node)) return;
  const below = [...path, node];
  for (const { to, draft } of edges.get(node) ?? []) {
    const start = below.indexOf(to);
    if (start < 0) walk(to, below, edges, done, problems);
    else {
      const round = [...below.slice(start), to].map(name => name.slice(name.indexOf(':') + 1)).join(' > ');
      problems.add(draft.at, `${describe(draft)} closes a circle: ${round}.`, 'Remove one of its links.');
    }
  }
  done.add(node);
}

const isReference = (cell: unknown): cell is Reference => typeof cell === 'object' && cell !== null && 'slug' in cell;
