import { fileURLToPath } from 'node:url';
import { sql } from 'drizzle-orm';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import { openWriter } from './client.ts';
import { heard } from './data-version.ts';

const migrationsFolder = fileURLToPath(new URL('./migrations', import.meta.url));
/** One number for the whole service: who holds it may migrate. */
const LOCK = 7_236_310;

/** Brings a database to the newest migration; several processes may try at once, one does it. */
export async function migrate(url: string): Promise<void> {
  const writer = openWriter(url);
  try {
    await writer.db.execute(sql`select pg_advisory_lock(${LOCK})`);
    await applyMigrations(writer.db, { migrationsFolder });
    // A migration may write data, too.
    await heard(writer.db);
  } finally {
    // Closing the only connection gives the lock back.
    await writer.close();
  }
}

/** How many of the migrations in the project a database has not had yet. */
export async function pendingMigrations(url: string): Promise<number> {
  const writer = openWriter(url);
  try {
    const all = readMigrationFiles({ migrationsFolder }).map(migration => migration.hash);
    const [table] = await writer.db.execute<{ name: string | null }>(
      sql`select to_regclass('drizzle.__drizzle_migrations')::text as name`,
    );
    if (!table?.name) return all.length;
    const rows = await writer.db.execute<{ hash: string }>(sql`select hash from drizzle.__drizzle_migrations`);
    const applied = new Set(rows.map(row => row.hash));
    return all.filter(hash => !applied.has(hash)).length;
  } finally {
    await writer.close();
  }
}

/** PostgreSQL's version as a number such as 150004. */
export async function serverVersion(url: string): Promise<number> {
  const writer = openWriter(url);
  try {
    const [row] = await writer.db.execute<{ version: string }>(
      sql`select current_setting('server_version_num') as version`,
    );
    return Number(row?.version);
  } finally {
    await writer.close();
  }
}
