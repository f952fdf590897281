import { randomUUID } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import { randomFrom } from '../search/draw.ts';
import { bodyFor, drawByRank } from './ask.ts';
import { chart } from './chart.ts';
import { compare } from './compare.ts';
import { type Measured, measure, memoryOf, metric } from './measure.ts';
import { type Question, questions } from './questions.ts';
import { type Results, report } from './report.ts';
import { names, type Running, type ServerName, start } from './servers.ts';
import { openStore } from './store.ts';
import { isSize } from './world.ts';

// Entente beside PostGraphile and a server written by hand, over one database, in turn.
const CONNECTIONS = [16, 64] as const;
const ROUNDS = Number(process.env.ROUNDS ?? 3);
const SECONDS = Number(process.env.SECONDS ?? 3);
/** Values of each question that all are asked with before anything is timed. */
const COMPARED = 30;
const WARM_UP = 1;
/** Bodies drawn for each measurement. */
const DRAWN = 10_000;

const { ENTENTE_BENCH_HOME: kept, SIZE = 'M' } = process.env;
const size = isSize(SIZE) ? SIZE : 'M';
const began = Date.now();
const say = (line: string) => void process.stderr.write(`[${((Date.now() - began) / 1000).toFixed(0)} s] ${line}\n`);

const store = await openStore(size, kept, say);
const admin = postgres(store.url, { max: 1, onnotice: () => {} });
const running: Running[] = [];
try {
  await admin`create extension if not exists pg_stat_statements`;
  for (const name of names) running.push(await start(name, store));
  const idle = new Map(running.map(({ name, pid, startedIn }) => [name, { startedIn, memory: memoryOf(pid) }]));
  await compareAll();
  const results = await measureAll();
  const plans = await plansOf(running.find(({ name }) => name === 'entente'));
  const own = await startOwn();
  const [version] = await admin<{ version: string }[]>`select version()`;
  const run = { size, database: version?.version ?? '', rounds: ROUNDS, seconds: SECONDS };
  const text = report(results, { ...run, idle, own, plans });
  console.log(text);
  const beside = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));
  writeFileSync(beside('RESULTS.md'), text);
  writeFileSync(beside('results.svg'), chart(results));
} finally {
  for (const server of running) await server.stop();
  await admin.end();
  await store.stop();
}

/** Everybody says the same, and something. */
async function compareAll(): Promise<void> {
  for (const question of questions) {
    const random = randomFrom(7);
    let said = 0;
    for (let i = 0; i < COMPARED; i++) if (await compare(running, question, question.draw(random))) said++;
    if (said === 0) throw new Error(`${question.name}: nobody said anything.`);
    say(`${question.name}: ${COMPARED} answers are the same`);
  }
}

async function plansOf(server: Running | undefined): Promise<{ made: number; met: number }> {
  if (!server) throw new Error('Entente does not run.');
  const count = (name: string) => metric(server.url, `entente_plans_${name}`);
  return { made: await count('made'), met: await count('met') };
}

/** Milliseconds until it listens with the database that comes with the package: new, and as it was left. */
async function startOwn(): Promise<{ cold: number; warm: number }> {
  const home = path.join(tmpdir(), `entente-bench-start-${randomUUID()}`);
  const time = async () => {
    const server = await start('keeping', { home });
    await server.stop();
    return server.startedIn;
  };
  try {
    return { cold: await time(), warm: await time() };
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

/** Each question in rounds, all servers in turn in each. */
async function measureAll(): Promise<Results> {
  const results: Map<string, Measured[]> = new Map();
  for (const question of questions)
    for (const connections of CONNECTIONS)
      for (let round = 0; round < ROUNDS; round++)
        for (const server of from(round)) {
          const drawn = bodies(server.name, question, round);
          if (drawn === null) continue;
          const load = { url: server.url, connections, bodies: drawn };
          await measure(server, { ...load, seconds: WARM_UP }, admin);
          const found = await measure(server, { ...load, seconds: SECONDS }, admin);
          const key = keyOf(question, connections, server.name);
          results.set(key, [...(results.get(key) ?? []), found]);
          say(`${key}: ${Math.round(found.perSecond)} a second`);
        }
  return {
    connections: CONNECTIONS,
    of: (question, connections, server) => results.get(keyOf(question, connections, server)) ?? [],
  };
}

/** All servers, another first in each round: who is asked first reads what is then in memory for all. */
function from(round: number): Running[] {
  const first = round % running.length;
  return [...running.slice(first), ...running.slice(0, first)];
}

function keyOf(question: Question, connections: number, server: ServerName): string {
  return `${question.name}, ${connections} connections, ${server}`;
}

/** Bodies with values drawn by rank, the same for all servers in a round; null for what one cannot be asked. */
function bodies(server: ServerName, question: Question, round: number): string[] | null {
  const random = randomFrom(1_000 + round);
  const drawn = Array.from({ length: DRAWN }, () => bodyFor(server, question, drawByRank(question, random)));
  const all = drawn.filter(body => body !== null);
  return all.length > 0 ? all : null;
}
