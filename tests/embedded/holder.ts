import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';
import { ended, until } from './place.ts';

interface Options {
  as?: { uid: number; gid: number };
  script?: string;
}

/** Runs `hold.ts` on a home in a process (and process group) of its own. */
export function hold(home: string, { as, script = path.join(import.meta.dirname, 'hold.ts') }: Options = {}) {
  const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;
  const child = spawn(process.execPath, ['--import', tsx, script, home], {
    cwd: '/',
    detached: true,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, TSX_DISABLE_CACHE: '1' },
    ...as,
  });
  onTestFinished(async () => {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await ended(child.pid);
  });
  let text = '';
  child.stdout.setEncoding('utf8').on('data', more => {
    text += more;
  });
  const word = (kind: string) => new RegExp(`^${kind} (.*)$`, 'm').exec(text)?.[1];
  return {
    pid: child.pid ?? 0,
    word,
    /** What follows on every line of this kind so far. */
    words: (kind: string) => [...text.matchAll(new RegExp(`^${kind} (.*)\n`, 'gm'))].map(([, words = '']) => words),
    /** What follows the first line of this kind, once it is there. */
    async heard(kind: string): Promise<string> {
      const over = () => child.exitCode !== null || child.signalCode !== null;
      await until(() => word(kind) !== undefined || word('problem') !== undefined || over());
      return word(kind) ?? text;
    },
    /** kill -9, and wait until it has ended. */
    async kill(): Promise<void> {
      child.kill('SIGKILL');
      await ended(child.pid ?? 0);
    },
  };
}
