import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startService } from '../service.ts';

let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const audits = serverAudits({
  url: 'http://entente.test/graphql',
  fetchFn: (url: string, init?: RequestInit) => service.fetch(url, init),
});

describe('the audits of GraphQL over HTTP', () => {
  it('are all there', () => expect(audits).toHaveLength(61));
  it.each(audits)('$id $name', async ({ fn }) => {
    const result = await fn();
    expect(result.status, 'reason' in result ? result.reason : '').toBe('ok');
  });
});
