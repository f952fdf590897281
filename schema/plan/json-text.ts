import { type SQL, sql } from 'drizzle-orm';

/** JSON text under construction: literal runs, expressions that print as text or are NULL for nothing, and runs of both. */
export type Piece = string | SQL | readonly Piece[];

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

const isRun = (piece: Piece): piece is readonly Piece[] => Array.isArray(piece);
const flat = (pieces: readonly Piece[]): (string | SQL)[] =>
  pieces.flatMap(piece => (isRun(piece) ? flat(piece) : [piece]));

/** Merges neighbouring literals and joins everything to one text expression: one call for what is nested, too. */
export function text(pieces: readonly Piece[]): SQL {
  const parts: SQL[] = [];
  let run = '';
  const flush = () => {
    if (run) parts.push(quote(run));
    run = '';
  };
  for (const piece of flat(pieces)) {
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
