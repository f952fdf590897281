import { randomUUID } from 'node:crypto';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import postgres from 'postgres';
import type { TestProject } from 'vitest/node';
import { migrate } from '../drizzle/migrate.ts';
import { startEmbedded } from '../src/embedded/start.ts';
import { seed } from '../src/ingest/seed.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The PostgreSQL of this run. */
    server: string;
    /** How `fetch` of a service asks: through Yoga alone, or through a socket and the lane in front of it. */
    way: 'yoga' | 'lane';
  }
}

/** What the tests' databases are cloned from: the tables alone, the tiny invented world, the curated facts. */
export type World = 'empty' | 'world' | 'seeds';

/** The name of the database that is cloned. */
export const templateOf = (world: World) => `template_${world}`;

/** The address of another database on the same server. */
export function onServer(server: string, database: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  return url.href;
}

const folders = {
  world: fileURLToPath(new URL('world', import.meta.url)),
  seeds: fileURLToPath(new URL('../seeds', import.meta.url)),
};
/** Nothing here outlives the run, so nothing need survive a crash. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '400' };

/** Starts one PostgreSQL for the whole run and prepares the databases that test files clone. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const started = Date.now();
  const say = (line: string) =>
    void process.stderr.write(`[${((Date.now() - started) / 1000).toFixed(1)} s] ${line}\n`);
  const home = join(tmpdir(), `entente-tests-${randomUUID()}`);
  say('starting a PostgreSQL for the tests');
  const embedded = await startEmbedded({ home, say, settings });
  const stop = async () => {
    await embedded.stop();
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await prepare(embedded.url, say);
  } catch (error) {
    await stop();
    throw error;
  }
  say('ready');
  project.provide('server', embedded.url);
  return stop;
}

async function prepare(server: string, say: (line: string) => void): Promise<void> {
  const admin = postgres(server, { max: 1, onnotice: () => {} });
  try {
    say('preparing an empty database with every migration');
    await admin.unsafe(`create database ${templateOf('empty')}`);
    await migrate(onServer(server, templateOf('empty')));
    for (const world of ['world', 'seeds'] as const) {
      await admin.unsafe(`create database ${templateOf(world)} template ${templateOf('empty')}`);
      await plant(onServer(server, templateOf(world)), folders[world], say);
    }
  } finally {
    await admin.end();
  }
}

async function plant(url: string, folder: string, say: (line: string) => void): Promise<void> {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return say(`nothing to seed from ${folder} yet`);
  say(`seeding from ${folder}`);
  await seed({ url, folder, say });
}
