import { gzipSync } from 'node:zlib';
import { limits } from '../../../src/plugins/use-limits.ts';
import { chunked, get, graphql, post, request } from './request.ts';
import type { Answered, Refused } from './tables.ts';

const asked = '{"query":"{ __typename }"}';
const inChunks = `1a\r\n${asked}\r\n0\r\n\r\n`;
const bytes = (text: string, ...more: number[]) => Buffer.concat([Buffer.from(text), Buffer.from(more)]);
const multipart = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${asked}\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n{}\r\n--x--\r\n`;
const typed = (type: string | undefined, body = asked) => post(body, { 'content-type': type });

/** What is no request, or not one of ours. */
export const connection: readonly Refused[] = [
  ['no HTTP at all', 'hello\r\n\r\n', 'BAD_REQUEST', 'not a request in HTTP'],
  ['TLS', Buffer.from([22, 3, 1, 2, 0, 1, 0, 1, 252, 3, 3]), 'BAD_REQUEST', 'not a request in HTTP'],
  ['HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'BAD_REQUEST', 'not a request in HTTP'],
  ['a method nobody knows', request('FETCH', '/graphql'), 'BAD_REQUEST', 'not a request in HTTP'],
  ['a space in the name of a header', get('', { 'x y': 'z' }), 'BAD_REQUEST', 'not a request in HTTP'],
  ['UTF-8 in the address, not percent-encoded', get('query={"é"}'), 'BAD_REQUEST', 'not a request in HTTP'],
  ['no Host', request('GET', '/graphql', { host: undefined }), 'BAD_REQUEST', 'names no Host'],
  ['a Host that is none', request('GET', '/graphql', { host: '[' }), 'BAD_REQUEST', 'Host cannot be read'],
  ['Expect: the impossible', post(asked, { expect: 'the impossible' }), 'BAD_REQUEST', 'not offered', 417],
  ['a query too long for an address', get(`query=%23${'x'.repeat(20_000)}`), 'BAD_REQUEST', 'by POST', 431],
  ['a Content-Length too small', post(asked, { 'content-length': '5' }), 'BAD_REQUEST', /HTTP|JSON/],
  ['a Content-Length below zero', post(asked, { 'content-length': '-5' }), 'BAD_REQUEST', 'in HTTP'],
  ['a Content-Length that is no number', post(asked, { 'content-length': 'five' }), 'BAD_REQUEST', 'in HTTP'],
  ['both lengths', post(inChunks, { 'transfer-encoding': 'chunked' }), 'BAD_REQUEST', 'in HTTP'],
  ['a chunk without a length', chunked(`zz\r\n${asked}\r\n0\r\n\r\n`), 'BAD_REQUEST', 'in HTTP'],
  ...['/nothing', '/graphql/more', '/health', '/%ff%00', '//graphql', '/graphql;x'].map(
    (path): Refused => [`the address ${path}`, request('GET', path), 'NOT_FOUND', 'nothing at this address'],
  ),
  ['a browser at a wrong address', request('GET', '/x', { accept: 'text/html' }), 'NOT_FOUND', 'nothing at this'],
  ['OPTIONS of a wrong address', request('OPTIONS', '/nothing'), 'NOT_FOUND', 'nothing at this address'],
  ...['PUT', 'DELETE', 'PATCH', 'TRACE', 'PROPFIND', 'QUERY'].map(
    (method): Refused => [method, request(method, '/graphql'), 'METHOD_NOT_ALLOWED', `not take ${method}`],
  ),
  ['PUT of a question', request('PUT', '/graphql', {}, asked), 'METHOD_NOT_ALLOWED', 'PUT'],
  ['a mutation by GET', get('query=mutation{x}'), 'METHOD_NOT_ALLOWED', 'no mutations'],
  ['a named mutation by GET', get('query=mutation+A{x}&operationName=A'), 'METHOD_NOT_ALLOWED', 'no mutations'],
  ['POST to the health', request('POST', '/health/live'), 'METHOD_NOT_ALLOWED', '/health/live does not take POST'],
];

/** What cannot be read as a question, by what it is said to be. */
export const mediaTypes: readonly Refused[] = [
  ...[
    undefined,
    'text/plain',
    'application/graphql',
    'application/json; charset=latin1',
    'application/json, text/plain',
    '?',
  ].map(
    (type): Refused => [`a body as ${type}`, typed(type), 'UNSUPPORTED_MEDIA_TYPE', 'not said to be JSON in UTF-8'],
  ),
  ['a form', typed('application/x-www-form-urlencoded', 'query={__typename}'), 'UNSUPPORTED_MEDIA_TYPE', 'JSON'],
  ['a multipart request', typed('multipart/form-data; boundary=x', multipart), 'UNSUPPORTED_MEDIA_TYPE', 'JSON'],
  ['POST without anything', request('POST', '/graphql'), 'UNSUPPORTED_MEDIA_TYPE', 'JSON'],
  ['gzip', post(gzipSync(asked), { 'content-encoding': 'gzip' }), 'UNSUPPORTED_MEDIA_TYPE', 'compressed: gzip'],
  ['gzip, said twice', post(asked, { 'content-encoding': 'gzip, br' }), 'UNSUPPORTED_MEDIA_TYPE', 'gzip, br'],
  ['GET for a picture', get('query={__typename}', { accept: 'image/png' }), 'NOT_ACCEPTABLE', 'media types'],
  ['POST for a page', post(asked, { accept: 'text/html' }), 'NOT_ACCEPTABLE', 'media types'],
  ['an Accept that is none', post(asked, { accept: ';;,q=' }), 'NOT_ACCEPTABLE', 'media types'],
];

/** A version of the data that is yet to come, which only the store can tell. */
export const ahead: Refused = [
  'a version that is yet to come',
  post(asked, { 'x-data-version': '999999' }),
  'VERSION_AHEAD',
  'not yet at 999999',
];

/** Versions of the data that are none. */
export const versions = ['', 'new', '-1', '1.5', '1, 2', '9'.repeat(16)].map(
  (version): Refused => [
    `the version ${JSON.stringify(version)}`,
    post(asked, { 'x-data-version': version }),
    'BAD_REQUEST',
    'X-Data-Version is not a whole number',
  ],
);

/** What cannot be read as a question, by what it holds. */
export const bodies: readonly Refused[] = [
  ...[
    '',
    '{',
    asked.slice(0, -1),
    `${asked}x`,
    "{'query': 'x'}",
    '{ __typename }',
    'query={__typename}',
    'NaN',
    '\0',
  ].map((body): Refused => [`the body ${JSON.stringify(body)}`, post(body), 'BAD_REQUEST', 'body is not valid JSON']),
  ['50,000 brackets, left open', post('['.repeat(50_000)), 'BAD_REQUEST', 'not valid JSON'],
  ...['null', '1', 'true', '"{ __typename }"'].map(
    (body): Refused => [`the body ${body}`, post(body), 'BAD_REQUEST', 'not a JSON object'],
  ),
  ['a list of questions', post(`[${asked}]`), 'BAD_REQUEST', 'One operation a request'],
  ['bytes that are not UTF-8', post(bytes('{"query":"{ __typename } #', 0xff, 0x22, 0x7d)), 'BAD_REQUEST', 'not UTF-8'],
  ['a surrogate as bytes', post(bytes('{"query":"#', 0xed, 0xa0, 0x80, 0x22, 0x7d)), 'BAD_REQUEST', 'not UTF-8'],
  ['a letter cut in two', post(bytes('{"query":"#', 0xc3)), 'BAD_REQUEST', 'not UTF-8'],
  ['UTF-16', post(Buffer.from(`\ufeff${asked}`, 'utf16le')), 'BAD_REQUEST', 'not UTF-8'],
  ...['query=%FF', 'query={__typename}&operationName=%ED%A0%80', 'query={__typename}&variables=%'].map(
    (parameters): Refused => [`the address ?${parameters}`, get(parameters), 'BAD_REQUEST', 'percent-encoded UTF-8'],
  ),
  ['a body said to be too large', post(asked, { 'content-length': '99999999999' }), 'BODY_TOO_LARGE', 'over'],
  [
    'a body too large',
    post(`{"query":"#${'x'.repeat(limits.bodyBytes - '{"query":"#"}'.length + 1)}"}`),
    'BODY_TOO_LARGE',
    `over ${limits.bodyBytes} bytes`,
  ],
  [
    'a body too large in chunks that do not end',
    chunked(`${limits.bodyBytes.toString(16)}\r\n${' '.repeat(limits.bodyBytes)}\r\n1\r\n \r\n`),
    'BODY_TOO_LARGE',
    `over ${limits.bodyBytes} bytes`,
  ],
  ...['{}', '{"query":null}', '{"operationName":"A"}'].map(
    (body): Refused => [`no query: ${body}`, post(body), 'BAD_REQUEST', 'query'],
  ),
  ['a GET without a query', get(''), 'BAD_REQUEST', 'query'],
  ['a GET with an empty query', get('query='), 'BAD_REQUEST', 'query'],
  ['a query behind a #', request('GET', '/graphql#?query={__typename}'), 'BAD_REQUEST', 'query'],
  [
    'a POST with its query in the address',
    request('POST', '/graphql?query={__typename}', { 'content-type': 'application/json' }, '{}'),
    'BAD_REQUEST',
    'query',
  ],
  ...['1', '["{ __typename }"]', '{}'].map(
    (query): Refused => [`the query ${query}`, post(`{"query":${query}}`), 'BAD_REQUEST', '"query"'],
  ),
  ...['[]', '"{}"', '1', 'false'].flatMap((value): Refused[] => [
    [`variables ${value}`, post(`{"query":"{ __typename }","variables":${value}}`), 'BAD_REQUEST', '"variables"'],
    [
      `variables ${value} by GET`,
      get(`query={__typename}&variables=${encodeURIComponent(value)}`),
      'BAD_REQUEST',
      '"variables"',
    ],
  ]),
  ['variables by GET that are not JSON', get('query={__typename}&variables={'), 'BAD_REQUEST', '"variables" is not'],
  ['extensions in a list', post('{"query":"{ __typename }","extensions":[]}'), 'BAD_REQUEST', '"extensions"'],
  ['a number as operationName', post('{"query":"{ __typename }","operationName":1}'), 'BAD_REQUEST', '"operationName"'],
  ...['id', 'Query'].map(
    (key): Refused => [
      `the key ${key} in the body`,
      post(`{"query":"{ __typename }","${key}":{"x":1}}`),
      'BAD_REQUEST',
      `"${key}"`,
    ],
  ),
  ['half a surrogate in a key', post('{"query":"{ __typename }","\\ud800":1}'), 'BAD_REQUEST', '"\ud800"'],
];

