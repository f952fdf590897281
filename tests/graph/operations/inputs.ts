import {
  astFromValue,
  type GraphQLInputType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  parseType,
  print,
  typeFromAST,
} from 'graphql';
import type { Choice } from '../choice.ts';
import { contract } from '../evaluator/contract.ts';
import type { Variables, Written } from './variables.ts';

/** A value drawn for an input, with its parts where they may be written one by one. */
export interface Drawn {
  type: GraphQLInputType;
  plain: unknown;
  /** Another value that leaves the statement as it is: what is only bound differs. */
  other: () => unknown;
  /** Any other value. */
  turn: () => unknown;
  fields?: ReadonlyMap<string, Drawn>;
  items?: readonly Drawn[];
}

/** An input type of the contract by what is written for it. */
export function inputType(written: string): GraphQLInputType {
  const type = typeFromAST(contract, parseType(written));
  if (!type || !isInputType(type)) throw new Error(`The contract has no input ${written}.`);
  return type;
}

/** A scalar that is only bound. */
export const bound = (type: GraphQLInputType, plain: unknown, other: () => unknown = () => plain): Drawn => ({
  type,
  plain,
  other,
  turn: other,
});
/** A value that decides what the statement is. */
export const steering = (type: GraphQLInputType, plain: unknown, turn: () => unknown = () => plain): Drawn => ({
  type,
  plain,
  other: () => plain,
  turn,
});
/** A list of values that are only bound, however many. */
export const boundList = (type: GraphQLInputType, items: readonly Drawn[], other: () => unknown): Drawn => ({
  type,
  plain: items.map(item => item.plain),
  other,
  turn: other,
  items,
});
/** A list whose length decides what the statement is. */
export const list = (type: GraphQLInputType, items: readonly Drawn[]): Drawn => ({
  type,
  plain: items.map(item => item.plain),
  other: () => items.map(item => item.other()),
  turn: () => items.map(item => item.turn()),
  items,
});

const each = (fields: ReadonlyMap<string, Drawn>, value: (drawn: Drawn) => unknown) =>
  Object.fromEntries([...fields].map(([key, drawn]) => [key, value(drawn)]));
/** An object: which keys it has decides what the statement is. */
export const object = (type: GraphQLInputType, fields: ReadonlyMap<string, Drawn>): Drawn => ({
  type,
  plain: each(fields, ({ plain }) => plain),
  other: () => each(fields, drawn => drawn.other()),
  turn: () => each(fields, drawn => drawn.turn()),
  fields,
});
/** With a quite different value in its place, if anything may be. */
export const redrawn = (drawn: Drawn, draw: () => Drawn): Drawn => ({ ...drawn, turn: () => draw().plain });

/** A value as it stands in a document. */
export function literal(type: GraphQLInputType, plain: unknown): string {
  const node = astFromValue(plain, type);
  if (!node) throw new Error(`${JSON.stringify(plain)} is no ${type}.`);
  return print(node).replace(/\s*\n\s*/g, ' ');
}

const isEntry = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value that is to stay as it is, in its parts. */
export function fixed(type: GraphQLInputType, plain: unknown): Drawn {
  const bare = getNullableType(type);
  if (isListType(bare) && Array.isArray(plain))
    return list(
      type,
      plain.map((item: unknown) => fixed(bare.ofType, item)),
    );
  if (!isInputObjectType(bare) || !isEntry(plain)) return steering(type, plain);
  const fields = bare.getFields();
  return object(
    type,
    new Map(
      Object.entries(plain).flatMap(([key, value]): [string, Drawn][] => {
        const field = fields[key];
        return field ? [[key, fixed(field.type, value)]] : [];
      }),
    ),
  );
}

/** Writes drawn values: as variables, written out, or both mixed; where it says so, one variable may stand twice. */
export function writingFrom({ chance, pick }: Choice, variables: Variables) {
  return function write(drawn: Drawn, sort: string): Written {
    const { type, plain, other, turn, fields, items } = drawn;
    const text = (value: unknown) => literal(type, value);
    const isWhole = !fields && !items;
    if (plain === null || chance(isWhole ? 35 : 18))
      return variables.value({ type: String(type), plain, sort, other, turn, text }, isWhole ? 100 : 70);
    if (isWhole) return { text: text(plain), plain };
    if (items) {
      const written = items.map((item, i) => write(item, `${sort}.${i}`));
      // One value stands for a list of one.
      const [only] = written;
      const bare = getNullableType(type);
      const single = written.length === 1 && only && only.plain !== null && !only.text.startsWith('$');
      if (single && isListType(bare) && chance(20)) return { text: only.text, plain: [only.plain] };
      return { text: `[${written.map(one => one.text).join(', ')}]`, plain: written.map(one => one.plain) };
    }
    const parts = [...(fields ?? [])].map(([key, value]) => ({ key, ...write(value, `${sort}.${key}`) }));
    const bare = getNullableType(type);
    const left = isInputObjectType(bare)
      ? Object.values(bare.getFields()).filter(({ name, type: of }) => !isNonNullType(of) && !fields?.has(name))
      : [];
    // A variable that is not given makes its key absent.
    const absent = left.length > 0 && chance(2) ? [pick(left)] : [];
    const keys = absent.map(({ name, type: of }) => `${name}: ${variables.absent(String(of))}`);
    return {
      text: `{ ${[...parts.map(part => `${part.key}: ${part.text}`), ...keys].join(', ')} }`,
      plain: Object.fromEntries(parts.map(part => [part.key, part.plain])),
    };
  };
}
export type Write = ReturnType<typeof writingFrom>;
