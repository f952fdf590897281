import type { InputRef } from '@pothos/core';
import { builder } from '../builder.ts';
import { inputNamed } from '../types.ts';

/** A scalar by its name, or an enum or input type. */
export type InputType = 'String' | 'Int' | 'Boolean' | 'Decimal' | 'Date' | 'DateTime' | InputRef<unknown>;

/** Fields of an input type, none of them required. */
export type InputFields = Readonly<
  Record<string, { type: InputType; list?: boolean; about: string; otherwise?: string }>
>;

/** Implements an input type. */
export function input(name: string, about: string, fields: InputFields): void {
  builder.inputType(inputNamed(name), {
    description: about,
    fields: t =>
      Object.fromEntries(
        Object.entries(fields).map(([key, { type, list, about: description, otherwise }]) => [
          key,
          list
            ? t.field({ type: [type], description })
            : t.field({ type, description, ...(otherwise !== undefined && { defaultValue: otherwise }) }),
        ]),
      ),
  });
}
