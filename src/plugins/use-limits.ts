import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { maxDirectivesRule } from '@escape.tech/graphql-armor-max-directives';
import { maxTokensPlugin } from '@escape.tech/graphql-armor-max-tokens';
import { type DocumentNode, type ValidationContext, validate } from 'graphql';
import { validationAbortedError } from 'graphql/validation/validationAbortedError.js';
import type { Plugin } from 'graphql-yoga';
import { type Code, problem } from '../../schema/errors.ts';

/** How much one request may ask. GraphiQL's introspection takes 230 tokens; the longest example about as many. */
export const limits = {
  bodyBytes: 100_000,
  tokens: 2_000,
  /** Levels of selection; fragments do not count, nor does introspection by __schema. */
  depth: 16,
  aliases: 100,
  directives: 30,
  /** Documents kept parsed and validated. */
  documents: 500,
};

const refusal = (code: Code, message: string) => ({
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(problem(code, message))],
});

const rules = [
  maxDepthRule({
    n: limits.depth,
    flattenFragments: true,
    ...refusal('TOO_DEEP', `The document goes deeper than ${limits.depth} levels.`),
  }),
  maxAliasesRule({
    n: limits.aliases,
    ...refusal('TOO_MANY_ALIASES', `The document has more than ${limits.aliases} aliases.`),
  }),
  maxDirectivesRule({
    n: limits.directives,
    ...refusal('TOO_MANY_DIRECTIVES', `The document has more than ${limits.directives} directives.`),
  }),
];

/** Refuses documents that ask too much: tokens while parsing, the rest before the costlier rules of validation. */
export function useLimits(): Plugin[] {
  const passed = new WeakSet<DocumentNode>();
  return [
    maxTokensPlugin({
      n: limits.tokens,
      onReject: [
        () => {
          throw problem('DOCUMENT_TOO_LARGE', `The document has more than ${limits.tokens} tokens.`);
        },
      ],
    }),
    {
      onValidate({ params: { schema, documentAST }, setResult }) {
        if (passed.has(documentAST)) return;
        const errors = validate(schema, documentAST, rules);
        if (errors.length > 0) setResult(errors);
        else passed.add(documentAST);
        return ({ result, setResult }) => {
          // The patience of graphql-js, which compares every two fields of one name.
          if (Array.isArray(result) && result.includes(validationAbortedError)) {
            setResult([problem('DOCUMENT_TOO_LARGE', 'The document repeats the same fields too often.')]);
          }
        };
      },
    },
  ];
}
