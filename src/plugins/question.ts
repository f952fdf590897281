import type { GraphQLParams } from 'graphql-yoga';
import { problem } from '../../schema/errors.ts';
import { json, parametersOf } from './parameters.ts';

/** The question in a body of JSON, as GraphQL over HTTP has it. */
export function questionInBody(text: string): GraphQLParams {
  const body = json(text, 'The body');
  if (Array.isArray(body)) throw problem('BAD_REQUEST', 'One operation a request: a list of them is not taken.');
  if (typeof body !== 'object' || body === null) throw problem('BAD_REQUEST', 'The body is not a JSON object.');
  const name = body.operationName;
  if (typeof name !== 'string' && name !== undefined && name !== null) {
    throw problem('BAD_REQUEST', '"operationName" is not a text.');
  }
  return body;
}

/** The question in the parameters of an address. */
export function questionInAddress(address: string): GraphQLParams {
  const asked = parametersOf(address);
  const params: GraphQLParams = {};
  const query = asked.get('query');
  const operationName = asked.get('operationName');
  const variables = asked.get('variables');
  const extensions = asked.get('extensions');
  if (query) params.query = query;
  if (operationName) params.operationName = operationName;
  if (variables) params.variables = json(variables, '"variables"');
  if (extensions) params.extensions = json(extensions, '"extensions"');
  return params;
}

/** Whether a body is said to be JSON in UTF-8. */
export function isJson(contentType: string | null | undefined): boolean {
  // What nearly everybody says.
  if (contentType === 'application/json') return true;
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map(part => part.trim());
  const charset = parameters.find(one => one.startsWith('charset='))?.slice(8) ?? 'utf-8';
  return type === 'application/json' && /^"?utf-?8"?$/.test(charset);
}

/** The version of the data that X-Data-Version names: the oldest that will do. */
export function versionNamed(header: string | null | undefined): number {
  if (header === null || header === undefined) return 0;
  if (/^\d{1,15}$/.test(header)) return Number(header);
  throw problem('BAD_REQUEST', 'X-Data-Version is not a whole number.');
}
