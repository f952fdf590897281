import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { article } from '../../src/ingest/doors/article.ts';
import { countries } from '../../src/ingest/doors/countries.ts';
import { dcad } from '../../src/ingest/doors/dcad.ts';
import { deflators } from '../../src/ingest/doors/deflators.ts';
import type { Door } from '../../src/ingest/doors/door.ts';
import { greenbook as door } from '../../src/ingest/doors/greenbook.ts';
import { Bringing } from '../ingest/bringing.ts';
import { type Service, startService } from '../service.ts';
import { agreementsOf, inForceOn } from './agreements-of.ts';
import type {
  FmfAgainstImet,
  FmfRecipients,
  ImetCentralAsia,
  ImetStageByStage,
  LargestObligations,
  NonlethalInArticles,
  PeacekeepingBattalion,
} from './answers.ts';
import { constantDollars } from './deflators.ts';
import { greenbook, type Row, skipped } from './greenbook.ts';
import { Questions } from './questions.ts';
import { recipients } from './recipients.ts';
import { quotes, said, seeds, within } from './seeds.ts';
import { between, falling, grouped, sorted, total, worth, yearsOf } from './sums.ts';
import { finder, type Text, texts } from './texts.ts';

const folder = process.env.ENTENTE_DATA ?? '';
const files: readonly [Door, string][] = [
  [countries, 'countries'],
  [door, 'funding/us_foreignaid_greenbook.csv'],
  [dcad, 'agreements/DCAD-v1.0-main.csv'],
  [deflators, 'funding'],
  [article, 'articles'],
  [article, 'articles/state'],
];
const PROGRAMS: Readonly<Record<string, string>> = {
  'Foreign Military Financing Program': 'FMF',
  'International Military Education and Training': 'IMET',
};

