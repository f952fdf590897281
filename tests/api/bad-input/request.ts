/** Headers of a request; undefined takes one of the usual ones away. */
type Headers = Record<string, string | undefined>;

/** What GraphQL over HTTP has a client ask. */
export interface Question {
  query: string;
  variables?: unknown;
  operationName?: string;
}

export const graphql = 'application/graphql-response+json';
const CRLF = '\r\n';

/** The bytes of a request in HTTP, however odd. */
export function request(method: string, path: string, headers: Headers = {}, body: string | Buffer = ''): Buffer {
  const bytes = Buffer.from(body);
  const all: Headers = {
    host: 'entente.test',
    connection: 'close',
    accept: graphql,
    ...(bytes.length > 0 && { 'content-length': String(bytes.length) }),
    ...headers,
  };
  const lines = Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [`${name}: ${value}`]));
  return Buffer.concat([Buffer.from([`${method} ${path} HTTP/1.1`, ...lines, '', ''].join(CRLF)), bytes]);
}

/** A body said to be JSON, sent to the graph. */
export const post = (body: string | Buffer, headers: Headers = {}) =>
  request('POST', '/graphql', { 'content-type': 'application/json', ...headers }, body);

/** A body in chunks: each with its length before it. */
export const chunked = (body: string) => post(body, { 'content-length': undefined, 'transfer-encoding': 'chunked' });

/** Parameters, as they are, in the address of the graph. */
export const get = (parameters: string, headers: Headers = {}) => request('GET', `/graphql?${parameters}`, headers);

export const byPost = (question: Question) => post(JSON.stringify(question));

/** The same question in the address; undefined where it is too long, or has no form in UTF-8. */
export function byGet({ query, variables, operationName }: Question): Buffer | undefined {
  const given = { query, variables: variables && JSON.stringify(variables), operationName };
  const parameters = Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string');
  if (/[\ud800-\udfff]/u.test(parameters.join())) return undefined;
  const address = parameters.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return address.length > 10_000 ? undefined : get(address);
}
