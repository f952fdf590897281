import type { Answering } from './answering.ts';
import type { ListArguments } from './known.ts';

/** An entry of a list with its place, and its cursor's id. */
interface Entry<T> {
  of: T;
  at: readonly unknown[];
  cursor: string;
  /** What its edge has beside it. */
  more?: Readonly<Record<string, unknown>>;
}

/** One entry with its cursor. */
class Edge<T> implements Answering {
  private readonly entry: Entry<T>;
  constructor(entry: Entry<T>) {
    this.entry = entry;
  }
  answer(name: string): unknown {
    const { of, cursor, more } = this.entry;
    if (name === 'node') return of;
    return name === 'cursor' ? cursor : more?.[name];
  }
}

/** What of a list lies between two places, cut to a size: a page of a connection or of groups. */
export class Cut<T> implements Answering {
  readonly total: number;
  private readonly shown: readonly Entry<T>[];
  private readonly info: Readonly<Record<string, unknown>>;

  constructor(
    all: readonly Entry<T>[],
    compare: (a: readonly unknown[], b: readonly unknown[]) => number,
    args: ListArguments,
    placeOf: (cursor: string) => readonly unknown[],
  ) {
    const at = (cursor: unknown) => (typeof cursor === 'string' ? placeOf(cursor) : undefined);
    const [after, before] = [at(args.after), at(args.before)];
    const behind = (entry: Entry<T>) => after !== undefined && compare(entry.at, after) <= 0;
    const ahead = (entry: Entry<T>) => before !== undefined && compare(entry.at, before) >= 0;
    const between = all.filter(entry => !behind(entry) && !ahead(entry));
    const backward = typeof args.last === 'number';
    const size = Number(args.first ?? args.last ?? 20);
    const from = backward ? Math.max(0, between.length - size) : 0;
    const more = between.length > size;
    this.total = all.length;
    this.shown = between.slice(from, from + size);
    this.info = {
      hasNextPage: (!backward && more) || all.some(ahead),
      hasPreviousPage: (backward && more) || all.some(behind),
      startCursor: this.shown[0]?.cursor ?? null,
      endCursor: this.shown.at(-1)?.cursor ?? null,
    };
  }

  answer(name: string): unknown {
    if (name === 'totalCount') return this.total;
    if (name === 'nodes') return this.shown.map(({ of }) => of);
    if (name === 'edges') return this.shown.map(entry => new Edge(entry));
    return { answer: (part: string) => this.info[part] };
  }
}
