import { sql } from 'drizzle-orm';
import type { Db } from '../../drizzle/client.ts';
import { copyInto } from '../../drizzle/copy.ts';
import type { Door, Refused, Taken } from './doors/door.ts';
import { Problems } from './draft/problem.ts';
import { checkClaims } from './rules/check-claims.ts';
import { checkRecord } from './rules/check-record.ts';

/** Rows that are waiting to be written; what breaks a rule, or was there before, is refused. */
export class Batch {
  readonly #tx: Db;
  readonly #refuse: (row: Refused) => void;
  #rows: Taken[] = [];

  constructor(tx: Db, refuse: (row: Refused) => void) {
    this.#tx = tx;
    this.#refuse = refuse;
  }

  get size(): number {
    return this.#rows.length;
  }

  /** Makes the list of the keys read, which the database keeps so that nobody's memory grows. */
  async open(): Promise<void> {
    await this.#tx.execute(
      sql`create temp table rows_read (nth int not null, line int not null, key text not null) on commit drop`,
    );
    await this.#tx.execute(sql`create temp table keys_read (key text primary key, line int not null) on commit drop`);
  }

  add(row: Taken): void {
    const problems = new Problems();
    for (const draft of row.drafts) {
      // It only brings what is kept beside the claims that are there.
      if (draft.claims.length === 0) continue;
      checkRecord(draft, problems);
      checkClaims(draft, problems);
    }
    const [first] = problems.all;
    if (first) this.#refuse({ line: row.line, key: row.key, refusal: 'RULE', what: first.what, cure: first.cure });
    else this.#rows.push(row);
  }

  /** The rows to write now. */
  async take(): Promise<Taken[]> {
    const rows = this.#rows;
    this.#rows = [];
    const columns = ['nth', 'line', 'key'];
    await copyInto(
      this.#tx,
      'rows_read',
      columns,
      rows.map(({ line, key }, nth) => [nth, line, key]),
    );
    const again = await this.#tx.execute<{ nth: number; first: number }>(sql`
      with fresh as (
        insert into keys_read (key, line) select distinct on (key) key, line from rows_read order by key, nth
        on conflict do nothing returning key, line
      ), firsts as (select min(nth) as nth, key from rows_read group by key)
      select r.nth, coalesce(k.line, f.line) as first from rows_read r
        left join firsts on firsts.nth = r.nth left join fresh f on f.key = r.key left join keys_read k on k.key = r.key
      where firsts.nth is null or f.key is null`);
    await this.#tx.execute(sql`truncate rows_read`);
    const firsts = new Map(again.map(({ nth, first }) => [nth, first]));
    return rows.filter(({ line, key }, nth) => {
      const first = firsts.get(nth);
      if (first === undefined) return true;
      const what = `The row with this key stands in line ${first}, too.`;
      this.#refuse({ line, key, refusal: 'TWICE', what, cure: 'Keep one of the two.' });
      return false;
    });
  }

  /** How many rows of its dataset a door brought in before and did not read now. */
  async absent({ name, dataset }: Door): Promise<number> {
    if (dataset === null) return 0;
    const [row] = await this.#tx.execute<{ absent: number }>(sql`
      select count(distinct c.dataset_row)::int as absent from claims c join datasets d on d.id = c.dataset_id
      where d.slug = ${dataset} and split_part(c.method, '@', 1) = ${name} and c.retracted_at is null and c.deprecated_at is null
        and not exists (select from keys_read k where k.key = c.dataset_row)`);
    return row?.absent ?? 0;
  }
}
