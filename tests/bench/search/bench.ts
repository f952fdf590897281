import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import postgres from 'postgres';
import { openReader } from '../../../drizzle/client.ts';
import { migrate } from '../../../drizzle/migrate.ts';
import { startEmbedded } from '../../../src/embedded/start.ts';
import { createService } from '../../../src/server.ts';
import { type Question, questions, texts } from './questions.ts';
import { fill, PROMISED } from './world.ts';

/** Milliseconds of the database that a first page with what was hit may take. */
const PROMISE = 20;
/** How often each is asked: PostgreSQL settles on a plan after five times. */
const ROUNDS = 10;

const started = Date.now();
const say = (line: string) => void process.stderr.write(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${line}\n`);

/** A store that is filled once and kept where ENTENTE_BENCH_HOME says; without it one for this run alone. */
const { ENTENTE_BENCH_HOME: kept } = process.env;
const home = kept ?? join(tmpdir(), `entente-bench-${randomUUID()}`);
const embedded = await startEmbedded({
  home,
  say,
  settings: {
    ...{ fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_wal_size: '4GB' },
    // What PostgreSQL itself says each statement took, planning and all.
    ...{ shared_preload_libraries: 'pg_stat_statements', 'pg_stat_statements.track_planning': 'on' },
  },
});
try {
  process.exitCode = (await bench(embedded.url)) ? 0 : 1;
} finally {
  await embedded.stop();
  if (!kept) rmSync(home, { recursive: true, force: true });
}

/** Asks everything in turn and prints what it took; answers whether the promise was kept. */
async function bench(url: string): Promise<boolean> {
  await migrate(url);
  const admin = postgres(url, { max: 1, onnotice: () => {} });
  const reader = openReader(url, { max: 1 });
  const service = createService({
    ...{ config: { CORS_ORIGINS: 'any', ANSWERS_MB: 0 }, reader, log: pino({ level: 'silent' }) },
  });
  try {
    await admin`create extension if not exists pg_stat_statements`;
    const [present] = await admin`select from search_documents limit 1`;
    if (!present) await fill(url, PROMISED, say);
    say(`asking, ${ROUNDS} times each`);
    const times = new Map<string, number[]>();
    const hits = new Map<string, number>();
    for (let round = 0; round < ROUNDS; round++)
      for (const [, text] of texts) {
        await ask('page', text);
        const { search } = await ask('bare', text);
        await ask('next', text, search.pageInfo?.endCursor);
        hits.set(text, (await ask('count', text)).search.totalCount ?? 0);
      }
    return report(times, hits);

    async function ask(question: Question, text: string, after?: string | null): Promise<Data> {
      await admin`select pg_stat_statements_reset()`;
      const response = await service.fetch('http://bench/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: questions[question], variables: { text, after } }),
      });
      const { data, errors }: { data?: Data; errors?: unknown } = await response.json();
      if (!data || errors) throw new Error(`${text}: ${JSON.stringify(errors)}`);
      const [row] = await admin<{ ms: number }[]>`
        select sum(total_plan_time + total_exec_time) as ms from pg_stat_statements where query like '%search_documents%'`;
      const key = `${question} ${text}`;
      times.set(key, [...(times.get(key) ?? []), row?.ms ?? 0]);
      return data;
    }
  } finally {
    await reader.close();
    await admin.end();
  }
}

interface Data {
  search: { totalCount?: number; pageInfo?: { endCursor: string | null } };
}

function report(times: ReadonlyMap<string, readonly number[]>, hits: ReadonlyMap<string, number>): boolean {
  const asked: Question[] = ['page', 'bare', 'next', 'count'];
  const line = ([first = '', ...others]: readonly string[]) =>
    console.log([first.padEnd(38), ...others.map(cell => cell.padStart(7))].join(' '));
  console.log('Milliseconds of the database, as PostgreSQL counts them: the median, and the least.');
  console.log('Promised is `page`: 20 records with what was hit; `bare` is it without, `next` the one after.\n');
  line(['text', 'hits', ...asked.flatMap(question => [question, 'least'])]);
  const over: string[] = [];
  for (const [what, text] of texts) {
    const cells = asked.flatMap(question => {
      const sorted = [...(times.get(`${question} ${text}`) ?? [])].sort((a, b) => a - b);
      const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
      if (question === 'page' && median > PROMISE) over.push(`${what}: ${median.toFixed(1)} ms`);
      return [median, sorted[0] ?? 0].map(ms => ms.toFixed(1));
    });
    line([text, String(hits.get(text)), ...cells]);
  }
  for (const one of over) console.log(`over ${PROMISE} ms: ${one}`);
  return over.length === 0;
}
