import {
  type Declared,
  type Facet,
  type FacetOf,
  facetsOf,
  facetsThatAre,
  isSearched,
  ledTo,
  withRows,
} from '../declared.ts';
import { enumerations } from '../enumeration.ts';
import { enumNamed, inputNamed, makeEnum } from '../types.ts';
import { type InputFields, input } from './input.ts';

type ScalarName = 'String' | 'Int' | 'Boolean' | 'Decimal' | 'Date' | 'DateTime';

const isNull: InputFields = { isNull: { type: 'Boolean', about: 'Whether there is no value.' } };
const equality = (type: InputFields[string]['type']): InputFields => ({
  eq: { type, about: 'It is this.' },
  ne: { type, about: 'It is not this, or there is no value.' },
});
const comparison = (type: InputFields[string]['type']): InputFields => ({
  ...equality(type),
  in: { type, list: true, about: 'It is one of these; none of an empty list.' },
  notIn: { type, list: true, about: 'It is none of these, or there is no value.' },
  lt: { type, about: 'It comes before this.' },
  lte: { type, about: 'It comes before this, or is this.' },
  gt: { type, about: 'It comes after this.' },
  gte: { type, about: 'It comes after this, or is this.' },
  ...isNull,
});
const text: InputFields = {
  contains: { type: 'String', about: 'It holds this text; case matters.' },
  startsWith: { type: 'String', about: 'It begins with this text; case matters.' },
  equalsIgnoringCase: { type: 'String', about: 'It is this text, whatever the case of its letters.' },
};

const scalars: Readonly<Record<Exclude<ScalarName, 'Boolean'>, { about: string; fields: InputFields }>> = {
  String: {
    about: 'Conditions on a text, compared by Unicode code points; all given must hold.',
    fields: { ...comparison('String'), ...text },
  },
  Int: { about: 'Conditions on a whole number; all given must hold.', fields: comparison('Int') },
  Decimal: { about: 'Conditions on an exact decimal number; all given must hold.', fields: comparison('Decimal') },
  Date: { about: 'Conditions on a day; all given must hold.', fields: comparison('Date') },
  DateTime: { about: 'Conditions on an instant; all given must hold.', fields: comparison('DateTime') },
};

/** The name of the filter on a column's values. */
export function filterNameOf({ type }: FacetOf<'column'>): string {
  if (type.is === 'enum') return `${enumerations.get(type.name)?.name}Filter`;
  return `${type.name}${type.list ? 'List' : ''}Filter`;
}

/** The input fields that a facet gives a filter. */
function conditions(facet: Facet): InputFields {
  const { name, about } = facet;
  switch (facet.is) {
    case 'column':
      return { [name]: { type: inputNamed(filterNameOf(facet)), about } };
    case 'value':
      return { [name]: { type: inputNamed(`${facet.of.name}Filter`), about } };
    case 'one':
      return {
        [name]: { type: inputNamed(`${facet.of.name}Filter`), about: `${about} It is there, and this holds of it.` },
        ...(facet.nullable && { [`${name}IsNull`]: { type: 'Boolean', about: `Whether \`${name}\` is null.` } }),
      };
    case 'same':
      return { [name]: { type: inputNamed(`${facet.of.name}Filter`), about } };
    case 'many':
      return { [name]: { type: inputNamed(`${facet.of.name}ListFilter`), about } };
  }
}

/** The input fields that compare a value as a whole. */
function operatorsOf({ operators }: Declared): InputFields {
  const all = Object.entries(operators);
  const fields: InputFields = Object.fromEntries(
    all.map(([name, { about, takes }]) => [name, { type: takes === 'DateRange' ? inputNamed(takes) : takes, about }]),
  );
  if (!all.some(([, { takes }]) => takes === 'Decimal')) return fields;
  const about = 'How sure these comparisons must be; possible unless said.';
  return { ...fields, certainty: { type: enumNamed('Certainty'), about, otherwise: 'POSSIBLE' } };
}

const momentsOf = ({ moments }: Declared): InputFields =>
  Object.fromEntries(Object.entries(moments).map(([name, { about }]) => [name, { type: 'Date', about }]));

const fieldsOf = (type: Declared): InputFields => Object.assign({}, ...facetsOf(type).map(conditions));

function printRowFilter(type: Declared, listed: boolean): void {
  const { name } = type;
  const filter = inputNamed(`${name}Filter`);
  input(`${name}Filter`, `What must hold of a ${name}; of several conditions, all. Null and {} are refused.`, {
    ...fieldsOf(type),
    ...momentsOf(type),
    ...(isSearched(type) && { matches: { type: 'String', about: '`search` finds it by this text.' } }),
    and: { type: filter, list: true, about: 'All of these hold; an empty list always does.' },
    or: { type: filter, list: true, about: 'At least one of these holds; an empty list never does.' },
    not: { type: filter, about: 'This does not hold: of every row exactly one of a filter and its `not` holds.' },
  });
  if (!listed) return;
  input(`${name}ListFilter`, `What must hold of a list of ${name}; of several conditions, all.`, {
    some: { type: filter, about: 'At least one entry is so; {} is any entry.' },
    every: { type: filter, about: 'Every entry is so; an empty list always is.' },
    none: { type: filter, about: 'No entry is so; {} is any entry.' },
    count: { type: inputNamed('IntFilter'), about: 'How many entries there are.' },
  });
}

/** Prints the filters on scalars, enums, values and rows. */
export function printFilters(): void {
  for (const [name, { about, fields }] of Object.entries(scalars)) input(`${name}Filter`, about, fields);
  input('BooleanFilter', 'Conditions on yes or no; all given must hold.', { ...equality('Boolean'), ...isNull });
  input('StringListFilter', 'Conditions on a list of texts; all given must hold.', {
    has: { type: 'String', about: 'One of the texts is this.' },
    isEmpty: { type: 'Boolean', about: 'Whether the list is empty.' },
  });
  for (const { name } of enumerations.values())
    input(
      `${name}Filter`,
      `Conditions on a ${name}, in the order in which its values are listed; all given must hold.`,
      comparison(enumNamed(name)),
    );
  const values = new Set(withRows().flatMap(type => facetsThatAre(type, 'value').map(({ of }) => of)));
  input('DateRange', 'Days from one to another, both included; without one of them there is no limit on that side.', {
    from: { type: 'Date', about: 'The first day.' },
    to: { type: 'Date', about: 'The last day.' },
  });
  makeEnum('Certainty', 'How sure a comparison with a vague number must be.', {
    POSSIBLE: { about: 'One of the numbers it can be fits.' },
    DEFINITE: { about: 'All the numbers it can be fit; of what was stated as ABOUT a number one never knows.' },
  });
  for (const type of values)
    input(`${type.name}Filter`, `Conditions on a ${type.name} and on its parts; all given must hold.`, {
      ...operatorsOf(type),
      ...fieldsOf(type),
      ...isNull,
    });
  const listed = ledTo('many');
  for (const type of withRows()) printRowFilter(type, listed.has(type));
}
