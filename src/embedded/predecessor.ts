import { setTimeout as delay } from 'node:timers/promises';
import { commandOf, lifeOf } from './life.ts';
import { disownPostmaster, readPostmaster } from './postmaster.ts';
import { codeOf, EmbeddedProblem } from './problem.ts';

const PATIENCE_MS = 60_000;

/** Marks, in its command line, a server as started by Entente. */
export const MARK = 'cluster_name=entente';

/** Waits until the PostgreSQL of an Entente that died has stopped, and asks it to in case nobody has. */
export async function outlivePredecessor(data: string, say: (line: string) => void): Promise<void> {
  const server = readPostmaster(data);
  const life = server && lifeOf(server.pid);
  if (!server || !life) return;
  const command = commandOf(server.pid);
  const marked = command.includes(MARK);
  // After a restart of the machine or container the number may be anyone's, even that of the server of another home.
  if (!/(^|\/)postgres( |$)/.test(command) || (marked && !command.includes(`-D ${data} `))) {
    disownPostmaster(data);
    return;
  }
  if (!marked || !ask(server.pid)) throw foreign(data, server.pid);
  say(`waiting for the previous PostgreSQL in ${data} to stop`);
  const end = performance.now() + PATIENCE_MS;
  while (lifeOf(server.pid) === life) {
    if (performance.now() > end) throw foreign(data, server.pid);
    await delay(20);
  }
}

function ask(pid: number): boolean {
  try {
    process.kill(pid, 'SIGINT');
    return true;
  } catch (error) {
    // It ended by itself in the meantime.
    return codeOf(error) === 'ESRCH';
  }
}

function foreign(data: string, pid: number): EmbeddedProblem {
  return new EmbeddedProblem(
    `The database in ${data} is in use by the PostgreSQL with process id ${pid}, which Entente did not start or could not stop. Stop that one (kill -INT ${pid}), or set ENTENTE_HOME to another folder.`,
  );
}
