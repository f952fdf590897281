import { GraphQLError } from 'graphql';
import { Busy, isAway } from '../../drizzle/client.ts';
import { Deadline } from '../../drizzle/deadline.ts';
import { type Code, isCode } from '../../schema/errors.ts';

/** PostgreSQL ended the statement: statement_timeout. */
const CANCELED = '57014';

/** The code of the closed list for whatever was thrown on the way to an answer. */
export function codeOf(error: unknown): Code {
  if (error instanceof GraphQLError) return codeOfGraphQL(error);
  if (error instanceof Deadline) return 'TIMEOUT';
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === CANCELED) return 'TIMEOUT';
  return error instanceof Busy || isAway(error) ? 'UNAVAILABLE' : 'INTERNAL_SERVER_ERROR';
}

function codeOfGraphQL(error: GraphQLError): Code {
  const { code, http } = error.extensions;
  // Yoga calls every refusal at the door a bad request.
  if (code === 'BAD_REQUEST' && http?.status === 405) return 'METHOD_NOT_ALLOWED';
  if (isCode(code)) return code;
  if (error.originalError) return codeOf(error.originalError);
  // What is left comes from graphql-js checking the variables and arguments of a valid document.
  return 'BAD_USER_INPUT';
}

/** Told to readers in the words of the list alone: the original ones may say more than they should. */
export const masked: ReadonlySet<Code> = new Set(['TIMEOUT', 'UNAVAILABLE', 'INTERNAL_SERVER_ERROR']);
