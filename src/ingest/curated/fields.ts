import { suggestion } from '../draft/nearest.ts';
import type { Place, Problems } from '../draft/problem.ts';
import type { Tree } from './yaml-tree.ts';

type Mapping = Extract<Tree, { is: 'map' }>;

/** Reads a mapping key by key; whatever is left at the end is a key nobody knows. */
export class Fields {
  readonly at: Place;
  /** Whether something in the mapping could not be read. */
  broken = false;
  readonly #map: Mapping;
  readonly #name: string;
  readonly #problems: Problems;
  readonly #known = new Set<string>();

  constructor(map: Mapping, name: string, problems: Problems) {
    this.at = { file: map.file, line: map.line };
    this.#map = map;
    this.#name = name;
    this.#problems = problems;
  }

  /** What stands under a key; an empty value counts as absent. */
  tree(key: string): Tree | null {
    this.#known.add(key);
    const tree = this.#map.entries.get(key)?.tree;
    return tree === undefined || tree.is === 'nothing' ? null : tree;
  }

  /** Where a key stands, or the mapping when it does not. */
  placeOf(key: string): Place {
    return this.#map.entries.get(key)?.at ?? this.at;
  }

  text(key: string): string | null {
    const tree = this.tree(key);
    if (tree === null) return null;
    if (tree.is === 'scalar' && tree.text.trim() !== '') return tree.text.trim();
    this.fault(`${key} takes one text.`, 'Write it as a text.', tree);
    return null;
  }

  /** A text of which something must hold. */
  checked(key: string, holds: (text: string) => boolean, otherwise: string): string | null {
    const text = this.text(key);
    if (text === null || holds(text)) return text;
    return this.fault(`${key} "${text}" ${otherwise}`, 'Correct it.', this.placeOf(key));
  }

  choice(key: string, allowed: readonly string[]): string | null {
    const text = this.text(key);
    if (text === null || allowed.includes(text)) return text;
    const what = `${key} "${text}" is not a value it can take.`;
    return this.fault(what, `Allowed are: ${allowed.join(', ')}.`, this.placeOf(key));
  }

  flag(key: string): boolean | null {
    const text = this.choice(key, ['true', 'false']);
    return text === null ? null : text === 'true';
  }

  whole(key: string): number | null {
    const text = this.checked(key, given => /^\d{1,9}$/.test(given), 'is not a whole number.');
    return text === null ? null : Number(text);
  }

  /** The entries whose key `takes` wants, in the order written. */
  *matching(takes: (key: string) => boolean): Generator<[string, Tree]> {
    for (const [key, { tree }] of this.#map.entries) {
      if (!takes(key)) continue;
      this.#known.add(key);
      yield [key, tree];
    }
  }

  /** Reports the keys nobody asked for; `others` are names that would have been known too. */
  rest(others: Iterable<string> = []): void {
    for (const [key, { at }] of this.#map.entries) {
      if (this.#known.has(key)) continue;
      const what = `${this.#name} has no "${key}".`;
      this.#problems.add(at, what, suggestion(key, new Set([...this.#known, ...others])));
    }
  }

  /** Reports a problem of this mapping and answers null, as what could not be read. */
  fault(what: string, cure: string, at: Place = this.at): null {
    this.broken = true;
    this.#problems.add(at, `${this.#name}: ${what}`, cure);
    return null;
  }
}
