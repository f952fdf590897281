import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { type Cell, cellText, type Reference } from '../draft/cell.ts';
import type { Shape } from '../draft/shape.ts';
import type { Ids } from './ids.ts';
import { projections } from './rebuild.ts';

/** Brings the columns of some rows to what follows from all their claims. */
export async function reproject(tx: Db, shape: Shape, rows: readonly number[], ids: Ids): Promise<void> {
  if (rows.length === 0) return;
  const due = (await projections(tx, shape, rows)).flatMap(({ id, holds, follows }) => {
    const changed = [...follows].filter(([column, cell]) => (holds[column] ?? null) !== cellText(cell));
    return changed.length > 0 ? [{ id, changed }] : [];
  });
  await ids.learn(
    tx,
    due.flatMap(({ changed }) => changed.flatMap(([, cell]) => (isReference(cell) ? [cell] : []))),
  );
  const patches = due.map(({ id, changed }) => {
    const cells = changed.map(([key, cell]) => [shape.columnNames.get(key) ?? key, ids.stored(cell)]);
    return { id, patch: Object.fromEntries(cells) };
  });
  if (patches.length === 0) return;
  const columns = [...shape.columnNames.values()].map(name => sql.identifier(name));
  await tx.execute(sql`
    update ${shape.table} as t set (${sql.join(columns, sql`, `)}) = (
      select ${sql.join(
        columns.map(name => sql`p.${name}`),
        sql`, `,
      )} from jsonb_populate_record(t, n.patch) as p
    ) from jsonb_to_recordset(${JSON.stringify(patches)}::text::jsonb) as n(id int, patch jsonb) where t.id = n.id`);
}

const isReference = (cell: Cell): cell is Reference => typeof cell === 'object' && cell !== null && 'slug' in cell;
