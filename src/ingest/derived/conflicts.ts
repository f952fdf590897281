import { sql } from 'drizzle-orm';
import { shapes } from '../draft/shape.ts';
import type { Derived } from './derived.ts';

/** The keys of parts, which stand in tables of their own. */
const parts = sql.join(
  [...shapes.values()].flatMap(({ part, table }) => (part ? [sql`select id, key from ${table}`] : [])),
  sql` union all `,
);

/**
 * The properties of records and parts on which claims of one modality cannot all hold. What a claim on the whole record
 * filled counts as a claim on each of those properties. Values meet or do not: days as a range, open where a bound is
 * not known; numbers of one unit or currency as a range, an exact one as a point, ABOUT without bounds as any number;
 * enums and records by name. Text has no such value, so it never conflicts.
 */
export const conflicts: Derived = {
  table: 'conflicts',
  columns: ['key', 'record_id', 'property', 'modality', 'preferred_id'],
  members: 'conflict_claims',
  owner: 'conflict_id',
  of: ['claim_id'],
  find: within => sql`
    with said as (
      select c.id, c.record_id, c.modality, c.rank, c.property = 'RECORD' as whole, said.*, said.value ->> 'type' as type,
        said.value ->> 'qualifier' as qualifier
      from claims c left join records v on v.id = c.value_record_id cross join lateral (
        select c.property, c.value, v.slug where c.property <> 'RECORD'
        union all
        select (one ->> 'property')::property, one, one ->> 'slug' from jsonb_array_elements(c.value -> 'values') as one
      ) as said
      where c.retracted_at is null and c.rank <> 'DEPRECATED' and ${within(sql`c.record_id`)}
    ), meant as (
      select id, record_id, property, modality,
        case type when 'Enum' then value ->> 'value' when 'Record' then slug end as name,
        case type when 'When' then daterange((value ->> 'min')::date, (value ->> 'max')::date, '[]') end as days,
        case when type in ('Quantity', 'Money') then numrange(
          (value ->> case qualifier when 'EXACT' then 'point' else 'min' end)::numeric,
          (value ->> case qualifier when 'EXACT' then 'point' else 'max' end)::numeric,
          case when type = 'Money' and qualifier = 'MORE_THAN' then '(' else '[' end ||
          case when type = 'Money' and qualifier = 'LESS_THAN' then ')' else ']' end
        ) end as numbers,
        coalesce(value ->> 'unit', value ->> 'currency') as scale
      from said
    ), apart as (
      select a.record_id, a.property, a.modality, a.id from meant a where exists (
        select from meant b
        where (b.record_id, b.property, b.modality) = (a.record_id, a.property, a.modality) and b.id <> a.id
          and (a.name <> b.name or not a.days && b.days or not a.numbers && b.numbers and a.scale is not distinct from b.scale)
      )
    ), shown as (
      select distinct on (record_id, property) record_id, property, modality, id from said
      where rank = 'PREFERRED' order by record_id, property, whole
    )
    select a.record_id, a.property, a.modality, s.id as preferred_id,
      left(encode(sha256(convert_to(concat_ws(' ', r.type, coalesce(r.slug, p.key), a.property, a.modality), 'UTF8')), 'hex'), 32) as key,
      jsonb_agg(jsonb_build_object('claim_id', a.id) order by a.id) as members
    from apart a join records r on r.id = a.record_id left join (${parts}) as p on p.id = a.record_id
      left join shown s on (s.record_id, s.property, s.modality) = (a.record_id, a.property, a.modality)
    group by a.record_id, a.property, a.modality, s.id, r.type, r.slug, p.key`,
};
