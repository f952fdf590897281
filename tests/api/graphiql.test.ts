import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstExample, tabs } from '../../schema/examples.ts';
import { schema } from '../../schema/index.ts';
import { encodingFor } from '../../src/plugins/page.ts';
import { startService } from '../service.ts';

let service: Awaited<ReturnType<typeof startService>>;
beforeAll(async () => {
  service = await startService();
});
afterAll(() => service.stop());

const browser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const visit = (headers: Record<string, string> = {}) =>
  service.fetch('/graphql', { headers: { ...browser, ...headers } });
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer());

describe('GraphiQL', () => {
  it('comes compressed, the same page in each encoding, each with its own strong ETag', async () => {
    const plain = await visit();
    const page = await bytesOf(plain);
    expect(plain.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(plain.headers.get('content-encoding')).toBeNull();
    const tags = [plain.headers.get('etag')];
    for (const [encoding, unpack] of [
      ['br', brotliDecompressSync],
      ['gzip', gunzipSync],
    ] as const) {
      const packed = await visit({ 'accept-encoding': encoding });
      expect(packed.headers.get('content-encoding')).toBe(encoding);
      expect(packed.headers.get('vary')).toContain('Accept-Encoding');
      const body = await bytesOf(packed);
      expect(body.length).toBe(Number(packed.headers.get('content-length')));
      expect(body.length).toBeLessThan(page.length / 3);
      expect(unpack(body).equals(page)).toBe(true);
      tags.push(packed.headers.get('etag'));
    }
    expect(new Set(tags).size).toBe(3);
    for (const tag of tags) expect(tag).toMatch(/^"[\w-]+"$/);
  });

  it('is not sent again to who has it', async () => {
    const first = await visit({ 'accept-encoding': 'gzip' });
    const etag = first.headers.get('etag') ?? '';
    for (const known of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
      const again = await visit({ 'accept-encoding': 'gzip', 'if-none-match': known });
      expect(again.status).toBe(304);
      expect((await bytesOf(again)).length).toBe(0);
      expect(again.headers.get('etag')).toBe(etag);
    }
    expect((await visit({ 'accept-encoding': 'gzip', 'if-none-match': '"other"' })).status).toBe(200);
  });

  it('loads nothing from elsewhere, and is not allowed to', async () => {
    const response = await visit();
    const html = (await bytesOf(response)).toString();
    const head = html.slice(0, html.indexOf('<style>'));
    expect(head).toContain('<title>Entente</title>');
    expect(html).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)="?(https?:)?\/\//);
    expect(html).not.toMatch(/@import\s+(url\()?["']?(https?:)?\/\//);
    expect(html).not.toMatch(/url\(["']?(https?:)?\/\//);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'self'");
    expect(policy).not.toMatch(/https?:|\*/);
  });

  it('opens four examples as tabs, the first one first', async () => {
    const html = (await bytesOf(await visit())).toString();
    const call = html.slice(html.lastIndexOf('YogaGraphiQL.renderYogaGraphiQL('));
    const { defaultTabs, ...options } = JSON.parse(call.match(/^\s*(\{.*\}),$/m)?.[1] ?? '{}');
    expect(defaultTabs).toEqual(tabs.map(({ text }) => ({ query: text })));
    expect(defaultTabs).toHaveLength(4);
    expect(tabs[0]).toBe(firstExample);
    // A query of its own would push the first tab aside.
    expect(options).toEqual({ title: 'Entente', shouldPersistHeaders: false });
  });

  it.each(tabs)('opens $name, which the schema can answer and a newcomer can take in', ({ name, text }) => {
    expect(validate(schema, parse(text))).toEqual([]);
    // GraphiQL shows some fifty lines; the first one is also printed at the start.
    expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(name === firstExample.name ? 12 : 50);
  });

  it('leaves programs alone', async () => {
    const response = await service.fetch('/graphql?query={__typename}', {
      headers: { accept: 'application/json, */*' },
    });
    expect(await response.json()).toEqual({ data: { __typename: 'Query' } });
  });
});

describe('the encoding of the page', () => {
  it.each([
    [null, 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip;q=1.0, br;q=0', 'gzip'],
    ['deflate', 'identity'],
    ['GZIP', 'gzip'],
  ])('for "%s"', (accepted, expected) => expect(encodingFor(accepted)).toBe(expected));
});
