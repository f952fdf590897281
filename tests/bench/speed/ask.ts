import type { Question } from './questions.ts';
import type { ServerName } from './servers.ts';

export type Values = ReturnType<Question['draw']>;

/** Whether a server can be asked a question. */
export const isAsked = (server: ServerName, question: Question): boolean => question[server] !== null;

/** The body of a request that asks a server a question with some values; null where it cannot be asked. */
export function bodyFor(server: ServerName, question: Question, values: Values): string | null {
  if (server === 'ceiling') return JSON.stringify({ question: question.ceiling, values: Object.values(values) });
  const query = question[server];
  return query === null ? null : JSON.stringify({ query, variables: values });
}
