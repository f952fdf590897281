import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COST_LIMIT } from '../../schema/plan/cost.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'world' });
});
afterAll(() => service.stop());

/** What an operation costs, by its own word. */
async function costOf(query: string, variables?: Record<string, unknown>): Promise<number> {
  const { body } = await service.ask(query, variables);
  expect(body.errors).toBeUndefined();
  const { cost } = Object(body.extensions);
  expect(cost).toEqual({ requested: expect.any(Number), limit: COST_LIMIT });
  return cost.requested;
}

const nested = 'query ($n: Int, $m: Int) { countries(first: $n) { nodes { agreements(first: $m) { nodes { id } } } } }';

describe('the cost of an operation', () => {
  it('counts the pages of variables by their values, and multiplies those within each other', async () => {
    const of = (n: number, m: number) => costOf(nested, { n, m });
    const [none, one, ten] = [await of(0, 10), await of(1, 10), await of(10, 10)];
    expect(ten - none).toBe(10 * (one - none));
    expect((await of(10, 20)) - ten).toBe(10 * ((await of(1, 20)) - one));
  });

  it('counts a page of the usual size where none is given', async () => {
    expect(await costOf('{ countries { nodes { id } } }')).toBe(
      await costOf('{ countries(first: 20) { nodes { id } } }'),
    );
  });

  it('counts relations in filters and orders, aggregates and groups', async () => {
    const plain = await costOf('{ fundingLines { nodes { id } } }');
    for (const more of [
      '{ fundingLines(where: {recipient: {code: {eq: "ZZB"}}}) { nodes { id } } }',
      '{ fundingLines(orderBy: [{recipient: {field: TITLE}}]) { nodes { id } } }',
      '{ fundingLines { nodes { id } aggregate { count } } }',
      '{ fundingLines { nodes { id } groups(by: [STAGE], first: 1) { nodes { count } } } }',
    ])
      expect(await costOf(more), more).toBeGreaterThan(plain);
  });

  it('is what is left of it: fields that are skipped cost nothing', async () => {
    const query =
      'query ($with: Boolean!) { countries { nodes { id agreements @include(if: $with) { nodes { id } } } } }';
    expect(await costOf(query, { with: false })).toBe(await costOf('{ countries { nodes { id } } }'));
    expect(await costOf(query, { with: true })).toBeGreaterThan(await costOf(query, { with: false }));
  });

  it('stands beside what graphql-js answers, and is not there where nothing is read', async () => {
    const both = await service.ask('{ __typename countries { totalCount } __schema { queryType { name } } }');
    expect(Object(both.body.extensions).cost.requested).toBeGreaterThan(0);
    expect((await service.ask('{ __typename }')).body.extensions).toBeUndefined();
  });
});

describe('what costs too much', () => {
  it('is refused before anything is sent, and passes with the page that the refusal names', async () => {
    service.statements.length = 0;
    const query = nested.replace(
      'nodes { id } } } }',
      'nodes { signatures { official { events(first: 100) { nodes { id } } } } } } } }',
    );
    const variables = { n: 50, m: 50 };
    const { status, body } = await service.ask(query, variables);
    expect([status, service.statements]).toEqual([400, []]);
    const [error] = body.errors ?? [];
    expect(error).toMatchObject({
      extensions: { code: 'TOO_COSTLY' },
      path: ['countries', 'nodes', 'agreements', 'nodes', 'signatures', 'official', 'events'],
    });
    const first = /`first: (\d+)` there would pass/.exec(error?.message ?? '')?.[1];
    const cured = (n: number) => query.replace('first: 100', `first: ${n}`);
    expect(await costOf(cured(Number(first)), variables)).toBeLessThanOrEqual(COST_LIMIT);
    expect((await service.ask(cured(Number(first) + 1), variables)).body.errors).toHaveLength(1);
  });
});
