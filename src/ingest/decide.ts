import { sql } from 'drizzle-orm';
import { openWriter } from '../../drizzle/client.ts';
import { InputProblem } from './doors/input-problem.ts';
import { lockWriting } from './save/lock.ts';

/** A name that is likely meant for a record, and nobody has said yet. */
export interface OpenName {
  readonly id: number;
  readonly printed: string;
  readonly type: string;
  readonly slug: string;
  readonly score: string;
  readonly reasons: readonly string[];
}

/** The names that wait for a person, with what they are likely meant for. */
export async function openNames(url: string): Promise<readonly OpenName[]> {
  const writer = openWriter(url);
  try {
    return await writer.db.execute<{ [Key in keyof OpenName]: OpenName[Key] }>(sql`
      select x.id, x.printed, r.type, r.slug, x.score, x.reasons from resolutions x join records r on r.id = x.record_id
      where x.state = 'OPEN' order by x.printed collate "C", x.score desc, x.id`);
  } finally {
    await writer.close();
  }
}

/** Says whether a name stands for a record; if it does, it stands for no other. Answers the name and the record. */
export async function decide(url: string, id: number, accept: boolean): Promise<{ printed: string; slug: string }> {
  const writer = openWriter(url);
  try {
    const { result } = await writer.transaction(async tx => {
      await lockWriting(tx);
      const [found] = await tx.execute<{ printed: string; folded: string; slug: string; type: string }>(sql`
        select x.printed, x.folded, r.slug, r.type from resolutions x join records r on r.id = x.record_id where x.id = ${id}`);
      if (!found) throw new InputProblem(`There is no name number ${id}. The list has the numbers.`);
      await tx.execute(sql`
        update resolutions x set decided_at = now(), state = case when x.id = ${id} and ${accept} then 'ACCEPTED' else 'REJECTED' end::resolution_state
        from records r where r.id = x.record_id and (x.id = ${id} or (${accept} and x.folded = ${found.folded} and r.type = ${found.type}::record_type))`);
      return found;
    });
    return result;
  } finally {
    await writer.close();
  }
}
