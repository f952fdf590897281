import path from 'node:path';
import { ownerOf, serverAccount } from './account.ts';
import { boot } from './boot.ts';
import { createData, DATABASE } from './create.ts';
import { hasData } from './existing.ts';
import { openHome, reachHome } from './home.ts';
import { openLog } from './log.ts';
import { findNative, nativePackage } from './native.ts';
import { runSql } from './once.ts';
import { takeHome } from './owner.ts';
import { keepPassword, keptPassword, makePassword } from './password.ts';
import { outlivePredecessor } from './predecessor.ts';
import { explained } from './problem.ts';
import { readyPrograms } from './programs.ts';

export { EmbeddedProblem } from './problem.ts';

/** The PostgreSQL that comes with the package, running. */
export interface Embedded {
  url: string;
  /** Resolves once PostgreSQL has exited. */
  stop(): Promise<void>;
  /** Resolves, with a sentence, if PostgreSQL exits without `stop`. */
  exited: Promise<string>;
}

interface Options {
  home: string;
  /** Told of steps that take a while. */
  say: (line: string) => void;
  /** Settings of PostgreSQL, by name. */
  settings?: Record<string, string>;
}

/** Starts PostgreSQL over the database in `home`, which it creates if need be. Fails with an `EmbeddedProblem`. */
export async function startEmbedded({ home, say, settings = {} }: Options): Promise<Embedded> {
  try {
    return await open(path.resolve(home), say, settings);
  } catch (error) {
    throw explained(error, home);
  }
}

async function open(wanted: string, say: (line: string) => void, settings: Record<string, string>): Promise<Embedded> {
  const native = findNative(nativePackage(process.platform, process.arch));
  const usual = serverAccount();
  const home = openHome(wanted, usual);
  const data = path.join(home, 'postgres');
  const account = ownerOf(data, usual);
  reachHome(home, account);
  const leave = await takeHome(home, data);
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
    const server = await boot({ postgres: programs.postgres, data, account, log, settings }).catch(error => {
      log.close();
      throw error;
    });
    return running(server, password, log, leave);
  } catch (error) {
    leave();
    throw error;
  }
}

type Running = Awaited<ReturnType<typeof boot>>;

function running(server: Running, password: string, log: ReturnType<typeof openLog>, leave: () => void): Embedded {
  let asked = false;
  // A forgotten stop() does not keep this process alive: PostgreSQL ends with it.
  server.process.unref();
  const gone = server.ended.then(how => {
    log.close();
    leave();
    return `PostgreSQL ${how} although nobody here asked it to stop. Its log is ${log.file}.`;
  });
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${server.port}/${DATABASE}`,
    exited: new Promise(resolve => gone.then(sentence => asked || resolve(sentence))),
    stop: async () => {
      asked = true;
      server.process.ref();
      // SIGINT is PostgreSQL's fast shutdown: open sessions end, what was committed is kept.
      server.process.kill('SIGINT');
      await gone;
    },
  };
}
