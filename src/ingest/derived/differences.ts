import { sql } from 'drizzle-orm';
import { shapes } from '../draft/shape.ts';
import type { Derived } from './derived.ts';

/** Every part that names a member: whose part it is, of which list, and whom it names. */
const entries = sql.join(
  [...shapes.values()].flatMap(({ type, part, table, columnNames }) => {
    const names = (keys: readonly string[]) => keys.flatMap(key => columnNames.get(key) ?? []);
    const [owner] = names(part ? [part.owner] : []);
    const members = names(part?.members ?? []).map(name => sql.identifier(name));
    if (owner === undefined || members.length === 0) return [];
    return [
      sql`select id, ${sql.identifier(owner)} as record_id, ${sql.raw(`'${type}'`)}::record_type as part, coalesce(${sql.join(members, sql`, `)}) as member_id from ${table}`,
    ];
  }),
  sql` union all `,
);

/**
 * The members that some sources name among the parts of a record and others do not. A source is asked about members of a
 * sort (countries, organizations, officials) of which it names one, in the same modality: who tells of a battalion
 * does not list the states. Where what a source said of a member is deprecated, it neither names nor omits it.
 */
export const differences: Derived = {
  table: 'differences',
  columns: ['key', 'record_id', 'part', 'modality', 'member_id'],
  members: 'difference_sources',
  owner: 'difference_id',
  of: ['source_id', 'names'],
  find: within => sql`
    with named as (
      select e.record_id, e.part, c.modality, m.type as sort, e.member_id, coalesce(c.article_id, c.dataset_id) as source_id,
        bool_or(c.rank <> 'DEPRECATED') as stands
      from (${entries}) as e join claims c on c.record_id = e.id join records m on m.id = e.member_id
      where c.retracted_at is null and ${within(sql`e.record_id`)}
      group by 1, 2, 3, 4, 5, 6
    ), compared as (
      select m.record_id, m.part, m.modality, m.member_id, s.source_id, n.source_id is not null as names
      from (select distinct record_id, part, modality, sort, member_id from named where stands) as m
      join (select distinct record_id, part, modality, sort, source_id from named where stands) as s
        on (s.record_id, s.part, s.modality, s.sort) = (m.record_id, m.part, m.modality, m.sort)
      left join named n on (n.record_id, n.part, n.modality, n.member_id, n.source_id)
        = (m.record_id, m.part, m.modality, m.member_id, s.source_id)
      where n.stands is not false
    )
    select d.record_id, d.part, d.modality, d.member_id,
      left(encode(sha256(convert_to(concat_ws(' ', r.type, r.slug, d.part, d.modality, m.type, m.slug), 'UTF8')), 'hex'), 32) as key,
      jsonb_agg(jsonb_build_object('source_id', d.source_id, 'names', d.names) order by d.source_id) as members
    from compared d join records r on r.id = d.record_id join records m on m.id = d.member_id
    group by d.record_id, d.part, d.modality, d.member_id, r.type, r.slug, m.type, m.slug
    having bool_or(d.names) and not bool_and(d.names)`,
};
