import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { codes } from '../../schema/errors.ts';
import type { Exchange } from './exchange.ts';
import { codeOf, masked } from './fault.ts';

/** What a reader is not told is told to the log, under the request id. */
export function report(log: Logger, error: unknown, { id }: Exchange): void {
  const code = codeOf(error);
  if (!masked.has(code)) return;
  const line = { requestId: id, err: original(error) };
  if (code === 'INTERNAL_SERVER_ERROR') log.error(line, 'unexpected error');
  else log.warn(line, codes[code].when);
}

const original = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError ? original(error.originalError) : error;
