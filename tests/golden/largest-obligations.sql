select concat('{"data":{"fundingLines":', concat('{"aggregate":', concat('{"coverage":', concat('[', 
(select string_agg(concat('{"dataset":{"title":', to_json("t4"."title"), '},"note":', coalesce(to_json("t4"."coverage"), 'null'), '}'), ','
order by "t4"."title", "t4"."id")
from "datasets" as "t4"
where "t4"."id" = any(array
(select distinct "t5"."dataset_id"
from "claims" as "t5"
where "t5"."retracted_at" is null and "t5"."rank" <> 'DEPRECATED' and "t5"."record_id" in 
(select "t6"."id"
from "funding_lines" as "t6"
where (("t6"."listed") and ((("t6"."fiscal_year" = $1::text::integer) and (exists (select
from "countries" as "t7"
where (("t7"."id" = "t6"."recipient_id") and ("t7"."kind" is distinct
from 'AREA')))) and ("t6"."stage" = 'OBLIGATED')))))))), ']'), '}'), ',"groups":', (with "t9" as 
(select "t10".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t10"."k0") as "s0"
from 
(select "t8"."recipient_id" as "k0", case when min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) is not distinct
from max("t8"."amount_currency") filter (where "t8"."amount_point" is not null) then sum("t8"."amount_point") end as "a0", count(distinct "t8"."program_id") as "a1", case when min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) is not distinct
from max("t8"."amount_currency") filter (where "t8"."amount_point" is not null) then min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) end as "a2"
from "funding_lines" as "t8"
where (("t8"."listed") and ((("t8"."fiscal_year" = $2::text::integer) and (exists (select
from "countries" as "t15"
where (("t15"."id" = "t8"."recipient_id") and ("t15"."kind" is distinct
from 'AREA')))) and ("t8"."stage" = 'OBLIGATED')))) group by 1) as "t10"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t9"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', case when "t11"."id" is null then 'null' else concat('{"title":', to_json("t11"."title"), ',"agreements":', 
(select concat('{"totalCount":', 
(select count(*)
from "agreements" as "t13"
where ((((("t13"."id") in 
(select "t13v"."agreement_id"
from "agreement_parties" as "t13v"
where (("t13v"."country_id" = "t11"."id") and ("t13v"."listed")))) and ("t13"."listed"))) and (("t13"."in_force_max" <= $3::text::date and case when "t13"."ended_precision" is not null then "t13"."ended_min" >= $4::text::date else not ("t13"."status" in ('ENDED', 'SUPERSEDED', 'UNKNOWN')) end)))), ',"nodes":[', string_agg(concat('{"title":', to_json("t12"."title"), ',"signed":', case when "t12"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t12"."signed_min"::date = "t12"."signed_max"::date then "t12"."signed_min"::date::text when "t12"."signed_min"::date = date_trunc('year', "t12"."signed_min"::date)::date and "t12"."signed_max"::date = (date_trunc('year', "t12"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t12"."signed_min"::date, 'YYYY') when "t12"."signed_min"::date = date_trunc('month', "t12"."signed_min"::date)::date and "t12"."signed_max"::date = (date_trunc('month', "t12"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t12"."signed_min"::date, 'YYYY-MM') when coalesce("t12"."signed_min"::date, "t12"."signed_max"::date) is not null then coalesce("t12"."signed_min"::date::text, '..') || '/' || coalesce("t12"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"inForce":', case when "t12"."in_force_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t12"."in_force_min"::date = "t12"."in_force_max"::date then "t12"."in_force_min"::date::text when "t12"."in_force_min"::date = date_trunc('year', "t12"."in_force_min"::date)::date and "t12"."in_force_max"::date = (date_trunc('year', "t12"."in_force_min"::date) + interval '1 year - 1 day')::date then to_char("t12"."in_force_min"::date, 'YYYY') when "t12"."in_force_min"::date = date_trunc('month', "t12"."in_force_min"::date)::date and "t12"."in_force_max"::date = (date_trunc('month', "t12"."in_force_min"::date) + interval '1 month - 1 day')::date then to_char("t12"."in_force_min"::date, 'YYYY-MM') when coalesce("t12"."in_force_min"::date, "t12"."in_force_max"::date) is not null then coalesce("t12"."in_force_min"::date::text, '..') || '/' || coalesce("t12"."in_force_max"::date::text, '..') end || '"', 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t14"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t14"."type" when 'AGREEMENT' then 
(select "t14n"."title"
from "agreements" as "t14n"
where "t14n"."id" = "t14"."id") when 'OFFICIAL' then 
(select "t14n"."title"
from "officials" as "t14n"
where "t14n"."id" = "t14"."id") when 'FUNDING_LINE' then 
(select "t14n"."title"
from "funding_lines" as "t14n"
where "t14n"."id" = "t14"."id") when 'ARTICLE' then 
(select "t14n"."title"
from "articles" as "t14n"
where "t14n"."id" = "t14"."id") when 'COUNTRY' then 
(select "t14n"."title"
from "countries" as "t14n"
where "t14n"."id" = "t14"."id") when 'ORGANIZATION' then 
(select "t14n"."title"
from "organizations" as "t14n"
where "t14n"."id" = "t14"."id") when 'POST' then 
(select "t14n"."title"
from "posts" as "t14n"
where "t14n"."id" = "t14"."id") when 'TENURE' then 
(select "t14n"."title"
from "tenures" as "t14n"
where "t14n"."id" = "t14"."id") when 'PROGRAM' then 
(select "t14n"."title"
from "programs" as "t14n"
where "t14n"."id" = "t14"."id") when 'EVENT' then 
(select "t14n"."title"
from "events" as "t14n"
where "t14n"."id" = "t14"."id") when 'STATEMENT' then 
(select "t14n"."title"
from "statements" as "t14n"
where "t14n"."id" = "t14"."id") when 'DATASET' then 
(select "t14n"."title"
from "datasets" as "t14n"
where "t14n"."id" = "t14"."id") when 'DEFLATOR' then 
(select "t14n"."title"
from "deflators" as "t14n"
where "t14n"."id" = "t14"."id") end), '}') end, 'null'), ','
order by "t14"."type", "t14"."slug", "t14"."id"), ']}')
from 
(select "t14".*
from "records" as "t14"
where "t14"."id" = any(array
(select coalesce("t14c"."article_id", "t14c"."dataset_id")
from "claims" as "t14c"
where "t14c"."retracted_at" is null and "t14c"."record_id" = any(array
(select "t12"."id"
union all select "t14p"."id"
from "records" as "t14p"
where "t14p"."part_of_id" = "t12"."id"))))
order by "t14"."type", "t14"."slug", "t14"."id"
limit 5) as "t14" having true), '}'), ','
order by "t12"."signed_min", "t12"."signed_max", "t12"."id"), ']}')
from 
(select "t12".*
from "agreements" as "t12"
where ((((("t12"."id") in 
(select "t12v"."agreement_id"
from "agreement_parties" as "t12v"
where (("t12v"."country_id" = "t11"."id") and ("t12v"."listed")))) and ("t12"."listed"))) and (("t12"."in_force_max" <= $5::text::date and case when "t12"."ended_precision" is not null then "t12"."ended_min" >= $6::text::date else not ("t12"."status" in ('ENDED', 'SUPERSEDED', 'UNKNOWN')) end)))
order by "t12"."signed_min", "t12"."signed_max", "t12"."id"
limit 100) as "t12" having true), '}') end, '},"countDistinct":{"program":', "t10"."a1", '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t10"."a0") || '"', 'null'), ',"currency":', coalesce(to_json("t10"."a2"), 'null'), '}}}'), ','
order by "t10"."a0" desc nulls last, "t10"."s0" desc nulls last, "t10"."k0" desc nulls last), ']}')
from 
(select "t10".*
from "t9" as "t10"
where true
order by "t10"."a0" desc nulls last, "t10"."s0" desc nulls last, "t10"."k0" desc nulls last
limit 10) as "t10"
left join "countries" as "t11" on "t11"."id" = "t10"."k0" having true)), '}'), '},"extensions":{"cost":{"requested":7312,"limit":200000}}}')
