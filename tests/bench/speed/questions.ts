/** What is asked of each server, and the values drawn for one asking. */
export interface Question {
  readonly name: string;
  readonly entente: string;
  /** For what is listed, as all are asked, wherever it can be told so; null for what it cannot be asked. */
  readonly postgraphile: string | null;
  /** The name of the statement written by hand. */
  readonly ceiling: string;
  /** Draws the variables, which all take alike; `random` gives a number from 0 to 1. */
  draw(random: () => number): Record<string, string | number>;
}

const numbered = (prefix: string, count: number, random: () => number) =>
  `${prefix}-${1 + Math.floor(random() * count)}`;
const code = (random: () => number) => {
  const i = 1 + Math.floor(random() ** 2 * 250);
  return `X${String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))}`;
};
/** Words that stand in texts and in names of the world. */
const WORDS = ['defense', 'cooperation', 'battalion', 'exercise', 'training', 'minister'];
const word = (random: () => number) => WORDS[Math.floor(random() * WORDS.length)] ?? '';
const REGIONS = [
  'Central Asia',
  'Eastern Europe',
  'Southern Asia',
  'Western Asia',
  'Western Africa',
  'Northern Africa',
];

export const questions: readonly Question[] = [
  {
    name: 'one record',
    entente: `query One($slug: String!) { agreement(slug: $slug) {
      slug title kind status place signed { min max precision asPrinted }
    } }`,
    postgraphile: `query One($slug: String!) { agreement: agreementBySlug(slug: $slug) {
      slug title kind status place signedMin signedMax signedPrecision signedAsPrinted
    } }`,
    ceiling: 'one',
    draw: random => ({ slug: numbered('agreement', 20_000, random) }),
  },
  {
    name: '50 agreements, deep',
    entente: `query Fifty($day: Date!) { agreements(first: 50, where: { signed: { definitelyAfter: $day } }) { nodes {
      slug title signed { min }
      parties { country { code title } }
      signatures { mode official { slug title nationality { code } } tenure { post { title organization { title } } } }
    } } }`,
    postgraphile: `query Fifty($day: Date!) {
      agreements: allAgreements(
        first: 50, filter: { signedMin: { greaterThan: $day }, listed: { equalTo: true } }
        orderBy: [SIGNED_MIN_ASC, SIGNED_MAX_ASC, PRIMARY_KEY_ASC]
      ) { nodes {
        slug title signedMin
        parties: agreementPartiesByAgreementId(condition: { listed: true }) { nodes { country: countryByCountryId { code title } } }
        signatures: signaturesByAgreementId(condition: { listed: true }) { nodes {
          mode official: officialByOfficialId { slug title nationality: countryByNationalityId { code } }
          tenure: tenureByTenureId { post: postByPostId { title organization: organizationByOrganizationId { title } } }
        } }
      } }
    }`,
    ceiling: 'fifty',
    draw: random => ({
      day: new Date(Date.UTC(1992, 0, 1) + Math.floor(random() * 9_000) * 86_400_000).toISOString().slice(0, 10),
    }),
  },
  {
    name: 'filtered connection',
    entente: `query Filtered($code: String!, $year: Int!) {
      fundingLines(first: 20, where: { recipient: { code: { eq: $code } }, fiscalYear: { gte: $year } }) {
        totalCount
        nodes { slug title fiscalYear amount { value currency } recipient { code title }
          claims(first: 1) { nodes { article { slug headline } } } }
      }
    }`,
    postgraphile: `query Filtered($code: String!, $year: Int!) {
      fundingLines: allFundingLines(
        first: 20
        filter: {
          countryByRecipientId: { code: { equalTo: $code } }, fiscalYear: { greaterThanOrEqualTo: $year }, listed: { equalTo: true }
        }
        orderBy: [FISCAL_YEAR_ASC, PRIMARY_KEY_ASC]
      ) {
        totalCount
        nodes { slug title fiscalYear amountValue: amountPoint amountCurrency recipient: countryByRecipientId { code title }
          record: recordByRowIdAndSlug { claims: claimsByRecordId(first: 1) {
            nodes { article: articleByArticleId { slug headline: title } }
          } } }
      }
    }`,
    ceiling: 'filtered',
    draw: random => ({ code: code(random), year: 1950 + Math.floor(random() * 70) }),
  },
  {
    name: 'grouped sum',
    entente: `query Grouped($code: String!) { fundingLines(where: { recipient: { code: { eq: $code } }, stage: { eq: OBLIGATED } }) {
      groups(by: [FISCAL_YEAR], first: 100) { nodes { key { fiscalYear } sum { amount { value } } } }
    } }`,
    postgraphile: `query Grouped($code: String!) {
      fundingLines: allFundingLines(filter: {
        countryByRecipientId: { code: { equalTo: $code } }, stage: { equalTo: OBLIGATED }, listed: { equalTo: true }
      }) {
        groups: groupedAggregates(groupBy: [FISCAL_YEAR]) { keys sum { amountValue: amountPoint } }
      }
    }`,
    ceiling: 'grouped',
    draw: random => ({ code: code(random) }),
  },
  {
    name: 'four relations deep',
    entente: `query Deep($code: String!) { country(code: $code) { title agreements(first: 10) { nodes {
      slug signatures { official { slug statements(first: 3) { nodes {
        slug claims(first: 1) { nodes { article { slug headline } } }
      } } } }
    } } } }`,
    postgraphile: `query Deep($code: String!) { country: countryByCode(code: $code) { title
      agreements: agreementsByAgreementPartyCountryIdAndAgreementId(
        first: 10, condition: { listed: true }, orderBy: [SIGNED_MIN_ASC, SIGNED_MAX_ASC, PRIMARY_KEY_ASC]
      ) { nodes {
        slug signatures: signaturesByAgreementId(condition: { listed: true }) { nodes { official: officialByOfficialId { slug
          statements: statementsBySpeakerId(
            first: 3, condition: { listed: true }, orderBy: [SAID_MIN_ASC, SAID_MAX_ASC, PRIMARY_KEY_ASC]
          ) { nodes {
            slug record: recordByRowIdAndSlug { claims: claimsByRecordId(first: 1) {
              nodes { article: articleByArticleId { slug headline: title } }
            } }
          } }
        } } }
      } }
    } }`,
    ceiling: 'deep',
    draw: random => ({ code: code(random) }),
  },
  {
    name: 'top ten with agreements',
    entente: `query Top($region: String!) { fundingLines(where: { recipient: { region: { eq: $region } } }) {
      groups(by: [RECIPIENT], mix: [STAGE], orderBy: [{ sum: AMOUNT, direction: DESC }], first: 10) { nodes {
        key { recipient { code title agreements(first: 3) { nodes { slug title } } } }
        sum { amount { value } }
      } }
    } }`,
    postgraphile: `query Top($region: String!) {
      countries: allCountries(
        first: 10, filter: { region: { equalTo: $region }, listed: { equalTo: true } }
        orderBy: [FUNDING_LINES_BY_RECIPIENT_ID_SUM_AMOUNT_POINT_DESC, CODE_ASC]
      ) { nodes {
        code title
        agreements: agreementsByAgreementPartyCountryIdAndAgreementId(
          first: 3, condition: { listed: true }, orderBy: [SIGNED_MIN_ASC, SIGNED_MAX_ASC, PRIMARY_KEY_ASC]
        ) { nodes { slug title } }
        fundingLines: fundingLinesByRecipientId { aggregates { sum { amountValue: amountPoint } } }
      } }
    }`,
    ceiling: 'top',
    draw: random => ({ region: REGIONS[Math.floor(random() * REGIONS.length)] ?? '' }),
  },
  {
    name: 'a record with its claims',
    entente: `query Sourced($slug: String!) { agreement(slug: $slug) { title claims(first: 20) { nodes {
      property rank valueText exact paragraph article { slug headline } dataset { title }
    } } } }`,
    postgraphile: `query Sourced($slug: String!) { agreement: agreementBySlug(slug: $slug) { title
      record: recordByRowIdAndSlug { claims: claimsByRecordId(first: 20, orderBy: [PRIMARY_KEY_ASC]) {
        nodes { property rank valueText exact paragraph
          article: articleByArticleId { slug headline: title } dataset: datasetByDatasetId { title } }
      } }
    } }`,
    ceiling: 'sourced',
    draw: random => ({ slug: numbered('agreement', 20_000, random) }),
  },
  {
    name: 'search with highlights',
    entente: `query Search($text: String!) { search(text: $text, first: 20) { edges {
      rank highlights { field fragments { text hit } } node { id title }
    } } }`,
    // Its search goes by what an application adds to the database, and ranks and marks as that does.
    postgraphile: null,
    ceiling: 'search',
    draw: random => ({ text: random() < 0.5 ? `"${word(random)}"` : `"${word(random)} ${word(random)}"` }),
  },
];
