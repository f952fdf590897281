import { sql } from 'drizzle-orm';
import { bigint, boolean, check, customType, snakeCase } from 'drizzle-orm/pg-core';

/** The number of a transaction, which never comes again. */
const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' });

/** One row: how often the store has changed. A trigger on every other table raises it once a transaction and tells who listens. */
export const dataVersions = snakeCase.table(
  'data_versions',
  {
    id: boolean().primaryKey().default(true),
    version: bigint({ mode: 'number' }).notNull(),
    raisedBy: xid8().notNull(),
  },
  t => [check('data_versions_one', sql`${t.id}`)],
);
