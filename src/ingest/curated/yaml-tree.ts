import { type Document, isAlias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Place, Problems } from '../draft/problem.ts';

/** YAML with the line of everything in it; scalars stay as they were written, so no number loses a digit. */
export type Tree = Place &
  (
    | { readonly is: 'map'; readonly entries: ReadonlyMap<string, { readonly at: Place; readonly tree: Tree }> }
    | { readonly is: 'list'; readonly items: readonly Tree[] }
    | { readonly is: 'scalar'; readonly text: string }
    | { readonly is: 'nothing' }
  );

/** Reads one YAML text; syntax, doubled keys and characters that cannot be stored are problems. */
export function readTree(file: string, source: string, problems: Problems): Tree | null {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false, stringKeys: true });
  const at = (offset: number | undefined): Place => ({ file, line: Math.max(1, lines.linePos(offset ?? 0).line) });
  const faults = [...document.errors, ...document.warnings];
  for (const fault of faults) {
    const doubled = fault.code === 'DUPLICATE_KEY';
    const what = doubled ? 'a key stands twice in one mapping.' : `this is no valid YAML: ${sentence(fault.message)}`;
    problems.add(at(fault.pos[0]), what, doubled ? 'Keep one of them.' : 'Mend the syntax.');
  }
  if (faults.length > 0) return null;
  return treeOf(document.contents, document, at, problems, 0);
}

type At = (offset: number | undefined) => Place;
/** Deeper than any record goes: an anchor inside itself would never end. */
const DEEPEST = 20;

function treeOf(given: Node | null, document: Document, at: At, problems: Problems, depth: number): Tree {
  const place = at(given?.range?.[0]);
  if (depth > DEEPEST) {
    problems.add(place, 'this is nested too deeply.', 'Write it out flat.');
    return { ...place, is: 'nothing' };
  }
  const node = isAlias(given) ? (given.resolve(document) ?? null) : given;
  const within = (child: unknown) => treeOf(isNode(child) ? child : null, document, at, problems, depth + 1);
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => {
      const name = within(key);
      const keyPlace = { file: name.file, line: name.line };
      const tree = within(value);
      return [
        name.is === 'scalar' ? name.text : '',
        { at: keyPlace, tree: isNode(value) ? tree : { ...tree, ...keyPlace } },
      ] as const;
    });
    return { ...place, is: 'map', entries: new Map(pairs) };
  }
  if (isSeq(node)) return { ...place, is: 'list', items: node.items.map(within) };
  if (!isScalar(node) || node.value === null) return { ...place, is: 'nothing' };
  const text = typeof node.value === 'string' ? node.value : (node.source ?? String(node.value));
  if (UNSTORABLE.test(text)) {
    const cure = 'Remove it.';
    problems.add(place, 'this text holds a NUL character or half a character (a lone surrogate).', cure);
  }
  return { ...place, is: 'scalar', text };
}

const isNode = (value: unknown): value is Node => isAlias(value) || isMap(value) || isSeq(value) || isScalar(value);
const UNSTORABLE = /\0|\p{Surrogate}/u;
const sentence = (text: string) => (text.endsWith('.') ? text : `${text}.`);
