import { fork } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type postgres from 'postgres';
import { metricIn } from '../../api/measured.ts';
import { nodeProgram, type Running } from './servers.ts';

/** What one server took for one question, asked by so many connections at once for some seconds. */
export interface Measured {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly p50: number;
  readonly p99: number;
  /** Milliseconds of CPU a request, of the server's process and of PostgreSQL's; null where the system does not tell. */
  readonly nodeCpu: number | null;
  readonly postgresCpu: number | null;
  /** Megabytes that the server's process holds. */
  readonly memory: number | null;
  /** Statements a request. */
  readonly statements: number;
  /** The share of answers that were not read from the database; null where a server does not tell. */
  readonly kept: number | null;
}

interface Load {
  readonly url: string;
  readonly connections: number;
  readonly seconds: number;
  /** Sent one after another, and again from the first. */
  readonly bodies: readonly string[];
}

interface Loaded {
  readonly total: number;
  readonly duration: number;
  readonly p50: number;
  readonly p99: number;
  readonly failed: number;
}

/** Asks a server for some seconds. */
export async function measure({ name, pid, url }: Running, load: Load, admin: postgres.Sql): Promise<Measured> {
  const look = async () => ({
    node: cpuOf(pid),
    postgres: await postgresCpu(admin),
    statements: await statementsOf(admin),
    read: name === 'keeping' ? await metric(url, 'entente_answers_total{from="store"}') : null,
  });
  const before = await look();
  const { total, duration, p50, p99, failed } = await send(load);
  if (failed > 0) throw new Error(`${load.url} failed ${failed} times, and answered ${total} times.`);
  const after = await look();
  const each = (from: number | null, to: number | null) => (from === null || to === null ? null : (to - from) / total);
  return {
    ...{ perSecond: total / duration, p50, p99 },
    nodeCpu: each(before.node, after.node),
    postgresCpu: each(before.postgres, after.postgres),
    memory: memoryOf(pid),
    statements: (after.statements - before.statements) / total,
    kept: before.read === null || after.read === null ? null : 1 - (after.read - before.read) / total,
  };
}

/** What Entente's own metrics say. */
export async function metric(url: string, name: string): Promise<number> {
  return metricIn(await (await fetch(url.replace(/graphql$/, 'metrics'))).text(), name);
}

const send = (load: Load): Promise<Loaded> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('load.mjs', import.meta.url)), { execPath: nodeProgram(), execArgv: [] });
    child.once('message', (loaded: Loaded) => resolve(loaded));
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`The program that asks ended with ${code}.`)));
    child.send(load);
  });

/** Milliseconds of a hundredth of a second, in which Linux counts. */
const TICK = 10;

/** What Linux tells of a process: who started it, and milliseconds of CPU that it and its ended children used so far. */
function processOf(pid: number): { parent: number; own: number; ended: number } | null {
  try {
    // Its name, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    // By their numbers in proc(5), less the three before them: ppid is 4, then utime, stime and those of ended children.
    const at = (number: number) => fields[number - 3] ?? 0;
    return { parent: at(4), own: (at(14) + at(15)) * TICK, ended: (at(16) + at(17)) * TICK };
  } catch {
    return null;
  }
}

const cpuOf = (pid: number): number | null => processOf(pid)?.own ?? null;

/** Megabytes that a process holds; null where the system does not tell. */
export function memoryOf(pid: number): number | null {
  try {
    const [, kilobytes] = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kilobytes) / 1024;
  } catch {
    return null;
  }
}

/** That of all its processes but the one of who measures; workers of a statement end with it. */
async function postgresCpu(admin: postgres.Sql): Promise<number | null> {
  const [{ pid } = { pid: 0 }] = await admin<{ pid: number }[]>`select pg_backend_pid() as pid`;
  const postmaster = processOf(pid)?.parent;
  if (postmaster === undefined) return null;
  const others = readdirSync('/proc').flatMap(name => {
    const found = Number(name) !== pid && /^\d+$/.test(name) ? processOf(Number(name)) : null;
    return found?.parent === postmaster ? [found.own] : [];
  });
  return others.reduce((sum, one) => sum + one, processOf(postmaster)?.ended ?? 0);
}

/** Statements run so far by others than who measures. */
async function statementsOf(admin: postgres.Sql): Promise<number> {
  const [row] = await admin<{ calls: number }[]>`
    select coalesce(sum(calls), 0)::float8 as calls from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and query not like '%pg_stat_%'`;
  return row?.calls ?? 0;
}
