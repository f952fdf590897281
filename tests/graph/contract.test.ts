import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  printSchema,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../schema/index.ts';

const typesOf = (of: GraphQLSchema) =>
  Object.values(of.getTypeMap()).filter(type => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

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

/** What a reader of GraphiQL sees without a description that ends as a sentence. */
const undescribed = (of: GraphQLSchema) =>
  typesOf(of)
    .flatMap(described)
    .filter(([, text]) => !text || !/[.)]$/.test(text))
    .map(([name]) => name);

test('every type, field, argument and enum value has a description that ends as a sentence', () => {
  expect(typesOf(schema).flatMap(described).length).toBeGreaterThan(300);
  expect(undescribed(schema)).toEqual([]);
});

test('what lacks a description is seen', () => {
  const bare = buildSchema(
    '"Asks" type Query { "A." a(b: In, "C." c: E): I } "E." enum E { X "Y." Y } "In." input In { d: Int } "I." interface I { f: Int }',
  );
  expect(undescribed(bare).sort()).toEqual(['E.X', 'I.f', 'In.d', 'Query', 'Query.a(b:)']);
});

/** Fields of objects that do not say where their answer comes from. */
const silent = (of: GraphQLSchema) =>
  typesOf(of)
    .filter(isObjectType)
    .flatMap(type => Object.values(type.getFields()).map(field => ({ name: `${type.name}.${field.name}`, field })))
    .filter(({ field }) => !field.extensions.source && !field.resolve)
    .map(({ name }) => name);

test('every field of an object says where its answer comes from', () => {
  expect(silent(schema)).toEqual([]);
});

test('a field that does not say so is seen', () => {
  expect(silent(buildSchema('type Query { a: Int }'))).toEqual(['Query.a']);
});
