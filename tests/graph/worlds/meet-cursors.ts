import { coerceInputValue, type GraphQLField, getNamedType, isObjectType } from 'graphql';
import { type Choice, choiceFrom, drawOf } from '../choice.ts';
import { type Compared, compare, valid } from '../compare.ts';
import { contract, listName } from '../evaluator/contract.ts';
import { groupsIn } from '../evaluator/groups.ts';
import { orderOf } from '../evaluator/order.ts';
import { listIn } from '../evaluator/pages.ts';
import { groupCodes, orderCodes } from '../evaluator/refused-inputs.ts';
import { readSearch } from '../evaluator/search/read.ts';
import { searchName } from '../evaluator/search/search.ts';
import { nameOf, tableOf } from '../evaluator/tables.ts';
import { filtersFrom } from '../operations/filters.ts';
import { inputType, literal } from '../operations/inputs.ts';
import { ordersFrom } from '../operations/orders.ts';
import { samplesOf } from '../operations/samples.ts';
import { drawSearch, searchedTexts } from '../operations/searches.ts';
import { type Met, type MetGroups, type MetOrder, type MetSearch, middleOf } from '../operations/subjects.ts';

const ENTRIES = '{ edges { cursor } }';
/** Of how many records of a type cursors are met. */
const PARENTS = 30;
/** Orders and groups of a list that cursors are met in. */
const ORDERS = 2;

/** Searches that cursors are met of. */
const SEARCHES = 12;

const fieldsOf = (type: string): GraphQLField<unknown, unknown>[] => {
  const found = contract.getType(type);
  return isObjectType(found)
    ? Object.values(found.getFields()).filter(
        field => field.args.some(arg => arg.name === 'where') && field.args.some(arg => arg.name === 'first'),
      )
    : [];
};

/** Draws searches that are fine, of all types or of some. */
function drawSearches(choice: Choice, { rows }: Compared): MetSearch[] {
  const texts = searchedTexts(rows);
  return Array.from({ length: SEARCHES }, (): MetSearch => {
    const text = drawSearch(choice, texts);
    const types = choice.chance(30) ? ['OFFICIAL', 'EVENT', 'ARTICLE'].filter(() => choice.chance(60)) : undefined;
    return { text, types, name: searchName({ text, types }) };
  }).filter(({ text }) => readSearch(text) !== undefined);
}

/** Draws orders that are fine, and groups, for a list. */
function drawing(choice: Choice, { rows }: Compared) {
  const filters = filtersFrom(choice, samplesOf(rows));
  const orders = ordersFrom(choice, filters);
  const coerced = (plain: unknown, type: string): unknown => coerceInputValue(plain, inputType(type));
  return {
    order(list: string, type: string): MetOrder[] {
      const { plain } = orders.order(type);
      const orderBy = coerced(plain, `[${type}Order!]`);
      if (!Array.isArray(plain) || plain.length === 0 || orderCodes(type, orderBy).size > 0) return [];
      return [{ orderBy: plain, name: listIn(list, type, orderOf(rows, type, orderBy)) }];
    },
    groups(list: string, type: string): MetGroups[] {
      const by = filters.keys(type);
      if (by.length === 0) return [];
      const mix = type === 'FundingLine' ? ['STAGE'] : undefined;
      const { plain } = orders.groupOrder(type, by);
      const orderBy = coerced(plain, `[${type}GroupOrder!]`);
      const args = { by, orderBy, mix };
      if (plain === null || groupCodes(type, undefined, args).size > 0) return [];
      return [{ by, orderBy: plain, mix, name: groupsIn(rows, list, type, args) }];
    },
  };
}

/** Meets some cursors of every list: from its start and its end, root lists and those of records, in several orders. */
export async function meetCursors(world: Compared): Promise<Met> {
  // Others in each world.
  const choice = choiceFrom(drawOf(world.rows.table('records').length));
  const draw = drawing(choice, world);
  const middle = middleOf(world.rows);
  const orders = new Map<string, readonly MetOrder[]>();
  const groups = new Map<string, readonly MetGroups[]>();
  const ask = async (query: string, variables: Record<string, unknown>) => {
    await compare(world, valid(query), query, variables);
  };
  const some = <T>(one: () => T[]): T[] => Array.from({ length: ORDERS }, one).flat();

  /** What to ask of a list to meet its cursors. */
  function meeting(owner: string, field: GraphQLField<unknown, unknown>, first: number): string[] {
    const type = getNamedType(field.type).name.replace(/Connection$/, '');
    const holder = contract.getType(owner);
    const list = isObjectType(holder) ? listName(holder, field.name) : '';
    orders.set(list, orders.get(list) ?? some(() => draw.order(list, type)));
    groups.set(list, groups.get(list) ?? some(() => draw.groups(list, type)));
    const ordered = (orders.get(list) ?? []).map(
      ({ orderBy }) => `(first: ${first}, orderBy: ${literal(inputType(`[${type}Order!]`), orderBy)}) ${ENTRIES}`,
    );
    const grouped = (groups.get(list) ?? []).map(({ by, orderBy, mix }) => {
      const order = literal(inputType(`[${type}GroupOrder!]`), orderBy);
      const page = `groups(by: [${by.join()}], orderBy: ${order}${mix ? `, mix: [${mix.join()}]` : ''}, first: 2)`;
      return `{ ${page} { pageInfo { startCursor endCursor } } }`;
    });
    const then = field.args.some(({ name }) => name === 'knownAt')
      ? [`(knownAt: ${JSON.stringify(middle)}, first: ${first}) ${ENTRIES}`]
      : [];
    return [`(first: ${first}) ${ENTRIES}`, ...then, '(last: 2) { edges { cursor } }', ...ordered, ...grouped].map(
      (rest, i) => `k${i}: ${field.name}${rest}`,
    );
  }

  const countries = world.rows.table('countries').map(({ code }) => String(code));
  for (const code of countries.slice(0, PARENTS)) await ask(`{ timeline(countries: "${code}") ${ENTRIES} }`, {});
  for (const field of fieldsOf('Query')) await ask(`{ ${meeting('Query', field, 30).join(' ')} }`, {});
  for (const [type, table] of tableOf) {
    const ids = world.rows
      .table(table)
      .slice(0, PARENTS)
      .map(row => `${type}:${nameOf(row)}`);
    for (const field of fieldsOf(type))
      await ask(
        `query($ids: [ID!]!) { nodes(ids: $ids) { ... on ${type} { ${meeting(type, field, 5).join(' ')} } } }`,
        { ids },
      );
  }
  const searches = drawSearches(choice, world);
  for (const { text, types } of searches)
    await ask(
      `query($text: String!, $types: [RecordType!]) { a: search(text: $text, types: $types, first: 30) ${ENTRIES} b: search(text: $text, types: $types, last: 2) ${ENTRIES} }`,
      { text, types },
    );
  return { orders, groups, searches };
}
