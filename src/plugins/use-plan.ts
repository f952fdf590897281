import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/context.ts';
import { type Answer, answer } from '../../schema/plan/execute.ts';
import { type Exchange, exchangeOf } from './exchange.ts';
import { codeOf } from './fault.ts';

/** Reads the answer to a plan, for one exchange. */
export type ReadFor = (exchange: Exchange) => Context['read'];

/** Has operations answered by their plan, which is read through `read`. */
export function usePlan(read: ReadFor): Plugin<Context> {
  return {
    onContextBuilding({ context, extendContext }) {
      const reading = read(exchangeOf(context.request));
      extendContext({
        read: ready =>
          reading(ready).catch(error => {
            throw unread(error);
          }),
      });
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(args =>
        answer({ ...args, contextValue: args.contextValue }).catch(error => {
          if (error instanceof GraphQLError) return failed(error);
          throw error;
        }),
      );
    },
  };
}

/** What kept an answer from being read, as an error of GraphQL. */
export function unread(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const cause = error instanceof Error ? error : new Error(String(error));
  return new GraphQLError('The statement failed.', { originalError: cause });
}

/** The result then: a statement that failed was the execution, so data is null; one that could not be sent never was. */
export function failed(error: GraphQLError): Answer {
  const executed = error.originalError && codeOf(error) !== 'UNAVAILABLE';
  return { ...(executed && { data: null }), errors: [error] };
}
