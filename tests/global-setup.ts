import { execFile } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
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
    /** A folder that other accounts can enter, for what is made once and used by several files; it goes away. */
    folder: string;
    /** The command as the package has it. */
    command: string;
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
  const folder = mkdtempSync(join(tmpdir(), 'entente-tests-'));
  chmodSync(folder, 0o755);
  say('starting a PostgreSQL for the tests');
  const embedded = await startEmbedded({ home: join(folder, 'home'), say, settings });
  const stop = async () => {
    await embedded.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await Promise.all([prepare(embedded.url, say), build(folder)]);
  } catch (error) {
    await stop();
    throw error;
  }
  say('ready');
  project.provide('server', embedded.url);
  project.provide('folder', folder);
  project.provide('command', join(folder, 'package/src/cli.js'));
  return stop;
}

/** Builds the package: what it is in runs as it does for its users, and starts in a third of the time. */
async function build(folder: string): Promise<void> {
  const root = fileURLToPath(new URL('..', import.meta.url));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await promisify(execFile)(process.execPath, [join(root, 'src/build.mjs'), join(folder, 'package')]);
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
