import type { GraphQLError } from 'graphql';
import { problem } from '../errors.ts';
import type { Path, Spot } from './page.ts';

/** What one operation may cost, in rows: one is about a microsecond or three of PostgreSQL's work. */
export const COST_LIMIT = 200_000;

/** What is not one row costs as much as so many. */
const WEIGHTS = {
  /** A list that is not paged: most are far shorter than they may be. */
  parts: 10,
  /** Counting a whole list. */
  totalCount: 10,
  /** One relation in a filter, or one worked out to order by. */
  relation: 10,
  /** Working something out over a whole list. */
  aggregate: 50,
  /** Finding records by their words. */
  search: 50,
} as const;

interface Sized extends Spot {
  size: number;
  /** Rows it shows at most, all times it is there. */
  rows: number;
  /** What it costs with all that is asked of its rows. */
  cost: number;
}

const shown = (path: Path) => path.filter(part => typeof part === 'string').join('.');
const grouped = (n: number) => n.toLocaleString('en-US');

/** Adds up what an operation costs while it is compiled: pages multiply what is asked of their entries. */
export class Meter {
  /** The cost so far. */
  requested = 0;
  private times = 1;
  private readonly lists: Sized[] = [];

  /** One row, or what weighs as much as several. */
  add(what?: keyof typeof WEIGHTS): void {
    this.requested += this.times * (what ? WEIGHTS[what] : 1);
  }

  /** The entries of a list that is not paged. */
  parts<T>(work: () => T): T {
    return this.repeat(WEIGHTS.parts, work);
  }

  /** The entries of a page of a size. */
  page<T>(size: number, spot: Spot, work: () => T): T {
    const before = this.requested;
    const result = this.repeat(size, work);
    this.lists.push({ ...spot, size, rows: this.times * size, cost: this.requested - before });
    return result;
  }

  /** What is asked of so many rows. */
  repeat<T>(times: number, work: () => T): T {
    const outer = this.times;
    this.times *= times;
    this.add();
    const result = work();
    this.times = outer;
    return result;
  }

  /** Says no to what costs too much: which list costs most, and a page of it that would pass. */
  refusal(): GraphQLError | undefined {
    if (this.requested <= COST_LIMIT) return undefined;
    const most = [...this.lists].sort((a, b) => b.rows - a.rows);
    const passing = most.map(list => ({ list, first: this.passing(list) })).find(({ first }) => first >= 1);
    const list = passing?.list ?? most[0];
    const said = `The operation costs ${grouped(this.requested)}, more than ${grouped(COST_LIMIT)}`;
    if (!list) return problem('TOO_COSTLY', `${said}.`);
    const where = `most of it by \`${shown(list.path)}\`, which shows up to ${grouped(list.rows)} rows`;
    const cure = passing ? `; \`first: ${passing.first}\` there would pass` : '';
    return problem('TOO_COSTLY', `${said}: ${where}${cure}.`, { path: list.path, nodes: list.nodes });
  }

  private passing({ size, cost }: Sized): number {
    return Math.floor((COST_LIMIT - (this.requested - cost)) / (cost / size));
  }
}
