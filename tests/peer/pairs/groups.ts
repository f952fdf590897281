import { grouped } from '../grouped.ts';
import type { Pair } from '../pair.ts';

const stated = {
  entente: '{ amount: { value: { isNull: false } } }',
  postgraphile: '{ listed: { equalTo: true }, amountPoint: { isNull: false } }',
};
const sums = {
  entente: 'sum { amount { value } } avg { amount { value } } max { fiscalYear amount { value } }',
  postgraphile: `apart: distinctCount { of: amountCurrency } sum { amountValue: amountPoint } avg: average { amountValue: amountPoint }
    max { fiscalYear amountValue: amountPoint }`,
};
const listed = '{ listed: { equalTo: true } }';
const anySlug = '{ slug: { gte: "" } }';

/** Groups, by columns and relations that may be absent; PostGraphile has none by what a relation leads to. */
export const groups: Pair[] = [
  grouped(
    'fundingLines',
    'by stage and category, with sums',
    { columns: ['stage', 'category'] },
    { where: stated.entente, aggregates: sums.entente },
    { where: stated.postgraphile, aggregates: sums.postgraphile },
  ),
  grouped(
    'fundingLines',
    'by recipient and stage, with sums',
    { columns: ['stage'], relations: ['recipient'] },
    { where: stated.entente, aggregates: sums.entente },
    { where: stated.postgraphile, aggregates: sums.postgraphile },
  ),
  grouped(
    'fundingLines',
    'by agency and agreement, if any, with how many years and programs',
    { relations: ['agency', 'agreement'] },
    { where: anySlug, aggregates: 'countDistinct { fiscalYear program recipient }' },
    {
      where: listed,
      aggregates: 'countDistinct: distinctCount { fiscalYear program: programId recipient: recipientId }',
    },
  ),
  grouped(
    'fundingLines',
    'by year and period, of late years',
    { columns: ['fiscalYear', 'fiscalPeriod'] },
    { where: '{ fiscalYear: { gte: 1970, lte: 2010 } }' },
    { where: '{ listed: { equalTo: true }, fiscalYear: { greaterThanOrEqualTo: 1970, lessThanOrEqualTo: 2010 } }' },
  ),
  grouped(
    'fundingLines',
    'by year and stage, of dollars above a sum',
    { columns: ['fiscalYear', 'stage'] },
    {
      where: '{ amount: { value: { isNull: false }, currency: { eq: "USD" } } }',
      aggregates: sums.entente,
      having: '{ sum: { amount: { gt: "500000" } }, min: { fiscalYear: { gte: 1995 } } }',
    },
    {
      where: '{ listed: { equalTo: true }, amountPoint: { isNull: false }, amountCurrency: { equalTo: "USD" } }',
      aggregates: sums.postgraphile,
      having:
        '{ sum: { amountPoint: { greaterThan: "500000" } }, min: { fiscalYear: { greaterThanOrEqualTo: 1995 } } }',
    },
  ),
  grouped(
    'fundingLines',
    'by stage in words, of which there are several or for several',
    { columns: ['stageAsReported', 'purpose'] },
    { where: anySlug, having: '{ or: [{ count: { gt: 1 } }, { countDistinct: { recipient: { gte: 2 } } }] }' },
    {
      where: listed,
      having: `{ OR: [
        { distinctCount: { rowId: { greaterThan: 1 } } }, { distinctCount: { recipientId: { greaterThanOrEqualTo: 2 } } }
      ] }`,
    },
  ),
  grouped(
    'agreements',
    'by kind, class and character',
    { columns: ['kind', 'dcadClass', 'legalCharacter'] },
    { where: anySlug },
    { where: listed },
  ),
  grouped(
    'organizations',
    'by kind and country',
    { columns: ['kind'], relations: ['country'] },
    { where: '{ country: { region: { isNull: false } } }', aggregates: 'countDistinct { parent }' },
    {
      where: '{ listed: { equalTo: true }, countryByCountryId: { region: { isNull: false } } }',
      aggregates: 'countDistinct: distinctCount { parent: parentId }',
    },
  ),
  grouped(
    'tenures',
    'by post and how they were held and ended',
    { columns: ['capacity', 'endState'], relations: ['post'] },
    { where: '{ rankAsPrinted: { isNull: true } }', aggregates: 'countDistinct { official }' },
    {
      where: '{ listed: { equalTo: true }, rankAsPrinted: { isNull: true } }',
      aggregates: 'countDistinct: distinctCount { official: officialId }',
    },
  ),
  grouped(
    'events',
    'by kind and host, with how many series',
    { columns: ['kind'], relations: ['host'] },
    { where: '{ place: { isNull: false } }', aggregates: 'countDistinct { series }' },
    {
      where: '{ listed: { equalTo: true }, place: { isNull: false } }',
      aggregates: 'countDistinct: distinctCount { series }',
    },
  ),
  grouped(
    'deflators',
    'by currency and year',
    { columns: ['currency', 'fiscalYear'] },
    { where: anySlug },
    { where: listed },
  ),
  grouped(
    'countries',
    'by kind and region',
    { columns: ['kind', 'region'] },
    { where: '{ fundingGiven: { none: {} } }' },
    { where: '{ listed: { equalTo: true }, fundingLinesByDonorId: { none: { listed: { equalTo: true } } } }' },
  ),
];
