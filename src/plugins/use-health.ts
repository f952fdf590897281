import type { Plugin } from 'graphql-yoga';
import { exchangeOf } from './exchange.ts';
import { refuse, refuseMethod } from './refuse.ts';

/** A probe does not wait longer than this. */
const PATIENCE = 2_000;
const headers = { 'Content-Type': 'application/json; charset=utf-8', 'Cache-Control': 'no-store' };

export interface Health {
  /** The service is shutting down and wants no new visitors. */
  leaving(): boolean;
  /** Fails when the database does not answer. */
  check(): Promise<unknown>;
}

/** /health/live says that the process runs; /health/ready that it can answer. */
export function useHealth({ leaving, check }: Health): Plugin {
  return {
    async onRequest({ request, fetchAPI, endResponse }) {
      const { path } = exchangeOf(request);
      if (path !== '/health/live' && path !== '/health/ready') return;
      const refusal = refuseMethod(fetchAPI, request, ['GET', 'HEAD']);
      if (refusal) return endResponse(refusal);
      const trouble = path === '/health/live' ? undefined : await obstacle();
      endResponse(
        trouble
          ? refuse(fetchAPI, request, 'UNAVAILABLE', trouble, { 'Cache-Control': 'no-store' })
          : new fetchAPI.Response(JSON.stringify({ status: path.slice('/health/'.length) }), { headers }),
      );
    },
  };

  async function obstacle(): Promise<string | undefined> {
    if (leaving()) return 'The service is shutting down.';
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<'late'>(resolve => {
      timer = setTimeout(resolve, PATIENCE, 'late');
    });
    const asked = Promise.resolve()
      .then(check)
      .then(
        () => undefined,
        () => 'The database cannot be reached.',
      );
    const outcome = await Promise.race([asked, late]);
    clearTimeout(timer);
    return outcome === 'late' ? 'The database does not answer.' : outcome;
  }
}
