import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { type Account, spawnAs } from './account.ts';

// End of file means we are gone, in whatever way; a line means the program ended first and there is nobody to tell.
const SCRIPT = 'trap "" HUP INT TERM; read -r line || kill -INT "$1"';

/**
 * Has a program asked to stop (SIGINT) when this process ends, even by kill -9: a shell waits on a pipe only we hold.
 * The shell is a process beside the program, not around it, so that we notice when it is killed and start another.
 * If both it and we are killed, the next start stops the program it finds.
 */
export function endWithUs(program: ChildProcess, account: Account): void {
  const { pid } = program;
  if (pid === undefined) return;
  let ended = false;
  let watcher = watch();

  function watch() {
    const child = spawn('/bin/sh', ['-c', SCRIPT, 'entente-watcher', String(pid)], {
      ...spawnAs(account),
      stdio: ['pipe', 'ignore', 'ignore'],
    });
    child.once('exit', again).once('error', again);
    child.stdin.on('error', () => {});
    // Neither the shell nor its pipe keeps this process from ending.
    child.unref();
    if (child.stdin instanceof Socket) child.stdin.unref();
    return child;
  }
  function again() {
    const timer = setTimeout(() => {
      if (!ended) watcher = watch();
    }, 100);
    timer.unref();
  }
  program.once('exit', () => {
    ended = true;
    watcher.stdin.end('\n');
  });
}
