import { GraphQLError, type GraphQLErrorOptions } from 'graphql';

/** Every error a reader can meet: its HTTP status where nothing was answered, when it is met, and what to do then. */
export const codes = {
  BAD_REQUEST: {
    status: 400,
    when: 'The request is no HTTP, or holds no question that can be read.',
    help: 'Send JSON in UTF-8 by POST, with a "query" text and perhaps "variables" as an object; or both by GET, percent-encoded.',
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    when: 'The address does not take the method.',
    help: 'Send queries by POST, or by GET with a "query" parameter.',
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    when: 'The body is not said to be JSON in UTF-8, or is compressed.',
    help: 'Send the body as application/json in UTF-8, not compressed.',
  },
  NOT_ACCEPTABLE: {
    status: 406,
    when: 'The answer has none of the media types accepted.',
    help: 'Accept application/graphql-response+json or application/json.',
  },
  BODY_TOO_LARGE: {
    status: 413,
    when: 'The body is larger than what is read.',
    help: 'Send a shorter document; pass long lists as several requests.',
  },
  NOT_FOUND: {
    status: 404,
    when: 'There is nothing at this address.',
    help: 'Ask at /graphql, or take a list from /export.',
  },
  GRAPHQL_PARSE_FAILED: {
    status: 400,
    when: 'The document is not GraphQL.',
    help: 'Correct the GraphQL at the place named.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    status: 400,
    when: 'The document does not fit the schema.',
    help: 'Correct the operation; GraphiQL at /graphql completes and explains every field.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    status: 400,
    when: 'The document has no operation of that name, or several and none is named.',
    help: 'Name the operation to run in "operationName".',
  },
  BAD_USER_INPUT: {
    status: 400,
    when: 'A variable or parameter is missing, unknown or of another type, or a text holds NUL or half of a surrogate pair.',
    help: 'Correct the value named.',
  },
  DOCUMENT_TOO_LARGE: {
    status: 400,
    when: 'The document has too many tokens or fields.',
    help: 'Ask for less in one document, or split it.',
  },
  TOO_DEEP: {
    status: 400,
    when: 'The document, a filter or the variables have too many levels.',
    help: 'Ask in two steps: take ids first, then their details by nodes(ids:).',
  },
  TOO_MANY_ALIASES: {
    status: 400,
    when: 'The document has too many aliases.',
    help: 'Use fewer aliases; nodes(ids:) takes many records at once.',
  },
  TOO_MANY_DIRECTIVES: { status: 400, when: 'The document has too many directives.', help: 'Use fewer directives.' },
  BAD_PAGE: {
    status: 400,
    when: '`first` or `last` is out of range, or both are given.',
    help: 'Give first or last, not both, within the limits named; then follow pageInfo.',
  },
  BAD_CURSOR: {
    status: 400,
    when: 'A cursor is not of this list in this order.',
    help: 'Pass a cursor back only to the list, in the order, that it came from.',
  },
  BAD_FILTER: {
    status: 400,
    when: 'A filter is null or {}, or has too many conditions.',
    help: 'Say what must hold, or leave the filter out; `isNull: true` asks for what has no value.',
  },
  BAD_ORDER: {
    status: 400,
    when: 'An order has too many keys, or a key does not name exactly one thing to order by.',
    help: 'Name one thing to order by in each key, and at most as many keys as the message says.',
  },
  BAD_GROUP: {
    status: 400,
    when: 'Groups have no key, too many, or one twice.',
    help: 'Give different keys in `by`, at most as many as the message says.',
  },
  MIXED_STAGES: {
    status: 400,
    when: 'A calculation over amounts would take several stages together, which counts the same money more than once.',
    help: 'Fix the stage in `where`, such as `stage: {eq: OBLIGATED}`, group by STAGE, or say `mix: [STAGE]`.',
  },
  TOO_COSTLY: {
    status: 400,
    when: 'The operation would read too much.',
    help: 'Ask for smaller pages, above all of the field named.',
  },
  BAD_ID: {
    status: 400,
    when: 'An id is not of the form Type:slug, or nothing has ids of that type.',
    help: 'Give ids as the graph gives them: Type:slug, such as Agreement:usa-kaz-defense-cooperation-1997.',
  },
  TOO_MANY_IDS: { status: 400, when: 'More ids are given than are taken at once.', help: 'Ask for fewer ids at once.' },
  VERSION_AHEAD: {
    status: 412,
    when: 'The data has not come to the version that X-Data-Version names.',
    help: 'Name a version that a command or an answer has told.',
  },
  TIMEOUT: {
    status: 504,
    when: 'The database did not answer in time.',
    help: 'Ask for less at once, or try again later.',
  },
  UNAVAILABLE: {
    status: 503,
    when: 'The database cannot be reached.',
    help: 'Try again in a moment.',
  },
  INTERNAL_SERVER_ERROR: {
    status: 500,
    when: 'Unexpected error.',
    help: 'Report the request id; something went wrong here.',
  },
} as const satisfies Record<string, { status: number; when: string; help: string }>;

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
