import { expect, it } from 'vitest';
import { startService } from '../service.ts';

const stateOf = async (service: Awaited<ReturnType<typeof startService>>, path: string) => {
  const response = await service.fetch(path);
  const body = await response.json();
  return [response.status, body.status ?? body.errors[0].extensions.code];
};

it('is live and ready while the database answers', async () => {
  const service = await startService();
  expect(await stateOf(service, '/health/live')).toEqual([200, 'live']);
  expect(service.statements).toEqual([]);
  expect(await stateOf(service, '/health/ready')).toEqual([200, 'ready']);
  expect(service.statements).toEqual(["select 'ready'"]);
  expect((await service.fetch('/health/ready', { method: 'HEAD' })).status).toBe(200);
  expect((await service.fetch('/health/ready', { method: 'POST' })).status).toBe(405);
  expect((await service.fetch('/health/ready')).headers.get('cache-control')).toBe('no-store');
  await service.stop();
});

it('is live but not ready when the database is gone', async () => {
  const service = await startService();
  await service.dropDatabase();
  expect(await stateOf(service, '/health/live')).toEqual([200, 'live']);
  expect(await stateOf(service, '/health/ready')).toEqual([503, 'UNAVAILABLE']);
  await service.stop();
});

it('is live but not ready while it shuts down', async () => {
  const service = await startService();
  service.leave();
  const { errors } = await (await service.fetch('/health/ready')).json();
  expect(errors[0].message).toBe('The service is shutting down.');
  expect(await stateOf(service, '/health/live')).toEqual([200, 'live']);
  expect(await stateOf(service, '/health/ready')).toEqual([503, 'UNAVAILABLE']);
  await service.stop();
});
