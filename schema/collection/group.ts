import { builder } from '../builder.ts';
import type { Field } from '../concept.ts';
import type { Declared, Facet } from '../declared.ts';
import { printObject } from '../print.ts';
import { enumNamed, inputNamed, makeEnum, objectNamed } from '../types.ts';
import {
  aggregateFields,
  amountsOf,
  boundsOf,
  CALCULATIONS,
  distinctsOf,
  EXTREMES,
  mixArguments,
  vagueOf,
} from './aggregate.ts';
import { MOST_ORDERS, pageArguments } from './connection.ts';
import { filterNameOf } from './filter.ts';
import { groupKeysOf, keyValue } from './group-key.ts';
import { type InputFields, input } from './input.ts';
import { aggregates, directed } from './order.ts';

/** Keys of a group at most. */
export const MOST_KEYS = 6;

const held = { is: 'page' } as const;
const whole = { is: 'scalar', name: 'Int', list: false } as const;

function printHaving(type: Declared): void {
  const { name } = type;
  const having = inputNamed(`${name}Having`);
  const counted = inputNamed('IntFilter');
  const part = (of: string, about: string, facets: readonly Facet[], filter: (facet: Facet) => string) => {
    if (facets.length > 0)
      input(
        `${name}${of}Having`,
        about,
        Object.fromEntries(facets.map(one => [one.name, { type: inputNamed(filter(one)), about: one.about }])),
      );
  };
  part(
    'Distinct',
    `What must hold of how many different ones a group of ${name} has.`,
    distinctsOf(type),
    () => 'IntFilter',
  );
  part('Amounts', `What must hold of a calculation over a group of ${name}.`, amountsOf(type), () => 'DecimalFilter');
  part('Bounds', `What must hold of the least or the greatest of a group of ${name}.`, boundsOf(type), one =>
    one.is === 'column'
      ? filterNameOf(one)
      : one.is === 'value' && one.of.name === 'When'
        ? 'DateFilter'
        : 'DecimalFilter',
  );
  const each = (names: readonly string[], of: string): InputFields =>
    Object.fromEntries(
      names.map(key => [key, { type: inputNamed(`${name}${of}Having`), about: `What must hold of the ${key}.` }]),
    );
  input(`${name}Having`, `What must hold of a group of ${name}; of several conditions, all. Null and {} are refused.`, {
    count: { type: counted, about: 'How many it has.' },
    ...(distinctsOf(type).length > 0 && {
      countDistinct: { type: inputNamed(`${name}DistinctHaving`), about: 'How many different ones it has.' },
    }),
    ...(amountsOf(type).length > 0 && each(CALCULATIONS, 'Amounts')),
    ...(boundsOf(type).length > 0 && each(EXTREMES, 'Bounds')),
    ...(vagueOf(type) && {
      approximateCount: { type: counted, about: 'How many were stated as ABOUT a number.' },
      openCount: { type: counted, about: 'How many were stated without a point.' },
    }),
    and: { type: having, list: true, about: 'All of these hold; an empty list always does.' },
    or: { type: having, list: true, about: 'At least one of these holds; an empty list never does.' },
    not: { type: having, about: 'This does not hold.' },
  });
}

/** Prints how the rows of a type are grouped: keys, groups, their pages, conditions and orders. */
export function printGroups(type: Declared): void {
  const { name } = type;
  const keys = groupKeysOf(type);
  makeEnum(
    `${name}GroupKey`,
    `What ${name} can be grouped by.`,
    Object.fromEntries(keys.map(key => [keyValue(key), { about: key.about, value: key.name }])),
  );
  printObject(
    `${name}Key`,
    `What the ${name} of one group have in common; a field is null unless it is among the keys asked for in \`by\`.`,
    Object.fromEntries(
      keys.map((key): [string, Field] => [
        key.name,
        { about: key.about, type: key.type, nullable: true, source: held },
      ]),
    ),
  );
  printObject(`${name}Group`, `${name} that have the same key.`, {
    key: {
      about: 'What they have in common.',
      type: { is: 'named', name: `${name}Key`, shape: 'one' },
      nullable: false,
      source: held,
    },
    undecided: {
      about:
        'Whether a date in the key is null because the dates of these may lie in more than one year, quarter or the like.',
      type: { is: 'scalar', name: 'Boolean', list: false },
      nullable: false,
      source: held,
    },
    ...aggregateFields(type),
  });
  printObject(`${name}GroupPage`, `A page of groups of ${name}.`, {
    nodes: {
      about: 'The groups.',
      type: { is: 'named', name: `${name}Group`, shape: 'parts' },
      nullable: false,
      source: held,
    },
    pageInfo: {
      about: 'Where this page stands among all groups.',
      type: { is: 'named', name: 'PageInfo', shape: 'one' },
      nullable: false,
      source: held,
    },
    totalCount: { about: 'How many groups there are, whatever the page.', type: whole, nullable: false, source: held },
  });
  printHaving(type);
  input(
    `${name}GroupOrder`,
    `One key of an order of groups of ${name}. Exactly one thing to order by, which way it runs, and where nulls go.`,
    {
      key: {
        type: enumNamed(`${name}GroupKey`),
        about: 'One of the keys in `by`; a relation stands as in lists of what it leads to.',
      },
      ...aggregates(type),
      ...directed(),
    },
  );
  builder.objectField(objectNamed(`${name}Connection`), 'groups', t =>
    t.field({
      type: objectNamed(`${name}GroupPage`),
      description: 'The entries of the whole list, whatever the page, by what they have in common.',
      args: groupArguments(type),
      source: held,
    }),
  );
}

const groupArguments = (type: Declared) => ({
  ...builder.args(t => ({
    by: t.field({
      type: [enumNamed(`${type.name}GroupKey`)],
      required: true,
      description: `What to group by, 1 to ${MOST_KEYS} different keys.`,
    }),
    having: t.field({
      type: inputNamed(`${type.name}Having`),
      description: 'Only groups of which this holds; all if it is not given. Null and {} are refused.',
    }),
    orderBy: t.field({
      type: [inputNamed(`${type.name}GroupOrder`)],
      description: `In this order, the first key first, at most ${MOST_ORDERS}; by the keys of \`by\` if it is not given or empty.`,
    }),
  })),
  ...mixArguments(type),
  ...pageArguments,
});
