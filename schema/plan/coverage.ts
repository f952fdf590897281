import { sql } from 'drizzle-orm';
import { text } from './json-text.ts';
import type { List } from './list.ts';
import { fieldType } from './page.ts';
import { from, tableRow } from './row.ts';
import type { Scope } from './scope.ts';
import type { AskedOfList } from './totals.ts';

/** JSON text of the datasets that standing claims on the records of a list cite, with what each covers. */
export function coverage(c: Scope, list: List, { type, nodes, path }: Omit<AskedOfList, 'args'>) {
  c.meter.add('aggregate');
  const dataset = tableRow('datasets', c.alias());
  const claim = tableRow('claims', c.alias());
  const row = tableRow(list.of, c.alias());
  const object = c.meter.parts(() =>
    text(
      c.each(type, nodes, path, (name, fields, at) =>
        name === 'note' ? [dataset.cell('coverage').json] : [c.node(fieldType(type, name), fields, dataset, at)],
      ),
    ),
  );
  const rows = sql`select ${row.cell('id').sql} from ${list.from(row.alias)} where ${list.member(row)}`;
  const standing = sql`${claim.cell('retractedAt').sql} is null and ${claim.cell('rank').sql} <> 'DEPRECATED'`;
  // As an array, made once: of IN with a subselect PostgreSQL may make a join that goes through the list for each dataset.
  const cited = sql`array(select distinct ${claim.cell('datasetId').sql} from ${from('claims', claim.alias)} where ${standing} and ${claim.cell('recordId').sql} in (${rows}))`;
  const order = sql`${dataset.cell('title').sql}, ${dataset.cell('id').sql}`;
  return text([
    '[',
    sql`(select string_agg(${object}, ',' order by ${order}) from ${from('datasets', dataset.alias)} where ${dataset.cell('id').sql} = any(${cited}))`,
    ']',
  ]);
}
