import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { inject, onTestFinished } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A command of the service, running as it does for its users. */
export interface Command {
  child: ChildProcess;
  /** What it has said so far. */
  said(): string;
  /** What it has printed so far. */
  printed(): string;
  /** Resolves to the first match of a pattern in what it says. */
  hears(pattern: RegExp): Promise<RegExpMatchArray>;
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** As it is installed, or as it is in a clone, where it says so in what it tells people to run, and starts slowly. */
type Way = 'installed' | 'in a clone';

/** Starts `entente` with some words and settings, in a process group of its own as a terminal would. */
export function entente(words: readonly string[], env: Record<string, string> = {}, way: Way = 'installed'): Command {
  const { DATABASE_URL: _, ENTENTE_HOME: __, ...inherited } = process.env;
  const child = spawn(
    process.execPath,
    [...(way === 'installed' ? [inject('command')] : ['--import', 'tsx', 'src/cli.ts']), ...words],
    {
      cwd: root,
      detached: true,
      env: { ...inherited, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let said = '';
  let printed = '';
  child.stdout.on('data', chunk => {
    printed += chunk;
  });
  child.stderr.on('data', chunk => {
    said += chunk;
  });
  const ended = new Promise<Awaited<Command['ended']>>(resolve => {
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  onTestFinished(() => {
    // A test that failed half way leaves nothing running.
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
  });
  const hears = (pattern: RegExp) =>
    new Promise<RegExpMatchArray>((resolve, reject) => {
      const look = () => {
        const match = said.match(pattern);
        if (match) resolve(match);
      };
      child.stderr.on('data', look);
      look();
      void ended.then(() => reject(new Error(`It ended without saying ${pattern}:\n${said}`)));
    });
  return { child, said: () => said, printed: () => printed, hears, ended };
}

/** The verbs that `--help` lists, each with what it says of it. */
export async function verbsListed(): Promise<Map<string, string>> {
  const { printed } = await outcomeOf(['--help']);
  const commands = printed.split('\nCommands:\n')[1]?.split('\n\n')[0] ?? '';
  const lines = commands.replaceAll(/\n {4,}/g, ' ').split('\n');
  return new Map(
    lines.map(line => [/^ {2}([\w-]+)/.exec(line)?.[1] ?? line, line.replace(/^ {2}[\w-]+(?: \[[^\]]+\])* +/, '')]),
  );
}

/** How a command ended, and what it said and printed. */
export async function outcomeOf(words: readonly string[], env?: Record<string, string>, way?: Way) {
  const command = entente(words, env, way);
  const { code } = await command.ended;
  return { code, said: command.said(), printed: command.printed() };
}

/** Resolves to the address once the service answers. */
export async function addressOf(command: Command): Promise<string> {
  const [, url = ''] = await command.hears(/answers at (http:\S+\/graphql)/);
  return url;
}
