import { fill } from '../graph/worlds/fill.ts';
import type { Which } from '../graph/worlds/open-world.ts';
import { startService } from '../service.ts';
import type { Data, Pair } from './pair.ts';
import { plain } from './plain.ts';
import { startPostGraphile } from './postgraphile.ts';

type Ask = (query: string, variables?: Record<string, unknown>) => Promise<Data>;

/** Both servers over one database. */
export interface SideBySide {
  entente: Ask;
  postgraphile: Ask;
  stop(): Promise<void>;
}

/** The random one has what the others have not: rows no longer listed, several currencies, ties, absent values. */
export const worlds: readonly Which[] = ['world', 'seeds', { seed: 1, size: 'long' }];

/** Starts both over a world. */
export async function openBoth(which: Which): Promise<SideBySide> {
  const service = await startService({ world: typeof which === 'string' ? which : 'empty' });
  if (typeof which !== 'string') await fill(service.url, which.seed, which.size);
  const peer = await startPostGraphile(service.url);
  return {
    entente: async (query, variables) => answered('Entente', query, (await service.ask<Data>(query, variables)).body),
    postgraphile: async (query, variables) => answered('PostGraphile', query, await peer.ask(query, variables)),
    stop: async () => {
      await peer.stop();
      await service.stop();
    },
  };
}

interface Body {
  data?: Data | null;
  errors?: unknown[];
}

function answered(who: string, query: string, { data, errors }: Body): Data {
  if (errors || !data) throw new Error(`${who} answers ${JSON.stringify(errors)} to\n${query}`);
  return data;
}

/** What both answer to a question, in the common form. */
export async function askBoth(both: SideBySide, { entente, postgraphile, read = {} }: Pair) {
  return {
    entente: plain(await walk(both.entente, entente, read.entente)),
    postgraphile: plain(await walk(both.postgraphile, postgraphile, read.postgraphile)),
  };
}

/** Asks once, or for every page of `list`. */
async function walk(ask: Ask, query: string, read: (data: Data) => unknown = data => data): Promise<unknown> {
  if (!query.includes('$after')) return read(await ask(query));
  const pages: unknown[] = [];
  let after: string | null = null;
  for (;;) {
    const data: Data = await ask(query, { after });
    pages.push(read(data));
    if (!data.list?.pageInfo?.hasNextPage) return pages;
    after = data.list.pageInfo.endCursor;
  }
}
