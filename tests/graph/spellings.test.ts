import { afterAll, beforeAll, expect, test } from 'vitest';
import { seed } from '../../src/ingest/seed.ts';
import { file, folderWith, removeFolders } from '../ingest/small-world.ts';
import { type Service, startService } from '../service.ts';
import { idsOf, search } from './searching.ts';

/** How something is written in one place, and by who asks for it; quoted, so that no sound helps. */
const written = {
  'a stress mark before е': ['Алтынба́ев', 'Алтынбаев', 'Altynbayev'],
  'an accent that has no letter of its own': ['Шӯрои Тоҷикӣ', 'Шурои Тоҷики', 'shuroi tojiki'],
  'an accent on ø': ['Gjǿl', 'Gjøl', 'Gjol'],
  'a turned comma': ['Oʻzbek', "O'zbek", 'O‘zbek', 'Ozbek'],
  'a prime for a soft sign': ['Ilʹich', "Il'ich", 'Ilich', 'Ильич'],
  'й in two parts': ['Сергеи\u0306', 'Сергей', 'sergey'],
};

let service: Service;
beforeAll(async () => {
  service = await startService();
  const officials = Object.values(written).map(
    ([title], i) =>
      `\n  - { slug: s${i}, title: ${JSON.stringify(title)}, sortName: X, cite: { dataset: ledger, row: r } }`,
  );
  const folder = await folderWith({ 'officials.yaml': file(officials.join('')) });
  await seed({ url: service.url, folder, say: () => {} });
});
afterAll(async () => {
  await removeFolders();
  await service.stop();
});

test.each(Object.entries(written).map(([what, texts], i) => ({ what, texts, id: `Official:s${i}` })))(
  '$what makes no difference',
  async ({ texts, id }) => {
    for (const text of texts) expect(idsOf(await search(service, `"${text}"`)), text).toEqual([id]);
  },
);
