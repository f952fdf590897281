import postgres from 'postgres';
import { isAway } from '../../../drizzle/client.ts';

/** The database refused what was to be written; nothing was. The message is one sentence that names the rule broken. */
export class DatabaseRefusal extends Error {
  override name = 'DatabaseRefusal';
}

/** Waits for a write; PostgreSQL's own error becomes a sentence a reader can act on. */
export async function orDatabaseRefusal<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    const cause = error instanceof Error && error.cause ? error.cause : error;
    if (cause instanceof postgres.PostgresError && !isAway(cause))
      throw new DatabaseRefusal(sentence(cause), { cause });
    throw error;
  }
}

const LONGEST_DETAIL = 160;

function sentence({ message, detail, table_name, constraint_name }: postgres.PostgresError): string {
  const where = table_name ? ` for "${table_name}"` : '';
  const rule = constraint_name ? `breaks the rule "${constraint_name}"${where}` : `fails${where}`;
  const reason = [message, detail].filter(Boolean).join('; ').replace(/\s+/g, ' ').replace(/\.$/, '');
  const short = reason.length > LONGEST_DETAIL ? `${reason.slice(0, LONGEST_DETAIL)}...` : reason;
  return `Nothing was written, because the database says that this ${rule}: ${short}.`;
}
