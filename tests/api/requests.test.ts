import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { startService } from '../service.ts';

let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService();
});
beforeEach(() => {
  service.log.length = 0;
});
afterAll(() => service.stop());

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;
const idFor = async (given?: string) => {
  const { headers } = await service.ask('{ __typename }', {}, given ? { headers: { 'x-request-id': given } } : {});
  return headers.get('x-request-id');
};

it('names each request, by the name it comes with if that is sane', async () => {
  expect(await idFor()).toMatch(UUID);
  expect(await idFor()).not.toBe(await idFor());
  expect(await idFor('trace-1:a.b_c')).toBe('trace-1:a.b_c');
  expect(await idFor('x'.repeat(101))).toMatch(UUID);
  expect(await idFor('"><script>')).toMatch(UUID);
});

it('logs one line a request, without the variables', async () => {
  const query = 'query Secret($name: String!) { __type(name: $name) { name } country(code: $name) { title } }';
  await service.ask(query, { name: 'hush' });
  expect(service.log).toHaveLength(1);
  expect(service.log[0]).toMatchObject({
    method: 'POST',
    path: '/graphql',
    operation: 'Secret',
    status: 200,
    ms: expect.any(Number),
    statements: 1,
    requestId: expect.stringMatching(UUID),
    msg: 'request',
  });
  await service.fetch(`/graphql?query=${encodeURIComponent(query)}&variables={"name":"hush"}`);
  expect(service.log).toHaveLength(2);
  expect(JSON.stringify(service.log)).not.toContain('hush');
});

it('logs the codes of errors, also of requests refused at the door', async () => {
  await service.ask('{ nothingOfTheKind }');
  await service.fetch('/nothing');
  await service.fetch('/graphql', { method: 'PUT' });
  expect(service.log.map(({ codes, status }) => [status, codes])).toEqual([
    [400, ['GRAPHQL_VALIDATION_FAILED']],
    [404, ['NOT_FOUND']],
    [405, ['METHOD_NOT_ALLOWED']],
  ]);
});

it('says little of who watches the health', async () => {
  await service.fetch('/health/live');
  const DEBUG = 20;
  expect(service.log.map(({ level }) => level)).toEqual([DEBUG]);
});
