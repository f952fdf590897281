import { existsSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { EmbeddedProblem } from './problem.ts';

/** Whether the home holds a database this PostgreSQL can open; what cannot be one is put aside, never deleted. */
export function hasData(data: string, major: string, say: (line: string) => void): boolean {
  if (!existsSync(data)) return false;
  const version = path.join(data, 'PG_VERSION');
  // Ours appear complete; half of one comes from an interrupted initdb of somebody else, or an interrupted copy.
  if (!existsSync(version) || !existsSync(path.join(data, 'global', 'pg_control'))) {
    const aside = `${data}.incomplete-${Date.now()}`;
    renameSync(data, aside);
    say(`the database in ${data} is incomplete: putting it aside as ${aside}`);
    return false;
  }
  const theirs = readFileSync(version, 'utf8').trim();
  if (theirs === major) return true;
  throw new EmbeddedProblem(
    `The database in ${data} was made by PostgreSQL ${theirs}, and Entente now comes with ${major}. Set ENTENTE_HOME to another folder to begin a new one, or open the old one with PostgreSQL ${theirs} and set DATABASE_URL.`,
  );
}
