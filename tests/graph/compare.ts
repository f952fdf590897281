import { isDeepStrictEqual } from 'node:util';
import { type DocumentNode, parse, validate } from 'graphql';
import { expect } from 'vitest';
import type { Service } from '../service.ts';
import { contract } from './evaluator/contract.ts';
import { evaluate } from './evaluator/evaluate.ts';
import type { Known } from './evaluator/known.ts';

/** A service, and what the evaluator knows of its database. */
export interface Compared extends Known {
  service: Service;
}

/** Two answers that differ, or one that did not come from one statement. */
export class Difference extends Error {
  override name = 'Difference';
}

/** How a comparison ended: with equal answers, equally refused, or refused because it asks too much. */
export type Outcome = 'equal' | 'refused' | 'too large';

interface Problem {
  message: string;
  path?: unknown;
  extensions: { code: string };
}
interface Cost {
  requested: number;
  limit: number;
}
interface Answered {
  data?: unknown;
  errors?: Problem[];
  extensions?: { cost?: Cost };
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isSafeInteger(value) && value > 0;

/** An answer read; undefined for a text that is no JSON. */
function read(text: string): Answered | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What the evaluator has no limit for. A filter may be too deep as well: that has the path of a field, and is compared. */
const TOO_LARGE = /^TOO_(DEEP|MANY_ALIASES|MANY_DIRECTIVES|COSTLY)$|^DOCUMENT_TOO_LARGE$/;
const isTooLarge = ({ extensions: { code }, path }: Problem) =>
  TOO_LARGE.test(code) && (code !== 'TOO_DEEP' || path === undefined);

/** Asks the service, through Yoga or the lane in front of it, and the evaluator the same and compares, to the letter; throws what differs. */
export async function compare(
  world: Compared,
  document: DocumentNode,
  query: string,
  variables: Record<string, unknown>,
  way: 'yoga' | 'lane' = 'yoga',
): Promise<Outcome> {
  const { service, cursors } = world;
  service.statements.length = 0;
  const ask = way === 'yoga' ? service.fetch : service.bySocket;
  const response = await ask('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query, variables }),
  });
  const text = await response.text();
  const statements = [...service.statements];
  const answered = read(text);
  if (answered?.errors?.every(isTooLarge)) return 'too large';

  const { data, refused } = await evaluate(world, document, variables);
  const differ = (what: string, theirs: unknown): never => {
    throw new Difference(
      [
        what,
        `Operation:\n${query}`,
        `Variables: ${JSON.stringify(variables, null, 2)}`,
        `SQL: ${statements.join('\n---\n') || 'none'}`,
        `The service answers:\n${answered ? pretty(answered) : text}`,
        `The evaluator answers:\n${pretty(theirs)}`,
      ].join('\n\n'),
    );
  };
  if (refused.length > 0) {
    const [error] = answered?.errors ?? [];
    const alike = refused.some(
      ({ code, path }) => code === error?.extensions.code && isDeepStrictEqual(path, error.path),
    );
    if (!alike || answered?.data || statements.length > 0) differ('Only one of both refuses this.', refused);
    return 'refused';
  }
  // What it costs is the service's own to say, and nothing where nothing can come from the store.
  const { cost } = answered?.extensions ?? {};
  const said = cost ? { extensions: { cost: { requested: cost.requested, limit: cost.limit } } } : {};
  const expected = { data: cursors.settle(data, answered?.data), ...said };
  if (cost ? !isCost(cost) : !isBare(data)) differ('That is no cost.', expected);
  if (JSON.stringify(expected) !== text) differ('The answers differ.', expected);
  if (statements.length !== 1) differ(`${statements.length} statements were sent.`, expected);
  return 'equal';
}

const isCost = ({ requested, limit }: Cost) => isCount(requested) && isCount(limit) && requested <= limit;
/** Whether there is nothing in an answer but names of types. */
const isBare = (data: unknown): boolean =>
  typeof data === 'object' ? Object.values(data ?? {}).every(isBare) : contract.getType(String(data)) !== undefined;

/** Marks of cursors nobody knows are written so that one can read them. */
const pretty = (answer: unknown) => JSON.stringify(answer, null, 1).replaceAll('\\u0000', '§');

/** A document as parsed, once it is seen to be valid. */
export function valid(query: string): DocumentNode {
  const document = parse(query);
  expect(validate(contract, document), query).toEqual([]);
  return document;
}
