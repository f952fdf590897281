import { randomFrom } from '../search/draw.ts';
import type { Question } from './questions.ts';
import type { ServerName } from './servers.ts';

export type Values = ReturnType<Question['draw']>;

/** Which way of asking a server understands. */
const dialectOf = (server: ServerName) => (server === 'keeping' ? 'entente' : server);

/** Whether a server can be asked a question. */
export const isAsked = (server: ServerName, question: Question): boolean => question[dialectOf(server)] !== null;

/** The body of a request that asks a server a question with some values; null where it cannot be asked. */
export function bodyFor(server: ServerName, question: Question, values: Values): string | null {
  const dialect = dialectOf(server);
  if (dialect === 'ceiling') return JSON.stringify({ question: question.ceiling, values: Object.values(values) });
  const query = question[dialect];
  return query === null ? null : JSON.stringify({ query, variables: values });
}

/** How many values of a question are drawn from. */
const RANKS = 20_000;

/** Draws values by Zipf's law, which what people ask for follows: the second half as often as the first, the third a third as often. */
export function drawByRank(question: Question, random: () => number): Values {
  const rank = Math.floor(RANKS ** random());
  return question.draw(randomFrom(rank * 7_919));
}
