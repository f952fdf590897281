import type postgres from 'postgres';

/** A node of a plan, as EXPLAIN gives it. */
export interface PlanNode {
  'Node Type': string;
  'Join Type'?: string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'CTE Name'?: string;
  Filter?: string;
  'Subplan Name'?: string;
  Plans?: PlanNode[];
}

/** Fixes what plans depend on: statistics, and settings under which a few rows are read as many would be. */
export async function steady(sql: postgres.Sql): Promise<void> {
  await sql`vacuum (freeze, analyze)`;
  for (const off of ['seqscan', 'hashjoin', 'mergejoin', 'memoize']) await sql.unsafe(`set enable_${off} = off`);
  await sql`set max_parallel_workers_per_gather = 0`;
}

/** The plan that serves a statement whatever its parameters are. */
export async function planOf(sql: postgres.Sql, statement: string): Promise<PlanNode> {
  const [row] = await sql.unsafe<{ 'QUERY PLAN': { Plan: PlanNode }[] }[]>(
    `explain (generic_plan, format json) ${statement}`,
  );
  const plan = row?.['QUERY PLAN'][0]?.Plan;
  if (!plan) throw new Error('EXPLAIN says nothing.');
  return plan;
}

/** All nodes of a plan. */
export const nodesOf = (node: PlanNode): PlanNode[] => [node, ...(node.Plans ?? []).flatMap(nodesOf)];

/** A plan's shape, to be read: what is done, by which index, and what for. */
export function shapeOf(node: PlanNode, indent = ''): string {
  const { 'Join Type': join, 'Relation Name': relation, 'Index Name': index, 'CTE Name': cte } = node;
  const words = [
    node['Node Type'],
    ...(join && join !== 'Inner' ? [`(${join})`] : []),
    ...((relation ?? cte) ? [`on ${relation ?? cte}`] : []),
    ...(index ? [`by ${index}`] : []),
  ];
  const name = node['Subplan Name'] ? `${node['Subplan Name']}: ` : '';
  return [
    `${indent}${name}${words.join(' ')}\n`,
    ...(node.Plans ?? []).map(inner => shapeOf(inner, `${indent}  `)),
  ].join('');
}
