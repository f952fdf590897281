import type {
  EnumRef,
  ImplementableInputObjectRef,
  ImplementableInterfaceRef,
  ImplementableObjectRef,
  OutputRef,
} from '@pothos/core';
import { type Builder, builder } from './builder.ts';

type Types = Builder['$inferSchemaTypes'];

const objects = new Map<string, ImplementableObjectRef<Types, object>>();
const interfaces = new Map<string, ImplementableInterfaceRef<Types, object>>();
const inputs = new Map<string, ImplementableInputObjectRef<Types, object>>();
const enums = new Map<string, EnumRef<Types, string>>();
const others = new Map<string, OutputRef<unknown>>();

/** An object type by name, before or after it is implemented: concepts refer to each other in circles. */
export function objectNamed(name: string): ImplementableObjectRef<Types, object> {
  const found = objects.get(name) ?? builder.objectRef<object>(name);
  objects.set(name, found);
  return found;
}

/** An interface by name. */
export function interfaceNamed(name: string): ImplementableInterfaceRef<Types, object> {
  const found = interfaces.get(name) ?? builder.interfaceRef<object>(name);
  interfaces.set(name, found);
  return found;
}

/** An input type by name, before or after it is implemented: filters refer to each other in circles. */
export function inputNamed(name: string): ImplementableInputObjectRef<Types, object> {
  const found = inputs.get(name) ?? builder.inputRef<object>(name);
  inputs.set(name, found);
  return found;
}

/** Makes an enum whose values mean themselves, or what they are mapped to. */
export function makeEnum(
  name: string,
  about: string,
  values: Readonly<Record<string, { about: string; value?: string }>>,
): void {
  const described = Object.fromEntries(
    Object.entries(values).map(([key, { about: description, value = key }]) => [key, { value, description }]),
  );
  enums.set(name, builder.enumType(name, { description: about, values: described }));
}

/** An enum by name. */
export function enumNamed(name: string): EnumRef<Types, string> {
  const found = enums.get(name);
  if (!found) throw new Error(`No enum ${name} is made.`);
  return found;
}

/** Makes a union known by its name. */
export function known(name: string, ref: OutputRef<unknown>): void {
  others.set(name, ref);
}

/** Any output type by name: an interface, an enum or a union, or else an object. */
export const typeNamed = (name: string): OutputRef<unknown> =>
  interfaces.get(name) ?? enums.get(name) ?? others.get(name) ?? objectNamed(name);
