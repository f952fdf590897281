import { readFileSync } from 'node:fs';
import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

const types = Object.values(schema.getTypeMap()).filter(
  type => !type.name.startsWith('__') && !isSpecifiedScalarType(type),
);

/** Everything in a type that a reader of GraphiQL sees, with its description. */
function described(type: GraphQLNamedType): [string, string | null | undefined][] {
  const own: [string, string | null | undefined] = [type.name, type.description];
  if (isEnumType(type))
    return [own, ...type.getValues().map((v): typeof own => [`${type.name}.${v.name}`, v.description])];
  if (isObjectType(type) || isInterfaceType(type))
    return [
      own,
      ...Object.values(type.getFields()).flatMap((f): (typeof own)[] => [
        [`${type.name}.${f.name}`, f.description],
        ...f.args.map((a): typeof own => [`${type.name}.${f.name}(${a.name}:)`, a.description]),
      ]),
    ];
  if (isInputObjectType(type))
    return [own, ...Object.values(type.getFields()).map((f): typeof own => [`${type.name}.${f.name}`, f.description])];
  return [own];
}

test('the printed schema is the committed one', () => {
  expect(`${printSchema(schema)}\n`).toBe(
    readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8'),
  );
});

test('every type, field, argument and enum value has a description that ends as a sentence', () => {
  const all = types.flatMap(described);
  expect(all.length).toBeGreaterThan(300);
  expect(all.filter(([, text]) => !text || !/[.)]$/.test(text)).map(([name]) => name)).toEqual([]);
});

test('every field of an object says where its answer comes from', () => {
  const silent = types
    .filter(isObjectType)
    .flatMap(type => Object.values(type.getFields()).map(field => ({ name: `${type.name}.${field.name}`, field })))
    .filter(({ field }) => !field.extensions.source && !field.resolve);
  expect(silent.map(({ name }) => name)).toEqual([]);
});
