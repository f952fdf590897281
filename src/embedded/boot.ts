import { type ChildProcess, spawn } from 'node:child_process';
import { statfsSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { type Account, spawnAs } from './account.ts';
import { endWithUs } from './guard.ts';
import { type Log, reasons } from './log.ts';
import { freePort } from './port.ts';
import { readPostmaster } from './postmaster.ts';
import { MARK } from './predecessor.ts';
import { EmbeddedProblem, fullDisk, tellsFullDisk } from './problem.ts';

const PATIENCE_MS = 10_000;
const TIGHT_BYTES = 20 * 1024 * 1024;

interface Plan {
  postgres: string;
  data: string;
  account: Account;
  log: Log;
  settings: Record<string, string>;
  choosePort?: () => Promise<number>;
}

/** A PostgreSQL that accepts connections. */
export interface Server {
  process: ChildProcess;
  port: number;
  /** Resolves with how it ended. */
  ended: Promise<string>;
}

/** Starts PostgreSQL on a free port of the loopback interface and waits until it accepts connections. */
export async function boot(plan: Plan): Promise<Server> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const port = await (plan.choosePort ?? freePort)();
    plan.log.turn();
    const server = launch(plan, port);
    if (await accepts(server, plan.data)) return server;
    const text = plan.log.recent();
    // Another program took the port after the probe, or the last processes of a killed server are still ending.
    const passing = /could not bind .*Address already in use|is still in use|lock file .* already exists/;
    if (!passing.test(text) || performance.now() > end) throw failure(plan, text, await server.ended);
    await delay(100);
  }
}

function launch({ postgres, data, account, log, settings }: Plan, port: number): Server {
  const all = {
    random_page_cost: '1.1',
    ...settings,
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
  };
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const child = spawn(postgres, ['-D', data, '-c', MARK, ...args], {
    ...spawnAs(account),
    // A file, not a pipe: what PostgreSQL says while stopping after our death is kept as well.
    stdio: ['ignore', log.descriptor, log.descriptor],
  });
  endWithUs(child, account);
  const ended = new Promise<string>(resolve => {
    child.once('error', error => resolve(`could not be started: ${error.message}`));
    child.once('exit', (code, signal) => resolve(signal ? `was ended by ${signal}` : `exited with code ${code}`));
  });
  return { process: child, port, ended };
}

async function accepts(server: Server, data: string): Promise<boolean> {
  let over = false;
  server.ended.then(() => {
    over = true;
  });
  while (!over) {
    const found = readPostmaster(data);
    if (found && found.pid === server.process.pid && found.status === 'ready') return true;
    await delay(10);
  }
  return false;
}

function failure({ data, log }: Plan, text: string, ended: string): EmbeddedProblem {
  const { bavail, bsize } = statfsSync(data);
  // A full disk may also have kept PostgreSQL from writing why it failed.
  if (tellsFullDisk(text) || (text === '' && bavail * bsize < TIGHT_BYTES)) return fullDisk(data);
  return new EmbeddedProblem(
    `PostgreSQL ${ended} while opening ${data}: ${reasons(text) || 'it left no word'}. All of it is in ${log.file}.`,
  );
}
