import { MOST_ORDERS } from '../../../schema/collection/connection.ts';
import { MOST_KEYS } from '../../../schema/collection/group.ts';
import type { Refused } from './tables.ts';

const inDocument = (where: string) => `{ agreements(where: ${where}) { totalCount } }`;
const byVariable = 'query ($where: AgreementFilter) { agreements(where: $where) { totalCount } }';

/** A filter within a filter, so many times. */
const nested = (times: number, from: string, key = 'not') => `${`{${key}: `.repeat(times)}${from}${'}'.repeat(times)}`;
/** From agreements to their signatories and what these signed, so many relations. */
const through = (relations: number) => {
  const steps = ['signatures: {some: ', 'official: ', 'signatures: {some: ', 'agreement: '];
  let filter = '{slug: {eq: "x"}}';
  for (let i = relations - 1; i >= 0; i--) {
    const step = steps[i % steps.length] ?? '';
    filter = `{${step}${filter}${step.includes('{') ? '}' : ''}}`;
  }
  return filter;
};

/** Filters that say nothing, or too much. */
export const filters: readonly Refused[] = [
  ...[
    ['null', '`where` is null'],
    ['{}', '`where` is {}'],
    ['{title: null}', '`where.title` is null'],
    ['{title: {}}', '`where.title` is {}'],
    ['{title: {eq: null}}', '`where.title.eq` is null'],
    ['{title: {in: null}}', '`where.title.in` is null'],
    ['{kind: {isNull: null}}', '`where.kind.isNull` is null'],
    ['{and: null}', '`where.and` is null'],
    ['{or: [{}]}', '`where.or[0]` is {}'],
    ['{or: [{title: {eq: "x"}}, {}]}', '`where.or[1]` is {}'],
    ['{not: {}}', '`where.not` is {}'],
    ['{signed: {}}', '`where.signed` is {}'],
    ['{signed: {min: {}}}', '`where.signed.min` is {}'],
    ['{signatures: {}}', '`where.signatures` is {}'],
    ['{signatures: {some: null}}', '`where.signatures.some` is null'],
    ['{signatures: {some: {official: {}}}}', '`where.signatures.some.official` is {}'],
    ['{signatures: {count: {}}}', '`where.signatures.count` is {}'],
    ['{sources: {none: {type: null}}}', '`where.sources.none.type` is null'],
    ['{plannedActivities: {certainty: DEFINITE}}', '`where.plannedActivities` says how sure, but not of what'],
    ['{plannedActivities: {certainty: null}}', '`where.plannedActivities` says how sure, but not of what'],
    ['{plannedActivities: {}}', '`where.plannedActivities`'],
    ['{plannedActivities: {gt: null}}', '`where.plannedActivities.gt` is null'],
    ['{signed: {definitelyWithin: {}}}', '`where.signed.definitelyWithin` is {}'],
    ['{signed: {possiblyWithin: null}}', '`where.signed.possiblyWithin` is null'],
    ['{signed: {possiblyWithin: {from: null}}}', '`where.signed.possiblyWithin.from` is null'],
    ['{signed: {definitelyBefore: null}}', '`where.signed.definitelyBefore` is null'],
    ['{inForceOn: null}', '`where.inForceOn` is null'],
    [
      '{signatures: {some: {tenure: {possiblyHoldsOn: null}}}}',
      '`where.signatures.some.tenure.possiblyHoldsOn` is null',
    ],
  ].map(([where = '', words = '']): Refused => [`where: ${where}`, { query: inDocument(where) }, 'BAD_FILTER', words]),
  ...[null, {}, { title: null }, { and: [{}] }, { signatures: { every: null } }].map(
    (where): Refused => [
      `the variable where ${JSON.stringify(where)}`,
      { query: byVariable, variables: { where } },
      'BAD_FILTER',
      '`where',
    ],
  ),
  [
    'a filter whose one variable is not there',
    { query: 'query ($title: String) { agreements(where: {title: {eq: $title}}) { totalCount } }' },
    'BAD_FILTER',
    '`where.title` is {}',
  ],
  [
    'a filter whose one variable is null',
    {
      query: 'query ($title: String) { agreements(where: {title: {eq: $title}}) { totalCount } }',
      variables: { title: null },
    },
    'BAD_FILTER',
    '`where.title.eq` is null',
  ],
  [
    'a filter on parts that is null',
    { query: '{ agreements { nodes { signatures(where: null) { id } } } }' },
    'BAD_FILTER',
    '`where` is null',
  ],
  [
    '201 conditions in each other',
    { query: inDocument(nested(201, '{title: {eq: "x"}}')) },
    'BAD_FILTER',
    'At most 200',
  ],
  [
    '201 conditions in a row',
    { query: byVariable, variables: { where: { or: Array.from({ length: 200 }, () => ({ title: { eq: 'x' } })) } } },
    'BAD_FILTER',
    'At most 200',
  ],
  ['six relations', { query: inDocument(through(6)) }, 'TOO_DEEP', 'more than 5 relations'],
  [
    'a filter by a variable in a hundred others',
    {
      query: byVariable,
      variables: { where: JSON.parse(`${'{"not":'.repeat(100)}{"title":{"eq":"x"}}${'}'.repeat(100)}`) },
    },
    'TOO_DEEP',
    'more than 50 levels',
  ],
  ...['1997-02-30', '1997-13-01', '0000-01-01', '1997-1-1', 'today', ''].map(
    (day): Refused => [
      `the day "${day}"`,
      { query: inDocument(`{signed: {min: {eq: "${day}"}}}`) },
      'GRAPHQL_VALIDATION_FAILED',
      'A Date reads a day of the calendar',
    ],
  ),
  ...['1e3', 'NaN', 'Infinity', '1,000', '', '0x10'].map(
    (number): Refused => [
      `the decimal "${number}"`,
      {
        query: 'query ($n: Decimal) { fundingLines(where: {amount: {value: {gt: $n}}}) { totalCount } }',
        variables: { n: number },
      },
      'BAD_USER_INPUT',
      'A Decimal reads',
    ],
  ),
  [
    'NUL in a text to look for',
    { query: inDocument('{title: {contains: "a\\u0000b"}}') },
    'BAD_USER_INPUT',
    'NUL or half of a surrogate pair',
  ],
  [
    'half of a surrogate pair among texts',
    {
      query: 'query ($slugs: [String!]) { agreements(where: {slug: {in: $slugs}}) { totalCount } }',
      variables: { slugs: ['a', '\ud800'] },
    },
    'BAD_USER_INPUT',
    'NUL or half of a surrogate pair',
  ],
];

const codes = (count: number) => Array.from({ length: count }, (_, i) => `C${i}`);
const timeline = 'query ($countries: [String!]!) { x: timeline(countries: $countries) { totalCount } }';

/** Timelines of no countries, or of too many. */
export const timelines: readonly Refused[] = [
  ['a timeline of no country', { query: '{ timeline(countries: []) { totalCount } }' }, 'BAD_USER_INPUT', 'names 0'],
  ...[0, 11].map(
    (count): Refused => [
      `a timeline of ${count} countries by a variable`,
      { query: timeline, variables: { countries: codes(count) } },
      'BAD_USER_INPUT',
      `\`countries\` names ${count}; it must name 1 to 10`,
      400,
    ],
  ),
  [
    'a cursor of another list for a timeline',
    { query: '{ timeline(countries: ["KAZ"], after: "x") { totalCount } }' },
    'BAD_CURSOR',
    '`after`',
  ],
];

const ordered = (orderBy: string) => `{ agreements(orderBy: ${orderBy}) { totalCount nodes { id } } }`;

/** Orders that name nothing to order by, or several things. */
export const orders: readonly Refused[] = [
  ['an empty key', { query: ordered('[{}]') }, 'BAD_ORDER', '`orderBy[0]` names 0'],
  ['a direction alone', { query: ordered('[{direction: DESC}]') }, 'BAD_ORDER', '`orderBy[0]` names 0'],
  ['null', { query: ordered('[{field: null}]') }, 'BAD_ORDER', '`orderBy[0]` names null'],
  ['two things', { query: ordered('[{field: TITLE, signatures: {field: COUNT}}]') }, 'BAD_ORDER', 'names 2'],
  ['nothing of many', { query: ordered('[{field: TITLE}, {signatures: {}}]') }, 'BAD_ORDER', '`orderBy[1].signatures`'],
  [
    'more keys than are taken',
    { query: ordered(`[${'{field: TITLE}'.repeat(MOST_ORDERS + 1)}]`) },
    'BAD_ORDER',
    `at most ${MOST_ORDERS}`,
  ],
  [
    'six relations to order by',
    {
      query:
        '{ signatures: claims { totalCount } tenures(orderBy: [{post: {organization: {parent: {parent: {parent: {country: {field: TITLE}}}}}}}]) { nodes { id } } }',
    },
    'TOO_DEEP',
    'more than 5 relations',
  ],
  [
    'null in the filter of an order',
    { query: ordered('[{fundingLines: {field: COUNT, where: {}}}]') },
    'BAD_FILTER',
    '`orderBy[0].fundingLines.where` is {}',
  ],
  [
    'a sum over stages',
    { query: ordered('[{fundingLines: {sum: AMOUNT}}]') },
    'MIXED_STAGES',
    'fix `stage` in `where`',
  ],
];

const grouped = (args: string, asked = 'totalCount') => `{ fundingLines { groups(${args}) { ${asked} } } }`;

/** Groups and calculations that cannot be. */
export const groupings: readonly Refused[] = [
  ['no key', { query: grouped('by: []') }, 'BAD_GROUP', '`by` names 0 keys'],
  ['a key twice', { query: grouped('by: [STAGE, STAGE]') }, 'BAD_GROUP', 'different'],
  [
    'more keys than are taken',
    { query: grouped('by: [STAGE, CATEGORY, DONOR, AGENCY, PROGRAM, RECIPIENT, FISCAL_YEAR]') },
    'BAD_GROUP',
    `1 to ${MOST_KEYS}`,
  ],
  ['an order by no key of theirs', { query: grouped('by: [STAGE], orderBy: [{key: DONOR}]') }, 'BAD_ORDER', 'DONOR'],
  [
    'an order by two things',
    { query: grouped('by: [STAGE], orderBy: [{key: STAGE, field: COUNT}]') },
    'BAD_ORDER',
    '2',
  ],
  ['an empty condition', { query: grouped('by: [STAGE], having: {}') }, 'BAD_FILTER', '`having` is {}'],
  ['a null condition', { query: grouped('by: [STAGE], having: {sum: {amount: null}}') }, 'BAD_FILTER', 'null'],
  ['a cursor of nothing', { query: grouped('by: [STAGE], after: "x"') }, 'BAD_CURSOR', '`after`'],
  ['a page too large', { query: grouped('by: [STAGE], first: 101') }, 'BAD_PAGE', '101'],
  [
    'a sum over stages',
    { query: '{ fundingLines { aggregate { sum { amount { value } } } } }' },
    'MIXED_STAGES',
    'fix `stage` in `where`, or group by STAGE, or say `mix: [STAGE]`',
  ],
  [
    'a median over stages at the prices of a year',
    { query: '{ fundingLines { aggregate { median { amount { value(constantYear: 2020) } } } } }' },
    'MIXED_STAGES',
    '`median`',
  ],
  [
    'a sum over stages that one filter of two fixes',
    {
      query:
        '{ fundingLines(where: {or: [{stage: {eq: OBLIGATED}}, {fiscalYear: {eq: 1998}}]}) { aggregate { sum { amount { value } } } } }',
    },
    'MIXED_STAGES',
    '`sum`',
  ],
  [
    'an order of groups by a sum over stages',
    { query: grouped('by: [DONOR], orderBy: [{sum: AMOUNT}]') },
    'MIXED_STAGES',
    '`sum`',
  ],
  [
    'a condition on a sum over stages',
    { query: grouped('by: [DONOR], having: {sum: {amount: {gt: "1"}}}') },
    'MIXED_STAGES',
    '`sum`',
  ],
];

const lists = (size: string) =>
  `query ${size === '$n' ? '($n: Int) ' : ''}{ countries(first: ${size}) { nodes { fundingLines(first: ${size}) { nodes { program { fundingLines(first: ${size}) { nodes { id } } } } } } } }`;

/** Operations that would read too much. */
export const costs: readonly Refused[] = [
  [
    'three lists of a hundred in each other',
    { query: lists('100') },
    'TOO_COSTLY',
    /costs 1,0\d\d,\d{3}, more than 200,000: most of it by `countries\.nodes\.fundingLines\.nodes\.program\.fundingLines`, .*; `first: 1\d` there would pass/,
  ],
  ['the same by a variable', { query: lists('$n'), variables: { n: 100 } }, 'TOO_COSTLY', '`first: '],
];
