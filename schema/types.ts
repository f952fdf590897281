import type { ImplementableInterfaceRef, ImplementableObjectRef, OutputRef } from '@pothos/core';
import { type Builder, builder } from './builder.ts';

type Types = Builder['$inferSchemaTypes'];

const objects = new Map<string, ImplementableObjectRef<Types, object>>();
const interfaces = new Map<string, ImplementableInterfaceRef<Types, object>>();
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

/** Makes an enum or a union known by its name. */
export function known(name: string, ref: OutputRef<unknown>): void {
  others.set(name, ref);
}

/** Any output type by name: an interface or a known other one, or else an object. */
export const typeNamed = (name: string): OutputRef<unknown> =>
  interfaces.get(name) ?? others.get(name) ?? objectNamed(name);
