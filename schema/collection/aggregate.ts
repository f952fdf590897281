import { builder } from '../builder.ts';
import type { Field, FieldType } from '../concept.ts';
import {
  type Declared,
  declaredAs,
  type Facet,
  type FacetOf,
  facetsOf,
  facetsThatAre,
  isSingle,
  screaming,
} from '../declared.ts';
import { printObject } from '../print.ts';
import { enumNamed, makeEnum, objectNamed } from '../types.ts';
import { coverageField } from './coverage.ts';

/** Answered by the list that holds the field. */
const held = { is: 'page' } as const;
const scalar = (name: 'Int' | 'Decimal' | 'String'): FieldType => ({ is: 'scalar', name, list: false });

export const CALCULATIONS = ['sum', 'avg', 'median'] as const;
export const EXTREMES = ['min', 'max'] as const;
export type Calculation = (typeof CALCULATIONS)[number];
export type Extreme = (typeof EXTREMES)[number];

const said: Readonly<Record<Calculation | Extreme, string>> = {
  sum: 'Sums over what has a point.',
  avg: 'Means over what has a point: of money to two decimals, of other numbers to six.',
  median: 'Medians over what has a point; of an even number of values, the mean of the middle two.',
  min: 'The least of each; of uncertain dates the first possible day.',
  max: 'The greatest of each; of uncertain dates the last possible day.',
};

/** What can be counted once each: columns of one value, and to-one relations. */
export const distinctsOf = (type: Declared): (FacetOf<'column'> | FacetOf<'one'>)[] =>
  facetsOf(type).filter(
    (one): one is FacetOf<'column'> | FacetOf<'one'> => one.is === 'one' || (one.is === 'column' && isSingle(one)),
  );

/** What can be summed: numbers that may be vague. */
export const amountsOf = (type: Declared): FacetOf<'value'>[] =>
  facetsThatAre(type, 'value').filter(({ of }) => of.name !== 'When');

const measured = (type: FieldType) =>
  type.is === 'scalar' && !type.list && ['Int', 'Decimal', 'Date', 'DateTime'].includes(type.name);

/** What has a least and a greatest: numbers, days and instants. */
export const boundsOf = (type: Declared): (FacetOf<'column'> | FacetOf<'value'>)[] =>
  facetsOf(type).filter(
    (one): one is FacetOf<'column'> | FacetOf<'value'> =>
      one.is === 'value' || (one.is === 'column' && measured(one.type)),
  );

/** The number that may be vague whose doubtful cases are counted; undefined where there is none, or not just one. */
export function vagueOf(type: Declared): FacetOf<'value'> | undefined {
  const [one, ...others] = amountsOf(type);
  return others.length === 0 ? one : undefined;
}

const totalOf = ({ of }: FacetOf<'value'>): FieldType => ({ is: 'named', name: `${of.name}Total`, shape: 'one' });
const total = (facet: FacetOf<'value'>): Field => ({
  about: facet.about,
  type: totalOf(facet),
  nullable: false,
  source: held,
});

function bound(facet: FacetOf<'column'> | FacetOf<'value'>): Field {
  if (facet.is === 'column') return { about: facet.about, type: facet.type, nullable: true, source: held };
  if (facet.of.name !== 'When') return total(facet);
  return { about: facet.about, type: { is: 'scalar', name: 'Date', list: false }, nullable: true, source: held };
}

const named = <T extends Facet>(facets: readonly T[], field: (facet: T) => Field): Record<string, Field> =>
  Object.fromEntries(facets.map(facet => [facet.name, field(facet)]));
const one = (name: string, about: string): Field => ({
  about,
  type: { is: 'named', name, shape: 'one' },
  nullable: false,
  source: held,
});
const count = (about: string): Field => ({ about, type: scalar('Int'), nullable: false, source: held });