describe.skipIf(skipped)('over everything brought in, each question has the answer of the files', () => {
  let service: Service;
  let questions: Questions;
  let rows: Row[];
  let codeOf: (name: string) => string;
  let inDollarsOf2020: ReturnType<typeof constantDollars>;
  let read: Text[];
  beforeAll(async () => {
    service = await startService({ world: 'seeds' });
    questions = new Questions(service);
    const store = new Bringing(service.url);
    for (const [each, file] of files) await store.bringPath(each, path.join(folder, file));
    await store.close();
    rows = greenbook();
    codeOf = recipients(folder);
    inDollarsOf2020 = constantDollars(folder);
    read = texts(folder);
  }, 0);
  afterAll(() => service.stop());

  const centralAsian = (row: Row) => ['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'].includes(codeOf(row.country));

  test('3: IMET of Central Asia in dollars of 2020, to the cent', async () => {
    const { aggregate, groups } = (await questions.ask<ImetCentralAsia>('imet-central-asia')).fundingLines;
    const ours = rows.filter(row => PROGRAMS[row.account] === 'IMET' && centralAsian(row)).filter(between(1994, 2000));
    expect(aggregate).toMatchObject({
      count: ours.length,
      sum: { amount: { value: total(ours) }, inDollarsOf2020: { value: inDollarsOf2020(worth(ours)) } },
      min: { fiscalYear: yearsOf(ours)[0] },
      max: { fiscalYear: yearsOf(ours).at(-1) },
    });
    const expected = grouped(ours, row => `${row.fiscalYear} ${codeOf(row.country)}`).map(([key, each]) => [
      key,
      {
        count: each.length,
        value: inDollarsOf2020(worth(each)),
        agreements: agreementsOf(key.split(' ')[1] ?? '').length,
      },
    ]);
    const answered = groups.nodes.map(({ key: { recipient, fiscalYear }, count, sum }) => {
      const agreements = recipient.agreements.totalCount;
      return [`${fiscalYear} ${recipient.code}`, { count, value: sum.amount.value, agreements }] as const;
    });
    expect(sorted(answered)).toEqual(expected);
    expect(groups.totalCount).toBe(expected.length);
    const years = groups.nodes.map(({ key }) => key.fiscalYear);
    expect(years).toEqual([...years].sort((a, b) => a - b));
  });

  test('4: FMF beside IMET by state and fiscal year, and over all years', async () => {
    for (const [from, to] of [[1997, 2002] as const, [1946, 2020] as const]) {
      const answers = await questions.all<FmfAgainstImet>(
        'fmf-against-imet',
        { from, to },
        data => data.fundingLines.years,
      );
      const years = answers.flatMap(({ fundingLines }) => fundingLines.years.nodes);
      const ours = rows.filter(row => row.account in PROGRAMS && centralAsian(row)).filter(between(from, to));
      const of = (row: Row) => `${row.country} ${PROGRAMS[row.account]}`;
      const expected = grouped(ours, row => `${of(row)} ${row.fiscalYear}`).map(([key, each]) => [key, total(each)]);
      const answered = years.map(
        ({ key, sum }) => [`${key.recipient.title} ${key.program.code} ${key.fiscalYear}`, sum.amount.value] as const,
      );
      expect(sorted(answered)).toEqual(expected);
      for (const { fundingLines } of answers) {
        expect(fundingLines.years.totalCount).toBe(expected.length);
        const states = fundingLines.states.nodes.map(
          ({ key, countDistinct, sum }) =>
            [
              `${key.recipient.title} ${key.program.code}`,
              `${sum.amount.value} in ${countDistinct.fiscalYear}`,
            ] as const,
        );
        expect(sorted(states)).toEqual(
          grouped(ours, of).map(([key, each]) => [key, `${total(each)} in ${yearsOf(each).length}`]),
        );
      }
    }
  });

  test('12: what was requested, allocated and obligated, side by side', async () => {
    const headlines = new Map(seeds('articles').map(({ slug, title }) => [slug, title]));
    const stated = seeds('funding-lines').flatMap(record => {
      const [cited] = quotes(record);
      const [{ point, qualifier = 'EXACT' } = {}] = within(said(record, 'amount'));
      if (!cited) return [];
      const of = ['program', 'recipient', 'fiscalYear'].map(property => said(record, property)).join(' ');
      return [{ of, line: [said(record, 'stage'), String(point), qualifier, headlines.get(cited.article)] }];
    });
    expect(stated.length).toBeGreaterThan(1);
    const drawn = rows.filter(row => row.account in PROGRAMS && centralAsian(row)).filter(between(1997, 1999));
    const asked = new Map(drawn.map(row => [`${PROGRAMS[row.account]} ${codeOf(row.country)} ${row.fiscalYear}`, row]));
    for (const [key, row] of asked) {
      const [program = '', recipient = '', fiscalYear] = key.split(' ');
      const variables = { program, recipient, fiscalYear: Number(fiscalYear) };
      const { totalCount, groups, nodes } = (await questions.ask<ImetStageByStage>('imet-stage-by-stage', variables))
        .fundingLines;
      const articles = stated.filter(({ of }) => of === `${program.toLowerCase()} ${recipient} FY${fiscalYear}`);
      const same = drawn
        .filter(each => each.account === row.account && each.country === row.country)
        .filter(each => each.fiscalYear === row.fiscalYear);
      const expected = [
        ...same.map(({ historical }) => ['OBLIGATED', historical, 'EXACT', 'USAID Greenbook']),
        ...articles.map(({ line }) => line),
      ];
      const lines = nodes.map(({ stage, amount, sources }) => [
        ...[stage, amount.value, amount.qualifier],
        ...sources.nodes.map(({ title }) => title),
      ]);
      expect(lines.map(String).sort(), key).toEqual(expected.map(String).sort());
      expect(totalCount).toBe(expected.length);
      const stages = groups.nodes.map(({ key: { stage }, count, approximateCount, sum }) =>
        String([stage, count, approximateCount, sum.amount.value]),
      );
      expect(stages.sort(), key).toEqual(
        expected.map(([stage, value, qualifier]) => String([stage, 1, qualifier === 'ABOUT' ? 1 : 0, value])).sort(),
      );
    }
  });

  test.each(['peacekeeping battalion', 'security assistance', 'nuclear weapons', 'defense cooperation agreement'])(
    '13: where one reads "%s", the hits marked, by publisher',
    async phrase => {
      const answers = await questions.all<PeacekeepingBattalion>(
        'peacekeeping-battalion',
        { text: `"${phrase}"` },
        data => data.search,
      );
      const edges = answers.flatMap(({ search }) => search.edges);
      const pattern = finder(phrase);
      const expected = read.filter(({ words }) => pattern.test(words));
      const named = ({ title, publisher }: { title: string; publisher?: { title: string } }) =>
        `${publisher?.title}: ${title}`;
      expect(edges.map(({ node }) => named(node)).sort()).toEqual(
        expected.map(({ headline, publisher }) => named({ title: headline, publisher: { title: publisher } })).sort(),
      );
      const counts = new Map<string, number>();
      for (const { publisher } of expected) counts.set(publisher, (counts.get(publisher) ?? 0) + 1);
      for (const { search, articles } of answers) {
        expect(search.totalCount).toBe(edges.length);
        const groups = articles.groups.nodes.map(({ key, count }) => [key.publisher.title, count] as const);
        expect(sorted(groups)).toEqual(sorted([...counts]));
      }
      for (const { node, highlights } of edges) {
        const called = expected.filter(({ headline }) => headline === node.title);
        expect(highlights, node.id).not.toEqual([]);
        for (const { fragments } of highlights) {
          const hits = fragments.filter(({ hit }) => hit).map(({ text: hit }) => hit.toLowerCase().replace(/'s$/, ''));
          expect(phrase.split(' '), node.id).toEqual(expect.arrayContaining(hits));
          const shown = fragments.map(each => each.text).join('');
          expect(shown, node.id).toMatch(pattern);
          const stands = called.some(({ words }) => shown.split('\n').every(part => words.includes(part.trim())));
          expect(stands, `${node.id}: ${shown}`).toBe(true);
        }
      }
    },
  );

  test.each(['nonlethal', 'nuclear', 'humanit', 'Ukraine'])(
    '14: articles that mention "%s" and state a line of FMF',
    async word => {
      const { totalCount, nodes } = (await questions.ask<NonlethalInArticles>('nonlethal-in-articles', { word }))
        .articles;
      const lines = seeds('funding-lines').filter(record => said(record, 'program') === 'fmf');
      const stating = read.filter(({ slug }) =>
        lines.some(line => quotes(line).some(({ article: by }) => by === slug)),
      );
      expect(stating).not.toEqual([]);
      const expected = stating.filter(({ words }) => finder(word, { begins: true }).test(words));
      expect(totalCount).toBe(expected.length);
      expect(
        nodes.map(({ headline, publisher, stated }) => [
          headline,
          publisher.title,
          ...stated.nodes.map(({ exact }) => exact).sort(),
        ]),
      ).toEqual(
        expected.map(({ headline, publisher, slug }) => [
          headline,
          publisher,
          ...lines
            .flatMap(quotes)
            .flatMap(each => (each.article === slug ? [each.exact] : []))
            .sort(),
        ]),
      );
    },
  );

  test.each([1998, 2002, 2010])('17: the ten states that got most in %i, and their agreements in force', async year => {
    const day = `${year}-09-30`;
    const { groups } = (await questions.ask<LargestObligations>('largest-obligations', { fiscalYear: year, day }))
      .fundingLines;
    const ours = grouped(
      rows.filter(between(year, year)).filter(row => /^[A-Z]{3,4}$/.test(codeOf(row.country))),
      row => codeOf(row.country),
    );
    expect(groups.totalCount).toBe(ours.length);
    const expected = ours
      .map(([code, each]) => ({ code, sum: total(each), programs: new Set(each.map(row => row.account)).size }))
      .sort((a, b) => (BigInt(b.sum) > BigInt(a.sum) ? 1 : -1))
      .slice(0, 10);
    expect(
      groups.nodes.map(({ key, countDistinct, sum }) => ({
        code: codeOf(key.recipient.title),
        sum: sum.amount.value,
        programs: countDistinct.program,
      })),
    ).toEqual(expected);
    for (const { key } of groups.nodes) {
      const { title, agreements } = key.recipient;
      const held = agreements.nodes.map(({ signed, inForce, sources }) => {
        expect(sources.nodes.map(source => source.title)).toContain('Defense Cooperation Agreement Dataset');
        return `${signed?.edtf} ${inForce.edtf}`;
      });
      expect(held.sort(), title).toEqual(inForceOn(codeOf(title), day).sort());
      expect(agreements.totalCount).toBe(held.length);
    }
  });

  test('18: recipients by all their FMF since FY1994, with three years of it at least', async () => {
    for (const [since, least] of [[1994, 3] as const, [2010, 11] as const]) {
      const variables = { since, years: least };
      const answers = await questions.all<FmfRecipients>('fmf-recipients', variables, data => data.fundingLines.groups);
      const nodes = answers.flatMap(({ fundingLines }) => fundingLines.groups.nodes);
      const ours = rows.filter(row => PROGRAMS[row.account] === 'FMF').filter(between(since, 2020));
      const expected = grouped(ours, row => codeOf(row.country))
        .map(([code, each]) => ({ code, each, years: yearsOf(each) }))
        .filter(({ years }) => years.length >= least)
        .map(({ code, each, years }) => [
          code,
          `${total(each)}, ${inDollarsOf2020(worth(each))} in ${years.length} from ${years[0]} to ${years.at(-1)}`,
        ]);
      const answered = nodes.map(
        ({ key, countDistinct, min, max, sum }) =>
          [
            /^X[A-Z]{3,}$/.test(key.recipient.code) ? key.recipient.title : key.recipient.code,
            `${sum.amount.value}, ${sum.amount.inDollarsOf2020} in ${countDistinct.fiscalYear} from ${min.fiscalYear} to ${max.fiscalYear}`,
          ] as const,
      );
      expect(sorted(answered)).toEqual(expected);
      expect(falling(nodes.map(({ sum }) => sum.amount.value))).toBe(true);
      for (const { fundingLines } of answers) expect(fundingLines.groups.totalCount).toBe(expected.length);
    }
  });
});
