import type postgres from 'postgres';
import { randomFrom } from '../search/draw.ts';
import { executionTime } from './execution-time.ts';
import { type Question, questions } from './questions.ts';
import { statements } from './servers/statements.ts';

/** What a question takes off the lines and off their rollup, in milliseconds of PostgreSQL's. */
interface Saving {
  readonly question: Question;
  readonly lines: number;
  readonly rollup: number;
}

/** A rollup of the money: its rows, the milliseconds it is made in, and what each question of sums saves by it. */
export interface Rollup {
  readonly rows: number;
  readonly made: number;
  readonly savings: readonly Saving[];
}

const ASKED = 20;
const ROUNDS = 4;

/** Makes it, as it would be made anew for each version of the data, asks both by hand, in turn, and drops it. */
export async function rollup(sql: postgres.Sql): Promise<Rollup> {
  try {
    const began = performance.now();
    await sql`create table rollup as
      select recipient_id, fiscal_year, stage, category, amount_currency, true as listed, sum(amount_point) as amount_point
      from funding_lines where listed group by recipient_id, fiscal_year, stage, category, amount_currency`;
    await sql`create index on rollup (recipient_id, fiscal_year, stage, amount_point) where listed`;
    await sql`vacuum analyze rollup`;
    const made = performance.now() - began;
    const [counted] = await sql<{ rows: number }[]>`select count(*)::int as rows from rollup`;
    const savings: Saving[] = [];
    for (const question of questions) {
      const statement =
        question.ceiling === 'grouped' || question.ceiling === 'top' ? statements[question.ceiling] : null;
      if (statement) savings.push({ question, ...(await compared(sql, question, statement)) });
    }
    return { rows: counted?.rows ?? 0, made, savings };
  } finally {
    await sql`drop table if exists rollup`;
  }
}

/** Each of the quickest of its rounds: whatever else the machine does only adds to it. */
async function compared(sql: postgres.Sql, question: Question, statement: string) {
  const both = { lines: statement, rollup: statement.replace('funding_lines', 'rollup') };
  const least = { lines: Number.POSITIVE_INFINITY, rollup: Number.POSITIVE_INFINITY };
  for (let round = 0; round < ROUNDS; round++) {
    const random = randomFrom(round);
    const asked = Array.from({ length: ASKED }, () => Object.values(question.draw(random)));
    const said = { lines: '', rollup: '' };
    for (const of of ['lines', 'rollup'] as const) {
      const time = await executionTime(sql, async () => {
        const answers = await Promise.all(asked.map(values => sql.unsafe(both[of], values, { prepare: true })));
        said[of] = JSON.stringify(answers);
      });
      least[of] = Math.min(least[of], time);
    }
    if (said.lines !== said.rollup) throw new Error(`${question.name}: the rollup says something else.`);
  }
  return least;
}