const answer = '{"data":{"__typename":"Query"}}';
const plain = (type: string): Answered => [`a body as ${type}`, typed(type), answer];

/** What looks odd, and is answered. */
export const oddities: readonly Answered[] = [
  ['a byte-order mark, which RFC 8259 lets us pass over', post(`\ufeff${asked}`), answer],
  ['a key twice: the last counts, as in JavaScript', post(`{"query":"{","query":"{ __typename }"}`), answer],
  ['a parameter twice: the first counts', get('query={__typename}&query={'), answer],
  ['a parameter of somebody else', get('query={__typename}&utm_source=x&__proto__=1'), answer],
  ['empty variables in the address', get('query={__typename}&variables=&operationName='), answer],
  [
    'null for all that may be left out',
    post('{"query":"{ __typename }","variables":null,"operationName":null,"extensions":null}'),
    answer,
  ],
  ['extensions nobody knows', post('{"query":"{ __typename }","extensions":{"persistedQuery":{"version":1}}}'), answer],
  ['a GET with a body, which nobody reads', request('GET', '/graphql?query={__typename}', {}, '{'), answer],
  ['identity, which compresses nothing', post(asked, { 'content-encoding': 'identity' }), answer],
  ['chunks', chunked(inChunks), answer],
  [
    'an upgrade nobody offers',
    get('query={__typename}', { connection: 'close, upgrade', upgrade: 'websocket' }),
    answer,
  ],
  ['HTTP/1.0, which needs no Host', 'GET /graphql?query={__typename} HTTP/1.0\r\n\r\n', answer],
  ['an address with dots', request('GET', '/x/../graphql?query={__typename}'), answer],
  ['a header that is no ASCII', get('query={__typename}', { 'x-request-id': 'é' }), answer],
  ['any media type', post(asked, { accept: `text/html, ${graphql};q=0.5` }), answer],
  ...['application/json;charset=UTF-8', 'APPLICATION/JSON; charset="utf-8"'].map(plain),
];
