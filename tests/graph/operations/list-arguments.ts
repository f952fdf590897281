import { type GraphQLField, getNamedType } from 'graphql';
import type { Choice } from '../choice.ts';
import { type Filters, filtersFrom } from './filters.ts';
import { fixed, inputType, list as listInput, steering, type Write, writingFrom } from './inputs.ts';
import { type Orders, ordersFrom } from './orders.ts';
import type { Subjects } from './subjects.ts';
import type { Variables } from './variables.ts';

/** What of a list is asked for, and what its cursors are then known as; undefined where none was met. */
export interface Asked {
  parts: string[];
  cursors: string | undefined;
}

/** Draws which rows of a list are asked for, in which order, and by what they are grouped. */
export function listArgumentsFrom(choice: Choice, variables: Variables, subjects: Subjects) {
  const { below, chance, pick } = choice;
  const { orders: met, groups: metGroups, samples, years } = subjects;
  const filters: Filters = filtersFrom(choice, samples);
  const orders: Orders = ordersFrom(choice, filters);
  const write: Write = writingFrom(choice, variables);

  /** `where` and `orderBy` of a list, paged or not. */
  function rows(type: string, list: string): Asked {
    const parts: string[] = [];
    if (chance(30)) parts.push(`where: ${write(filters.where(type), `where ${type}`).text}`);
    if (!chance(35)) return { parts, cursors: list };
    const known = met.get(list) ?? [];
    if (known.length > 0 && chance(50)) {
      const { orderBy, name } = pick(known);
      parts.push(`orderBy: ${write(fixed(inputType(`[${type}Order!]`), orderBy), `order ${name}`).text}`);
      return { parts, cursors: name };
    }
    parts.push(`orderBy: ${write(orders.order(type), `order ${type}`).text}`);
    // Now and then a cursor of the usual order, which is none of this one.
    return { parts, cursors: chance(3) ? list : undefined };
  }

  /** `by`, and what else groups are told by. */
  function groups(type: string, list: string): Asked & { by: readonly string[] } {
    const known = metGroups.get(list) ?? [];
    const each = (name: string, kind: string, plain: unknown, sort: string) =>
      `${name}: ${write(fixed(inputType(kind), plain), sort).text}`;
    const having = chance(25) ? [`having: ${write(filters.having(type), `having ${type}`).text}`] : [];
    if (known.length > 0 && chance(30)) {
      const { by, orderBy, mix, name } = pick(known);
      const parts = [each('by', `[${type}GroupKey!]!`, by, `by ${name}`), ...having];
      if (orderBy !== undefined) parts.push(each('orderBy', `[${type}GroupOrder!]`, orderBy, `order ${name}`));
      if (mix) parts.push(each('mix', `[${type}Mix!]`, mix, `mix ${name}`));
      return { parts, cursors: name, by };
    }
    const by = filters.keys(type);
    const written = write(
      listInput(
        inputType(`[${type}GroupKey!]!`),
        by.map(key => steering(inputType(`${type}GroupKey!`), key)),
      ),
      `by ${type}`,
    );
    const parts = [`by: ${written.text}`, ...having];
    if (type === 'FundingLine' && chance(94)) parts.push(mixing());
    if (by.length > 0 && chance(40)) {
      // The order is of these keys: it has no variable in common with another.
      const order = orders.groupOrder(type, by);
      parts.push(`orderBy: ${write(order, `order ${type} ${by.join()}`).text}`);
    }
    return { parts, cursors: undefined, by };
  }

  const mixing = () => `mix: ${write(filters.mix(), 'mix').text}`;

  return {
    rows,
    groups,
    /** The arguments of a field that are no list's: which stages may be mixed, which year's prices are meant. */
    other({ args }: GraphQLField<unknown, unknown>): string[] {
      return args.flatMap(({ name, type }) => {
        if (name === 'mix') return chance(94) ? [mixing()] : [];
        if (name !== 'constantYear' || !chance(60)) return [];
        if (chance(5)) return [`${name}: ${write(steering(type, null), 'no year').text}`];
        const year = () => (years.length > 0 && chance(80) ? pick(years) : 1950 + below(100));
        return [`${name}: ${write(orders.year(type, year), 'year').text}`];
      });
    },
    /** The type of the rows that a list's field, or one of its connection, is of. */
    typeOf: (field: GraphQLField<unknown, unknown>) => getNamedType(field.type).name.replace(/Connection$/, ''),
  };
}
