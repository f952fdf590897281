import {
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isListType,
  isObjectType,
  isScalarType,
} from 'graphql';
import { contract } from '../../graph/evaluator/contract.ts';
import { lists } from '../../graph/lists.ts';
import type { Service } from '../../service.ts';

type Values = Record<string, unknown>;
/** How one field of a type is asked for, and what an export shows of the answer. */
interface Shown {
  ask: string;
  flat(value: unknown): Values;
}

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const partsOf: Readonly<Record<string, readonly string[]>> = {
  When: ['min', 'max', 'precision'],
  Quantity: ['point', 'min', 'max', 'qualifier', 'unit'],
  Money: ['value', 'min', 'max', 'qualifier', 'currency'],
};
const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null;
const values = (value: unknown): Values => (isValues(value) ? value : {});
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const prefixed = (name: string, value: unknown, parts: readonly string[]): Values =>
  Object.fromEntries(parts.map(part => [`${name}${capital(part)}`, values(value)[part] ?? null]));

/** `FundingLine` is FUNDING_LINE. */
const recordType = (name: unknown) =>
  typeof name === 'string' ? name.replace(/(?<=.)[A-Z]/g, letter => `_${letter}`).toUpperCase() : null;

function shownOf(type: GraphQLObjectType, name: string): Shown | undefined {
  const given = type.getFields()[name]?.type;
  if (!given) return undefined;
  const named = getNamedType(given);
  const parts = partsOf[named.name];
  if (name === 'mergedInto' || (name === 'id' && type.getFields().slug)) return undefined;
  if (isScalarType(named) || isEnumType(named)) return { ask: name, flat: value => ({ [name]: value }) };
  if (parts) return { ask: `${name} { ${parts.join(' ')} }`, flat: value => prefixed(name, value, parts) };
  if (name === 'sources')
    return {
      ask: 'sources(first: 100) { nodes { slug } }',
      flat: value => ({
        sources: listed(values(value).nodes)
          .map(node => values(node).slug)
          .sort(),
      }),
    };
  const fields = isObjectType(named) || isInterfaceType(named) ? named.getFields() : {};
  if (isListType(getNullableType(given)) || !fields.slug || !fields.title) return undefined;
  return {
    ask: `${name} { __typename slug title }`,
    flat: value => ({
      ...prefixed(name, value, ['slug', 'title']),
      ...(isInterfaceType(named) && { [`${name}Type`]: recordType(values(value).__typename) }),
    }),
  };
}

/** Every list of the root, with the name of its export. */
export const roots = lists
  .filter(({ type }) => type === 'Query')
  .map(({ field }) => ({ field, name: field.replace(/[A-Z]/g, letter => `-${letter.toLowerCase()}`) }));

/** What an export of a list should have in each row, put together from the graph's own answers, page by page. */
export async function fromTheGraph(
  service: Service,
  field: string,
  asked: { where?: unknown; orderBy?: unknown } = {},
) {
  const connection = contract.getQueryType()?.getFields()[field];
  const page = connection && getNamedType(connection.type);
  const node = isObjectType(page) && page.getFields().nodes;
  const type = node && getNamedType(node.type);
  if (!type || !isObjectType(type)) throw new Error(`There is no list ${field}.`);
  const shown = Object.keys(type.getFields()).flatMap(name => {
    const one = shownOf(type, name);
    return one ? [{ name, ...one }] : [];
  });
  const query = `query ($at: String, $where: ${type.name}Filter, $orderBy: [${type.name}Order!]) {
    page: ${field}(first: 100, after: $at, where: $where, orderBy: $orderBy) {
      pageInfo { hasNextPage endCursor } nodes { ${shown.map(({ ask }) => ask).join(' ')} }
    } }`;
  const rows: Values[] = [];
  for (let at: unknown; ; ) {
    const { body } = await service.ask<{ page: Values }>(query, { ...asked, at });
    if (!body.data) throw new Error(JSON.stringify(body.errors));
    const { nodes, pageInfo } = body.data.page;
    for (const one of listed(nodes))
      rows.push(Object.assign({}, ...shown.map(({ name, flat }) => flat(values(one)[name]))));
    if (!values(pageInfo).hasNextPage) return rows;
    at = values(pageInfo).endCursor;
  }
}
