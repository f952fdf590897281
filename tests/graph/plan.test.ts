import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';
import { plannerOf } from '../../schema/plan/execute.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

/** How many plans a question made and met. */
async function counted(work: () => Promise<unknown>): Promise<{ made: number; met: number }> {
  const { counts } = plannerOf(schema);
  const before = { ...counts };
  await work();
  return { made: counts.made - before.made, met: counts.met - before.met };
}

test('the second run of a question with other values meets the plan of the first, and gives other answers', async () => {
  const query =
    'query Again($code: String!, $first: Int) { country(code: $code) { code agreements(first: $first) { nodes { id } } } }';
  const ask = async (variables: Record<string, unknown>) => (await service.ask(query, variables)).body.data;
  expect(await counted(() => ask({ code: 'KAZ', first: 3 }))).toEqual({ made: 1, met: 0 });
  expect(await counted(() => ask({ code: 'USA', first: 3 }))).toEqual({ made: 0, met: 1 });
  expect(await ask({ code: 'USA', first: 3 })).toMatchObject({ country: { code: 'USA' } });
  expect(await ask({ code: 'KAZ', first: 3 })).toMatchObject({ country: { code: 'KAZ' } });
  // The page size stands in the statement, so another one is another plan.
  expect(await counted(() => ask({ code: 'KAZ', first: 4 }))).toEqual({ made: 1, met: 0 });
});

test('filters and orders share a plan by their shape: their keys, enums and yes or no, not their other values', async () => {
  const query =
    'query Shape($where: FundingLineFilter, $orderBy: [FundingLineOrder!], $having: FundingLineHaving) { fundingLines(where: $where, orderBy: $orderBy, first: 2) { totalCount nodes { slug } groups(by: [FISCAL_YEAR], having: $having) { totalCount } } }';
  const ask = (code: string, years: number[], direction: string, count: number) =>
    service.ask(query, {
      where: {
        recipient: { code: { eq: code } },
        fiscalYear: { in: years },
        stage: { in: ['OBLIGATED', 'ALLOCATED'] },
      },
      orderBy: [{ program: { field: 'CODE' }, direction }],
      having: { count: { gte: count } },
    });
  expect(await counted(() => ask('KAZ', [1998], 'ASC', 1))).toEqual({ made: 1, met: 0 });
  expect(await counted(() => ask('UZB', [1996, 1997, 1998], 'ASC', 2))).toEqual({ made: 0, met: 1 });
  expect(await counted(() => ask('UZB', [], 'ASC', 0))).toEqual({ made: 0, met: 1 });
  expect(await counted(() => ask('UZB', [], 'DESC', 0))).toEqual({ made: 1, met: 0 });
  expect((await ask('NIX', [1998], 'ASC', 1)).body.data).toMatchObject({ fundingLines: { totalCount: 0 } });
  expect((await ask('KAZ', [1997, 1998], 'ASC', 1)).body.data).not.toMatchObject({ fundingLines: { totalCount: 0 } });
});

test('ids share a plan by their types', async () => {
  const query = 'query Ids($ids: [ID!]!) { nodes(ids: $ids) { id } }';
  const ask = (...ids: string[]) => service.ask(query, { ids });
  expect(await counted(() => ask('Country:KAZ', 'Official:william-cohen'))).toEqual({ made: 1, met: 0 });
  expect(await counted(() => ask('Official:nix', 'Country:USA', 'Country:KAZ'))).toEqual({ made: 0, met: 1 });
  expect(await counted(() => ask('Country:KAZ'))).toEqual({ made: 1, met: 0 });
});

test('a plan is kept per operation of a document', async () => {
  const query = 'query A { country(code: "KAZ") { code } } query B { country(code: "USA") { code } }';
  const ask = async (operationName: string) => (await service.ask(query, {}, { operationName })).body.data;
  expect(await ask('A')).toEqual({ country: { code: 'KAZ' } });
  expect(await ask('B')).toEqual({ country: { code: 'USA' } });
  expect(await ask('A')).toEqual({ country: { code: 'KAZ' } });
});

test('no value of a reader stands in the text of a statement', async () => {
  service.statements.length = 0;
  const marks = ['XmarkX1', 'XmarkX2', 'XmarkX3'];
  await service.ask(
    `query($a: String!, $id: ID!) { agreement(slug: $a) { id } country(code: "${marks[0]}") { id } node(id: $id) { id } nodes(ids: ["Country:${marks[2]}", "O'Brien:x"]) { id } }`,
    { a: marks[1], id: `Country:${marks[1]}` },
  );
  await service.ask(
    `query($a: String!) { agreement(slug: $a) { id } country(code: "${marks[0]}'; drop table claims; --") { id } nodes(ids: ["Country:${marks[2]}"]) { id } }`,
    { a: marks[1] },
  );
  await service.ask(
    `query($a: String!) {
      agreements(
        where: { title: { contains: "${marks[0]}" }, slug: { in: [$a, "${marks[2]}"] } }
        orderBy: [{ claims: { field: COUNT, where: { exact: { startsWith: "${marks[2]}'; drop table claims; --" } } } }]
      ) { nodes { id } pageInfo { endCursor } }
    }`,
    { a: marks[1] },
  );
  expect(service.statements).toHaveLength(2);
  for (const mark of [...marks, 'drop table']) expect(service.statements.join()).not.toContain(mark);
});

test('a document that fails is not planned', async () => {
  expect(() => parse('{ x')).toThrow();
  expect(await counted(() => service.ask('{ nix }'))).toEqual({ made: 0, met: 0 });
});

/** How long the statement is for a claim's record and the records that took it over, so many deep. */
async function lengthAt(depth: number): Promise<number> {
  service.statements.length = 0;
  const inner = `${'{ id slug title mergedInto '.repeat(depth)}{ id }${' }'.repeat(depth)}`;
  const { body } = await service.ask(`{ claims(first: 2) { nodes { record ${inner} } } }`);
  expect(body.errors).toBeUndefined();
  return service.statements[0]?.length ?? 0;
}

test('what is asked of an interface is compiled once, not once for every type', async () => {
  const [two, four, six] = [await lengthAt(2), await lengthAt(4), await lengthAt(6)];
  expect(six - four).toBeLessThan(1.2 * (four - two));
});

test('an operation that would unfold without end is refused before anything is sent', async () => {
  const kinds = ['Agreement', 'Official', 'Country', 'Event', 'Post', 'Tenure'];
  const deep = (depth: number): string =>
    depth === 0
      ? '{ id }'
      : `{ ${kinds.map(kind => `... on ${kind} { id }`).join(' ')} mergedInto ${deep(depth - 1)} }`;
  service.statements.length = 0;
  const { body, status } = await service.ask(`{ claims(first: 1) { nodes { record ${deep(7)} } } }`);
  expect(body.errors?.[0]?.extensions?.code).toBe('DOCUMENT_TOO_LARGE');
  expect(status).toBe(400);
  expect(service.statements).toEqual([]);
});
