import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { codes } from '../../schema/errors.ts';
import { startService } from '../service.ts';

type Service = Awaited<ReturnType<typeof startService>>;
let service: Service;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const REQUEST = { headers: { 'x-request-id': 'the-test' } };
const json = 'application/json';

/** Asks in a way that should be refused, and checks the one shape of errors. */
async function refused(path: string, init: RequestInit, code: keyof typeof codes, from: Service = service) {
  const response = await from.fetch(path, { ...init, headers: { ...REQUEST.headers, ...init.headers } });
  const text = await response.text();
  const body = JSON.parse(text);
  expect(response.headers.get('content-type')).toMatch(/json; charset=utf-8$/);
  expect(response.headers.get('x-request-id')).toBe('the-test');
  expect(Object.keys(body)).toContain('errors');
  for (const error of body.errors) {
    expect(Object.keys(error).filter(key => !['message', 'locations', 'path', 'extensions'].includes(key))).toEqual([]);
    expect(error.message).toMatch(/\S/);
    expect(error.extensions).toEqual({ code, help: codes[code].help, requestId: 'the-test' });
  }
  return { response, body };
}

const post = (body: unknown, headers: Record<string, string> = {}) => ({
  method: 'POST',
  headers: { 'content-type': json, accept: 'application/graphql-response+json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

describe('at the door', () => {
  it.each([
    ['a body that is not JSON', '{ "query": '],
    ['no body', ''],
    ['a list', '[{ "query": "{ __typename }" }]'],
    ['a text', '"{ __typename }"'],
    ['null', 'null'],
    ['no query', '{ "variables": {} }'],
    ['an unknown parameter', '{ "query": "{ __typename }", "id": 1 }'],
    ['variables in a text', '{ "query": "{ __typename }", "variables": "{}" }'],
    ['a number as operationName', '{ "query": "{ __typename }", "operationName": 1 }'],
  ])('refuses %s', async (_, body) => {
    for (const accept of [json, 'application/graphql-response+json']) {
      const { response } = await refused('/graphql', post(body, { accept }), 'BAD_REQUEST');
      expect(response.status).toBe(400);
    }
  });

  it('refuses variables in the address that are not JSON', async () => {
    const { response } = await refused('/graphql?query={__typename}&variables={', {}, 'BAD_REQUEST');
    expect(response.status).toBe(400);
  });

  it.each(['PUT', 'DELETE', 'PATCH'])('refuses %s', async method => {
    const { response } = await refused('/graphql', { method }, 'METHOD_NOT_ALLOWED');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('GET, POST');
  });

  it('refuses a mutation by GET', async () => {
    const { response } = await refused('/graphql?query=mutation{x}', {}, 'METHOD_NOT_ALLOWED');
    expect(response.status).toBe(405);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', ''])(
    'refuses a body as "%s"',
    async type => {
      const { response } = await refused(
        '/graphql',
        post({ query: '{ __typename }' }, { 'content-type': type }),
        'UNSUPPORTED_MEDIA_TYPE',
      );
      expect(response.status).toBe(415);
    },
  );

  it('refuses to answer in a media type it does not have', async () => {
    const { response } = await refused(
      '/graphql',
      post({ query: '{ __typename }' }, { accept: 'image/png' }),
      'NOT_ACCEPTABLE',
    );
    expect(response.status).toBe(406);
  });

  it.each(['/nothing', '/graphql/more', '/nothing/graphql', '/health', '/%20'])('finds nothing at %s', async path => {
    const { response } = await refused(path, {}, 'NOT_FOUND');
    expect(response.status).toBe(404);
  });

  it('sends the visitor of / to the graph', async () => {
    const response = await service.fetch('/', { redirect: 'manual' });
    expect([response.status, response.headers.get('location')]).toEqual([307, '/graphql']);
  });
});

describe('in the document', () => {
  it.each([
    ['GRAPHQL_PARSE_FAILED', { query: '{' }],
    ['GRAPHQL_VALIDATION_FAILED', { query: '{ nothingOfTheKind }' }],
    ['GRAPHQL_VALIDATION_FAILED', { query: 'subscription { x }' }],
    ['GRAPHQL_VALIDATION_FAILED', { query: 'mutation { x }' }],
    ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { __typename } query B { __typename }' }],
    ['OPERATION_RESOLUTION_FAILURE', { query: 'query A { __typename }', operationName: 'B' }],
    ['BAD_USER_INPUT', { query: 'query A($n: String!) { __type(name: $n) { name } }', variables: { n: 1 } }],
    ['BAD_USER_INPUT', { query: 'query A($n: String!) { __type(name: $n) { name } }' }],
  ] as const)('%s for %j', async (code, body) => {
    const { response } = await refused('/graphql', post(body), code);
    expect(response.status).toBe(400);
    // Whoever accepts only plain JSON gets 200 for any request that could be read.
    const plain = await refused('/graphql', post(body, { accept: json }), code);
    expect(plain.response.status).toBe(200);
  });

  it('says where, and what was perhaps meant', async () => {
    const { body } = await refused(
      '/graphql',
      post({ query: '{\n  agreemnts { totalCount }\n}' }),
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect(body.errors[0].locations).toEqual([{ line: 2, column: 3 }]);
    expect(body.errors[0].message).toContain('Did you mean "agreements"');
  });

  it('gives each request its own id, also for a document refused before', async () => {
    const ids = [];
    for (const _ of [1, 2]) {
      const { body } = await service.ask('{ nothingOfTheKind }');
      ids.push(body.errors?.[0]?.extensions?.requestId);
    }
    expect(new Set(ids).size).toBe(2);
  });
});

describe('in the database', () => {
  const question = post({ query: '{ country(code: "KAZ") { title } }' });

  it('TIMEOUT for a statement that takes too long', async () => {
    const slow = await startService({ reader: { statementTimeout: 200 } });
    const other = postgres(slow.url, { max: 1 });
    const rude = await other.reserve();
    await rude`begin`;
    await rude`lock table countries in access exclusive mode`;
    const { body, response } = await refused('/graphql', question, 'TIMEOUT', slow);
    expect(body.data).toBeNull();
    expect(response.status).toBe(200);
    await rude`rollback`;
    rude.release();
    await other.end();
    await slow.stop();
  });

  it('UNAVAILABLE for a database that is gone', async () => {
    const lost = await startService();
    await lost.dropDatabase();
    const { body, response } = await refused('/graphql', question, 'UNAVAILABLE', lost);
    expect(body).not.toHaveProperty('data');
    expect(response.status).toBe(503);
    await lost.stop();
  });

  it('INTERNAL_SERVER_ERROR, masked and logged, for what nobody foresaw', async () => {
    const broken = await startService();
    const other = postgres(broken.url, { max: 1, onnotice: () => {} });
    await other`drop table countries cascade`;
    await other.end();
    const { body } = await refused('/graphql', question, 'INTERNAL_SERVER_ERROR', broken);
    expect(body).toMatchObject({ data: null, errors: [{ message: 'Unexpected error.' }] });
    const line = broken.log.find(({ msg }) => msg === 'unexpected error');
    expect(line).toMatchObject({ requestId: 'the-test', err: { message: expect.stringContaining('countries') } });
    await broken.stop();
  });
});
