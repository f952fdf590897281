import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { problem } from '../../schema/errors.ts';
import { mediaTypeFor } from './accept.ts';
import { textOf } from './body.ts';
import { json, parametersOf } from './parameters.ts';
import { limits } from './use-limits.ts';

/** Reads the question out of a request: GET with parameters or POST with JSON, as GraphQL over HTTP has it. */
export function useReading(): Plugin {
  return {
    onRequestParse({ request, setRequestParser }) {
      const { method, headers } = request;
      if (method !== 'GET' && method !== 'POST') {
        throw problem('METHOD_NOT_ALLOWED', `The graph does not take ${method}.`);
      }
      if (!mediaTypeFor(headers.get('accept'))) {
        throw problem('NOT_ACCEPTABLE', 'The answer has none of the media types accepted.');
      }
      if (method === 'POST' && !isJson(headers.get('content-type'))) {
        throw problem('UNSUPPORTED_MEDIA_TYPE', 'The body is not said to be JSON in UTF-8.');
      }
      const encoding = headers.get('content-encoding') ?? 'identity';
      if (method === 'POST' && encoding.toLowerCase() !== 'identity') {
        throw problem('UNSUPPORTED_MEDIA_TYPE', `The body is compressed: ${encoding}.`);
      }
      setRequestParser(method === 'GET' ? fromAddress : fromBody);
    },
  };
}

function isJson(contentType: string | null): boolean {
  const [type, ...parameters] = (contentType ?? '')
    .toLowerCase()
    .split(';')
    .map(part => part.trim());
  const charset = parameters.find(one => one.startsWith('charset='))?.slice(8) ?? 'utf-8';
  return type === 'application/json' && /^"?utf-?8"?$/.test(charset);
}

async function fromBody(request: Request): Promise<GraphQLParams> {
  const body = json(await textOf(request, limits.bodyBytes), 'The body');
  if (Array.isArray(body)) throw problem('BAD_REQUEST', 'One operation a request: a list of them is not taken.');
  if (typeof body !== 'object' || body === null) throw problem('BAD_REQUEST', 'The body is not a JSON object.');
  const name = body.operationName;
  if (typeof name !== 'string' && name !== undefined && name !== null) {
    throw problem('BAD_REQUEST', '"operationName" is not a text.');
  }
  return body;
}

function fromAddress(request: Request): GraphQLParams {
  const asked = parametersOf(request);
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
