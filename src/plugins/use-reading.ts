import type { Plugin } from 'graphql-yoga';
import { problem } from '../../schema/errors.ts';
import { mediaTypeFor } from './accept.ts';
import { textOf } from './body.ts';
import { exchangeOf } from './exchange.ts';
import { isJson, questionInAddress, questionInBody, versionNamed } from './question.ts';
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
      exchangeOf(request).least = versionNamed(headers.get('x-data-version'));
      setRequestParser(
        method === 'GET'
          ? () => questionInAddress(request.url)
          : async () => questionInBody(await textOf(request, limits.bodyBytes)),
      );
    },
  };
}
