import { expect } from 'vitest';
import type { Service } from '../service.ts';

/** One record found. */
export interface Edge {
  cursor: string;
  rank: number;
  node: { id: string; title: string; __typename: string };
  highlights: { field: string; fragments: { text: string; hit: boolean }[] }[];
}
/** A page of what is found. */
export interface Found {
  totalCount: number;
  edges: Edge[];
  nodes: { id: string }[];
  pageInfo: { hasNextPage: boolean; hasPreviousPage: boolean; startCursor: string | null; endCursor: string | null };
}

/** Asks for all there is of a search. */
export const SEARCH = `query($text: String!, $types: [RecordType!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, types: $types, first: $first, after: $after, last: $last, before: $before) {
    totalCount nodes { id } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor rank node { __typename id title } highlights { field fragments { text hit } } }
  }
}`;

/** What is found, from one statement. */
export async function search(service: Service, text: string, args: object = {}): Promise<Found> {
  service.statements.length = 0;
  const { body } = await service.ask<{ search: Found }>(SEARCH, { text, ...args });
  expect(body.errors).toBeUndefined();
  expect(service.statements).toHaveLength(1);
  if (!body.data) throw new Error('No data.');
  return body.data.search;
}
export const idsOf = ({ edges }: Found) => edges.map(({ node }) => node.id);
/** What is marked. */
export const hitsOf = ({ highlights }: Edge) =>
  highlights.flatMap(({ fragments }) => fragments.filter(({ hit }) => hit).map(({ text }) => text));
