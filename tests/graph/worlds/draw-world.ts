import type { Choice } from '../choice.ts';
import type { Column, Table } from './catalog.ts';
import { drawStandings, drawValue, onePreferred } from './claims.ts';
import { drawComparisons } from './comparisons.ts';
import { type Drawn, drawId, drawRow, possible, withoutDoubles } from './draw-rows.ts';
import { drawIngestion } from './ingestions.ts';
import { ownRules } from './own-rules.ts';

/** How many rows a world's tables have: next to none, few, or some of them more than the longest page. */
export type Size = 'bare' | 'small' | 'long';

const has = ({ columns }: Table, name: string) => columns.some(column => column.name === name);
/** Concepts have a slug, parts a key; claims have a key too, but no row in `records`. */
const isRecord = (table: Table) => table.name !== 'records' && table.name !== 'claims' && has(table, 'listed');

/** The value of `record_type` for a table. */
const typeFor = (table: string, types: readonly string[]) => {
  const name = table.toUpperCase();
  const found = types.find(type => [`${type}S`, `${type}ES`, type.replace(/Y$/, 'IES')].includes(name));
  if (!found) throw new Error(`No type of record is that of ${table}.`);
  return found;
};

function countFor({ below, chance }: Choice, size: Size, table: Table): number {
  const { name } = table;
  if (size === 'bare') return below(3);
  if (size === 'small') return name === 'claims' ? below(60) : below(12);
  if (name === 'claims') return 900 + below(100);
  if (name === 'conflicts') return 300 + below(100);
  return chance(25) ? 110 + below(60) : (has(table, 'key') ? 60 : 30) + below(30);
}

/** Draws the rows of a whole world, by table, in the order they can be written. */
export function drawWorld(choice: Choice, tables: readonly Table[], size: Size): Map<string, Drawn[]> {
  const { below, chance, pick } = choice;
  const enumOf = (column: string): readonly string[] => {
    const all = tables.flatMap(table => table.columns);
    return all.find((found: Column) => found.name.endsWith(column) && found.values)?.values ?? [];
  };
  // Ids stand in no order that anything else is in.
  const free = Array.from({ length: 8_000 }, (_, i) => ({ id: i + 1, at: below(1_000_000) }))
    .sort((a, b) => a.at - b.at)
    .map(({ id }) => id);
  const take = (n: number) => free.splice(0, n);

  const ids = new Map<string, readonly number[]>([['records', []]]);
  const world = new Map<string, Drawn[]>();
  for (const table of tables.filter(isRecord)) {
    if (has(table, 'record_id')) ids.set('records', conceptsOf(world));
    const own = possible(table, new Map([...ids, [table.name, [0]]])) ? take(countFor(choice, size, table)) : [];
    ids.set(table.name, own);
    const rows = own.map(id => {
      const row = drawRow(choice, table, ids, id);
      ownRules[table.name]?.(row, choice);
      return row;
    });
    world.set(
      table.name,
      withoutDoubles(table, rows).filter(row => row.from_id === undefined || row.from_id !== row.agreement_id),
    );
    ids.set(
      table.name,
      (world.get(table.name) ?? []).map(row => Number(row.id)),
    );
  }

  const concepts = conceptsOf(world);
  const records = tables
    .filter(isRecord)
    .flatMap(table => {
      const type = typeFor(table.name, enumOf('type'));
      const owner = table.columns.find(column => column.to !== null && !column.nullable)?.name ?? '';
      return (world.get(table.name) ?? []).map(row => ({
        id: row.id,
        type,
        slug: row.slug ?? null,
        part_of_id: row.slug === undefined ? row[owner] : null,
        merged_into_id: row.slug !== undefined && chance(12) && concepts.length > 1 ? drawId(choice, concepts) : null,
      }));
    })
    .map(row => (row.merged_into_id === row.id ? { ...row, merged_into_id: null } : row));

  // Much is said of one record of each type, so that there is a long list of claims for each.
  const much = [...new Set(records.map(({ type }) => type))].map(type => records.find(row => row.type === type)?.id);
  const claims: Drawn[] = [];
  const table = tables.find(({ name }) => name === 'claims');
  ids.set(
    'records',
    records.map(({ id }) => Number(id)),
  );
  if (table && possible(table, ids)) {
    const words = {
      precisions: enumOf('_precision'),
      qualifiers: enumOf('_qualifier'),
      properties: enumOf('property'),
      concepts,
    };
    for (const id of take(countFor(choice, size, table))) {
      const row = { ...drawRow(choice, table, ids, id), ...drawValue(choice, words) };
      if (chance(75)) row.record_id = pick(much);
      ownRules.claims?.(row, choice);
      claims.push(row);
    }
    onePreferred(claims);
  }
  ids.set(
    'claims',
    claims.map(({ id }) => Number(id)),
  );
  const standings = tables
    .filter(({ name }) => name === 'claim_standings')
    .map(({ name }) => [name, drawStandings(choice, claims, enumOf('rank'))] as const);
  const ingestions = tables
    .filter(one => one.name === 'ingestions')
    .map(one => [one.name, take(countFor(choice, size, one)).map(id => drawIngestion(choice, one, ids, id))] as const);
  const comparisons = drawComparisons(choice, tables, ids, one => countFor(choice, size, one), {
    ...{ much, concepts, properties: enumOf('property'), take },
    sources: ['articles', 'datasets'].flatMap(name => ids.get(name) ?? []),
  });
  return new Map<string, Drawn[]>([
    ['records', records],
    ...world,
    ['claims', claims],
    ...standings,
    ...ingestions,
    ...comparisons,
  ]);
}

/** The ids of all records that have a slug. */
const conceptsOf = (world: ReadonlyMap<string, readonly Drawn[]>) =>
  [...world.values()].flat().flatMap(row => (row.slug === undefined ? [] : [Number(row.id)]));
