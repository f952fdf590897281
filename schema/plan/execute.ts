import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';

/** placeholder while the compiler is being written */
export interface Answer extends ExecutionResult {
  /** The answer's text, ready for the socket; Yoga calls it instead of JSON.stringify. */
  stringify?: (result: ExecutionResult) => string;
}
export const answer = async (args: ExecutionArgs): Promise<Answer> => execute(args);
