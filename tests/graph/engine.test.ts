import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../global-setup.ts';
import { type Service, startService } from '../service.ts';
import { contract, evaluate } from './evaluator/evaluate.ts';
import { drawOperation, type Known, type Operation } from './evaluator/operations.ts';
import { type Rows, readRows } from './evaluator/rows.ts';

/** More for a longer search: OPERATIONS=20000 npx vitest run tests/graph/engine.test.ts, with SEED to repeat one. */
const OPERATIONS = Number(process.env.OPERATIONS ?? 600);
const seed = process.env.SEED ? Number(process.env.SEED) : undefined;

const knownIn = (rows: Rows): Known => {
  const records = rows.table('records').filter(row => row.slug !== null);
  const pascal = (type: unknown) =>
    String(type)
      .toLowerCase()
      .replace(/(^|_)(\w)/g, (_, __, letter: string) => letter.toUpperCase());
  return {
    slugs: records.map(row => String(row.slug)),
    codes: rows.table('countries').map(row => String(row.code)),
    ids: [
      ...records.map(row => `${pascal(row.type)}:${row.slug}`),
      ...rows.table('claims').map(row => `Claim:${row.key}`),
      ...rows.table('signatures').map(row => `Signature:${row.key}`),
      ...rows.table('participants').map(row => `Participant:${row.key}`),
      'Post:nix',
      'Claim:nix',
      'Alias:nix',
    ],
  };
};

describe.each(['world', 'seeds'] as const satisfies World[])('over the %s', world => {
  let service: Service;
  let rows: Rows;
  let known: Known;
  beforeAll(async () => {
    service = await startService({ world });
    rows = await readRows(service.url);
    known = knownIn(rows);
  });
  afterAll(() => service.stop());

  async function compare({ query, variables }: Operation): Promise<void> {
    const document = parse(query);
    expect(validate(contract, document)).toEqual([]);
    service.statements.length = 0;
    const { body } = await service.ask(query, variables);
    // Too much for one document is refused, whatever it asks.
    fc.pre(!body.errors?.every(error => /^TOO_|^DOCUMENT_TOO_LARGE$/.test(String(error.extensions?.code))));
    const expected = await evaluate(rows, document, variables);
    const said = { query, variables, sql: service.statements };
    expect(expected.errors, JSON.stringify(said)).toBeUndefined();
    if (JSON.stringify(body) !== JSON.stringify({ data: expected.data })) {
      throw new Error(
        `The answers differ.\n${query}\n${JSON.stringify(variables)}\nSQL: ${service.statements.join()}\nours:  ${JSON.stringify(body)}\ntheirs: ${JSON.stringify(expected.data)}`,
      );
    }
    expect(service.statements).toHaveLength(1);
  }

  test(`${OPERATIONS} random operations have the answer of an evaluator that shares no code with the plan`, {
    timeout: 3_600_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), draw => compare(drawOperation(draw, known))),
      {
        numRuns: OPERATIONS,
        interruptAfterTimeLimit: Number(process.env.LIMIT ?? 600_000),
        ...(seed !== undefined && { seed }),
        endOnFailure: false,
      },
    );
  });
});
