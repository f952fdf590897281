import { builder } from './builder.ts';
import { cited } from './cited.ts';
import type { Field } from './concept.ts';
import { printInterface } from './print.ts';
import { standing } from './standing.ts';
import { interfaceNamed } from './types.ts';

/** How many ids `nodes` takes at once. */
export const MOST_IDS = 100;

const title: Field = {
  about: 'The one line to show in a list.',
  type: { is: 'scalar', name: 'String', list: false },
  nullable: false,
  source: { is: 'page' },
};

/** The interfaces of what has an id, and the root fields that find it. */
export function printRecord(): void {
  const { id, slug, mergedInto } = standing({ kind: 'record', name: 'Type', table: 'agreements' });
  if (!id || !slug || !mergedInto) throw new Error('A record has an id, a slug and mergedInto.');
  printInterface('Node', 'Anything with an id (GraphQL Global Object Identification).', { id });
  printInterface(
    'Record',
    'A concept of the store: it has a permanent slug and one line to show.',
    { slug, title, mergedInto },
    ['Node'],
  );
  const Node = interfaceNamed('Node');
  builder.queryFields(t => ({
    node: t.field({
      type: Node,
      nullable: true,
      description: 'Whatever has that id; null if nothing has.',
      args: {
        id: t.arg.id({
          required: true,
          description: 'An id, such as `Agreement:usa-kaz-defense-cooperation-1997`.',
          extensions: { steers: 'type' },
        }),
      },
      source: { is: 'node' },
    }),
    nodes: t.field({
      type: [Node],
      nullable: { list: false, items: true },
      description: 'Whatever has those ids, in their order; null in place of an id that nothing has.',
      args: {
        ids: t.arg.idList({ required: true, description: `Ids, at most ${MOST_IDS}.`, extensions: { steers: 'type' } }),
      },
      source: { is: 'nodes' },
    }),
  }));
}

/** The interfaces of what is cited and of what it is cited from. */
export function printCited(): void {
  printInterface(
    'Cited',
    'A record, or a part of one, whose facts say which passage of which source states them.',
    cited,
  );
  printInterface(
    'Source',
    'What facts are cited from: an article or a dataset.',
    {
      url: {
        about: 'Where it can be read; null where no address is known.',
        type: { is: 'scalar', name: 'String', list: false },
        nullable: true,
        source: { is: 'page' },
      },
      publisher: {
        about: 'Who published it.',
        type: { is: 'rows', table: 'organizations', shape: 'one' },
        nullable: false,
        source: { is: 'page' },
      },
    },
    ['Node', 'Record', 'Cited'],
  );
}
