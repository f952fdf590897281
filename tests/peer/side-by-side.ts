import { fill } from '../graph/worlds/fill.ts';
import type { Which } from '../graph/worlds/open-world.ts';
import { startService } from '../service.ts';
import type { Data, Pair } from './pair.ts';
import { plain } from './plain.ts';
import { startPostGraphile } from './postgraphile.ts';

type Variables = Record<string, unknown>;
type Ask = (query: string, variables?: Variables) => Promise<Data>;

/** Both servers over one database. */
export interface SideBySide {
  entente: Ask;
  postgraphile: Ask;
  stop(): Promise<void>;
}

/** Another seed for another random world, and for other questions where they are drawn. */
export const SEED = Number(process.env.SEED ?? 1);

/** The random one has what the others have not: rows no longer listed, several currencies, ties, absent values. */
export const worlds: readonly Which[] = ['world', 'seeds', { seed: SEED, size: 'long' }];

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
export async function askBoth(
  both: SideBySide,
  { entente, postgraphile, read = {} }: Pair,
  variables: { entente?: Variables; postgraphile?: Variables } = {},
) {
  return {
    entente: plain(await walk(both.entente, entente, variables.entente, read.entente)),
    postgraphile: plain(await walk(both.postgraphile, postgraphile, variables.postgraphile, read.postgraphile)),
  };
}

/** Asks once, or for every page of `list` or of its groups. */
async function walk(
  ask: Ask,
  query: string,
  variables: Variables | undefined,
  read: (pages: Data[]) => unknown = pages => pages,
): Promise<unknown> {
  const pages: Data[] = [];
  let after: string | null = null;
  for (;;) {
    const data: Data = await ask(query, { ...variables, ...(query.includes('$after') && { after }) });
    pages.push(data);
    const page = data.list?.pageInfo ?? data.list?.groups?.pageInfo;
    if (!page?.hasNextPage) return read(pages);
    after = page.endCursor;
  }
}
