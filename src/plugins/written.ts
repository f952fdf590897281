import { createHash } from 'node:crypto';
import type { Logger } from 'pino';
import { type Code, codes } from '../../schema/errors.ts';
import type { Answer } from '../../schema/plan/execute.ts';
import { type MediaType, mediaTypeFor } from './accept.ts';
import type { Exchange } from './exchange.ts';
import { codeOf } from './fault.ts';
import { report } from './report.ts';
import { shape } from './shape.ts';

/** Refused before GraphQL had its say: these keep their status whatever media type is accepted. */
const atTheDoor = new Set<Code>([
  'BAD_REQUEST',
  'METHOD_NOT_ALLOWED',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_ACCEPTABLE',
  'BODY_TOO_LARGE',
  'VERSION_AHEAD',
]);

/** What of a request says how its answer is written. */
export interface Wanted {
  method: string | undefined;
  accept: string | null | undefined;
  ifNoneMatch: string | null | undefined;
}

/** An answer as it goes to the socket. */
export interface Written {
  status: number;
  headers: Record<string, string>;
  body: string | Uint8Array | null;
}

/** Writes an answer: the media type asked for, errors in their one shape, the status of GraphQL over HTTP. */
export function written(result: Answer, exchange: Exchange, wanted: Wanted, log: Logger): Written {
  const type = mediaTypeFor(wanted.accept) ?? 'application/json';
  const { read, ...answer } = result;
  if (!read) {
    const faults = answer.errors ?? [];
    const seen = faults.map(codeOf);
    for (const error of faults) report(log, error, exchange);
    const errors = answer.errors && { errors: faults.map(error => shape(error, exchange)) };
    const body = JSON.stringify({ ...answer, ...errors });
    return { status: statusOf(answer, seen, type), headers: headersOf(seen, type), body };
  }
  const headers: Record<string, string> = {
    ...headersOf([], type),
    'X-Data-Version': String(read.version),
  };
  if (wanted.method !== 'GET') return { status: 200, headers, body: read.json };
  // Whoever kept the answer to a GET asks whether it still holds.
  headers.ETag = tagOf(read.json, type);
  headers['Cache-Control'] = 'no-cache';
  headers.Vary = 'Accept';
  return names(wanted.ifNoneMatch, headers.ETag)
    ? { status: 304, headers, body: null }
    : { status: 200, headers, body: read.json };
}

function statusOf({ data, errors }: Answer, seen: readonly Code[], type: MediaType): number {
  if (data !== undefined || !errors) return 200;
  const refused = seen.filter(code => type !== 'application/json' || atTheDoor.has(code) || codes[code].status >= 500);
  return Math.max(200, ...refused.map(code => codes[code].status));
}

function headersOf(seen: readonly Code[], type: MediaType): Record<string, string> {
  return {
    'Content-Type': `${type}; charset=utf-8`,
    ...(seen.includes('METHOD_NOT_ALLOWED') && { Allow: 'GET, POST' }),
    // The rest of an endless body is not waited for.
    ...(seen.includes('BODY_TOO_LARGE') && { Connection: 'close' }),
  };
}

/** The same JSON in another media type is another representation. */
const tagOf = (json: Uint8Array, type: MediaType) =>
  `"${createHash('sha256').update(type).update(json).digest('base64url').slice(0, 22)}"`;

/** Whether an If-None-Match header names the tag; proxies may have made it weak. */
export function names(header: string | null | undefined, etag: string): boolean {
  const tags = (header ?? '').split(',').map(tag => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag) || tags.includes('*');
}
