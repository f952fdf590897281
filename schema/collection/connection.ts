import type { OutputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { inputNamed, objectNamed, typeNamed } from '../types.ts';

/** Entries of a page where neither `first` nor `last` is given. */
export const DEFAULT_PAGE = 20;
/** Entries of a page at most. */
export const MOST_ENTRIES = 100;
/** Keys of an order at most. */
export const MOST_ORDERS = 8;

/** The arguments of every connection field (GraphQL Cursor Connections Specification). */
export const pageArguments = builder.args(t => ({
  first: t.int({
    description: `How many from the start, 0 to ${MOST_ENTRIES}; ${DEFAULT_PAGE} where neither \`first\` nor \`last\` is given. Not with \`last\`.`,
    extensions: { steers: 'value' },
  }),
  after: t.string({ description: 'Only what comes after this cursor of the same list.' }),
  last: t.int({
    description: `How many from the end, 0 to ${MOST_ENTRIES}. Not with \`first\`.`,
    extensions: { steers: 'value' },
  }),
  before: t.string({ description: 'Only what comes before this cursor of the same list.' }),
}));

/** The arguments of every list of a type that is not paged. */
export const listArguments = (name: string) =>
  builder.args(t => ({
    where: t.field({
      type: inputNamed(`${name}Filter`),
      description: 'Only those of which this holds; all if it is not given. Null and {} are refused.',
    }),
    orderBy: t.field({
      type: [inputNamed(`${name}Order`)],
      description: `In this order, the first key first, at most ${MOST_ORDERS}; in the usual order if it is not given or empty.`,
    }),
  }));

/** The arguments of every connection of a type. */
export const connectionArguments = (name: string) => ({ ...listArguments(name), ...pageArguments });

/** Answered by the connection that holds the field. */
const held = { is: 'page' } as const;

const PageInfo = objectNamed('PageInfo');
PageInfo.implement({
  description: 'Where a page stands in its list (GraphQL Cursor Connections Specification).',
  fields: t => ({
    hasNextPage: t.boolean({ description: 'Whether entries follow this page.', source: held }),
    hasPreviousPage: t.boolean({ description: 'Whether entries precede this page.', source: held }),
    startCursor: t.string({
      nullable: true,
      description: 'Cursor of the first entry; null on an empty page.',
      source: held,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Cursor of the last entry; null on an empty page.',
      source: held,
    }),
  }),
});

/** The types of which there are connections. */
export const made = new Set<string>();

/** The connection type over a node type; made once. */
export function connectionOf(name: string): OutputRef<unknown> {
  const connection = objectNamed(`${name}Connection`);
  if (made.has(name)) return connection;
  made.add(name);
  const edge = objectNamed(`${name}Edge`);
  edge.implement({
    description: `One ${name} in a list, with its cursor.`,
    fields: t => ({
      cursor: t.string({
        description: 'Where this entry stands in the list; pass it to `after` or `before` of the same list.',
        source: held,
      }),
      node: t.field({ type: typeNamed(name), description: `The ${name} itself.`, source: held }),
    }),
  });
  connection.implement({
    description: `A page of a list of ${name}.`,
    fields: t => ({
      edges: t.field({ type: [edge], description: 'The entries with their cursors.', source: held }),
      nodes: t.field({ type: [typeNamed(name)], description: 'The entries alone.', source: held }),
      pageInfo: t.field({ type: PageInfo, description: 'Where this page stands in the list.', source: held }),
      totalCount: t.int({ description: 'How many entries the whole list has, whatever the page.', source: held }),
    }),
  });
  return connection;
}
