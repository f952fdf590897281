import type { Field, FieldType } from '../concept.ts';
import { cellLeaf } from '../plan/source.ts';

type Kind = Extract<FieldType, { is: 'scalar' }>['name'] | { enum: string };

/** A field that reads one part of a value, wherever the value stands. */
export const part = (key: string, about: string, kind: Kind, nullable = true): Field => ({
  about,
  type: typeof kind === 'string' ? { is: 'scalar', name: kind, list: false } : { is: 'enum', name: kind.enum },
  nullable,
  source: cellLeaf(row => row.cell(key)),
});
