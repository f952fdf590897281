import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Service, startService } from '../service.ts';
import { measured } from './measured.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'world' });
});
afterAll(() => service.stop());

it('counts requests by their way and status, plans, statements and where answers come from', async () => {
  const query = '{ agreement(slug: "defense-treaty-1995") { slug } }';
  const yoga = 'entente_request_seconds_count{way="yoga",status="200"}';
  const [asked, statements, made] = [
    await measured(service, yoga),
    await measured(service, 'entente_statement_seconds_count'),
    await measured(service, 'entente_plans_made'),
  ];
  await service.ask(query);
  await service.ask(query);
  await service.ask('{ nothing }');
  expect(await measured(service, yoga)).toBe(asked + 2);
  expect(await measured(service, 'entente_request_seconds_count{way="yoga",status="400"}')).toBe(1);
  expect(await measured(service, 'entente_statement_seconds_count')).toBe(statements + 2);
  expect(await measured(service, 'entente_plans_made')).toBe(made + 1);
  expect(await measured(service, 'entente_answers_total{from="store"}')).toBe(2);
  expect(await measured(service, 'entente_statements_waiting')).toBe(0);
  expect(await measured(service, 'process_resident_memory_bytes')).toBeGreaterThan(0);
});

it('is in the form of Prometheus, for whoever takes it by GET, and is not kept', async () => {
  const response = await service.fetch('/metrics');
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  expect(response.headers.get('cache-control')).toBe('no-store');
  const lines = (await response.text()).trim().split('\n');
  for (const line of lines) expect(line).toMatch(/^(# (HELP|TYPE) \w+ .+|\w+(\{.*\})? \S+)?$/);
  expect((await service.fetch('/metrics', { method: 'POST' })).status).toBe(405);
});
