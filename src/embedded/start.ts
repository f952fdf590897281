import path from 'node:path';
import { ownerOf, serverAccount } from './account.ts';
import { boot, type Server } from './boot.ts';
import { leaveConnection, removeConnection } from './connection.ts';
import { createData, DATABASE } from './create.ts';
import { hasData } from './existing.ts';
import { openHome, reachHome } from './home.ts';
import { keep } from './keep.ts';
import { type Log, openLog } from './log.ts';
import { findNative, nativePackage } from './native.ts';
import { runSql } from './once.ts';
import { takeHome } from './owner.ts';
import { keepPassword, keptPassword, makePassword } from './password.ts';
import { outlivePredecessor } from './predecessor.ts';
import { EmbeddedProblem, explained } from './problem.ts';
import { readyPrograms } from './programs.ts';

export { findRunning } from './connection.ts';
export { EmbeddedProblem, InUse } from './problem.ts';

/** The PostgreSQL that comes with the package, running. */
export interface Embedded {
  /** Where it answers now: another address once it died and was started again. */
  readonly url: string;
  /** Resolves once PostgreSQL has exited. */
  stop(): Promise<void>;
  /** Resolves, with the problem, when PostgreSQL died and cannot be kept running. */
  lost: Promise<EmbeddedProblem>;
}

interface Options {
  home: string;
  /** Told of steps that take a while. */
  say: (line: string) => void;
  /** Settings of PostgreSQL, by name. */
  settings?: Record<string, string>;
  /** Called with the new address after PostgreSQL died and was started again. */
  onReturn?: (url: string) => void;
}

/** Starts PostgreSQL over the database in `home`, which it creates if need be. Fails with an `EmbeddedProblem`. */
export async function startEmbedded({ home, ...options }: Options): Promise<Embedded> {
  try {
    return await open(path.resolve(home), options);
  } catch (error) {
    throw explained(error, home);
  }
}

async function open(wanted: string, { say, settings = {}, onReturn }: Omit<Options, 'home'>): Promise<Embedded> {
  const native = findNative(nativePackage(process.platform, process.arch));
  const usual = serverAccount();
  const home = openHome(wanted, usual);
  const data = path.join(home, 'postgres');
  const account = ownerOf(data, usual);
  reachHome(home, account);
  const leave = await takeHome(home, data, say);
  // Left behind by one that was killed.
  removeConnection(home);
  try {
    const programs = await readyPrograms(native, account, home, say);
    const durable = settings.fsync !== 'off';
    await outlivePredecessor(data, say);
    const kept = keptPassword(home);
    const password = kept ?? makePassword();
    if (!hasData(data, programs.major, say)) {
      say(`creating the database in ${home}`);
      if (!kept) keepPassword(home, password);
      await createData({ home, data, password, account, programs, durable });
    } else if (!kept) {
      // The file was lost. It is kept only once the database knows the new password.
      const reset = `ALTER ROLE postgres PASSWORD '${password}';`;
      await runSql({ postgres: programs.postgres, account, home, durable }, data, reset);
      keepPassword(home, password);
    }
    const log = openLog(path.join(home, 'postgres.log'));
    const start = () => boot({ postgres: programs.postgres, data, account, log, settings });
    const server = await start().catch(error => {
      log.close();
      throw error;
    });
    return running({ home, server, password, log, start, say, leave, onReturn });
  } catch (error) {
    leave();
    throw error;
  }
}

interface Run {
  home: string;
  server: Server;
  password: string;
  log: Log;
  start: () => Promise<Server>;
  say: (line: string) => void;
  leave: () => void;
  onReturn: ((url: string) => void) | undefined;
}

function running({ home, server, password, log, start, say, leave, onReturn }: Run): Embedded {
  let url = '';
  const announce = ({ port, process: child }: Server) => {
    // A forgotten stop() does not keep this process alive: PostgreSQL ends with it.
    child.unref();
    url = `postgres://postgres:${password}@127.0.0.1:${port}/${DATABASE}`;
    leaveConnection(home, url);
  };
  announce(server);
  const kept = keep(server, {
    start,
    say,
    onReturn: next => {
      announce(next);
      onReturn?.(url);
    },
  });
  const over = kept.ended.finally(() => {
    log.close();
    removeConnection(home);
    leave();
  });
  return {
    get url() {
      return url;
    },
    stop: async () => {
      removeConnection(home);
      await kept.stop();
      await over.catch(() => {});
    },
    lost: new Promise(resolve => over.catch(error => resolve(lost(explained(error, home), log.file)))),
  };
}

function lost(error: unknown, log: string): EmbeddedProblem {
  if (error instanceof EmbeddedProblem) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new EmbeddedProblem(`${words} Its log is ${log}.`, { cause: error });
}
