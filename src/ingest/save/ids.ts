import { sql } from 'drizzle-orm';
import type { Db } from '../../../drizzle/client.ts';
import type { Field } from '../../../drizzle/copy.ts';
import type { Cell, Reference } from '../draft/cell.ts';
import type { RecordType } from '../draft/concepts.ts';
import type { Draft } from '../draft/draft.ts';
import { rowOf } from '../draft/project.ts';
import type { Shape } from '../draft/shape.ts';

interface NewRecord {
  readonly type: RecordType;
  readonly slug: string | null;
  readonly part_of_id: number | null;
}

/** Which number each record has in this database; records without one get it here. */
export class Ids {
  readonly #concepts = new Map<string, number>();
  readonly #drafts = new Map<Draft, number>();
  readonly #fresh = new Set<Draft>();

  of(draft: Draft): number {
    const { shape, slug } = draft;
    return this.#drafts.get(draft) ?? known(slug === null ? undefined : this.#concepts.get(`${shape.type}:${slug}`));
  }

  find(type: RecordType, slug: string): number {
    return known(this.#concepts.get(`${type}:${slug}`));
  }

  /** A cell as the database keeps it: a reference by its number. */
  stored(cell: Cell): Field {
    return typeof cell === 'object' && cell !== null && 'slug' in cell ? this.find(cell.type, cell.slug) : cell;
  }

  /** A cell as it is looked for: what refers to a record that is not there meets none. */
  sought(cell: Cell): Field {
    const isNew = typeof cell === 'object' && cell !== null && 'slug' in cell && !this.knows(cell.type, cell.slug);
    return isNew ? 0 : this.stored(cell);
  }

  /** Whether a record has its number. */
  knows(type: RecordType, slug: string): boolean {
    return this.#concepts.has(`${type}:${slug}`);
  }

  /** Whether a draft's record got its number here. */
  isFresh(draft: Draft): boolean {
    return this.#fresh.has(draft);
  }

  /** Looks up the numbers of records that are there already. */
  async learn(db: Db, references: Iterable<Reference>): Promise<void> {
    const unknown = [...references].flatMap(({ type, slug }) => (this.knows(type, slug) ? [] : [{ type, slug }]));
    if (unknown.length === 0) return;
    const found = await db.execute<{ id: number; type: RecordType; slug: string }>(sql`
      select r.id, r.type, r.slug from records r
      join (select distinct * from jsonb_to_recordset(${JSON.stringify(unknown)}::text::jsonb) as d(type record_type, slug text)) as d using (type, slug)`);
    for (const { id, type, slug } of found) this.#concepts.set(`${type}:${slug}`, id);
  }

  /** Numbers the concepts among the drafts. */
  async ofConcepts(db: Db, drafts: readonly Draft[]): Promise<void> {
    const concepts = drafts.flatMap(draft =>
      draft.slug === null ? [] : [{ draft, slug: draft.slug, type: draft.shape.type }],
    );
    await this.learn(db, concepts);
    const fresh = concepts.filter(({ type, slug }) => !this.#concepts.has(`${type}:${slug}`));
    const ids = await register(
      db,
      fresh.map(({ type, slug }) => ({ type, slug, part_of_id: null })),
    );
    for (const [index, { type, slug, draft }] of fresh.entries()) {
      this.#concepts.set(`${type}:${slug}`, known(ids[index]));
      this.#fresh.add(draft);
    }
    for (const { draft, type, slug } of concepts) this.#drafts.set(draft, this.find(type, slug));
  }

  /** Numbers the parts of one kind: a part that is there already keeps the record it has. */
  async ofParts(db: Db, shape: Shape, drafts: readonly Draft[]): Promise<void> {
    const owners = drafts.map(({ owner }) => (owner ? this.of(owner) : null));
    const key = shape.naturalKey.map(column => sql.identifier(shape.columnNames.get(column) ?? ''));
    const texts = sql.join(
      key.map(column => sql`${column}::text`),
      sql`, `,
    );
    const owner = sql.identifier(shape.columnNames.get(shape.part?.owner ?? '') ?? '');
    const found = await db.execute<{ id: number; key: string }>(sql`
      select id, to_json(array[${texts}])::text as key from ${shape.table}
      where ${owner} in (select jsonb_array_elements_text(${JSON.stringify(owners)}::text::jsonb)::int)`);
    const present = new Map(found.map(row => [canonicalJson(row.key), row.id]));
    const fresh: { draft: Draft; ownerId: number | null }[] = [];
    for (const [index, draft] of drafts.entries()) {
      const row = rowOf(draft);
      const cells = shape.naturalKey.map(column => this.stored(row.get(column) ?? null));
      const id = present.get(JSON.stringify(cells.map(cell => (cell === null ? null : String(cell)))));
      if (id === undefined) fresh.push({ draft, ownerId: owners[index] ?? null });
      else this.#drafts.set(draft, id);
    }
    const ids = await register(
      db,
      fresh.map(({ ownerId }) => ({ type: shape.type, slug: null, part_of_id: ownerId })),
    );
    for (const [index, { draft }] of fresh.entries()) {
      this.#drafts.set(draft, known(ids[index]));
      this.#fresh.add(draft);
    }
  }
}

/** PostgreSQL's JSON as this side would have spelled it. */
const canonicalJson = (text: string) => JSON.stringify(JSON.parse(text));

/** Adds rows to the records, in the order given, and answers their numbers. */
async function register(db: Db, fresh: readonly NewRecord[]): Promise<number[]> {
  if (fresh.length === 0) return [];
  const drawn = await db.execute<{ id: number }>(sql`
    select nextval(pg_get_serial_sequence('records', 'id'))::int as id from generate_series(1, ${fresh.length}::int)`);
  const ids = drawn.map(({ id }) => id).sort((a, b) => a - b);
  const rows = JSON.stringify(fresh.map((row, index) => ({ id: ids[index], ...row })));
  await db.execute(sql`
    insert into records (id, type, slug, part_of_id) overriding system value
    select id, type, slug, part_of_id from jsonb_populate_recordset(null::records, ${rows}::text::jsonb)`);
  return ids;
}

function known(id: number | undefined): number {
  if (id === undefined) throw new Error('A record was not numbered.');
  return id;
}
