import { expect } from 'vitest';
import type { Compared } from './compare.ts';
import { type Instance, question } from './lists.ts';

export interface Page {
  totalCount: number;
  nodes: { id: string }[];
  edges: { cursor: string; node: { id: string } }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

const PAGE =
  'totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

/** A page of a list. */
export async function page({ service }: Compared, list: Omit<Instance, 'ids' | 'name'>, args: object): Promise<Page> {
  const { parent, where, orderBy } = list;
  const { body } = await service.ask<{ page?: Page; node?: { page: Page } }>(question(list, PAGE), {
    ...(parent !== undefined && { id: parent }),
    ...(where !== undefined && { where }),
    ...(orderBy !== undefined && { orderBy }),
    ...args,
  });
  const found = body.data?.page ?? body.data?.node?.page;
  if (!found) throw new Error(`No page of ${list.type}.${list.field}: ${JSON.stringify(body.errors)}`);
  return found;
}

export const idsOf = (found: Page) => found.nodes.map(node => node.id);

/**
 * Walks a list page by page to its end: every entry once, in the evaluator's order, and what each page says of its
 * ends. Gives the number of pages.
 */
export async function walk(world: Compared, list: Instance, size: number, forward: boolean): Promise<number> {
  const { ids, where: filter, orderBy } = list;
  const asked = filter === undefined && orderBy === undefined ? '' : `, ${JSON.stringify({ filter, orderBy })}`;
  const where = `${list.type}.${list.field} of ${list.parent}, ${size} ${forward ? 'forward' : 'backward'}${asked}`;
  let cursor: string | null = null;
  for (let seen = 0, pages = 1; ; pages++) {
    const found: Page = await page(
      world,
      list,
      forward ? { first: size, after: cursor } : { last: size, before: cursor },
    );
    const from: number = forward ? seen : Math.max(0, ids.length - seen - size);
    const to = forward ? Math.min(ids.length, seen + size) : ids.length - seen;
    const { edges, totalCount, pageInfo } = found;
    expect({ ids: idsOf(found), edges: edges.map(edge => edge.node.id), totalCount, pageInfo }, where).toEqual({
      ids: ids.slice(from, to),
      edges: ids.slice(from, to),
      totalCount: ids.length,
      pageInfo: {
        hasPreviousPage: from > 0,
        hasNextPage: to < ids.length,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      },
    });
    seen += to - from;
    if (seen === ids.length) return pages;
    cursor = forward ? pageInfo.endCursor : pageInfo.startCursor;
  }
}
