import { DEFAULT_PAGE, MOST_ENTRIES } from '../../../schema/collection/connection.ts';
import { MOST_IDS } from '../../../schema/record.ts';
import { post } from './request.ts';
import type { Answered, Refused } from './tables.ts';

const TREATY = 'Agreement:defense-treaty-1995';
const shown = (value: unknown) => {
  const text = JSON.stringify(value);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
};

const bySlug = 'query ($slug: String!) { agreement(slug: $slug) { id } }';
const byId = 'query ($id: ID!) { node(id: $id) { id } }';
const byIds = 'query ($ids: [ID!]!) { nodes(ids: $ids) { id } }';
const paged = 'query ($first: Int, $last: Int) { agreements(first: $first, last: $last) { totalCount } }';
const after = 'query ($after: String) { agreements(after: $after) { totalCount } }';

/** Values that are not of the type their place has. */
export const types: readonly Refused[] = [
  ['a variable missing', { query: bySlug }, 'BAD_USER_INPUT', '"$slug" of required type "String!" was not provided'],
  ['variables under another name', { query: bySlug, variables: { Slug: 'x' } }, 'BAD_USER_INPUT', '"$slug"'],
  ...[null, 1, true, ['x'], { x: 1 }].map(
    (slug): Refused => [`the slug ${shown(slug)}`, { query: bySlug, variables: { slug } }, 'BAD_USER_INPUT', '"$slug"'],
  ),
  ...[null, 1.5, true, { x: 1 }].map(
    (id): Refused => [`the id ${shown(id)}`, { query: byId, variables: { id } }, 'BAD_USER_INPUT', '"$id"'],
  ),
  ...[null, [null], [TREATY, null], [[TREATY]], { 0: TREATY }].map(
    (ids): Refused => [`the ids ${shown(ids)}`, { query: byIds, variables: { ids } }, 'BAD_USER_INPUT', '"$ids"'],
  ),
  ...[99_999_999_999, -99_999_999_999, 1.5, '1', true, [1, 2], {}].map(
    (first): Refused => [
      `first: ${shown(first)}`,
      { query: paged, variables: { first } },
      'BAD_USER_INPUT',
      '"$first"',
    ],
  ),
  ...['99999999999', '1.5', '1e1', '"1"', 'true', 'ONE', '[1]', '{a: 1}'].map(
    (first): Refused => [
      `first: ${first} in the document`,
      { query: `{ agreements(first: ${first}) { totalCount } }` },
      'GRAPHQL_VALIDATION_FAILED',
      'Int cannot represent',
    ],
  ),
  ...['1', 'true', '["x"]', '{a: "x"}', 'null', 'x'].map(
    (slug): Refused => [
      `the slug ${slug} in the document`,
      { query: `{ agreement(slug: ${slug}) { id } }` },
      'GRAPHQL_VALIDATION_FAILED',
      'String',
    ],
  ),
  ['null among ids in the document', { query: '{ nodes(ids: [null]) { id } }' }, 'GRAPHQL_VALIDATION_FAILED', '"ID!"'],
  [
    '40,000 brackets in a variable',
    post(`{"query":"${byIds}","variables":{"ids":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`),
    'TOO_DEEP',
    'more than 50 levels',
  ],
  [
    '10,000 objects in each other',
    post(`{"query":"${bySlug}","variables":{"slug":${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}}}`),
    'TOO_DEEP',
    'more than 50 levels',
  ],
];

/** Texts no database holds. */
const UNSTORABLE = ['\0', 'a\0b', '\ud800', 'a\udc00b'];

export const texts: readonly Refused[] = [
  ...UNSTORABLE.flatMap((text): Refused[] => {
    const unstorable = 'NUL or half of a surrogate pair';
    return [
      [`the slug ${shown(text)}`, { query: bySlug, variables: { slug: text } }, 'BAD_USER_INPUT', unstorable],
      [
        `the id ${shown(`Agreement:${text}`)}`,
        { query: byId, variables: { id: `Agreement:${text}` } },
        'BAD_USER_INPUT',
        unstorable,
      ],
      [
        `${shown(`Agreement:${text}`)} among ids`,
        { query: byIds, variables: { ids: [TREATY, `Agreement:${text}`] } },
        'BAD_USER_INPUT',
        unstorable,
      ],
      [`the cursor ${shown(text)}`, { query: after, variables: { after: text } }, 'BAD_CURSOR', '`after`'],
      [`the id ${shown(`${text}:x`)}`, { query: byId, variables: { id: `${text}:x` } }, 'BAD_ID', `"${text}:"`],
    ];
  }),
  [
    'NUL in a text of the document',
    { query: '{ agreement(slug: "a\0") { id } }' },
    'BAD_USER_INPUT',
    String.raw`"a\u0000"`,
  ],
  [
    'NUL, escaped in the document',
    { query: String.raw`{ agreement(slug: "a\u0000") { id } }` },
    'BAD_USER_INPUT',
    String.raw`"a\u0000"`,
  ],
  [
    'NUL in an id of the document',
    { query: String.raw`{ nodes(ids: ["Agreement:\u0000"]) { id } }` },
    'BAD_USER_INPUT',
    'NUL',
  ],
];

