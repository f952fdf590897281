import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../schema/errors.ts';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const graphql = 'application/graphql-response+json';
const plain = 'application/json';

const statusOf = async (body: string, accept: string): Promise<number> => {
  const headers = { 'content-type': plain, accept };
  const response = await service.fetch('/graphql', { method: 'POST', headers, body });
  expect(response.headers.get('content-type')).toBe(`${accept}; charset=utf-8`);
  return response.status;
};

describe('the status', () => {
  it.each(['{', '[]', '{}', '{"query":1}', '{"query":"{ __typename }","variables":[]}'])(
    'is 400 for what cannot be read, whatever is accepted: %s',
    async body => {
      expect(await statusOf(body, graphql)).toBe(400);
      expect(await statusOf(body, plain)).toBe(400);
    },
  );

  it.each([
    ['GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['GRAPHQL_VALIDATION_FAILED', { query: '{ nothingOfTheKind }' }],
    ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { __typename }', operationName: 'B' }],
    ['BAD_USER_INPUT', { query: 'query ($n: String!) { __type(name: $n) { name } }' }],
    ['BAD_PAGE', { query: '{ agreements(first: -1) { totalCount } }' }],
  ] as const)('is 200 for what was read and refused, where only plain JSON is accepted: %s', async (code, question) => {
    expect(await statusOf(JSON.stringify(question), graphql)).toBe(codes[code].status);
    expect(await statusOf(JSON.stringify(question), plain)).toBe(200);
  });
});

describe('an error', () => {
  it('says where, and what was perhaps meant', async () => {
    const { body } = await service.ask('{\n  agreemnts { totalCount }\n}');
    expect(body.errors?.[0]).toMatchObject({
      message: expect.stringContaining('Did you mean "agreements"'),
      locations: [{ line: 2, column: 3 }],
    });
  });

  it('says which field of the answer it is about', async () => {
    const { body } = await service.ask('{ countries { nodes { a: agreements(first: 101) { totalCount } } } }');
    expect(body.errors?.[0]?.path).toEqual(['countries', 'nodes', 'a']);
  });

  it('has the id the request came with', async () => {
    const { body } = await service.ask('{ no }', {}, { headers: { 'x-request-id': 'the-test' } });
    expect(body.errors?.[0]?.extensions?.requestId).toBe('the-test');
  });

  it('has the id of its own request, also for a document refused before', async () => {
    const ids = [];
    for (const _ of [1, 2]) {
      const { body } = await service.ask('{ nothingOfTheKind }');
      ids.push(body.errors?.[0]?.extensions?.requestId);
    }
    expect(new Set(ids).size).toBe(2);
  });
});

it('sends the visitor of / to the graph', async () => {
  const response = await service.fetch('/', { redirect: 'manual' });
  expect([response.status, response.headers.get('location')]).toEqual([307, '/graphql']);
});
