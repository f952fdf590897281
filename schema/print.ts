import type { OutputRef } from '@pothos/core';
import { builder } from './builder.ts';
import { connectionOf, pageArguments } from './collection/connection.ts';
import { type Concept, concepts, type Field, type FieldType } from './concept.ts';
import { enumerations } from './enumeration.ts';
import type { TableName } from './plan/row.ts';
import { interfacesOf, standing } from './standing.ts';
import { interfaceNamed, known, objectNamed, typeNamed } from './types.ts';

type Scalar = Extract<FieldType, { is: 'scalar' }>['name'];
interface Shape {
  /** Asked for when the schema is built, once every type is known by name. */
  type: () => OutputRef<unknown> | Scalar;
  list?: boolean;
  paged?: boolean;
}

const conceptOf = (table: TableName): Concept => {
  const found = concepts.get(table);
  if (!found) throw new Error(`No concept is declared for table ${table}.`);
  return found;
};

const enumNamed = (store: string) => {
  const found = enumerations.get(store);
  if (!found) throw new Error(`The enum ${store} is not described.`);
  return typeNamed(found.name);
};

function shapeOf(type: FieldType): Shape {
  switch (type.is) {
    case 'scalar':
      return { type: () => type.name, list: type.list };
    case 'enum':
      return { type: () => enumNamed(type.name) };
    case 'named':
      return { type: () => typeNamed(type.name), list: type.shape === 'parts' };
    case 'connection': {
      const connection = connectionOf(type.name);
      return { type: () => connection, paged: true };
    }
    case 'rows': {
      const { name } = conceptOf(type.table);
      if (type.shape !== 'list') return { type: () => typeNamed(name), list: type.shape === 'parts' };
      const connection = connectionOf(name);
      return { type: () => connection, paged: true };
    }
  }
}

/** Adds declared fields to a type that is already there. */
function addFields(owner: 'object' | 'interface', name: string, fields: Readonly<Record<string, Field>>): void {
  for (const [key, { about, type, nullable, source }] of Object.entries(fields)) {
    const { type: of, list, paged } = shapeOf(type);
    const options = { description: about, nullable, source, args: paged ? pageArguments : {} };
    if (owner === 'interface')
      builder.interfaceField(interfaceNamed(name), key, t =>
        list ? t.field({ ...options, type: [of()] }) : t.field({ ...options, type: of() }),
      );
    else
      builder.objectField(objectNamed(name), key, t =>
        list ? t.field({ ...options, type: [of()] }) : t.field({ ...options, type: of() }),
      );
  }
}

/** An object type that is no concept: a value, or one member of a union. */
export function printObject(name: string, about: string, fields: Readonly<Record<string, Field>>): void {
  objectNamed(name).implement({ description: about });
  addFields('object', name, fields);
}

/** An interface; it may itself implement others. */
export function printInterface(
  name: string,
  about: string,
  fields: Readonly<Record<string, Field>>,
  parents: readonly string[] = [],
): void {
  interfaceNamed(name).implement({ description: about, interfaces: parents.map(interfaceNamed) });
  addFields('interface', name, fields);
}

/** Prints every described enum. */
export function printEnums(): void {
  for (const { name, about, values } of enumerations.values()) {
    const described = Object.fromEntries(
      Object.entries(values).map(([value, description]) => [value, { value, description }]),
    );
    known(name, builder.enumType(name, { description: about, values: described }));
  }
}

const camel = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Prints every concept: its type, and for what is not a part the root fields that find one and list all. */
export function printConcepts(): void {
  for (const concept of concepts.values()) {
    const { name, table, kind, about, by } = concept;
    const interfaces = [...interfacesOf[kind], ...concept.implements].map(interfaceNamed);
    objectNamed(name).implement({ description: about, interfaces, extensions: { table } });
    addFields('object', name, { ...standing(concept), ...concept.fields });
    if (kind === 'part') continue;
    builder.queryField(table, t =>
      t.field({
        type: connectionOf(name),
        description: `Every ${name}: ${about}`,
        args: pageArguments,
        source: { is: 'list', of: table },
      }),
    );
    if (kind === 'entry') continue;
    builder.queryField(camel(name), t =>
      t.field({
        type: objectNamed(name),
        nullable: true,
        description: `The ${name} of that ${by}; null if there is none.`,
        args: { [by]: t.arg.string({ required: true, description: `The ${by}, such as the one in its id.` }) },
        source: { is: 'lookup', of: table, by },
      }),
    );
  }
}
