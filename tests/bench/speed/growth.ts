import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { randomFrom } from '../search/draw.ts';
import { bodyFor } from './ask.ts';
import { executionTime } from './execution-time.ts';
import { type Question, questions } from './questions.ts';
import { type Rollup, rollup } from './rollup.ts';
import { type Running, type ServerName, start } from './servers.ts';
import { type Spread, statistics } from './statistics.ts';
import { openStore } from './store.ts';
import { isSize, type Size, sizes } from './world.ts';

// What PostgreSQL takes for each question as the money grows: Entente's statement, beside the one written by hand.
const SERVERS = ['entente', 'ceiling'] as const satisfies ServerName[];
/** Asked before, enough that all connections have their plans, and in each round. */
const WARM_UP = 20;
const ASKED = 50;
const ROUNDS = 4;

const began = Date.now();
const say = (line: string) => void process.stderr.write(`[${((Date.now() - began) / 1000).toFixed(0)} s] ${line}\n`);

const { ENTENTE_BENCH_HOME: kept, SIZES = Object.keys(sizes).join() } = process.env;
const asked = SIZES.split(',').filter(isSize);
const times = new Map<string, number[]>();
const spreads = new Map<Size, ReadonlyMap<Question, Spread>>();
const rollups = new Map<Size, Rollup>();
const keyOf = (size: Size, server: ServerName, question: Question) => `${size} ${server} ${question.name}`;
for (const size of asked) await measureSize(size);
const text = table();
console.log(text);
writeFileSync(fileURLToPath(new URL('../GROWTH.md', import.meta.url)), text);

async function measureSize(size: Size): Promise<void> {
  const store = await openStore(size, kept && `${kept}-${size}`, say);
  const admin = postgres(store.url, { max: 1, onnotice: () => {} });
  const running: Running[] = [];
  try {
    await admin`create extension if not exists pg_stat_statements`;
    for (const server of SERVERS) running.push(await start(server, store));
    for (const question of questions) {
      for (const server of running) await ask(server, question, WARM_UP, 7);
      for (let round = 0; round < ROUNDS; round++)
        for (const server of running) {
          const key = keyOf(size, server.name, question);
          times.set(key, [...(times.get(key) ?? []), await timeOf(server, question, round, admin)]);
        }
      say(
        `${size} ${question.name}: ${SERVERS.map(server => time(size, server, question).toFixed(3)).join(' and ')} ms`,
      );
    }
    const [own] = running;
    if (own)
      spreads.set(size, await statistics(admin, ROUNDS, (question, round) => timeOf(own, question, round, admin)));
    rollups.set(size, await rollup(admin));
  } finally {
    for (const server of running) await server.stop();
    await admin.end();
    await store.stop();
  }
}

/** Asks with values drawn by a seed. */
async function ask({ name, url }: Running, question: Question, times: number, seed: number): Promise<void> {
  const random = randomFrom(seed);
  for (let i = 0; i < times; i++) {
    const body = bodyFor(name, question, question.draw(random));
    const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (!response.ok) throw new Error(`${name} answers ${await response.text()}`);
    await response.arrayBuffer();
  }
}

function timeOf(server: Running, question: Question, round: number, admin: postgres.Sql): Promise<number> {
  return executionTime(admin, () => ask(server, question, ASKED, 1_000 + round));
}

/** That of the quickest round: whatever else the machine does only adds to it. */
function time(size: Size, server: ServerName, question: Question): number {
  return Math.min(...(times.get(keyOf(size, server, question)) ?? []));
}

function paid(made: number, saved: number): string {
  return saved > 0 ? Math.ceil(made / saved).toLocaleString('en-US') : 'never';
}

/** What finer statistics save of each question. */
function finer(row: (cells: readonly string[]) => string): string[] {
  return questions.map(question => {
    const times = [...spreads.values()].flatMap(spread => spread.get(question) ?? []);
    return row([question.name, ...times.flatMap(({ usual, fine }) => [usual.toFixed(2), fine.toFixed(2)])]);
  });
}

/** What a rollup of the money saves, and after how many questions of one version of the data it has paid. */
function savings(row: (cells: readonly string[]) => string): string[] {
  return [...rollups].flatMap(([size, { rows, made, savings }]) =>
    savings.map(({ question, lines, rollup }) =>
      row([
        ...[size, rows.toLocaleString('en-US'), (made / 1000).toFixed(1), question.name],
        ...[lines.toFixed(2), rollup.toFixed(2), paid(made, lines - rollup)],
      ]),
    ),
  );
}

function table(): string {
  const [first, last] = [asked[0], asked.at(-1)];
  if (!first || !last) throw new Error(`SIZES names none of ${Object.keys(sizes).join()}.`);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const head = ['question', ...asked.flatMap(size => [`${size}, ms`, `${size}, ÷ by hand`]), `${last} ÷ ${first}`];
  const rows = questions.map(question =>
    row([
      question.name,
      ...asked.flatMap(size => {
        const own = time(size, 'entente', question);
        return [own.toFixed(2), (own / time(size, 'ceiling', question)).toFixed(2)];
      }),
      (time(last, 'entente', question) / time(first, 'entente', question)).toFixed(1),
    ]),
  );
  const spread = ['question', ...asked.flatMap(size => [`${size}, default, ms`, `${size}, finer, ms`])];
  const saved = ['size', 'rows', 'made in, s', 'question', 'lines, ms', 'rollup, ms', 'paid after, questions'];
  return `# Growth

Written by \`npm run bench:growth\` on ${new Date().toISOString().slice(0, 10)}: what PostgreSQL takes for one execution of Entente's statement,
and how often as long as that written by hand. Of ${ROUNDS} rounds, in turn, the quickest; in each the mean of ${ASKED}, asked one after
another with values that were drawn anew and asked once before.
${asked.map(size => `${size} is ${sizes[size].toLocaleString('en-US')} funding lines`).join(', ')}; all else in the world is as large in each.

${[row(head), row(head.map(() => '---')), ...rows].join('\n')}

What grows with the money counts it or adds it up: the lines of a country for \`totalCount\` and for its years, those of a
region for the top ten. Each is read, off an index alone. Records, pages and what hangs on them take the same at any size.

## Statistics of skewed columns

Countries, programs and officials are asked about as unevenly as they occur. What the questions take with the statistics that
PostgreSQL gathers by default (100 values of each column), and with ten times as many of every column; in turn, of ${ROUNDS}
rounds the quickest.

${[row(spread), row(spread.map(() => '---')), ...finer(row)].join('\n')}

What differs is what rounds differ by, in one direction as often as in the other. So no column is told to gather more.

## Sums made beforehand

A rollup of the money by recipient, year, stage, category and currency, made anew for each version of the data: what the
statements written by hand take over the lines and over it, and after how many questions of one version it has paid.

${[row(saved), row(saved.map(() => '---')), ...savings(row)].join('\n')}

Whoever asks what was asked before gets the answer that was kept, which takes no statement at all: what counts are
questions that differ, such as those for each country, and each write makes the rollup stale. So none is made.
`;
}
