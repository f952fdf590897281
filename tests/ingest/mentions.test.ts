import { afterAll, beforeAll, expect, test } from 'vitest';
import { openWriter } from '../../drizzle/client.ts';
import { MOST_PARTS } from '../../drizzle/tables/index.ts';
import { codePoints, paragraphsOf, sha256 } from '../../src/ingest/draft/normalize.ts';
import { rebuild } from '../../src/ingest/save/rebuild.ts';
import { seed } from '../../src/ingest/seed.ts';
import { type Service, startService } from '../service.ts';
import { file, folderWith, removeFolders, small } from './small-world.ts';

/** A text that names one country more often than a record has parts of any other kind, and a second once. */
const many = MOST_PARTS + 1;
const body = ['🌉 Quibia met here.', ...Array.from({ length: many }, () => 'Quaria was there.')].join('\n');
const mentions = paragraphsOf(body).map(({ text, start }, index) => {
  const [country, exact] = text.includes('Quibia') ? ['QQB', 'Quibia'] : ['QQA', 'Quaria'];
  const begins = start + codePoints(text.slice(0, text.indexOf(exact)));
  const span = `[${begins}, ${begins + exact.length}]`;
  return `\n      - { country: ${country}, cite: { article: story, paragraph: ${index + 1}, span: ${span}, exact: ${exact}, inferred: true } }`;
});
const story = file(`
  - slug: story
    title: Story
    publisher: herald
    genre: NEWS
    rights: Public domain
    language: en
    sha256: ${sha256(body)}
    body: ${JSON.stringify(body)}
    mentions:${mentions.join('')}`);

let service: Service;
/** Writes the article, and whatever else is given. */
const plant = async (files: Readonly<Record<string, string>> = {}) => {
  const folder = await folderWith({ 'articles.yaml': story, ...files });
  return seed({ url: service.url, folder, say: () => {} });
};
beforeAll(async () => {
  service = await startService();
  await plant();
});
afterAll(async () => {
  await removeFolders();
  await service.stop();
});

test('an article shows where it names records, and a record where it is named, however often', async () => {
  const { body: answer } = await service.ask(`{
    article(slug: "story") { mentions(first: 1) {
      totalCount
      nodes { paragraph start end exact record { slug } country { title } claims { nodes { inferred start end exact article { slug } } } }
    } }
    country(code: "QQA") { mentions(last: 1) { totalCount nodes { paragraph article { title } } } }
    agreements { totalCount }
  }`);
  const place = { start: 2, end: 8, exact: 'Quibia' };
  const claims = { nodes: [{ inferred: true, ...place, article: { slug: 'story' } }] };
  expect(answer).toMatchObject({
    data: {
      article: {
        mentions: {
          totalCount: many + 1,
          nodes: [{ paragraph: 1, ...place, record: { slug: 'QQB' }, country: { title: 'Quibia' }, claims }],
        },
      },
      country: { mentions: { totalCount: many, nodes: [{ paragraph: many + 1, article: { title: 'Story' } }] } },
    },
  });
});

test('they follow from their claims, and are the same the second time', async () => {
  const writer = openWriter(service.url);
  expect(await rebuild(writer.db)).toEqual([]);
  await writer.close();
  const more = `${small['countries.yaml']}  - { slug: QQC, title: Quosia, code: QQC, kind: STATE, cite: { dataset: ledger, row: r } }\n`;
  const { records, claims } = await plant({ 'countries.yaml': more });
  const one = { inserted: 1, updated: 0, retracted: 0 };
  expect([records, claims]).toMatchObject([one, one]);
});
