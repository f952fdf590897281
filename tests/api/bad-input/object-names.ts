import { post } from './request.ts';
import type { Answered, Refused } from './tables.ts';

/** Names that every object of JavaScript has, and that a careless program takes for its own. */
const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty'];
const TREATY = 'Agreement:defense-treaty-1995';
const two = 'query A { __typename } query B { __typename }';
const byId = 'query ($id: ID!) { node(id: $id) { id } }';
const bySlug = 'query ($slug: String!) { agreement(slug: $slug) { id } }';
const typename = '{"data":{"__typename":"Query"}}';

const invalid = (name: string, query: string, words: string): Refused => [
  name,
  { query },
  'GRAPHQL_VALIDATION_FAILED',
  words,
];

export const objectNames = names.flatMap((name): Refused[] => [
  invalid(`the field ${name}`, `{ ${name} }`, `"${name}" on type "Query"`),
  invalid(`the field ${name} of a list`, `{ agreements { ${name} } }`, `"${name}" on type "AgreementConnection"`),
  invalid(`the argument ${name}`, `{ agreements(${name}: 1) { totalCount } }`, `"${name}" on field`),
  invalid(`the type ${name}`, `{ ... on ${name} { id } }`, `type "${name}"`),
  invalid(`the directive ${name}`, `{ __typename @${name} }`, `"@${name}"`),
  invalid(`the fragment ${name}, which is not there`, `{ ...${name} }`, `fragment "${name}"`),
  [`no operation ${name}`, { query: two, operationName: name }, 'OPERATION_RESOLUTION_FAILURE', `"${name}"`],
  [`the id ${name}:x`, { query: byId, variables: { id: `${name}:x` } }, 'BAD_ID', `"${name}:"`],
  [
    `the variable ${name} missing`,
    { query: `query ($${name}: ID!) { node(id: $${name}) { id } }` },
    'BAD_USER_INPUT',
    `"$${name}"`,
  ],
  [
    `the key ${name} in the body`,
    post(`{"query":"{ __typename }","${name}":{"polluted":1}}`),
    'BAD_REQUEST',
    `"${name}"`,
  ],
]);

/** With the variable of that name, which JSON.parse makes an own key. */
const given = (query: string, name: string, value: unknown) =>
  post(`{"query":${JSON.stringify(query)},"variables":{"${name}":${JSON.stringify(value)}}}`);

export const answeredNames: readonly Answered[] = [
  [
    'all of them as aliases',
    { query: `{ ${names.map(name => `${name}: __typename`).join(' ')} }` },
    `{"data":{${names.map(name => `"${name}":"Query"`).join()}}}`,
  ],
  ...names.flatMap((name): Answered[] => [
    [
      `the alias ${name} all the way down`,
      { query: `{ ${name}: agreements(first: 1) { ${name}: totalCount nodes { ${name}: slug } } }` },
      `{"data":{"${name}":{"${name}":5,"nodes":[{"${name}":"defense-treaty-1995"}]}}}`,
    ],
    [
      `the alias ${name} in introspection`,
      { query: `{ ${name}: __type(name: "Query") { ${name}: name } }` },
      `{"data":{"${name}":{"${name}":"Query"}}}`,
    ],
    [
      `the alias ${name} in introspection beside data`,
      { query: `{ a: __typename ${name}: __type(name: "Query") { ${name}: name } }` },
      `{"data":{"a":"Query","${name}":{"${name}":"Query"}}}`,
    ],
    [
      `the operation ${name}`,
      { query: `query ${name} { __typename } query B { x: __typename }`, operationName: name },
      typename,
    ],
    [`the fragment ${name}`, { query: `{ ...${name} } fragment ${name} on Query { __typename }` }, typename],
    [`the slug ${name}`, { query: bySlug, variables: { slug: name } }, '{"data":{"agreement":null}}'],
    [
      `the variable ${name} in an id`,
      given(`query ($${name}: ID!) { node(id: $${name}) { id } }`, name, TREATY),
      `{"data":{"node":{"id":"${TREATY}"}}}`,
    ],
    [
      `the variable ${name} in ids`,
      given(`query ($${name}: [ID!]!) { nodes(ids: $${name}) { id } }`, name, [TREATY]),
      `{"data":{"nodes":[{"id":"${TREATY}"}]}}`,
    ],
    [
      `the variable ${name} in a slug`,
      given(`query ($${name}: String!) { agreement(slug: $${name}) { id } }`, name, 'x'),
      '{"data":{"agreement":null}}',
    ],
    [
      `the variable ${name} in a page`,
      given(`query ($${name}: Int) { agreements(first: $${name}) { nodes { id } } }`, name, 1),
      `{"data":{"agreements":{"nodes":[{"id":"${TREATY}"}]}}}`,
    ],
    [
      `the variable ${name} in a condition`,
      given(`query ($${name}: Boolean!) { a: __typename b: __typename @skip(if: $${name}) }`, name, true),
      '{"data":{"a":"Query"}}',
    ],
    [`${name} among the variables`, given('{ __typename }', name, { polluted: 1 }), typename],
  ]),
];
