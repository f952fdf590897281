/** What a server answered, as it came; what the readers look into is named. */
export type Data = Record<string, unknown> & {
  all?: { totalCount: number };
  list?: {
    totalCount?: number;
    pageInfo?: { hasNextPage: boolean; endCursor: string | null };
    groups?: { totalCount: number; nodes: object[] };
    rows?: Record<string, unknown>[];
    grouped?: { keys: (string | null)[]; count: { rowId: string } }[];
  };
  records?: { nodes: { rowId: number; slug: string }[] };
};

/**
 * One question in the words of both. Aliases give the answers one shape, as far as aliases go; `plain` does the rest,
 * and where that is not enough a pair reads an answer its own way first.
 *
 * A question with `$after` is asked page by page, until its `list` has no next page.
 */
export interface Pair {
  name: string;
  entente: string;
  postgraphile: string;
  read?: { entente?: (data: Data) => unknown; postgraphile?: (data: Data) => unknown };
}
