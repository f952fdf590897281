import { spawn } from 'node:child_process';
import { type Account, spawnAs } from './account.ts';
import { endWithUs } from './guard.ts';
import { reasons } from './log.ts';
import { EmbeddedProblem, fullDisk, OWN_SERVER, tellsFullDisk } from './problem.ts';

interface Call {
  program: string;
  args: string[];
  account: Account;
  home: string;
  input?: string;
}

/** Runs a program of PostgreSQL to its end; what it complained of becomes the problem. */
export async function runOnce({ program, args, account, home, input = '' }: Call): Promise<void> {
  const child = spawn(program, args, { ...spawnAs(account), stdio: ['pipe', 'ignore', 'pipe'] });
  endWithUs(child, account);
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', text => {
    complaint += text;
  });
  // A program that ends before it read everything is reported below, by its exit code.
  child.stdin.on('error', () => {}).end(input);
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve));
  if (code === 0) return;
  if (tellsFullDisk(complaint)) throw fullDisk(home);
  throw new EmbeddedProblem(
    `The database in ${home} could not be created (${reasons(complaint)}). If that cannot be mended, ${OWN_SERVER}.`,
  );
}

/** Runs SQL on a database no server has open. */
export function runSql(
  call: { postgres: string; account: Account; home: string; durable: boolean },
  data: string,
  sql: string,
): Promise<void> {
  // Without this setting a failed statement would count as success.
  const settings = ['exit_on_error=on', `fsync=${call.durable ? 'on' : 'off'}`].flatMap(one => ['-c', one]);
  const args = ['--single', '-D', data, ...settings, 'postgres'];
  return runOnce({ program: call.postgres, args, account: call.account, home: call.home, input: `${sql}\n` });
}