/** What is said of many rows at once: of a list, and of a group. */
export function aggregateFields(type: Declared): Record<string, Field> {
  const { name } = type;
  return {
    count: count('How many there are.'),
    ...(distinctsOf(type).length > 0 && {
      countDistinct: one(`${name}Distinct`, 'How many different ones there are of each.'),
    }),
    ...(amountsOf(type).length > 0 &&
      Object.fromEntries(CALCULATIONS.map(key => [key, one(`${name}Amounts`, said[key])]))),
    ...(boundsOf(type).length > 0 && Object.fromEntries(EXTREMES.map(key => [key, one(`${name}Bounds`, said[key])]))),
    ...(vagueOf(type) && {
      approximateCount: count('How many were stated as ABOUT a number.'),
      openCount: count('How many were stated without a point, such as MORE_THAN a number: no total holds them.'),
    }),
  };
}

/** The argument that lets a calculation go over what one should not add up; none where there is no such thing. */
export const mixArguments = (type: Declared) =>
  builder.args(t => {
    if (type.apart.length === 0) return {};
    const description =
      'What may differ within one calculation. Sums over several stages count the same money twice, so unless STAGE is named here `where` must fix it, or groups have it among their keys.';
    return { mix: t.field({ type: [enumNamed(`${type.name}Mix`)], description }) };
  });

/** Prints what is said of many rows of a type at once. */
export function printAggregate(type: Declared): void {
  const { name } = type;
  printObject(`${name}Aggregate`, `What is so of all ${name} of a list at once.`, {
    ...aggregateFields(type),
    ...coverageField(type),
  });
  const distincts = named(distinctsOf(type), facet => count(facet.about));
  if (distinctsOf(type).length > 0)
    printObject(`${name}Distinct`, `How many different ones many ${name} have.`, distincts);
  if (amountsOf(type).length > 0)
    printObject(`${name}Amounts`, `A calculation over the numbers of many ${name}.`, named(amountsOf(type), total));
  if (boundsOf(type).length > 0)
    printObject(`${name}Bounds`, `The least or the greatest of many ${name}.`, named(boundsOf(type), bound));
  builder.objectField(objectNamed(`${name}Connection`), 'aggregate', t =>
    t.field({
      type: objectNamed(`${name}Aggregate`),
      description: 'What is so of all entries of the list at once, whatever the page.',
      args: mixArguments(type),
      source: held,
    }),
  );
}

/** Prints the enums by which aggregates are named in orders, and what may be mixed in a calculation. */
export function printAggregateEnums(type: Declared): void {
  const { name } = type;
  const list = (of: string, about: string, facets: readonly Facet[]) => {
    if (facets.length === 0) return;
    const values = facets.map(facet => [screaming(facet.name), { about: facet.about, value: facet.name }]);
    makeEnum(`${name}${of}`, about, Object.fromEntries(values));
  };
  list('DistinctField', `What of ${name} can be counted once each.`, distinctsOf(type));
  list('AmountField', `What of ${name} can be summed.`, amountsOf(type));
  list('BoundField', `What of ${name} has a least and a greatest.`, boundsOf(type));
  const apart = facetsOf(type).filter(facet => type.apart.includes(facet.name));
  list('Mix', `What of ${name} may differ within one calculation only if one says so.`, apart);
}

/** Prints what calculations answer with. */
export function printTotals(): void {
  makeEnum('Mixed', 'What differs among the amounts of one calculation.', {
    CURRENCY: { about: 'The currency: there is no value then.' },
    UNIT: { about: 'The unit: there is no value then.' },
    STAGE: { about: 'The stage: the same money may be counted more than once.' },
  });
  const mixed: Field = {
    about: 'What differs among the amounts that were taken together; empty where all are alike.',
    type: { is: 'named', name: 'Mixed', shape: 'parts' },
    nullable: false,
    source: held,
  };
  const value: Field = {
    about: 'The result; null where nothing has a point, or where currencies or units are mixed.',
    type: scalar('Decimal'),
    nullable: true,
    source: held,
  };
  const part = (about: string): Field => ({ about, type: scalar('String'), nullable: true, source: held });
  printObject('MoneyTotal', 'A calculation over amounts of money that have a point.', {
    value: { ...value, args: declaredAs('Money').fields.value?.args },
    currency: part('ISO 4217 code; null where there is no amount, or more than one currency.'),
    mixed,
  });
  printObject('QuantityTotal', 'A calculation over numbers that have a point.', {
    value,
    unit: part('What is counted or measured; null where that is not said, or more than one.'),
    mixed,
  });
}
