import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Service, startService } from '../service.ts';

let service: Service;
beforeAll(async () => {
  service = await startService({ world: 'seeds' });
});
afterAll(() => service.stop());

/** The answer to a question that is answered without errors. */
async function answer<Data>(question: string, variables?: Record<string, unknown>): Promise<Data> {
  const { body } = await service.ask<Data>(question, variables);
  if (body.errors || !body.data) throw new Error(JSON.stringify(body.errors));
  return body.data;
}

describe('IMET for Kazakhstan in FY1998', () => {
  it('is what was obligated beside what the article tells of, in the order of the stages', async () => {
    const question = `{
      fundingLines(
        where: { recipient: { code: { eq: "KAZ" } }, program: { code: { eq: "IMET" } }, fiscalYear: { eq: 1998 } }
        orderBy: [{ field: STAGE }]
      ) { nodes { stage amount { value qualifier } sources { nodes { slug } } } }
    }`;
    const { fundingLines } = await answer<{ fundingLines: { nodes: unknown[] } }>(question);
    expect(fundingLines.nodes).toEqual([
      {
        stage: 'OBLIGATED',
        amount: { value: '587000', qualifier: 'EXACT' },
        sources: { nodes: [{ slug: 'greenbook' }] },
      },
      {
        stage: 'UNSPECIFIED',
        amount: { value: '550000', qualifier: 'ABOUT' },
        sources: { nodes: [{ slug: 'afps-41527' }] },
      },
    ]);
  });
});

describe('a filter of nothing', () => {
  const asked = 'query ($where: FundingLineFilter) { fundingLines(where: $where) { totalCount } }';

  it.each([
    ['{} written out', '{ fundingLines(where: {}) { totalCount } }', undefined],
    ['null written out', '{ fundingLines(where: null) { totalCount } }', undefined],
    ['{} as a variable', asked, { where: {} }],
    ['null as a variable', asked, { where: null }],
  ])('is refused: %s', async (_, question, variables) => {
    const { status, body } = await service.ask(question, variables);
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ path: ['fundingLines'], extensions: { code: 'BAD_FILTER' } }]);
  });

  it('is everything where the variable is not provided', async () => {
    const { fundingLines } = await answer<{ fundingLines: unknown }>(asked);
    expect(fundingLines).toEqual((await answer<{ all: unknown }>('{ all: fundingLines { totalCount } }')).all);
  });

  it('holds of no row where it is a choice among none', async () => {
    expect(await answer('{ fundingLines(where: { or: [] }) { totalCount } }')).toEqual({
      fundingLines: { totalCount: 0 },
    });
  });
});

describe('officials by what they signed', () => {
  interface Officials {
    officials: { totalCount: number; nodes: { slug: string }[] };
  }
  interface Signed {
    country: { agreements: { nodes: { slug: string; signatures: { official: { slug: string } }[] }[] } };
  }

  /** Who signed an agreement of which a filter holds. */
  async function signatories(agreement: string): Promise<string[]> {
    const question = `{
      officials(first: 100, where: { signatures: { some: { agreement: ${agreement} } } }) { totalCount nodes { slug } }
    }`;
    const { officials } = await answer<Officials>(question);
    expect(officials.totalCount).toBe(officials.nodes.length);
    return officials.nodes.map(({ slug }) => slug).sort();
  }

  const two = ['usa-kaz-defense-cooperation-1997', 'usa-kaz-military-contact-plan-1997'];
  const four = ['henry-shelton', 'mukhtar-altynbayev', 'nursultan-nazarbayev', 'william-cohen'];

  it('finds the four who signed the two of November 1997', async () => {
    expect(await signatories(`{ slug: { in: ${JSON.stringify(two)} } }`)).toEqual(four);
  });

  it('finds by the party everyone who signed with Kazakhstan', async () => {
    const found = await signatories('{ parties: { some: { country: { code: { eq: "KAZ" } } } } }');
    const { country } = await answer<Signed>(
      '{ country(code: "KAZ") { agreements(first: 100) { nodes { slug signatures { official { slug } } } } } }',
    );
    const signed = country.agreements.nodes.flatMap(({ signatures }) =>
      signatures.map(({ official }) => official.slug),
    );
    expect(found).toEqual([...new Set(signed)].sort());
    expect(found).toEqual(expect.arrayContaining(four));
    expect(found.length).toBeGreaterThan(four.length);
  });
});
