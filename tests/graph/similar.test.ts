import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../../src/ingest/seed.ts';
import { file, folderWith, removeFolders } from '../ingest/small-world.ts';
import { type Service, startService } from '../service.ts';

const cite = '{ dataset: ledger, row: r }';
const names = {
  one: ['Mukhtar Altynbayev', 'Altynbayev, Mukhtar'],
  two: ['Muhtar Altynbaev', 'Altynbaev, Muhtar'],
  three: ['Mukhtar Altynbayev', 'Altynbayev, Mukhtar Q.'],
  other: ['Mukhtar Auezov', 'Auezov, Mukhtar'],
  wang: ['王', '王'],
  namesake: ['王', 'Wang'],
};

let service: Service;
beforeAll(async () => {
  service = await startService();
  const officials = Object.entries(names).map(
    ([slug, [title, sortName]]) => `\n  - { slug: ${slug}, title: "${title}", sortName: "${sortName}", cite: ${cite} }`,
  );
  const folder = await folderWith({ 'officials.yaml': file(officials.join('')) });
  await seed({ url: service.url, folder, say: () => {} });
});
afterAll(async () => {
  await removeFolders();
  await service.stop();
});

interface Found {
  official: { similar: { score: string; reasons: string[]; record: { slug: string } }[] };
}
const similarTo = async (slug: string, first = 5) =>
  (
    await service.ask<Found>(
      `{ official(slug: "${slug}") { similar(first: ${first}) { score reasons record { slug } } } }`,
    )
  ).body.data?.official.similar.map(({ score, reasons, record }) => [record.slug, Number(score), ...reasons]);

test('a name in common comes before one that sounds alike; a namesake by the given name is none', async () => {
  expect(await similarTo('one')).toEqual([
    ['three', 1, 'SAME_NAME'],
    ['two', 0.99, 'SAME_SOUNDS'],
  ]);
  expect(await similarTo('one', 1)).toEqual([['three', 1, 'SAME_NAME']]);
  expect(await similarTo('one', 0)).toEqual([]);
});

test('who is like one is so the other way round', async () => {
  expect((await similarTo('two'))?.map(([slug]) => slug)).toEqual(['one', 'three']);
  expect(await similarTo('other')).toEqual([]);
});

test('a name in letters that have no known sound is found word for word', async () => {
  expect(await similarTo('wang')).toEqual([['namesake', 1, 'SAME_NAME']]);
  expect(await similarTo('namesake')).toEqual([['wang', 1, 'SAME_NAME']]);
});

test('how many is limited, before anything is sent', async () => {
  service.statements.length = 0;
  for (const first of [-1, 21]) {
    const { body } = await service.ask(`{ officials { nodes { similar(first: ${first}) { score } } } }`);
    expect(body.errors?.[0]?.extensions?.code).toBe('BAD_PAGE');
  }
  expect(service.statements).toEqual([]);
});
