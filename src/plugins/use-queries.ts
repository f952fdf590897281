import { type DocumentNode, getOperationAST, type ValidationRule } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { problem } from '../../schema/errors.ts';
import { unresolved } from '../../schema/plan/operation.ts';

/** Says no to the kinds of operation the schema does not have, which graphql-js would notice only when running them. */
const offeredOperations: ValidationRule = context => ({
  OperationDefinition(node) {
    if (context.getSchema().getRootType(node.operation)) return;
    const message = `The graph has no ${node.operation}s: it only answers queries.`;
    context.reportError(problem('GRAPHQL_VALIDATION_FAILED', message, { nodes: node }));
  },
});

/** Lets only those operations pass whose kind the schema has, and only one a request. */
export function useQueries(): Plugin {
  return {
    // Yoga looks at the same after this, in fewer words.
    onParse:
      () =>
      ({ result, context: { request, params } }) => {
        if (!isDocument(result)) return;
        const operation = getOperationAST(result, params.operationName);
        if (!operation) throw unresolved(result, params.operationName);
        if (operation.operation === 'mutation' && request.method === 'GET') {
          throw problem('METHOD_NOT_ALLOWED', 'A mutation does not come by GET, and the graph has no mutations.');
        }
      },
    onValidate: ({ addValidationRule }) => addValidationRule(offeredOperations),
  };
}

const isDocument = (result: unknown): result is DocumentNode =>
  typeof result === 'object' && result !== null && 'definitions' in result;
