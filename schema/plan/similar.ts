import { type SQL, sql } from 'drizzle-orm';
import { type FieldNode, type GraphQLNamedOutputType, isObjectType } from 'graphql';
import { IS_WHOLE_NAME } from '../../drizzle/search/names.ts';
import { SOUND } from '../../drizzle/search/sounds.ts';
import { MOST_SIMILAR, SIMILAR } from '../similar.ts';
import { text } from './json-text.ts';
import { count, fieldType, type Path } from './page.ts';
import { from, type Row, tableRow } from './row.ts';
import type { Arguments, Scope } from './scope.ts';

/** Least share of sounds in common: below it most are namesakes of a part. */
const LEAST = '0.7';

/** What the names of a record sound like. */
const soundsIn = (document: Row): SQL =>
  sql`array(select l from unnest(tsvector_to_array(${document.cell('words').sql})) as l where starts_with(l, ${sql.raw(`'${SOUND}'`)}))`;

/** JSON text of the records of the same type whose names are alike, the likeliest first. */
export function similar(
  c: Scope,
  type: GraphQLNamedOutputType,
  nodes: readonly FieldNode[],
  row: Row,
  args: Arguments,
  path: Path,
): SQL {
  if (!isObjectType(type)) throw new Error(`${type.name} is no object.`);
  c.meter.add('search');
  const size = count('first', args.first, { path, nodes }, MOST_SIMILAR) ?? SIMILAR;
  const [me, other, found] = [c.alias(), c.alias(), c.alias()];
  const [mine, theirs] = [tableRow('searchDocuments', me), tableRow('searchDocuments', other)];
  const at = (name: string) => sql`${sql.identifier(found)}.${sql.identifier(name)}`;
  const record = tableRow('records', c.alias());
  const object = c.meter.repeat(size, () =>
    text(
      c.each(type, nodes, path, (name, fields, deeper) => {
        if (name === 'score') return [sql`'"' || trim_scale(${at('score')}) || '"'`];
        if (name === 'reasons') return [sql`${at('reasons')}`];
        const inner = text([c.node(fieldType(type, name), fields, record, deeper)]);
        return [
          sql`(select ${inner} from ${from('records', record.alias)} where ${record.cell('id').sql} = ${at('id')})`,
        ];
      }),
    ),
  );
  // A name that is the same word for word says more than one that only sounds so.
  const wholeNames = (document: Row) =>
    sql`select l from unnest(tsvector_to_array(${document.cell('words').sql})) as l where l like ${sql.raw(`'${IS_WHOLE_NAME}'`)}`;
  const any = sql`(select string_agg(quote_literal(l), ' | ') from (select unnest(s.mine) union all ${wholeNames(mine)}) as n(l))::tsquery`;
  const same = sql`exists (${wholeNames(mine)} intersect ${wholeNames(theirs)})`;
  const share = sql`round(2.0 * cardinality(array(select unnest(s.mine) intersect select unnest(o.theirs))) / greatest(1, cardinality(s.mine) + cardinality(o.theirs)), 2)`;
  const rows = sql`select ${theirs.cell('id').sql} as id, case when ${same} then 1 else least(0.99, ${share}) end as score, case when ${same} then '["SAME_NAME"]' when ${share} = 1 then '["SAME_SOUNDS"]' else '["SHARED_SOUNDS"]' end as reasons from ${from('searchDocuments', me)} cross join lateral (select ${soundsIn(mine)} as mine) as s join ${from('searchDocuments', other)} on ${theirs.cell('type').sql} = ${mine.cell('type').sql} and ${theirs.cell('id').sql} <> ${mine.cell('id').sql} and ${theirs.cell('words').sql} @@ ${any} cross join lateral (select ${soundsIn(theirs)} as theirs) as o where ${mine.cell('id').sql} = ${row.cell('id').sql}`;
  const best = sql`(select * from (${rows}) as a where score >= ${sql.raw(LEAST)} order by score desc, id limit ${sql.raw(String(size))}) as ${sql.identifier(found)}`;
  return text([
    '[',
    sql`(select string_agg(${object}, ',' order by ${at('score')} desc, ${at('id')}) from ${best})`,
    ']',
  ]);
}
