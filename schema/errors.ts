import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every error a reader can meet: its HTTP status where the request itself is at fault, and what to do about it. */
export const codes = {
  BAD_REQUEST: {
    status: 400,
    help: 'Send JSON in UTF-8 by POST, with a "query" text and perhaps "variables" as an object; or both by GET, percent-encoded.',
  },
  METHOD_NOT_ALLOWED: { status: 405, help: 'Send queries by POST, or by GET with a "query" parameter.' },
  UNSUPPORTED_MEDIA_TYPE: { status: 415, help: 'Send the body as application/json in UTF-8, not compressed.' },
  NOT_ACCEPTABLE: { status: 406, help: 'Accept application/graphql-response+json or application/json.' },
  BODY_TOO_LARGE: { status: 413, help: 'Send a shorter document; pass long lists as several requests.' },
  NOT_FOUND: { status: 404, help: 'Ask at /graphql.' },
  GRAPHQL_PARSE_FAILED: { status: 400, help: 'Correct the GraphQL at the place named.' },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    help: 'Correct the operation; GraphiQL at /graphql completes and explains every field.',
  },
  OPERATION_RESOLUTION_FAILURE: { status: 400, help: 'Name the operation to run in "operationName".' },
  BAD_USER_INPUT: { status: 400, help: 'Correct the value named.' },
  DOCUMENT_TOO_LARGE: { status: 400, help: 'Ask for less in one document, or split it.' },
  TOO_DEEP: { status: 400, help: 'Ask in two steps: take ids first, then their details by nodes(ids:).' },
  TOO_MANY_ALIASES: { status: 400, help: 'Use fewer aliases; nodes(ids:) takes many records at once.' },
  TOO_MANY_DIRECTIVES: { status: 400, help: 'Use fewer directives.' },
  BAD_PAGE: { status: 400, help: 'Give first or last, not both, within the limits named; then follow pageInfo.' },
  BAD_CURSOR: { status: 400, help: 'Pass a cursor back only to the list, in the order, that it came from.' },
  BAD_ID: {
    status: 400,
    help: 'Give ids as the graph gives them: Type:slug, such as Agreement:usa-kaz-defense-cooperation-1997.',
  },
  TOO_MANY_IDS: { status: 400, help: 'Ask for fewer ids at once.' },
  TIMEOUT: { status: 504, help: 'Ask for less at once, or try again later.' },
  UNAVAILABLE: { status: 503, help: 'Try again in a moment.' },
  INTERNAL_SERVER_ERROR: { status: 500, help: 'Report the request id; something went wrong here.' },
} as const satisfies Record<string, { status: number; help: string }>;

export type Code = keyof typeof codes;

export const isCode = (code: unknown): code is Code => typeof code === 'string' && Object.hasOwn(codes, code);

/** An error of the closed list: the message says what happened, `help` what to do. */
export function problem(
  code: Code,
  message: string,
  options: Omit<GraphQLErrorOptions, 'extensions'> = {},
): GraphQLError {
  return new GraphQLError(message, { ...options, extensions: { code, help: codes[code].help } });
}
