import { sql } from 'drizzle-orm';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { article } from '../../src/ingest/doors/article.ts';
import { sha256 } from '../../src/ingest/draft/normalize.ts';
import { type Service, startService } from '../service.ts';
import { Bringing } from './bringing.ts';

let service: Service;
let store: Bringing;
beforeEach(async () => {
  service = await startService({ world: 'seeds' });
  store = new Bringing(service.url);
});
afterEach(async () => {
  await store.close();
  await service.stop();
});

const ABOVE = `Title: Neighbors Meet
Source: https://www.state.gov/neighbors-meet/
Date: 2020-03-05
Office: Office of the Spokesperson
`;
const text = (words: string, above = ABOVE) => `${above}\n${words}\n`;
const FIRST = 'Kazakhstan met Uzbekistan at a zircon harbor.';
const SECOND = 'Kazakhstan met Kyrgyzstan at a beryl harbor.';
const bring = (words: string, above?: string) => store.bring(article, text(words, above), {});
const slug = '2020-03-05-neighbors-meet';

interface Seen {
  article: {
    title: string;
    body: string | null;
    sha256: string;
    byline: string | null;
    claims: { nodes: { rank: string; reason: string | null }[] };
    mentions: { nodes: { id: string; exact: string; start: number; country: { code: string } }[] };
  };
}
const seen = async () => {
  const { body } = await service.ask<Seen>(
    `{ article(slug: "${slug}") { title body sha256 byline claims(first: 9) { nodes { rank reason } }
      mentions(first: 50) { nodes { id exact start country { code } } } } }`,
  );
  expect(body.errors).toBeUndefined();
  expect(await store.unfounded()).toEqual([]);
  return body.data?.article;
};
const named = async () => (await seen())?.mentions.nodes.map(({ exact, start }) => `${exact} ${start}`);
const found = async (words: string) => {
  const { body } = await service.ask<{ search: { nodes: { slug: string }[] } }>(
    'query ($words: String!) { search(text: $words) { nodes { slug } } }',
    { words },
  );
  expect(body.errors).toBeUndefined();
  return body.data?.search.nodes.map(record => record.slug) ?? [];
};
const now = async () => {
  const [moment] = await store.rows(
    sql`select to_char(clock_timestamp() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at`,
  );
  return String(moment?.at);
};
/** What is said of a mention, and was at an instant. */
const saidOf = async (id: string, then: string) => {
  const { body } = await service.ask(
    `query ($id: ID!, $then: DateTime!) { node(id: $id) { ... on Mention {
      now: claims { nodes { retractedAt } } before: claims(knownAt: $then) { nodes { exact rank } } } } }`,
    { id, then },
  );
  expect(body.errors).toBeUndefined();
  return body.data?.node;
};

describe('an article whose text changed', () => {
  test('takes back what it names no more, adds what it names now, and is found by its words now', async () => {
    expect(await bring(FIRST)).toMatchObject({ inserted: 1, changed: true });
    expect(await named()).toEqual(['Kazakhstan 0', 'Uzbekistan 15']);
    const gone = (await seen())?.mentions.nodes.find(({ exact }) => exact === 'Uzbekistan')?.id ?? '';
    const then = await now();
    expect(await bring(SECOND)).toMatchObject({ inserted: 0, updated: 1, unchanged: 0, changed: true });
    expect(await seen()).toMatchObject({ body: SECOND, sha256: sha256(SECOND) });
    expect(await named()).toEqual(['Kazakhstan 0', 'Kyrgyzstan 15']);
    expect([await found('zircon'), await found('beryl')]).toEqual([[], [slug]]);
    expect(await bring(SECOND)).toMatchObject({ updated: 0, unchanged: 1, changed: false });
    const exact = (name: string) => ({ nodes: [{ exact: name, rank: 'PREFERRED' }] });
    expect(await saidOf(gone, then)).toEqual({
      now: { nodes: [{ retractedAt: expect.any(String) }] },
      before: exact('Uzbekistan'),
    });
    expect(await saidOf(gone, await now())).toMatchObject({ before: { nodes: [] } });
  });

  test('says the same as before where it is as before again', async () => {
    await bring(FIRST);
    const before = await seen();
    await bring(SECOND);
    const between = await now();
    const gone = before?.mentions.nodes[1]?.id ?? '';
    expect(await bring(FIRST)).toMatchObject({ updated: 1 });
    expect(await seen()).toEqual(before);
    expect(await saidOf(gone, between)).toEqual({ now: { nodes: [{ retractedAt: null }] }, before: { nodes: [] } });
    expect(await bring(FIRST)).toMatchObject({ changed: false });
  });

  test('is called and dated as it says now', async () => {
    await bring(FIRST);
    const then = await now();
    const above = ABOVE.replace('Neighbors Meet', 'Neighbors Meet Again').replace('of the Spokesperson', 'of Harbors');
    expect(await bring(FIRST, above)).toMatchObject({ updated: 1 });
    const claims = {
      nodes: [{ rank: 'PREFERRED' }, { rank: 'DEPRECATED', reason: 'A later import of the same text says otherwise.' }],
    };
    expect(await seen()).toMatchObject({ title: 'Neighbors Meet Again', byline: 'Office of Harbors', claims });
    const { body } = await service.ask(
      `query ($then: DateTime!) { article(slug: "${slug}") { claims(knownAt: $then) { nodes { rank valueText } } } }`,
      { then },
    );
    expect(body.data).toMatchObject({
      article: { claims: { nodes: [{ rank: 'PREFERRED', valueText: expect.stringContaining('Spokesperson') }] } },
    });
    expect(await bring(FIRST, above)).toMatchObject({ changed: false });
    expect(await bring(FIRST)).toMatchObject({ updated: 1 });
    expect(await seen()).toMatchObject({ title: 'Neighbors Meet', byline: 'Office of the Spokesperson' });
  });

  test('quotes the words that stand there now', async () => {
    await bring(FIRST);
    expect(await bring(FIRST.replace('Kazakhstan', 'KAZAKHSTAN'))).toMatchObject({ updated: 1 });
    expect(await named()).toEqual(['KAZAKHSTAN 0', 'Uzbekistan 15']);
    expect(await bring(FIRST.replace('Kazakhstan', 'KAZAKHSTAN'))).toMatchObject({ changed: false });
  });

  test('names the same at the same place in another paragraph', async () => {
    const [two, one] = ['Two ports.\n\nKazakhstan was there.', 'Two ports, Kazakhstan was there.'];
    const paragraphs = async () => {
      const { body } = await service.ask(
        `{ article(slug: "${slug}") { mentions { nodes { start paragraph claims { nodes { rank } } } } } }`,
      );
      return body.data;
    };
    const mention = (paragraph: number, ...ranks: string[]) => ({
      article: { mentions: { nodes: [{ start: 11, paragraph, claims: { nodes: ranks.map(rank => ({ rank })) } }] } },
    });
    await bring(two);
    expect(await paragraphs()).toEqual(mention(2, 'PREFERRED'));
    expect(await bring(one)).toMatchObject({ updated: 1 });
    expect(await paragraphs()).toEqual(mention(1, 'PREFERRED', 'DEPRECATED'));
    expect(await bring(one)).toMatchObject({ changed: false });
  });

  test('is kept no longer where it may not be', async () => {
    await bring(FIRST);
    await bring(SECOND, `${ABOVE}Rights: All rights reserved\n`);
    expect(await seen()).toMatchObject({ body: null, sha256: sha256(SECOND) });
    expect([await found('zircon'), await found('beryl')]).toEqual([[], []]);
  });
});
