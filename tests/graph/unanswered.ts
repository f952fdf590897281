import { type DocumentNode, Kind, type SelectionSetNode } from 'graphql';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * What a document asks for and its answer nowhere has: fields that are null and lists that are empty wherever they
 * occur. A field whose line ends in `# none yet` says so itself.
 */
export function unanswered(document: DocumentNode, data: unknown): string[] {
  const lines = document.loc?.source.body.split('\n') ?? [];
  const fragments = new Map(
    document.definitions.flatMap(node => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const missing = (set: SelectionSetNode | undefined, objects: readonly unknown[], path: string): string[] =>
    (set?.selections ?? []).flatMap(selection => {
      if (selection.kind === Kind.INLINE_FRAGMENT) return missing(selection.selectionSet, objects, path);
      if (selection.kind === Kind.FRAGMENT_SPREAD)
        return missing(fragments.get(selection.name.value)?.selectionSet, objects, path);
      const name = selection.alias?.value ?? selection.name.value;
      const values = objects.flatMap(one => (isObject(one) ? one[name] : [])).filter(one => one != null);
      if (values.length > 0) return missing(selection.selectionSet, values, `${path}${name}.`);
      const line = lines[(selection.loc?.startToken.line ?? 0) - 1] ?? '';
      return line.endsWith('# none yet') ? [] : [path + name];
    });
  return document.definitions.flatMap(node =>
    node.kind === Kind.OPERATION_DEFINITION ? missing(node.selectionSet, [data], '') : [],
  );
}
