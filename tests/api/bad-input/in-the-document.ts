import { limits } from '../../../src/plugins/use-limits.ts';
import { byPost } from './request.ts';
import type { Answered, Refused } from './tables.ts';

const repeat = (times: number, text: (i: number) => string) =>
  Array.from({ length: times }, (_, i) => text(i)).join(' ');
const parse = (name: string, query: string, words: string | RegExp = 'Syntax Error'): Refused => [
  name,
  { query },
  'GRAPHQL_PARSE_FAILED',
  words,
];
const invalid = (name: string, query: string, words: string): Refused => [
  name,
  { query },
  'GRAPHQL_VALIDATION_FAILED',
  words,
];
const TREATY = '"Agreement:defense-treaty-1995"';

export const syntax: readonly Refused[] = [
  parse('nothing but white space', ' \n', '<EOF>'),
  parse('nothing but a comment', '# { __typename }', '<EOF>'),
  parse('a brace missing', '{ agreements { totalCount }', 'Expected Name, found <EOF>'),
  parse('a text left open', '{ agreement(slug: "x', 'Unterminated string'),
  parse('a letter that has no place', '{ agreements% }', '"%"'),
  parse('NUL between names', '{ __typename \0 }', 'U+0000'),
  parse('a control character', '{ \u0001 }', 'U+0001'),
  parse('half a surrogate between names', '{ \ud800 }', 'U+D800'),
  parse('half a surrogate in a text', '{ agreement(slug: "\ud800") { id } }', 'U+D800'),
  parse('half a surrogate in a block of text', '{ agreement(slug: """\udc00""") { id } }', 'U+DC00'),
  parse('half a surrogate in a comment', '{ __typename # \ud800\n }', 'U+D800'),
  parse('half a surrogate, escaped', String.raw`{ agreement(slug: "\ud800") { id } }`, String.raw`\ud800`),
  parse(
    'half a surrogate, escaped otherwise',
    String.raw`{ agreement(slug: "\u{d800}") { id } }`,
    String.raw`\u{d800}`,
  ),
];

export const rules: readonly Refused[] = [
  invalid('an unknown field', '{ nothingOfTheKind }', '"nothingOfTheKind" on type "Query"'),
  invalid('a field almost known', '{ agreemnts { totalCount } }', 'Did you mean "agreements"'),
  invalid('an unknown argument', '{ agreements(page: 1) { totalCount } }', '"page" on field "Query.agreements"'),
  invalid('a missing argument', '{ agreement { id } }', 'argument "slug" of type "String!" is required'),
  invalid('an unknown type', '{ ... on Vessel { id } }', '"Vessel"'),
  invalid('an unknown fragment', '{ ...F }', '"F"'),
  invalid('a fragment nobody uses', '{ __typename } fragment F on Query { __typename }', '"F" is never used'),
  invalid('a variable nobody uses', 'query ($n: Int) { __typename }', '"$n" is never used'),
  invalid('a variable nobody declares', '{ agreements(first: $n) { totalCount } }', '"$n" is not defined'),
  invalid('a variable of an output type', 'query ($n: Agreement) { __typename }', '"$n" cannot be non-input type'),
  invalid('a selection missing', '{ agreements }', '"agreements" of type "AgreementConnection!" must have a selection'),
  invalid('a selection of a number', '{ agreements { totalCount { x } } }', '"totalCount" must not have a selection'),
  invalid(
    'an alias for two fields',
    '{ a: agreements { totalCount } a: officials { totalCount } }',
    'Fields "a" conflict',
  ),
  invalid(
    'a field with two pages',
    '{ agreements(first: 1) { totalCount } agreements(first: 2) { totalCount } }',
    'differing arguments',
  ),
  invalid('an unknown directive', '{ __typename @nope }', '"@nope"'),
  invalid('@defer', '{ ... @defer { __typename } }', '"@defer"'),
  invalid('@stream', '{ agreements { nodes @stream(initialCount: 1) { id } } }', '"@stream"'),
  invalid('@skip without its condition', '{ __typename @skip }', '"@skip" argument "if"'),
  invalid('a fragment in itself', '{ ...F } fragment F on Query { ...F }', '"F" within itself'),
  invalid(
    'a fragment in itself by another',
    '{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }',
    '"A" within itself via "B"',
  ),
  invalid(
    'a fragment in itself by interfaces',
    `{ node(id: ${TREATY}) { ...A } } fragment A on Node { ... on Record { ...B } } fragment B on Record { ... on Node { ...A } }`,
    '"A" within itself via "B"',
  ),
  invalid(
    'a fragment in itself, further down',
    `{ node(id: ${TREATY}) { ...A } } fragment A on Agreement { links { agreement { ...A } } }`,
    '"A" within itself',
  ),
  invalid('a definition of a type', 'type A { b: Int } { __typename }', '"A" definition is not executable'),
  invalid('a subscription', 'subscription { x }', 'no subscriptions'),
];

