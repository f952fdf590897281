import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { codeOf } from './problem.ts';

/** What tells this life of a process from a later one with the same number; nothing when it has ended. */
export function lifeOf(pid: number): string | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (codeOf(error) !== 'EPERM') return undefined;
  }
  const [state, start] = process.platform === 'linux' ? fromProc(pid) : fromPs(pid);
  // A zombie has ended; some containers never bury theirs.
  return state.startsWith('Z') || state === '' ? undefined : start;
}

/** The command line of a running process, empty when it cannot be told. */
export function commandOf(pid: number): string {
  if (process.platform === 'linux') return read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ');
  return ps(pid, 'command=');
}

function fromProc(pid: number): [state: string, start: string] {
  const stat = read(`/proc/${pid}/stat`);
  // The name of the program, in parentheses, may itself hold spaces.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [fields[0] ?? '', `${read('/proc/sys/kernel/random/boot_id').trim()} ${fields[19]}`];
}

function fromPs(pid: number): [state: string, start: string] {
  const [state = '', ...start] = ps(pid, 'stat=,lstart=').trim().split(/\s+/);
  return [state, start.join(' ')];
}

function ps(pid: number, columns: string): string {
  // The same zone for all who ask, as the start is told in local time.
  const env = { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };
  return spawnSync('ps', ['-ww', '-o', columns, '-p', String(pid)], { env, encoding: 'utf8' }).stdout ?? '';
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
