import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

let service: Service;

beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

test('what matches can be exported', async () => {
  const where = encodeURIComponent(JSON.stringify({ matches: 'Altnybayev' }));
  const response = await service.fetch(`/export/officials.ndjson?where=${where}`);
  expect(response.status).toBe(200);
  expect((await response.text()).trim().split('\n')).toHaveLength(1);
});

test('what a filter finds nothing to match by is refused at its place', async () => {
  for (const matches of ['', '-x', 'a\0', null]) {
    service.statements.length = 0;
    const { body } = await service.ask(
      'query($m: String) { x: events(where: { not: { matches: $m } }) { totalCount } }',
      {
        m: matches,
      },
    );
    expect(service.statements).toEqual([]);
    expect(body.errors?.[0]?.extensions?.code).toBe(matches === null ? 'BAD_FILTER' : 'BAD_USER_INPUT');
  }
  const { body } = await service.ask('{ x: events(where: { not: { matches: "" } }) { totalCount } }');
  expect(body.errors?.[0]).toMatchObject({ path: ['x'], message: expect.stringContaining('where.not.matches') });
});
