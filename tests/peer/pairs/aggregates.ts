import type { Pair } from '../pair.ts';

/** Totals. Every filter finds something: PostGraphile’s sum of nothing is 0, Entente’s null. */
export const aggregates: Pair[] = [
  {
    name: 'how much money there is of one stage and currency, in how many years, for how many',
    entente: `{ list: fundingLines(
      where: { stage: { eq: OBLIGATED }, amount: { value: { isNull: false }, currency: { in: ["USD", "ZZC"] } } }
    ) { aggregate {
      count
      countDistinct { fiscalYear fiscalPeriod category stage program donor recipient agency purpose slug }
      sum { amount { value } } avg { amount { value } }
      min { fiscalYear amount { value } } max { fiscalYear amount { value } }
    } } }`,
    postgraphile: `{ list: allFundingLines(filter: {
      listed: { equalTo: true }, stage: { equalTo: OBLIGATED }
      amountPoint: { isNull: false }, amountCurrency: { in: ["USD", "ZZC"] }
    }) {
      aggregateCount: totalCount
      aggregate: aggregates {
        countDistinct: distinctCount {
          fiscalYear fiscalPeriod category stage
          program: programId donor: donorId recipient: recipientId agency: agencyId purpose slug
        }
        sum { amountValue: amountPoint } avg: average { amountValue: amountPoint }
        min { fiscalYear amountValue: amountPoint } max { fiscalYear amountValue: amountPoint }
      }
    } }`,
  },
  {
    name: 'whatever page is shown, the totals are of the whole list',
    entente: `{ list: fundingLines(
      first: 2, where: { fiscalYear: { gte: 1960, lt: 2010 } }, orderBy: [{ field: SLUG }]
    ) { nodes { slug } aggregate { count min { fiscalYear } max { fiscalYear } countDistinct { agreement stageAsReported } } } }`,
    postgraphile: `{ list: allFundingLines(
      first: 2, filter: { listed: { equalTo: true }, fiscalYear: { greaterThanOrEqualTo: 1960, lessThan: 2010 } }
      orderBy: [SLUG_ASC]
    ) {
      nodes { slug }
      aggregateCount: totalCount
      aggregate: aggregates {
        min { fiscalYear } max { fiscalYear } countDistinct: distinctCount { agreement: agreementId stageAsReported }
      }
    } }`,
  },
  {
    name: 'what each recipient received that was requested in one currency',
    entente: `{ list: countries(
      first: 100, orderBy: [{ field: SLUG }]
      where: { fundingLines: { some: { stage: { eq: REQUESTED }, amount: { value: { isNull: false }, currency: { in: ["USD", "ZZC"] } } } } }
    ) { nodes {
      slug
      total: fundingLines(
        where: { stage: { in: [REQUESTED] }, amount: { value: { isNull: false }, currency: { in: ["USD", "ZZC"] } } }
      ) { aggregate { count sum { amount { value } } avg { amount { value } } countDistinct { program } } }
    } } }`,
    postgraphile: `{ list: allCountries(first: 100, orderBy: [SLUG_ASC], filter: {
      listed: { equalTo: true }
      fundingLinesByRecipientId: { some: {
        listed: { equalTo: true }, stage: { equalTo: REQUESTED }
        amountPoint: { isNull: false }, amountCurrency: { in: ["USD", "ZZC"] }
      } }
    }) { nodes {
      slug
      total: fundingLinesByRecipientId(filter: {
        listed: { equalTo: true }, stage: { equalTo: REQUESTED }
        amountPoint: { isNull: false }, amountCurrency: { in: ["USD", "ZZC"] }
      }) {
        aggregateCount: totalCount
        aggregate: aggregates {
          sum { amountValue: amountPoint } avg: average { amountValue: amountPoint }
          countDistinct: distinctCount { program: programId }
        }
      }
    } } }`,
  },
  {
    name: 'how many records of each sort there are, and how different they are',
    entente: `{
      agreements(first: 0) { aggregate { count countDistinct { kind dcadClass legalCharacter status place } } }
      events(first: 0) { aggregate { count countDistinct { kind series host place } } }
      tenures(first: 0) { aggregate { count countDistinct { official post capacity endState rankAsPrinted } } }
      organizations(first: 0) { aggregate { count countDistinct { kind country parent } } }
      articles(first: 0) { aggregate { count countDistinct { genre language publisher url } } }
    }`,
    postgraphile: `{
      agreements: allAgreements(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount { kind dcadClass legalCharacter status place } }
      }
      events: allEvents(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount { kind series host: hostId place } }
      }
      tenures: allTenures(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates {
          countDistinct: distinctCount { official: officialId post: postId capacity endState rankAsPrinted }
        }
      }
      organizations: allOrganizations(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount { kind country: countryId parent: parentId } }
      }
      articles: allArticles(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount { genre language publisher: publisherId url } }
      }
    }`,
  },
  {
    name: 'the levels of prices, from the least to the greatest',
    entente: `{ list: deflators(where: { currency: { in: ["USD", "ZZC"] }, priceLevel: { unit: { startsWith: "F" } } }) {
      aggregate { count min { fiscalYear priceLevel { value } } max { fiscalYear priceLevel { value } } sum { priceLevel { value } } }
    } }`,
    postgraphile: `{ list: allDeflators(filter: {
      listed: { equalTo: true }, currency: { in: ["USD", "ZZC"] }, priceLevelUnit: { startsWith: "F" }
    }) {
      aggregateCount: totalCount
      aggregate: aggregates {
        min { fiscalYear priceLevelValue: priceLevelPoint } max { fiscalYear priceLevelValue: priceLevelPoint }
        sum { priceLevelValue: priceLevelPoint }
      }
    } }`,
  },
];
