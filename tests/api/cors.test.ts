import { expect, it } from 'vitest';
import { startService } from '../service.ts';

const preflight = (origin: string) => ({
  method: 'OPTIONS',
  headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type' },
});

it('lets any page ask, without credentials, when no origin is set', async () => {
  const service = await startService();
  const asked = await service.fetch('/graphql', preflight('https://anyone.example'));
  expect(asked.status).toBe(204);
  expect(asked.headers.get('access-control-allow-origin')).toBe('*');
  expect(asked.headers.get('access-control-allow-headers')).toBe('content-type');
  expect(asked.headers.get('access-control-allow-methods')).toBe('GET, POST');
  const { headers } = await service.ask('{ __typename }', {}, { headers: { origin: 'https://anyone.example' } });
  expect(headers.get('access-control-allow-origin')).toBe('*');
  expect(headers.get('access-control-expose-headers')).toBe('ETag, X-Data-Version, X-Request-Id');
  expect(headers.get('access-control-allow-credentials')).toBeNull();
  expect(headers.get('vary')).toBeNull();
  await service.stop();
});

it('lets only the origins named ask', async () => {
  const service = await startService({ origins: ['https://a.example', 'https://b.example'] });
  const allowedFor = async (origin: string) =>
    (await service.fetch('/graphql', preflight(origin))).headers.get('access-control-allow-origin');
  expect(await allowedFor('https://a.example')).toBe('https://a.example');
  expect(await allowedFor('https://b.example')).toBe('https://b.example');
  for (const stranger of ['https://c.example', 'null', 'https://a.example.evil.example']) {
    expect(await allowedFor(stranger)).toBeNull();
    const { status, headers } = await service.ask('{ __typename }', {}, { headers: { origin: stranger } });
    // It is the browser that keeps the answer from the page.
    expect([status, headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([200, null, 'Origin']);
  }
  const { headers } = await service.ask('{ __typename }', {}, { headers: { origin: 'https://a.example' } });
  expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual(['https://a.example', 'Origin']);
  await service.stop();
});

it('says which methods it takes to whoever asks without an origin, and nothing of addresses it does not have', async () => {
  const service = await startService();
  const asked = await service.fetch('/graphql', { method: 'OPTIONS' });
  expect([asked.status, asked.headers.get('allow')]).toEqual([204, 'GET, POST']);
  expect(asked.headers.get('access-control-allow-methods')).toBeNull();
  expect((await service.fetch('/nothing', preflight('https://anyone.example'))).status).toBe(404);
  expect((await service.fetch('/health/live', preflight('https://anyone.example'))).status).toBe(405);
  await service.stop();
});
