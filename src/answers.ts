import { LRUCache } from 'lru-cache';
import type { Reader } from '../drizzle/client.ts';
import type { Newest } from '../drizzle/data-version.ts';
import type { Read } from '../schema/context.ts';
import { problem } from '../schema/errors.ts';
import type { Plan } from '../schema/plan/plan.ts';
import type { Bound } from '../schema/plan/slot.ts';

/** An answer that is kept, and what was known of the data when it was read. */
interface Kept {
  read: Read;
  newest: Newest;
}

/** Where an answer came from: what was kept, a statement of another request, or one of its own. */
export type Origin = 'kept' | 'shared' | 'store';

export interface Asked {
  /** The oldest version of the data that will do. */
  least: number;
  /** Told where the answer comes from, before it comes. */
  from(origin: Origin): void;
}

/** Bytes that an answer takes besides its text and its key. */
const OVERHEAD = 500;
const MEGABYTE = 2 ** 20;

/**
 * Reads answers, and keeps their texts by plan and bound values: everybody may see everything, so they serve everybody.
 * What is kept is served only while the reader knows the newest version of the data, and only if it is of that version.
 */
export class Answers {
  private readonly reader: Pick<Reader, 'run' | 'newest'>;
  private readonly kept: LRUCache<string, Kept> | undefined;
  private readonly underWay = new Map<string, Promise<Read>>();

  /** Keeps as many megabytes of answers; with none it only reads. */
  constructor(reader: Pick<Reader, 'run' | 'newest'>, megabytes: number) {
    this.reader = reader;
    if (megabytes > 0) {
      this.kept = new LRUCache({
        maxSize: megabytes * MEGABYTE,
        // One answer must not push out all others.
        maxEntrySize: (megabytes * MEGABYTE) / 16,
        sizeCalculation: ({ read }, key) => bytesOf(read.text) + bytesOf(key) + OVERHEAD,
      });
    }
  }

  /** How many answers are kept, and what they take. */
  size(): { answers: number; bytes: number } {
    return { answers: this.kept?.size ?? 0, bytes: this.kept?.calculatedSize ?? 0 };
  }

  /** Answers a plan with some values. Fails as the statement fails, or where the data is older than it may be. */
  async read(plan: Plan, values: readonly Bound[], { least, from }: Asked): Promise<Read> {
    const newest = this.kept && this.reader.newest();
    if (!newest) {
      from('store');
      return young(await this.ask(plan, values), least);
    }
    const key = `${plan.id} ${JSON.stringify(values)}`;
    // Others may write while this waits: what is asked for is what was known when it was asked.
    const wanted = Math.max(newest.version, least);
    const kept = this.kept?.get(key);
    if (kept?.newest === newest && kept.read.version >= wanted) {
      from('kept');
      return kept.read;
    }
    const underWay = this.underWay.get(key);
    if (underWay) {
      const read = await underWay;
      // Its statement may have been sent before what is wanted was written.
      if (read.version >= wanted) {
        from('shared');
        return read;
      }
    }
    from('store');
    const asked = this.ask(plan, values);
    this.underWay.set(key, asked);
    try {
      const read = await asked;
      this.kept?.set(key, { read, newest });
      return young(read, least);
    } finally {
      if (this.underWay.get(key) === asked) this.underWay.delete(key);
    }
  }

  private async ask({ statement, uses }: Plan, values: readonly Bound[]): Promise<Read> {
    // postgres.js never forgets a prepared statement: what is asked once is not worth one.
    const [text = '', version] = await this.reader.run(statement, values, uses > 1);
    return { text, version: Number(version) };
  }
}

/** A text takes two bytes a character if any is beyond Latin-1; one beyond ASCII is counted as such. */
const bytesOf = (text: string) => (Buffer.byteLength(text) === text.length ? 1 : 2) * text.length;

function young(read: Read, least: number): Read {
  if (read.version >= least) return read;
  throw problem('VERSION_AHEAD', `The data is at version ${read.version}, not yet at ${least}.`);
}
