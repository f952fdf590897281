import { ofOneUnit } from '../one-unit.ts';
import type { Data, Pair } from '../pair.ts';
import { plain } from '../plain.ts';

/** What a group is by: columns that both call alike, and relations, which PostGraphile knows by their foreign keys. */
interface By {
  columns?: readonly string[];
  relations?: readonly string[];
}

interface Words {
  where: string;
  /** What is counted and summed, beside `count`. */
  aggregates?: string;
  having?: string;
}

const shout = (name: string) => name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase();
const upper = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const given = (name: string, value: string | undefined) => (value ? `, ${name}: ${value}` : '');

/** Groups of a list with how many are in each. */
function grouped(list: string, name: string, by: By, entente: Words, postgraphile: Words): Pair {
  const { columns = [], relations = [] } = by;
  const keys = [...columns, ...relations].map(shout).join(', ');
  const columnsThere = [...columns.map(shout), ...relations.map(relation => `${shout(relation)}_ID`)].join(', ');
  const key = [...columns, ...relations.map(relation => `${relation} { slug }`)].join(' ');
  return {
    name: `${list} ${name}`,
    entente: `{ list: ${list}(where: ${entente.where}) {
      groups(by: [${keys}], first: 100${given('having', entente.having)}) {
        totalCount nodes { key { ${key} } count ${entente.aggregates ?? ''} }
      }
    } }`,
    postgraphile: `{
      list: all${upper(list)}(filter: { and: [${postgraphile.where}] }) {
        grouped: groupedAggregates(groupBy: [${columnsThere}]${given('having', postgraphile.having)}) {
          keys count: distinctCount { rowId } ${postgraphile.aggregates ?? ''}
        }
      }
      records: allRecords { nodes { rowId slug } }
    }`,
    read: {
      entente: ({ list }) => ({ total: list?.groups?.totalCount, groups: inOrder(list?.groups?.nodes ?? []) }),
      postgraphile: data => readGrouped(data, columns, relations),
    },
  };
}

/** PostGraphile's keys are texts in the order they were asked for, those of relations the ids of records. */
function readGrouped({ list, records }: Data, columns: readonly string[], relations: readonly string[]) {
  const slugs = new Map(records?.nodes.map(({ rowId, slug }) => [String(rowId), slug]));
  const found = (list?.grouped ?? []).map(({ keys, count, ...aggregates }) => ({
    key: Object.fromEntries([
      ...columns.map((column, i) => [column, keys[i]]),
      ...relations.map((relation, i) => [relation, { slug: slugs.get(keys[columns.length + i] ?? '') ?? null }]),
    ]),
    count: Number(count.rowId),
    ...aggregates,
  }));
  return { total: found.length, groups: inOrder(found.map(ofOneUnit)) };
}

/** Groups come in no order from PostGraphile. */
const inOrder = (groups: readonly unknown[]) =>
  groups
    .map(group => plain(group))
    .map(group => ({ group, text: JSON.stringify(group) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ group }) => group);

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
];
