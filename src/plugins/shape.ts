import { GraphQLError } from 'graphql';
import { codes } from '../../schema/errors.ts';
import type { Exchange } from './exchange.ts';
import { codeOf, masks } from './fault.ts';

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
  return new GraphQLError(masks[code] ?? shortened(known?.message ?? codes[code].help), {
    nodes: known?.nodes ?? null,
    source: known?.source ?? null,
    positions: known?.positions ?? null,
    path: known?.path ?? null,
    extensions: { code, help: codes[code].help, requestId: exchange.id },
  });
}
