import { GraphQLError } from 'graphql';
import { codes } from '../../schema/errors.ts';
import type { Exchange } from './exchange.ts';
import { codeOf, masked } from './fault.ts';

/** What a stranger sent may be repeated in a message, but not at any length. */
const MESSAGE_MAX = 500;
const shortened = (message: string) => {
  const letters = [...message];
  return letters.length > MESSAGE_MAX ? `${letters.slice(0, MESSAGE_MAX).join('')}…` : message;
};

/** An error in the one shape in which errors leave the service; its code is noted for the log. */
export function shape(error: unknown, exchange: Exchange): GraphQLError {
  const code = codeOf(error);
  exchange.codes.add(code);
  const known = error instanceof GraphQLError ? error : undefined;
  // The probes of the health say in words of ours what keeps it from being ready.
  const told = !masked.has(code) || known?.extensions.code === 'UNAVAILABLE';
  const message = known && told ? shortened(known.message) : codes[code].when;
  return new GraphQLError(message, {
    nodes: known?.nodes ?? null,
    source: known?.source ?? null,
    positions: known?.positions ?? null,
    path: known?.path ?? null,
    extensions: { code, help: codes[code].help, requestId: exchange.id },
  });
}