const unnamed = 'query A { __typename } query B { __typename }';

export const operations: readonly Refused[] = [
  ['a mutation', byPost({ query: 'mutation { x }' }), 'GRAPHQL_VALIDATION_FAILED', 'no mutations'],
  ['two operations, none named', { query: unnamed }, 'OPERATION_RESOLUTION_FAILURE', '2 operations, and none is named'],
  [
    'two operations without names',
    { query: '{ __typename } { __typename }' },
    'OPERATION_RESOLUTION_FAILURE',
    '2 operations',
  ],
  [
    'nothing but a fragment',
    { query: 'fragment F on Query { __typename }' },
    'OPERATION_RESOLUTION_FAILURE',
    'no operation',
  ],
  ['nothing but a type', { query: 'type A { b: Int }' }, 'OPERATION_RESOLUTION_FAILURE', 'no operation'],
  ...['C', 'a'].map(
    (operationName): Refused => [
      `no operation ${operationName}`,
      { query: unnamed, operationName },
      'OPERATION_RESOLUTION_FAILURE',
      `"${operationName}"`,
    ],
  ),
  [
    'NUL as operationName',
    { query: unnamed, operationName: '\0' },
    'OPERATION_RESOLUTION_FAILURE',
    String.raw`"\u0000"`,
  ],
  [
    'half a surrogate as operationName',
    { query: unnamed, operationName: '\ud800' },
    'OPERATION_RESOLUTION_FAILURE',
    String.raw`"\ud800"`,
  ],
  [
    'a long operationName',
    { query: unnamed, operationName: 'x'.repeat(10_000) },
    'OPERATION_RESOLUTION_FAILURE',
    /named "x{400,500}…$/,
  ],
];

const deep = (levels: number) =>
  `{ __type(name: "Query") ${'{ ofType '.repeat(levels - 2)}{ name }${' }'.repeat(levels - 2)} }`;
const types = (count: number) => repeat(count, i => `a${i}: __type(name: "A") { name }`);
const named = (limit: keyof typeof limits) => `more than ${limits[limit]} ${limit}`;

export const sizes: readonly Refused[] = [
  [
    'too many tokens',
    { query: `{ ${'__typename '.repeat(limits.tokens - 1)} }` },
    'DOCUMENT_TOO_LARGE',
    named('tokens'),
  ],
  [
    'too many tokens, and no end',
    { query: `{ ${'a { '.repeat(limits.tokens)}` },
    'DOCUMENT_TOO_LARGE',
    named('tokens'),
  ],
  [
    '900 brackets',
    { query: `{ agreement(slug: ${'['.repeat(900)}${']'.repeat(900)}) { id } }` },
    'GRAPHQL_VALIDATION_FAILED',
    'String',
  ],
  [
    'one field too often to compare',
    { query: `{ ${'__typename '.repeat(limits.tokens - 2)} }` },
    'DOCUMENT_TOO_LARGE',
    'repeats the same fields',
  ],
  ['a field with a long name', { query: `{ ${'a'.repeat(9_000)} }` }, 'GRAPHQL_VALIDATION_FAILED', /"a{400,500}…$/],
  ['too deep', { query: deep(limits.depth + 1) }, 'TOO_DEEP', `deeper than ${limits.depth} levels`],
  [
    'too deep in a fragment',
    { query: `{ ...F } fragment F on Query ${deep(limits.depth + 1)}` },
    'TOO_DEEP',
    `${limits.depth} levels`,
  ],
  ['too many aliases', { query: `{ ${types(limits.aliases + 1)} }` }, 'TOO_MANY_ALIASES', named('aliases')],
  [
    'too many aliases in a fragment used twice',
    {
      query: `{ x: __type(name: "A") { ...F } y: __type(name: "B") { ...F } } fragment F on __Type { ${repeat(limits.aliases / 2, i => `a${i}: name`)} }`,
    },
    'TOO_MANY_ALIASES',
    named('aliases'),
  ],
  [
    'too many directives',
    { query: `{ ${'__typename @include(if: true) '.repeat(limits.directives + 1)} }` },
    'TOO_MANY_DIRECTIVES',
    named('directives'),
  ],
];

export const answeredDocuments: readonly Answered[] = [
  ['NUL in a comment', { query: '{ __typename # \0\n }' }, '{"data":{"__typename":"Query"}}'],
  [
    'sixty fragments, each twice in the one before',
    {
      query: `{ ...F0 } ${repeat(60, i => `fragment F${i} on Query { ...F${i + 1} ... { ...F${i + 1} } }`)} fragment F60 on Query { __typename }`,
    },
    '{"data":{"__typename":"Query"}}',
  ],
];
