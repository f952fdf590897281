/** Where a cursor points: a row of a list in an order, or a group by what orders it. */
export interface Place {
  list: string;
  id: string;
  /** Whether it has decimals, which are the same number with and without zeros at their end: then several cursors may name it. */
  loose: boolean;
}

/** No text of a database holds NUL, so this is nobody's cursor. */
const unknown = ({ list, id, loose }: Place) => `\0${list}\0${id}${loose ? '\0' : ''}`;

/**
 * Cursors are opaque. Which row of which list one points at is learned where the service shows it, and from then on
 * that row of that list must have this cursor, and no other row any like it.
 */
export class Cursors {
  private readonly texts = new Map<string, string>();
  private readonly places = new Map<string, Place>();

  /** The cursor of a place: its text, or a mark for one not met yet. */
  at(place: Place): string {
    const mark = unknown(place);
    return (place.loose ? undefined : this.texts.get(mark)) ?? mark;
  }

  placeOf(cursor: string): Place | undefined {
    return this.places.get(cursor);
  }

  /** All cursors met so far, by list. */
  byList(): Map<string, string[]> {
    const lists = new Map<string, string[]>();
    for (const [cursor, { list }] of this.places) lists.set(list, [...(lists.get(list) ?? []), cursor]);
    return lists;
  }

  /** Learns the cursor of a place, unless it is another's. */
  learn(place: Place, cursor: string): boolean {
    const mark = unknown(place);
    const [text, known] = [this.texts.get(mark), this.places.get(cursor)];
    if (known) return unknown(known) === mark;
    if (text !== undefined && !place.loose) return false;
    this.texts.set(mark, cursor);
    this.places.set(cursor, place);
    return true;
  }

  /** An expected answer in which marks are learned from what the service said at the same spot. */
  settle(expected: unknown, said: unknown): unknown {
    if (typeof expected === 'string') {
      const [start, list, id, loose] = expected.split('\0');
      if (start !== '' || list === undefined || id === undefined || typeof said !== 'string') return expected;
      return this.learn({ list, id, loose: loose !== undefined }, said) ? said : expected;
    }
    if (Array.isArray(expected))
      return expected.map((item: unknown, i) => this.settle(item, Array.isArray(said) ? said[i] : undefined));
    if (typeof expected !== 'object' || expected === null) return expected;
    const beside = new Map<string, unknown>(typeof said === 'object' && said !== null ? Object.entries(said) : []);
    return Object.fromEntries(
      Object.entries(expected).map(([key, value]) => [key, this.settle(value, beside.get(key))]),
    );
  }
}
