import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../schema/context.ts';
import { answer } from '../../schema/plan/execute.ts';
import { exchangeOf } from './exchange.ts';
import { codeOf } from './fault.ts';

type Run = Context['run'];

/** Has operations answered by their plan, which sends its statements through `run`; they are counted. */
export function usePlan(run: Run): Plugin<Context> {
  return {
    onContextBuilding({ context, extendContext }) {
      const exchange = exchangeOf(context.request);
      const counted: Run = async (...statement) => {
        exchange.statements += 1;
        try {
          return await run(...statement);
        } catch (error) {
          const cause = error instanceof Error ? error : new Error(String(error));
          throw new GraphQLError('The statement failed.', { originalError: cause });
        }
      };
      extendContext({ run: counted });
    },
    onExecute({ setExecuteFn }) {
      setExecuteFn(async args => {
        try {
          return await answer({ ...args, contextValue: args.contextValue });
        } catch (error) {
          // A statement that failed was the execution: data is null. One that could not be sent never was.
          if (error instanceof GraphQLError && codeOf(error) !== 'UNAVAILABLE') return { data: null, errors: [error] };
          throw error;
        }
      });
    },
  };
}
