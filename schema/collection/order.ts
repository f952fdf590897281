import {
  type Declared,
  declaredAs,
  type Facet,
  facetsOf,
  facetsThatAre,
  isSingle,
  ledTo,
  screaming,
  withRows,
} from '../declared.ts';
import { enumNamed, inputNamed, makeEnum } from '../types.ts';
import { amountsOf, boundsOf, CALCULATIONS, distinctsOf, EXTREMES, printAggregateEnums } from './aggregate.ts';
import { made } from './connection.ts';
import { type InputFields, input } from './input.ts';

/** What orders as it stands: columns of one value, and values. */
export const sortablesOf = (type: Declared): Facet[] =>
  facetsOf(type).filter(one => one.is === 'value' || (one.is === 'column' && isSingle(one)));

/** Which way a key runs. */
export const directed = (): InputFields => ({
  direction: { type: enumNamed('Direction'), about: 'Which way; ascending unless said.', otherwise: 'ASC' },
  nulls: { type: enumNamed('Nulls'), about: 'Where entries without a value stand; last unless said, whichever way.' },
});

/** An aggregate of many rows, to order by. */
export const aggregates = (type: Declared): InputFields => {
  const { name } = type;
  const fields = (names: readonly string[], of: string, about: string) =>
    Object.fromEntries(
      names.map(key => [key, { type: enumNamed(`${name}${of}`), about: `The ${key} of this ${about}.` }]),
    );
  return {
    field: { type: enumNamed('CountField'), about: 'How many there are.' },
    ...(distinctsOf(type).length > 0 && {
      countDistinct: { type: enumNamed(`${name}DistinctField`), about: 'How many different ones there are of this.' },
    }),
    ...(amountsOf(type).length > 0 && fields(CALCULATIONS, 'AmountField', 'over what has a point')),
    ...(boundsOf(type).length > 0 && fields(EXTREMES, 'BoundField', 'over what has one')),
  };
};

/** The argument that lets a calculation go over what one should not add up; none where there is no such thing. */
export const mixing = (type: Declared): InputFields =>
  type.apart.length > 0
    ? {
        mix: {
          type: enumNamed(`${type.name}Mix`),
          list: true,
          about: 'What may differ within a calculation; else it must be fixed by `where`.',
        },
      }
    : {};

/** What one of a type, or something it leads to, is ordered by. */
const keyFields = (type: Declared): InputFields => ({
  ...(sortablesOf(type).length > 0 && {
    field: { type: enumNamed(`${type.name}OrderField`), about: `A field of the ${type.name} itself.` },
  }),
  ...Object.fromEntries([
    ...facetsThatAre(type, 'one').map(one => [
      one.name,
      { type: inputNamed(`${one.of.name}OrderKey`), about: `Something of this one: ${one.about}` },
    ]),
    ...facetsThatAre(type, 'many').map(many => [
      many.name,
      { type: inputNamed(`${many.of.name}TotalOrder`), about: `Something of all of these: ${many.about}` },
    ]),
  ]),
});

function printOrderField(type: Declared): void {
  const values = sortablesOf(type).map(({ name, about }) => [screaming(name), { about, value: name }]);
  if (values.length > 0)
    makeEnum(
      `${type.name}OrderField`,
      `What of a ${type.name} its lists can be ordered by; an uncertain date by its first possible day, then its last; a vague number by its point or else its bounds.`,
      Object.fromEntries(values),
    );
}

const EXACTLY = 'Exactly one thing to order by';

/** Prints how lists can be ordered, as far as there are lists, and relations that lead to what they hold. */
export function printOrders(): void {
  makeEnum('Direction', 'Which way an order runs.', {
    ASC: { about: 'From the least to the greatest, from the earliest to the latest.' },
    DESC: { about: 'From the greatest to the least, from the latest to the earliest.' },
  });
  makeEnum('Nulls', 'Where entries without a value stand in an order.', {
    FIRST: { about: 'Before all others.' },
    LAST: { about: 'After all others.' },
  });
  makeEnum('CountField', 'What is counted.', { COUNT: { about: 'How many there are.' } });
  const [related, totaled] = [ledTo('one'), ledTo('many')];
  const listed = new Set([...totaled, ...[...made].map(declaredAs)]);
  for (const type of withRows()) printOrderField(type);
  for (const type of listed) printAggregateEnums(type);
  for (const type of listed)
    input(
      `${type.name}Order`,
      `One key of an order of ${type.name}. ${EXACTLY}, which way it runs, and where nulls go.`,
      { ...keyFields(type), ...directed() },
    );
  for (const type of related)
    input(`${type.name}OrderKey`, `What of a ${type.name} others are ordered by. ${EXACTLY}.`, keyFields(type));
  for (const type of totaled)
    input(`${type.name}TotalOrder`, `What of many ${type.name} one that has them is ordered by. ${EXACTLY}.`, {
      ...aggregates(type),
      where: { type: inputNamed(`${type.name}Filter`), about: 'Only those of which this holds.' },
      ...mixing(type),
    });
}
