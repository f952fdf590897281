import type postgres from 'postgres';
import { type Question, questions } from './questions.ts';

/** What a question takes with PostgreSQL's statistics as they are by default and ten times as fine, in milliseconds of its. */
export interface Spread {
  readonly usual: number;
  readonly fine: number;
}

/** PostgreSQL's default, and what a skewed column would be told. */
const TARGETS = { usual: 100, fine: 1_000 };

/** Gathers the statistics of all tables both ways, in turn, and times each question; of the rounds the quickest. */
export async function statistics(
  sql: postgres.Sql,
  rounds: number,
  timeOf: (question: Question, round: number) => Promise<number>,
): Promise<ReadonlyMap<Question, Spread>> {
  const least = new Map<Question, Spread>();
  for (let round = 0; round < rounds; round++)
    for (const of of ['fine', 'usual'] as const) {
      await sql`select set_config('default_statistics_target', ${String(TARGETS[of])}, false)`;
      await sql`analyze`;
      for (const question of questions) {
        const before = least.get(question) ?? { usual: Number.POSITIVE_INFINITY, fine: Number.POSITIVE_INFINITY };
        least.set(question, { ...before, [of]: Math.min(before[of], await timeOf(question, round)) });
      }
    }
  return least;
}
