import { getColumns } from 'drizzle-orm';
import { getTableConfig, type PgColumn, type PgTable } from 'drizzle-orm/pg-core';
import { type Concept, concepts, type Part, parts, type RecordType } from './concepts.ts';
import { type Property, readProperties } from './property.ts';

/** A set of columns no two rows may share. */
export interface Unique {
  readonly name: string;
  readonly columns: readonly string[];
  readonly nullsDistinct: boolean;
}

/** What a concept's or a part's table holds, as the writer needs to know it. */
export interface Shape {
  readonly type: RecordType;
  readonly table: PgTable;
  readonly tableName: string;
  readonly concept: Concept | null;
  readonly part: Part | null;
  readonly properties: ReadonlyMap<string, Property>;
  /** Columns of a part that say how and where it was claimed: they follow its claim. */
  readonly fromClaim: ReadonlySet<string>;
  readonly uniques: readonly Unique[];
  /** Columns that tell one part from another in its record; empty for a concept, whose slug does. */
  readonly naturalKey: readonly string[];
  /** References of a part of which exactly one is given. */
  readonly oneOf: readonly Property[];
  readonly columnNames: ReadonlyMap<string, string>;
  /** Types of record its foreign keys lead to. */
  readonly targets: ReadonlyMap<string, RecordType>;
}

const CLAIM_COLUMNS = new Set([
  ...['inferred', 'modality', 'articleId', 'datasetId'],
  ...['paragraph', 'start', 'end', 'exact'],
]);
const typeOfTable = new Map([...concepts, ...parts].map(({ table, type }) => [table, type]));

/** Reads a shape off a table; nothing about the table is written down twice. */
export function readShape(concept: Concept | null, part: Part | null): Shape {
  const of = concept ?? part;
  if (!of) throw new Error('A shape is that of a concept or of a part.');
  const { table, type } = of;
  const columns: Record<string, PgColumn> = getColumns(table);
  const targets = foreignKeys(table, columns);
  const fromClaim = new Set(
    part ? Object.keys(columns).filter(key => CLAIM_COLUMNS.has(key) && key !== part.owner) : [],
  );
  const outside = new Set(['id', 'slug', 'key', 'listed', part?.owner, ...(concept?.beside ?? []), ...fromClaim]);
  const own = Object.fromEntries(Object.entries(columns).filter(([key]) => !outside.has(key)));
  const properties = readProperties(own, targets);
  const uniques = readUniques(table, columns);
  const naturalKey = part ? (uniques[0]?.columns ?? []) : [];
  const alternatives = properties.filter(
    property => property.kind === 'record' && !property.required && naturalKey.includes(property.columns.id ?? ''),
  );
  return {
    type,
    table,
    tableName: getTableConfig(table).name,
    concept,
    part,
    properties: new Map(properties.map(property => [property.name, property])),
    fromClaim,
    uniques,
    naturalKey,
    oneOf: alternatives.length > 1 ? alternatives : [],
    columnNames: new Map(Object.entries(columns).map(([key, column]) => [key, column.name])),
    targets,
  };
}

function foreignKeys(table: PgTable, columns: Record<string, PgColumn>): Map<string, RecordType> {
  const found = new Map<string, RecordType>();
  for (const key of getTableConfig(table).foreignKeys) {
    const { columns: from, foreignTable } = key.reference();
    const target = typeOfTable.get(foreignTable);
    if (target && from[0]) found.set(keyOf(from[0].name, columns), target);
  }
  return found;
}

function readUniques(table: PgTable, columns: Record<string, PgColumn>): Unique[] {
  const { uniqueConstraints, indexes } = getTableConfig(table);
  const single = Object.entries(columns)
    .filter(([key, column]) => column.isUnique && key !== 'slug' && key !== 'key')
    .map(([key, column]) => ({ name: column.uniqueName ?? column.name, columns: [key], nullsDistinct: true }));
  const constraints = uniqueConstraints.map(unique => ({
    name: unique.name ?? '',
    columns: unique.columns.map(column => keyOf(column.name, columns)),
    nullsDistinct: !unique.nullsNotDistinct,
  }));
  const uniqueIndexes = indexes
    .filter(({ config }) => config.unique && !config.where)
    .map(({ config }) => ({
      name: config.name ?? '',
      columns: config.columns.flatMap(column => ('name' in column && column.name ? [keyOf(column.name, columns)] : [])),
      nullsDistinct: true,
    }));
  return [...constraints, ...uniqueIndexes, ...single];
}

function keyOf(name: string, columns: Record<string, PgColumn>): string {
  const found = Object.entries(columns).find(([, column]) => column.name === name);
  if (!found) throw new Error(`There is no column ${name}.`);
  return found[0];
}

/** Every shape by its type of record. */
export const shapes: ReadonlyMap<RecordType, Shape> = new Map([
  ...concepts.map(concept => [concept.type, readShape(concept, null)] as const),
  ...parts.map(part => [part.type, readShape(null, part)] as const),
]);

/** The shape of a type of record. */
export function shapeOf(type: RecordType): Shape {
  const shape = shapes.get(type);
  if (!shape) throw new Error(`No table is listed for ${type}.`);
  return shape;
}

/** The parts a type of record can have, by the key they stand under. */
export const partsOf = (type: RecordType): ReadonlyMap<string, Shape> =>
  new Map(
    parts.filter(part => part.of === type || part.of === 'EVERY').map(part => [part.key, shapeOf(part.type)] as const),
  );
