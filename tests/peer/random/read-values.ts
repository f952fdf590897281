import type { SideBySide } from '../side-by-side.ts';
import { listOf } from '../words.ts';
import type { Values } from './draw-filter.ts';
import { columnOf, rooted, types } from './types.ts';

/** The values there are, by type and column: what is asked for by one of them finds something. */
export async function readValues({ postgraphile }: SideBySide): Promise<Values> {
  const read = [...rooted, 'Signature' as const].map(async name => {
    const columns = Object.keys(types[name].columns);
    const { list } = await postgraphile(
      `{ list: ${listOf(types[name].plural)} { rows: nodes { ${columns.map(columnOf).join(' ')} } } }`,
    );
    const valuesOf = (column: string) => [
      ...new Set((list?.rows ?? []).map(row => row[columnOf(column)]).filter(value => value !== null)),
    ];
    return [name, new Map(columns.map(column => [column, valuesOf(column)]))] as const;
  });
  return new Map(await Promise.all(read));
}
