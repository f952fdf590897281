interface PageInfo {
  hasNextPage: boolean;
  endCursor: string | null;
}

/** What a server answered, as it came; what the readers look into is named. */
export type Data = Record<string, unknown> & {
  all?: { totalCount: number };
  list?: {
    totalCount?: number;
    pageInfo?: PageInfo;
    groups?: { totalCount: number; pageInfo?: PageInfo; nodes: object[] };
    rows?: Record<string, unknown>[];
    grouped?: { keys: (string | null)[]; count: { rowId: string } }[];
  };
  records?: { nodes: { rowId: number; slug: string }[] };
};

/**
 * One question in the words of both. Aliases give the answers one shape, as far as aliases go; `plain` does the rest,
 * and where that is not enough a pair reads an answer its own way first.
 *
 * A question with `$after` is asked page by page, until its `list`, or the groups of it,
 * have no next page.
 */
export interface Pair {
  name: string;
  entente: string;
  postgraphile: string;
  /** What the answer says, of all the pages that were asked for. */
  read?: { entente?: (pages: Data[]) => unknown; postgraphile?: (pages: Data[]) => unknown };
}
