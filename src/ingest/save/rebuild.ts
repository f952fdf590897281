import { type SQL, sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import { type Cell, cellText } from '../draft/cell.ts';
import type { RecordType } from '../draft/concepts.ts';
import { project, type Told } from '../draft/project.ts';
import { type Shape, shapes } from '../draft/shape.ts';
import { readStored } from './stored-value.ts';

/** A column that does not hold what its record's claims make of it. */
export interface Difference {
  readonly table: string;
  readonly id: number;
  readonly column: string;
  readonly holds: string | null;
  readonly follows: string | null;
}

interface StoredClaim extends Record<string, unknown> {
  record_id: number;
  property: string;
  value: unknown;
  value_type: RecordType | null;
  value_slug: string | null;
  as_printed: string | null;
  rank: string;
  inferred: boolean;
  modality: string;
  article: string | null;
  dataset: string | null;
  paragraph: number | null;
  start: number | null;
  end: number | null;
  exact: string | null;
}

/** Projects every record from its standing claims in the database and tells where its columns differ. */
export async function rebuild(db: Db): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const shape of shapes.values())
    for (const { id, holds, follows } of await projections(db, shape))
      for (const [column, cell] of follows) {
        const [held, followed] = [holds[column] ?? null, cellText(cell)];
        if (held !== followed) differences.push({ table: shape.tableName, id, column, holds: held, follows: followed });
      }
  return differences;
}

/** What the columns of a row hold, as texts, and what follows from its claims. */
interface Projection {
  readonly id: number;
  readonly holds: Readonly<Record<string, string | null>>;
  readonly follows: ReadonlyMap<string, Cell>;
}

/** Projects the records of a table, or some of them, from their standing claims. */
export async function projections(db: Db, shape: Shape, ids?: readonly number[]): Promise<Projection[]> {
  const among = (id: SQL) => (ids ? sql`${id} = any(${`{${ids.join()}}`}::int[])` : sql`true`);
  const claims = await standingClaims(db, shape, among);
  const rows = await db.execute<{ id: number; cells: Record<string, string | null> }>(sql`
    select t.id, jsonb_build_object(${columnsAsText(shape)}) as cells from ${shape.table} as t
    where ${among(sql`t.id`)} order by t.id`);
  return rows.flatMap(({ id, cells }) => {
    const told = claims.get(id);
    // Where nothing stands that the columns could follow from, they keep what was last said.
    return told ? [{ id, holds: cells, follows: project(shape, told) }] : [];
  });
}

/** A row's columns as texts, spelled as the projection spells them: references by slug, lists joined. */
function columnsAsText({ columnNames, properties, targets }: Shape): SQL {
  const lists = new Set(
    [...properties.values()].flatMap(({ kind, columns }) => (kind === 'list' ? Object.values(columns) : [])),
  );
  const pairs = [...columnNames].map(([key, name]) => {
    const column = sql`t.${sql.identifier(name)}`;
    const text = targets.has(key)
      ? sql`(select r.type || ':' || r.slug from records r where r.id = ${column})`
      : lists.has(key)
        ? sql`array_to_string(${column}, '; ')`
        : sql`${column}::text`;
    return sql`${key}::text, ${text}`;
  });
  return sql.join(pairs, sql`, `);
}

async function standingClaims(db: Db, shape: Shape, among: (id: SQL) => SQL): Promise<Map<number, Told[]>> {
  const rows = await db.execute<StoredClaim>(sql`
    select c.record_id, c.property, c.value, v.type as value_type, v.slug as value_slug, c.as_printed, c.rank,
      c.inferred, c.modality, a.slug as article, d.slug as dataset, c.paragraph, c.start, c."end", c.exact
    from claims c
    left join records v on v.id = c.value_record_id
    left join articles a on a.id = c.article_id
    left join datasets d on d.id = c.dataset_id
    where c.retracted_at is null and c.record_id in (select id from ${shape.table}) and ${among(sql`c.record_id`)}
    order by c.id`);
  const words = new Map([...shape.properties.values()].map(({ word, name }) => [word, name]));
  const found = new Map<number, Told[]>();
  for (const row of rows) {
    const record = row.value_type && row.value_slug ? { type: row.value_type, slug: row.value_slug } : null;
    const told: Told = {
      property: words.get(row.property) ?? row.property,
      values: readStored(shape, row.property, row.value, record, row.as_printed),
      rank: row.rank,
      retracted: null,
      inferred: row.inferred,
      modality: row.modality,
      source: {
        ...{ paragraph: row.paragraph, start: row.start, end: row.end, exact: row.exact },
        ...(row.article === null
          ? { kind: 'dataset', slug: row.dataset ?? '' }
          : { kind: 'article', slug: row.article }),
      },
    };
    found.set(row.record_id, [...(found.get(row.record_id) ?? []), told]);
  }
  return found;
}
