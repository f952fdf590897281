import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

async function answer(question: string, variables?: Record<string, unknown>) {
  const { body } = await service.ask<Record<string, { nodes: Record<string, unknown>[] } & Record<string, unknown>>>(
    question,
    variables,
  );
  if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

const centrazbat = '{ record: { slug: { eq: "centrazbat-97" } } }';

test('the start of CENTRAZBAT 97 is a conflict of 14 with 15 September; the record shows the month, which fits both', async () => {
  const { conflicts } = await answer(`{
    conflicts(where: { and: [${centrazbat}, { property: { eq: START } }] }) {
      nodes { modality preferred { valueText rank } claims { valueText rank } subject { ... on Event { slug } } }
    }
  }`);
  const claims = ['14', '15', '15', '15'].map(day => ({ valueText: `1997-09-${day}`, rank: 'NORMAL' }));
  expect(conflicts?.nodes).toEqual([
    {
      modality: 'ACTUAL',
      preferred: { valueText: '1997-09', rank: 'PREFERRED' },
      claims,
      subject: { slug: 'centrazbat-97' },
    },
  ]);
});

test('claims of a conflict come by rank, and can be asked for in another order', async () => {
  const { conflicts } = await answer(`{
    conflicts(where: { claims: { some: { rank: { eq: PREFERRED } } } }) {
      nodes { claims { rank } turned: claims(orderBy: [{ field: RANK, direction: DESC }]) { rank } }
    }
  }`);
  expect(conflicts?.nodes.length).toBeGreaterThan(1);
  for (const { claims, turned } of conflicts?.nodes ?? [])
    expect([claims, turned]).toEqual([
      [{ rank: 'PREFERRED' }, { rank: 'NORMAL' }],
      [{ rank: 'NORMAL' }, { rank: 'PREFERRED' }],
    ]);
});

test('a conflict has an id that finds it, and is counted where lists are', async () => {
  const { conflicts } = await answer(`{
    conflicts { totalCount nodes { id } groups(by: [PROPERTY]) { nodes { count } } }
  }`);
  const ids = conflicts?.nodes.map(({ id }) => id) ?? [];
  expect(conflicts?.totalCount).toBe(ids.length);
  const { nodes } = await answer('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids });
  expect(nodes).toEqual(ids.map(id => ({ id })));
});

test('Georgia is named by the article and not in the dataset, Latvia by the press alone', async () => {
  const { differences } = await answer(`{
    differences(where: { and: [${centrazbat}, { modality: { eq: ACTUAL } }, { member: { type: { eq: COUNTRY } } }] }) {
      nodes { part member { slug } statedBy { slug } omittedBy { slug } }
    }
  }`);
  const slugs = (...all: string[]) => all.map(slug => ({ slug }));
  const press = ['jamestown-monitor-3-175', 'rferl-1086503', 'rferl-1086615'];
  expect(differences?.nodes).toEqual([
    { part: 'PARTICIPANT', member: { slug: 'GEO' }, statedBy: slugs('afps-41527', ...press), omittedBy: slugs('mme') },
    { part: 'PARTICIPANT', member: { slug: 'LVA' }, statedBy: slugs(...press), omittedBy: slugs('afps-41527', 'mme') },
  ]);
});

test('what is another line at another stage is no conflict and no difference: FMF is in neither', async () => {
  const fmf = '{ fundingLine: { program: { code: { eq: "FMF" } } } }';
  const { fundingLines, conflicts, differences } = await answer(`{
    fundingLines(where: { program: { code: { eq: "FMF" } } }) { totalCount }
    conflicts(where: { or: [{ record: ${fmf} }, { record: { program: { code: { eq: "FMF" } } } }] }) { totalCount }
    differences(where: { or: [{ record: ${fmf} }, { member: { program: { code: { eq: "FMF" } } } }] }) { totalCount }
  }`);
  expect(fundingLines?.totalCount).toBeGreaterThan(2);
  expect([conflicts?.totalCount, differences?.totalCount]).toEqual([0, 0]);
});
