import { request } from './request.ts';
import type { Refused } from './tables.ts';

const get = (file: string, parameters: Readonly<Record<string, string>> = {}) =>
  request('GET', `/export/${file}?${new URLSearchParams(parameters)}`);
const where = (text: string) => get('agreements.csv', { where: text });
const orderBy = (text: string) => get('agreements.csv', { orderBy: text });
const columns = (text: string) => get('agreements.csv', { columns: text });
const nested = (text: string, times: number, inner: string) => `${text.repeat(times)}${inner}${'}'.repeat(times)}`;

/** What exports refuse, before their first byte. */
export const inExports: readonly Refused[] = [
  ...[
    'nothing.csv',
    'agreements',
    'agreements.xlsx',
    'agreements.csv.gz',
    'fundingLines.csv',
    'signatures.csv',
    '.csv',
    '',
    'agreements.csv/',
    '../graphql.csv',
    '%61greements.csv',
    '__proto__.constructor',
  ].map(
    (file): Refused => [`the export "${file}"`, get(file), 'NOT_FOUND', /nothing at this|one of agreements, .*csv/],
  ),
  ...['POST', 'PUT', 'DELETE'].map(
    (method): Refused => [
      `${method} of an export`,
      request(method, '/export/events.csv'),
      'METHOD_NOT_ALLOWED',
      `not take ${method}`,
    ],
  ),
  ...['', '{', "{'slug': 1}", 'slug', '{}x', 'undefined'].flatMap((text): Refused[] => [
    [`where=${text}`, where(text), 'BAD_REQUEST', '"where" is not valid JSON'],
    [`orderBy=${text}`, orderBy(text), 'BAD_REQUEST', '"orderBy" is not valid JSON'],
  ]),
  ['bytes that are not UTF-8', request('GET', '/export/events.csv?where=%FF'), 'BAD_REQUEST', 'percent-encoded UTF-8'],
  ['where null', where('null'), 'BAD_FILTER', '`where` is null'],
  ['where {}', where('{}'), 'BAD_FILTER', '`where` is {}'],
  ['a null in it', where('{"kind":{"eq":null}}'), 'BAD_FILTER', '`where.kind.eq` is null'],
  [
    'too many conditions',
    where(`{"or":[${Array(201).fill('{"slug":{"eq":"x"}}')}]}`),
    'BAD_FILTER',
    'At most 200 conditions',
  ],
  [
    'a field that is not there',
    where('{"colour":{"eq":"x"}}'),
    'BAD_USER_INPUT',
    /^`where`: .*"colour".*AgreementFilter/,
  ],
  ['a value that is not there', where('{"kind":{"eq":"TREATY"}}'), 'BAD_USER_INPUT', '`where.kind.eq`: '],
  ['a number as a text', where('{"and":[{"slug":{"in":["a",1]}}]}'), 'BAD_USER_INPUT', '`where.and[0].slug.in[1]`: '],
  ['a list for a filter', where('[]'), 'BAD_USER_INPUT', '`where`: '],
  ['a text for a filter', where('"x"'), 'BAD_USER_INPUT', '`where`: '],
  ['NUL', where('{"slug":{"eq":"\\u0000"}}'), 'BAD_USER_INPUT', 'holds NUL'],
  ['half of a surrogate pair', where('{"slug":{"eq":"\\ud800"}}'), 'BAD_USER_INPUT', 'surrogate'],
  ['__proto__', where('{"__proto__":{"slug":{"eq":"x"}}}'), 'BAD_USER_INPUT', '"__proto__"'],
  ['levels without end', where(nested('{"not":', 500, '{}')), 'TOO_DEEP', '`where` has more than'],
  [
    'too many relations',
    get('programs.csv', { where: nested('{"parent":', 6, '{"slug":{"eq":"x"}}') }),
    'TOO_DEEP',
    'relations deep',
  ],
  ['an order by nothing', orderBy('[{}]'), 'BAD_ORDER', '`orderBy[0]` names 0'],
  ['an order by two', orderBy('[{"field":"SLUG","signatures":{"field":"COUNT"}}]'), 'BAD_ORDER', 'names 2'],
  ['an order by too much', orderBy(`[${Array(9).fill('{"field":"SLUG"}')}]`), 'BAD_ORDER', '9 keys'],
  ['an order by what is not there', orderBy('[{"field":"COLOUR"}]'), 'BAD_USER_INPUT', '`orderBy[0].field`: '],
  ['a null in an order', orderBy('[null]'), 'BAD_USER_INPUT', '`orderBy[0]`: '],
  [
    'an order by a sum of all stages',
    get('programs.csv', { orderBy: '[{"fundingLines":{"sum":"AMOUNT"}}]' }),
    'MIXED_STAGES',
    'stage',
  ],
  ...['colour', '', 'slug,', ' slug', 'SLUG', 'signatures', 'constructor', 'slug,title,,kind'].map(
    (text): Refused => [
      `columns=${text}`,
      columns(text),
      'BAD_USER_INPUT',
      /^`columns` names ".*"; there are id, slug, /,
    ],
  ),
  ['a column twice', columns('slug,kind,slug'), 'BAD_USER_INPUT', '`columns` names slug twice'],
  ['a parameter of nobody', get('events.csv', { filter: '{}' }), 'BAD_USER_INPUT', '"filter" is no parameter'],
  ['a misspelled one', get('events.csv', { orderby: '[]' }), 'BAD_USER_INPUT', 'where, orderBy, columns'],
  [
    'one twice',
    request('GET', '/export/events.csv?columns=slug&columns=title'),
    'BAD_USER_INPUT',
    '"columns" is given',
  ],
];
