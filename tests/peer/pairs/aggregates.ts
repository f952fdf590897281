import { ofOneUnit } from '../one-unit.ts';
import type { Pair } from '../pair.ts';

const read = { postgraphile: ofOneUnit };

/** Totals. */
export const aggregates: Pair[] = [
  {
    name: 'how much money there is of one stage, in how many years, for how many',
    entente: `{ list: fundingLines(
      where: { stage: { eq: OBLIGATED }, amount: { value: { isNull: false } } }
    ) { aggregate {
      count
      countDistinct { fiscalYear fiscalPeriod category stage program donor recipient agency purpose slug }
      sum { amount { value } } avg { amount { value } }
      min { fiscalYear amount { value } } max { fiscalYear amount { value } }
    } } }`,
    postgraphile: `{ list: allFundingLines(filter: {
      listed: { equalTo: true }, stage: { equalTo: OBLIGATED }
      amountPoint: { isNull: false }
    }) {
      aggregateCount: totalCount
      aggregate: aggregates {
        apart: distinctCount { of: amountCurrency }
        countDistinct: distinctCount {
          fiscalYear fiscalPeriod category stage
          program: programId donor: donorId recipient: recipientId agency: agencyId purpose slug
        }
        sum { amountValue: amountPoint } avg: average { amountValue: amountPoint }
        min { fiscalYear amountValue: amountPoint } max { fiscalYear amountValue: amountPoint }
      }
    } }`,
    read,
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
    read,
  },
  {
    name: 'what was requested for each recipient',
    entente: `{ list: countries(
      first: 100, orderBy: [{ field: SLUG }]
      where: { fundingLines: { some: { stage: { eq: REQUESTED }, amount: { value: { isNull: false } } } } }
    ) { nodes {
      slug
      total: fundingLines(
        where: { stage: { in: [REQUESTED] }, amount: { value: { isNull: false } } }
      ) { aggregate { count sum { amount { value } } avg { amount { value } } countDistinct { program } } }
    } } }`,
    postgraphile: `{ list: allCountries(first: 100, orderBy: [SLUG_ASC], filter: {
      listed: { equalTo: true }
      fundingLinesByRecipientId: { some: {
        listed: { equalTo: true }, stage: { equalTo: REQUESTED }
        amountPoint: { isNull: false }
      } }
    }) { nodes {
      slug
      total: fundingLinesByRecipientId(filter: {
        listed: { equalTo: true }, stage: { equalTo: REQUESTED }
        amountPoint: { isNull: false }
      }) {
        aggregateCount: totalCount
        aggregate: aggregates {
          apart: distinctCount { of: amountCurrency }
          sum { amountValue: amountPoint } avg: average { amountValue: amountPoint }
          countDistinct: distinctCount { program: programId }
        }
      }
    } } }`,
    read,
  },
  {
    name: 'how many records of each sort there are, and how different they are',
    entente: `{
      agreements(first: 0) { aggregate { count countDistinct { kind dcadClass legalCharacter status place } } }
      events(first: 0) { aggregate { count countDistinct { kind series host place } } }
      tenures(first: 0) { aggregate { count countDistinct { official post capacity endState rankAsPrinted } } }
      organizations(first: 0) { aggregate { count countDistinct { kind country parent } } }
      articles(first: 0) { aggregate { count countDistinct { genre language publisher url } } }
      countries(first: 0) { aggregate { count countDistinct { code kind region } } }
      programs(first: 0) { aggregate { count countDistinct { code kind parent } } }
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
      countries: allCountries(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount { code kind region } }
      }
      programs: allPrograms(filter: { listed: { equalTo: true } }) {
        aggregateCount: totalCount
        aggregate: aggregates { countDistinct: distinctCount { code kind parent: parentId } }
      }
    }`,
  },
  {
    name: 'how many people took part, by the units they are counted in',
    entente: `{ list: events(where: { strength: { point: { gte: 0 }, unit: { isNull: false } } }) {
      aggregate { count sum { strength { value } } min { strength { value } } max { strength { value } } }
    } }`,
    postgraphile: `{ list: allEvents(filter: {
      listed: { equalTo: true }, strengthPoint: { greaterThanOrEqualTo: "0" }, strengthUnit: { isNull: false }
    }) {
      aggregateCount: totalCount
      aggregate: aggregates {
        apart: distinctCount { of: strengthUnit }
        sum { strengthValue: strengthPoint } min { strengthValue: strengthPoint } max { strengthValue: strengthPoint }
      }
    } }`,
    read,
  },
  {
    name: 'the levels of prices, from the least to the greatest',
    entente: `{ list: deflators(where: { priceLevel: { point: { isNull: false }, unit: { isNull: false } } }) {
      aggregate {
        count countDistinct { currency fiscalYear fiscalPeriod }
        min { fiscalYear priceLevel { value } } max { fiscalYear priceLevel { value } }
      }
    } }`,
    postgraphile: `{ list: allDeflators(filter: {
      listed: { equalTo: true }, priceLevelPoint: { isNull: false }, priceLevelUnit: { isNull: false }
    }) {
      aggregateCount: totalCount
      aggregate: aggregates {
        apart: distinctCount { of: priceLevelUnit }
        countDistinct: distinctCount { currency fiscalYear fiscalPeriod }
        min { fiscalYear priceLevelValue: priceLevelPoint } max { fiscalYear priceLevelValue: priceLevelPoint }
      }
    } }`,
    read,
  },
];
