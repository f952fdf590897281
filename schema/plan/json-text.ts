import { type SQL, sql } from 'drizzle-orm';

/** JSON text under construction: literal runs, and expressions that yield text or NULL for nothing. */
export type Piece = string | SQL;

/** concat() takes 100 arguments. */
const WIDTH = 90;

/** A text constant in the statement's own text: only names of the schema and of GraphQL's grammar come here. */
export const quote = (text: string): SQL => sql.raw(`'${text.replaceAll("'", "''")}'`);

const concat = (parts: SQL[]): SQL => {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  if (parts.length <= WIDTH) return sql`concat(${sql.join(parts, sql`, `)})`;
  const rows: SQL[] = [];
  for (let i = 0; i < parts.length; i += WIDTH) rows.push(sql`concat(${sql.join(parts.slice(i, i + WIDTH), sql`, `)})`);
  return concat(rows);
};

/** Merges neighbouring literals and joins everything to one text expression. */
export function text(pieces: readonly Piece[]): SQL {
  const parts: SQL[] = [];
  let run = '';
  const flush = () => {
    if (run) parts.push(quote(run));
    run = '';
  };
  for (const piece of pieces) {
    if (typeof piece === 'string') run += piece;
    else {
      flush();
      parts.push(piece);
    }
  }
  flush();
  return parts.length ? concat(parts) : sql`''`;
}

/** JSON text of what a subselect finds; `null` where it finds no row. */
export const orNull = (select: SQL): SQL => sql`coalesce(${select}, 'null')`;
