import type { Server } from './boot.ts';

/** So many deaths within this time are no accident. */
const MOST_DEATHS = 5;
const WITHIN_MS = 60_000;

interface Keeping {
  start: () => Promise<Server>;
  say: (line: string) => void;
  /** Told of the server that took the place of one that died. */
  onReturn: (server: Server) => void;
}

/** A PostgreSQL that is started again when it dies. */
export interface Kept {
  /** Ends it, and resolves once it has ended. */
  stop(): Promise<void>;
  /** Resolves once nothing runs and nothing will be started; fails if that was not asked for. */
  ended: Promise<void>;
}

/** Keeps a running PostgreSQL running, until it is asked to stop, cannot be started again or dies too often. */
export function keep(first: Server, { start, say, onReturn }: Keeping): Kept {
  let server = first;
  let asked = false;
  const deaths: number[] = [];

  function end(): void {
    server.process.ref();
    // PostgreSQL's fast shutdown: open sessions end, what was committed is kept.
    server.process.kill('SIGINT');
  }
  async function watch(): Promise<void> {
    for (;;) {
      const how = await server.ended;
      if (asked) return;
      const now = performance.now();
      deaths.push(now);
      const recent = deaths.filter(at => now - at < WITHIN_MS).length;
      if (recent > MOST_DEATHS) throw new Error(`PostgreSQL ${how}, for the ${recent}th time within a minute.`);
      say(`PostgreSQL ${how} although nobody here asked it to stop: starting it again`);
      server = await start();
      // Whoever asked in the meantime asked the one that was gone.
      if (asked) end();
      else {
        say(`PostgreSQL answers again after ${Math.round(performance.now() - now)} ms`);
        onReturn(server);
      }
    }
  }
  const ended = watch();
  return {
    ended,
    stop: async () => {
      asked = true;
      end();
      await ended.catch(() => {});
    },
  };
}
