import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { randomFrom } from '../search/draw.ts';
import { bodyFor } from './ask.ts';
import { type Question, questions } from './questions.ts';
import { type Running, start } from './servers.ts';
import { openStore } from './store.ts';
import { isSize, type Size, sizes } from './world.ts';

// What PostgreSQL takes for each question as the money grows: Entente's statement, beside the one written by hand.
const SERVERS = ['entente', 'ceiling'] as const;
type Server = (typeof SERVERS)[number];
/** Asked before and while it is counted, each with values drawn anew: enough that all connections have their plans. */
const WARM_UP = 100;
const ASKED = Number(process.env.ASKED ?? 200);

const began = Date.now();
const say = (line: string) => void process.stderr.write(`[${((Date.now() - began) / 1000).toFixed(0)} s] ${line}\n`);

const { ENTENTE_BENCH_HOME: kept, SIZES = Object.keys(sizes).join() } = process.env;
const asked = SIZES.split(',').filter(isSize);
const times = new Map<string, number>();
const keyOf = (size: Size, server: Server, question: Question) => `${size} ${server} ${question.name}`;
for (const size of asked) await measureSize(size);
const text = table();
console.log(text);
writeFileSync(fileURLToPath(new URL('../GROWTH.md', import.meta.url)), text);

async function measureSize(size: Size): Promise<void> {
  const store = await openStore(size, kept && `${kept}-${size}`, say);
  const admin = postgres(store.url, { max: 1, onnotice: () => {} });
  try {
    await admin`create extension if not exists pg_stat_statements`;
    for (const server of SERVERS) {
      const running = await start(server, store);
      try {
        for (const question of questions) {
          const time = await timeOf(running, server, question, admin);
          times.set(keyOf(size, server, question), time);
          say(`${keyOf(size, server, question)}: ${time.toFixed(3)} ms`);
        }
      } finally {
        await running.stop();
      }
    }
  } finally {
    await admin.end();
    await store.stop();
  }
}

/** Milliseconds of one execution, in the mean. */
async function timeOf({ url }: Running, server: Server, question: Question, admin: postgres.Sql): Promise<number> {
  const random = randomFrom(11);
  const ask = async (times: number) => {
    for (let i = 0; i < times; i++) {
      const body = bodyFor(server, question, question.draw(random));
      const response = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
      if (!response.ok) throw new Error(`${server} answers ${await response.text()}`);
      await response.arrayBuffer();
    }
  };
  await ask(WARM_UP);
  await admin`select pg_stat_statements_reset()`;
  await ask(ASKED);
  const [most] = await admin<{ time: number }[]>`
    select total_exec_time / calls as time from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) order by total_exec_time desc limit 1`;
  if (!most) throw new Error(`${server} asked PostgreSQL nothing.`);
  return most.time;
}

function table(): string {
  const time = (size: Size, server: Server, question: Question) => times.get(keyOf(size, server, question)) ?? 0;
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
  return `# Growth

Written by \`npm run bench:growth\` on ${new Date().toISOString().slice(0, 10)}: what PostgreSQL takes for one execution of Entente's statement,
the mean of ${ASKED} asked one after another with values drawn anew, and how often as long as the statement written by hand.
${asked.map(size => `${size} is ${sizes[size].toLocaleString('en-US')} funding lines`).join(', ')}; all else in the world is as large in each.

${[row(head), row(head.map(() => '---')), ...rows].join('\n')}
`;
}