export const ids: readonly Refused[] = [
  ...['', ':', ':x', 'Type:', 'Agreement:', 'x', '\0', 'x'.repeat(10_000)].flatMap((id): Refused[] => [
    [`the id ${shown(id)}`, { query: byId, variables: { id } }, 'BAD_ID', 'not of the form Type:slug'],
    [
      `${shown(id)} among ids`,
      { query: byIds, variables: { ids: [TREATY, id] } },
      'BAD_ID',
      'not of the form Type:slug',
    ],
  ]),
  ...[
    'Vessel:x',
    'agreement:x',
    ' Agreement:x',
    'Agreement :x',
    'Node:x',
    'Query:x',
    "'||pg_sleep(9)||':x",
    '😀:x',
  ].flatMap((id): Refused[] => [
    [`the id ${id}`, { query: byId, variables: { id } }, 'BAD_ID', `begins with "${id.slice(0, -1)}"`],
    [
      `${id} among ids`,
      { query: byIds, variables: { ids: [id, TREATY] } },
      'BAD_ID',
      `begins with "${id.slice(0, -1)}"`,
    ],
  ]),
  [
    'a type of 10,000 letters',
    { query: byId, variables: { id: `${'x'.repeat(10_000)}:y` } },
    'BAD_ID',
    /begins with "x{400,500}…$/,
  ],
  ['a number as an id', { query: byId, variables: { id: 1 } }, 'BAD_ID', 'Type:slug'],
  ['a malformed id in the document', { query: '{ node(id: "x") { id } }' }, 'BAD_ID', 'Type:slug'],
  [
    'too many ids',
    { query: byIds, variables: { ids: Array(MOST_IDS + 1).fill('Agreement:x') } },
    'TOO_MANY_IDS',
    `${MOST_IDS + 1} ids were given; at most ${MOST_IDS}`,
  ],
  [
    'too many ids in the document',
    { query: `{ nodes(ids: [${'"Agreement:x" '.repeat(MOST_IDS + 1)}]) { id } }` },
    'TOO_MANY_IDS',
    `at most ${MOST_IDS}`,
  ],
];

const outside = [-1, -2_147_483_648, MOST_ENTRIES + 1, 2_147_483_647];

export const pages: readonly Refused[] = [
  ...(['first', 'last'] as const).flatMap(name =>
    outside.flatMap((size): Refused[] => [
      [
        `${name}: ${size}`,
        { query: paged, variables: { [name]: size } },
        'BAD_PAGE',
        `\`${name}\` is ${size}; it may be 0 to ${MOST_ENTRIES}`,
      ],
      [
        `${name}: ${size} in the document`,
        { query: `{ agreements(${name}: ${size}) { totalCount } }` },
        'BAD_PAGE',
        `\`${name}\` is ${size}; it may be 0 to ${MOST_ENTRIES}`,
      ],
    ]),
  ),
  [
    'first with last',
    { query: paged, variables: { first: 1, last: 1 } },
    'BAD_PAGE',
    '`first` and `last` were both given',
  ],
  [
    'first with last in a list of lists',
    { query: '{ countries { nodes { agreements(first: 1, last: 1) { totalCount } } } }' },
    'BAD_PAGE',
    '`first` and `last`',
  ],
  ...['', ' ', 'x', 'x'.repeat(10_000), TREATY, '😀'].map(
    (cursor): Refused => [
      `the cursor ${shown(cursor)}`,
      { query: after, variables: { after: cursor } },
      'BAD_CURSOR',
      '`after` is no cursor of this list',
    ],
  ),
  [
    'a cursor that is none in the document',
    { query: '{ agreements(before: "x") { nodes { id } } }' },
    'BAD_CURSOR',
    '`before`',
  ],
];

const none = '{"data":{"agreement":null}}';
const nobody = '{"data":{"node":null}}';
const five = '{"data":{"agreements":{"totalCount":5}}}';

export const answeredValues: readonly Answered[] = [
  ...['nothing-of-the-kind', '', ' ', 'x'.repeat(10_000), 'ü 😀', "'; drop table agreements; --", '%'].map(
    (slug): Answered => [`the unknown slug ${shown(slug)}`, { query: bySlug, variables: { slug } }, none],
  ),
  ...['Agreement:x', 'Agreement:x:y', 'Agreement:ü 😀', `Agreement:${'x'.repeat(10_000)}`, `${TREATY} `].map(
    (id): Answered => [`the unknown id ${shown(id)}`, { query: byId, variables: { id } }, nobody],
  ),
  [
    'unknown ids among known',
    { query: byIds, variables: { ids: ['Agreement:x', TREATY, 'Country:x'] } },
    `{"data":{"nodes":[null,{"id":"${TREATY}"},null]}}`,
  ],
  ['no ids', { query: byIds, variables: { ids: [] } }, '{"data":{"nodes":[]}}'],
  [
    'one id for a list, which GraphQL allows',
    { query: byIds, variables: { ids: TREATY } },
    `{"data":{"nodes":[{"id":"${TREATY}"}]}}`,
  ],
  [
    'as many ids as may be',
    { query: byIds, variables: { ids: Array(MOST_IDS).fill('Agreement:x') } },
    `{"data":{"nodes":[${Array(MOST_IDS).fill('null').join()}]}}`,
  ],
  [`null for a page, which is ${DEFAULT_PAGE}`, { query: paged, variables: { first: null, last: null } }, five],
  [
    'null for a page in the document',
    { query: '{ agreements(first: null, last: 1, after: null) { totalCount } }' },
    five,
  ],
  [
    'variables nobody declared',
    {
      query: '{ __typename }',
      variables: Object.fromEntries(Array.from({ length: 2_000 }, (_, i) => [`v${i}`, { i }])),
    },
    '{"data":{"__typename":"Query"}}',
  ],
  [
    '40,000 brackets in a variable nobody declared',
    post(`{"query":"{ __typename }","variables":{"v":${'['.repeat(40_000)}${']'.repeat(40_000)}}}`),
    '{"data":{"__typename":"Query"}}',
  ],
];
