import { beforeEach, expect, test } from 'vitest';
import { passage } from '../../src/ingest/draft/normalize.ts';
import type { Names } from '../../src/ingest/names/names.ts';
import { articleIn, desk, freshDesk, mentionsIn, readOne, release } from './article-desk.ts';

const learnt: readonly (readonly [Parameters<Names['learn']>[0], string, string])[] = [
  ['COUNTRY', 'GEO', 'Georgia'],
  ['COUNTRY', 'NQU', 'North Quaria'],
  ['COUNTRY', 'USA', 'US'],
  ['COUNTRY', 'SBO', 'Borva, South'],
  ['OFFICIAL', 'quill', 'Renée Quill'],
  ['OFFICIAL', 'quill', 'Quill'],
  ['OFFICIAL', 'quill', '𠮷野 Quill'],
  ['PROGRAM', 'qet', 'QET'],
  ['PROGRAM', 'relief', 'Relief'],
  ['EVENT', 'amber-99', "Amber Shield '99"],
  ['AGREEMENT', 'pact', 'Harbor Pact'],
  ['ORGANIZATION', 'one', 'Joint Office'],
  ['ORGANIZATION', 'two', 'Joint Office'],
];
beforeEach(freshDesk);
beforeEach(() => {
  for (const [type, slug, name] of learnt) desk.names.learn(type, slug, name, false);
});
const found = async (...paragraphs: string[]) => mentionsIn(await readOne(release(...paragraphs)));

test('mentions are found by the names held, with their place in code points', async () => {
  const entry = await readOne(
    release(
      '🌉🌉 In Rene\u0301e Quill’s view, 👩‍👩‍👧 is fine.',
      'The Department of State asked 𠮷野 Quill and Quaria.',
    ),
  );
  const body = articleIn(entry).beside.get('body') ?? '';
  const places = entry.drafts.flatMap(({ shape, claims, owner }) =>
    shape.type === 'MENTION'
      ? claims.map(({ source, inferred, property }) => ({ source, inferred, property, owner }))
      : [],
  );
  expect(places.map(({ source }) => [source.paragraph, source.exact])).toEqual([
    [1, 'Renée Quill'],
    [2, 'Department of State'],
    [2, '𠮷野 Quill'],
    [2, 'Quaria'],
  ]);
  for (const { source, inferred, property, owner } of places) {
    expect(passage(body, source.start ?? 0, source.end ?? 0)).toBe(source.exact);
    expect([inferred, property, owner, source.slug]).toEqual([true, 'RECORD', articleIn(entry), entry.key]);
  }
});

test('mentions are the longest names, and none inside others', async () => {
  expect(await found('North Quaria met Quaria, South Quaria and Quaria City; South Borva did not.')).toEqual([
    'NQU North Quaria',
    'QUA Quaria',
    'SBO South Borva',
  ]);
  expect(await found('Quarians write to quaria.example, @Quaria and Quaria_News.')).toEqual([]);
});

test('mentions have capitals where the name has them, and codes have nothing else', async () => {
  expect(await found('Give us QET, not qet or Qet; US aid, Us or us. In QUARIA and quaria.')).toEqual([
    'qet QET',
    'USA US',
    'QUA QUARIA',
  ]);
});

test('mentions leave out surnames, codes of countries, common words and what two bear', async () => {
  expect(await found('Quill went to the Joint Office in QUA. Relief came.')).toEqual([]);
});

test('mentions leave out a country whose name others bear, unless what is beside it says which is meant', async () => {
  expect(await found('Quaria, Georgia and others met in Georgia.', 'Georgia was there.')).toHaveLength(4);
  expect(await found('Atlanta, Georgia. Ada Georgia spoke. The Georgia Guard and Georgia Quill left.')).toEqual([]);
});

test('mentions are of events and agreements too, across marks, but not across sentences', async () => {
  expect(await found('Amber Shield 99 followed the Harbor Pact. North. Quaria. Harbor, Pact.')).toEqual([
    'amber-99 Amber Shield 99',
    'pact Harbor Pact',
    'QUA Quaria',
  ]);
});
