import type { ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { problem } from '../../schema/errors.ts';

/** Says no to the kinds of operation the schema does not have, which graphql-js would notice only when running them. */
const offeredOperations: ValidationRule = context => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const message = `The graph has no ${node.operation}s: it only answers queries.`;
    context.reportError(problem('GRAPHQL_VALIDATION_FAILED', message, { nodes: node }));
  },
});

/** Lets only those operations pass whose kind the schema has. */
export function useQueries(): Plugin {
  return { onValidate: ({ addValidationRule }) => addValidationRule(offeredOperations) };
}
