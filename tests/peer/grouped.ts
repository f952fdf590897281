import { ofOneUnit } from './one-unit.ts';
import type { Data, Pair } from './pair.ts';
import { plain } from './plain.ts';
import { listOf, shout } from './words.ts';

/** What a group is by: columns that both call alike, and relations, which PostGraphile knows by their foreign keys. */
export interface By {
  columns?: readonly string[];
  relations?: readonly string[];
}

interface Words {
  /** The variables, if there are any, beside `$after`. */
  declares?: string;
  where: string;
  /** What is counted and summed, beside `count`. */
  aggregates?: string;
  having?: string;
  mix?: string;
}

const given = (name: string, value: string | undefined) => (value ? `, ${name}: ${value}` : '');

/** Groups of a list with how many are in each. */
export function grouped(list: string, name: string, by: By, entente: Words, postgraphile: Words): Pair {
  const { columns = [], relations = [] } = by;
  const keys = [...columns, ...relations].map(shout).join(', ');
  const columnsThere = [...columns.map(shout), ...relations.map(relation => `${shout(relation)}_ID`)].join(', ');
  const key = [...columns, ...relations.map(relation => `${relation} { slug }`)].join(' ');
  return {
    name: `${list} ${name}`,
    entente: `query ($after: String, ${entente.declares ?? ''}) { list: ${list}(where: ${entente.where}) {
      groups(by: [${keys}], first: 40, after: $after${given('having', entente.having)}${given('mix', entente.mix)}) {
        totalCount pageInfo { hasNextPage endCursor } nodes { key { ${key} } count ${entente.aggregates ?? ''} }
      }
    } }`,
    postgraphile: `${postgraphile.declares ? `query (${postgraphile.declares})` : ''} {
      list: ${listOf(list)}(filter: { and: [${postgraphile.where}] }) {
        grouped: groupedAggregates(groupBy: [${columnsThere}]${given('having', postgraphile.having)}) {
          keys count: distinctCount { rowId } ${postgraphile.aggregates ?? ''}
        }
      }
      records: allRecords { nodes { rowId slug } }
    }`,
    read: {
      entente: pages => ({
        total: pages[0]?.list?.groups?.totalCount,
        groups: inOrder(pages.flatMap(({ list }) => list?.groups?.nodes ?? [])),
      }),
      postgraphile: pages => {
        const groups = pages.flatMap(page => readGrouped(page, columns, relations));
        return { total: groups.length, groups: inOrder(groups.map(ofOneUnit)) };
      },
    },
  };
}

/** PostGraphile's keys are texts in the order they were asked for, those of relations the ids of records. */
function readGrouped({ list, records }: Data, columns: readonly string[], relations: readonly string[]) {
  const slugs = new Map(records?.nodes.map(({ rowId, slug }) => [String(rowId), slug]));
  return (list?.grouped ?? []).map(({ keys, count, ...aggregates }) => ({
    key: Object.fromEntries([
      ...columns.map((column, i) => [column, keys[i]]),
      ...relations.map((relation, i) => [relation, { slug: slugs.get(keys[columns.length + i] ?? '') ?? null }]),
    ]),
    count: Number(count.rowId),
    ...aggregates,
  }));
}

/** Groups come in no order from PostGraphile. */
const inOrder = (groups: readonly unknown[]) =>
  groups
    .map(group => plain(group))
    .map(group => ({ group, text: JSON.stringify(group) }))
    .sort((a, b) => (a.text < b.text ? -1 : 1))
    .map(({ group }) => group);
