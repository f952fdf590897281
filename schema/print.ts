import type { OutputRef } from '@pothos/core';
import { builder } from './builder.ts';
import { connectionArguments, connectionOf, listArguments } from './collection/connection.ts';
import { concepts, type Field, type FieldType } from './concept.ts';
import { conceptOf, type Declared, declare } from './declared.ts';
import { enumerations } from './enumeration.ts';
import { interfacesOf, standing } from './standing.ts';
import { enumNamed, interfaceNamed, makeEnum, objectNamed, typeNamed } from './types.ts';
import type { Operators } from './values/operator.ts';

type Scalar = Extract<FieldType, { is: 'scalar' }>['name'];
interface Shape {
  /** Asked for when the schema is built, once every type is known by name. */
  type: () => OutputRef<unknown> | Scalar;
  list?: boolean;
  /** The type of which it is a list that can be filtered and ordered, and whether it comes in pages. */
  of?: string;
  paged?: boolean;
}

const enumOf = (store: string) => {
  const found = enumerations.get(store);
  if (!found) throw new Error(`The enum ${store} is not described.`);
  return enumNamed(found.name);
};

function shapeOf(type: FieldType): Shape {
  switch (type.is) {
    case 'scalar':
      return { type: () => type.name, list: type.list };
    case 'enum':
      return { type: () => enumOf(type.name) };
    case 'named':
      return { type: () => typeNamed(type.name), list: type.shape === 'parts' };
    case 'connection': {
      const connection = connectionOf(type.name);
      return { type: () => connection, of: type.name, paged: true };
    }
    case 'rows': {
      const { name } = conceptOf(type.table);
      if (type.shape === 'one') return { type: () => typeNamed(name) };
      if (type.shape === 'parts') return { type: () => typeNamed(name), list: true, of: name };
      const connection = connectionOf(name);
      return { type: () => connection, of: name, paged: true };
    }
  }
}

const argumentsOf = (args: NonNullable<Field['args']>) =>
  builder.args(t =>
    Object.fromEntries(
      Object.entries(args).map(([key, { type: given, about, required, steers }]) => {
        const options = { description: about, ...(steers && { extensions: { steers } }) };
        const type = typeof given === 'string' ? given : enumOf(given.enum);
        return [key, required ? t.field({ type, ...options, required }) : t.field({ type, ...options })];
      }),
    ),
  );

/** Adds declared fields to a type that is already there. */
function addFields(owner: 'object' | 'interface', name: string, fields: Readonly<Record<string, Field>>): void {
  for (const [key, { about, type, nullable, source, args: own = {} }] of Object.entries(fields)) {
    const { type: of, list, of: entry, paged } = shapeOf(type);
    const common = entry === undefined ? {} : paged ? connectionArguments(entry) : listArguments(entry);
    const args = { ...argumentsOf(own), ...common };
    const options = { description: about, nullable, source, args };
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
export function printObject(
  name: string,
  about: string,
  fields: Readonly<Record<string, Field>>,
  operators: Operators = {},
): void {
  declare({ name, table: undefined, fields, operators });
  objectNamed(name).implement({ description: about });
  addFields('object', name, fields);
}

/** An interface; it may itself implement others. */
export function printInterface(
  name: string,
  about: string,
  fields: Readonly<Record<string, Field>>,
  parents: readonly string[] = [],
  rows?: Pick<Declared, 'asked' | 'order'>,
): void {
  if (rows) declare({ name, table: 'records', fields, ...rows });
  interfaceNamed(name).implement({ description: about, interfaces: parents.map(interfaceNamed) });
  addFields('interface', name, fields);
}

/** Prints every described enum. */
export function printEnums(): void {
  for (const { name, about, values } of enumerations.values())
    makeEnum(name, about, Object.fromEntries(Object.entries(values).map(([value, said]) => [value, { about: said }])));
}

/** Makes every concept known, before anything is printed of one. */
export function declareConcepts(): void {
  for (const concept of concepts.values()) {
    const { name, table, order, keys, apart, moments } = concept;
    const { mergedInto: _, ...asked } = { ...standing(concept), ...concept.fields };
    declare({ name, table, fields: { ...standing(concept), ...concept.fields }, asked, order, keys, apart, moments });
  }
}

/** A type's name as a field. */
export const camel = (name: string) => `${name.charAt(0).toLowerCase()}${name.slice(1)}`;

/** Prints every concept: its type, and for what is not a part the root fields that find one and list all. */
export function printConcepts(): void {
  for (const concept of concepts.values()) {
    const { name, table, kind, about, by } = concept;
    const interfaces = [...interfacesOf[kind], ...concept.implements].map(interfaceNamed);
    objectNamed(name).implement({ description: about, interfaces, extensions: { table } });
    addFields('object', name, { ...standing(concept), ...concept.fields });
    if (kind === 'part') continue;
    const connection = connectionOf(name);
    builder.queryField(table, t =>
      t.field({
        type: connection,
        description: `Every ${name}: ${about}`,
        args: connectionArguments(name),
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
