select concat('{"data":{"fundingLines":', concat('{"aggregate":', concat('{"coverage":', concat('[', 
(select string_agg(concat('{"dataset":{"title":', to_json("t5"."title"), '},"note":', coalesce(to_json("t5"."coverage"), 'null'), '}'), ','
order by "t5"."title", "t5"."id")
from "datasets" as "t5"
where "t5"."id" = any(array
(select distinct "t6"."dataset_id"
from "claims" as "t6"
where "t6"."retracted_at" is null and "t6"."rank" <> 'DEPRECATED' and "t6"."record_id" in 
(select "t7"."id"
from "funding_lines" as "t7"
where (("t7"."listed") and ((("t7"."fiscal_year" = $1::text::integer) and (exists (select
from "countries" as "t8"
where (("t8"."id" = "t7"."recipient_id") and ("t8"."kind" is distinct
from 'AREA')))) and ("t7"."stage" = 'OBLIGATED')))))))), ']'), '}'), ',"groups":', (with "t10" as 
(select "t11".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t11"."k0") as "s0"
from 
(select "t9"."recipient_id" as "k0", case when min("t9"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t9"."amount_point" is not null) is not distinct
from max("t9"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t9"."amount_point" is not null) then sum("t9"."amount_point") end as "a0", count(distinct "t9"."program_id") as "a1", case when min("t9"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t9"."amount_point" is not null) is not distinct
from max("t9"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t9"."amount_point" is not null) then min("t9"."amount_currency") filter (where "t9"."amount_point" is not null) end as "a2"
from "funding_lines" as "t9"
where (("t9"."listed") and ((("t9"."fiscal_year" = $2::text::integer) and (exists (select
from "countries" as "t16"
where (("t16"."id" = "t9"."recipient_id") and ("t16"."kind" is distinct
from 'AREA')))) and ("t9"."stage" = 'OBLIGATED')))) group by 1) as "t11"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t10"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"title":', to_json("t12"."title"), ',"agreements":', 
(select concat('{"totalCount":', 
(select count(*)
from "agreements" as "t14"
where ((((("t14"."id") in 
(select "t14v"."agreement_id"
from "agreement_parties" as "t14v"
where (("t14v"."country_id" = "t12"."id") and ("t14v"."listed")))) and ("t14"."listed"))) and (("t14"."in_force_max" <= $3::text::date and case when "t14"."ended_precision" is not null then "t14"."ended_min" >= $4::text::date else not ("t14"."status" in ('ENDED', 'SUPERSEDED', 'UNKNOWN')) end)))), ',"nodes":[', string_agg(concat('{"title":', to_json("t13"."title"), ',"signed":', case when "t13"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t13"."signed_min"::date = "t13"."signed_max"::date then "t13"."signed_min"::date::text when "t13"."signed_min"::date = date_trunc('year', "t13"."signed_min"::date)::date and "t13"."signed_max"::date = (date_trunc('year', "t13"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t13"."signed_min"::date, 'YYYY') when "t13"."signed_min"::date = date_trunc('month', "t13"."signed_min"::date)::date and "t13"."signed_max"::date = (date_trunc('month', "t13"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t13"."signed_min"::date, 'YYYY-MM') when coalesce("t13"."signed_min"::date, "t13"."signed_max"::date) is not null then coalesce("t13"."signed_min"::date::text, '..') || '/' || coalesce("t13"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"inForce":', case when "t13"."in_force_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t13"."in_force_min"::date = "t13"."in_force_max"::date then "t13"."in_force_min"::date::text when "t13"."in_force_min"::date = date_trunc('year', "t13"."in_force_min"::date)::date and "t13"."in_force_max"::date = (date_trunc('year', "t13"."in_force_min"::date) + interval '1 year - 1 day')::date then to_char("t13"."in_force_min"::date, 'YYYY') when "t13"."in_force_min"::date = date_trunc('month', "t13"."in_force_min"::date)::date and "t13"."in_force_max"::date = (date_trunc('month', "t13"."in_force_min"::date) + interval '1 month - 1 day')::date then to_char("t13"."in_force_min"::date, 'YYYY-MM') when coalesce("t13"."in_force_min"::date, "t13"."in_force_max"::date) is not null then coalesce("t13"."in_force_min"::date::text, '..') || '/' || coalesce("t13"."in_force_max"::date::text, '..') end || '"', 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t15"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t15"."type" when 'AGREEMENT' then 
(select "t15n"."title"
from "agreements" as "t15n"
where "t15n"."id" = "t15"."id") when 'OFFICIAL' then 
(select "t15n"."title"
from "officials" as "t15n"
where "t15n"."id" = "t15"."id") when 'FUNDING_LINE' then 
(select "t15n"."title"
from "funding_lines" as "t15n"
where "t15n"."id" = "t15"."id") when 'ARTICLE' then 
(select "t15n"."title"
from "articles" as "t15n"
where "t15n"."id" = "t15"."id") when 'COUNTRY' then 
(select "t15n"."title"
from "countries" as "t15n"
where "t15n"."id" = "t15"."id") when 'ORGANIZATION' then 
(select "t15n"."title"
from "organizations" as "t15n"
where "t15n"."id" = "t15"."id") when 'POST' then 
(select "t15n"."title"
from "posts" as "t15n"
where "t15n"."id" = "t15"."id") when 'TENURE' then 
(select "t15n"."title"
from "tenures" as "t15n"
where "t15n"."id" = "t15"."id") when 'PROGRAM' then 
(select "t15n"."title"
from "programs" as "t15n"
where "t15n"."id" = "t15"."id") when 'EVENT' then 
(select "t15n"."title"
from "events" as "t15n"
where "t15n"."id" = "t15"."id") when 'STATEMENT' then 
(select "t15n"."title"
from "statements" as "t15n"
where "t15n"."id" = "t15"."id") when 'DATASET' then 
(select "t15n"."title"
from "datasets" as "t15n"
where "t15n"."id" = "t15"."id") when 'DEFLATOR' then 
(select "t15n"."title"
from "deflators" as "t15n"
where "t15n"."id" = "t15"."id") end), '}') end, 'null'), ','
order by "t15"."type", "t15"."slug", "t15"."id"), ']}')
from 
(select "t15".*
from "records" as "t15"
where "t15"."id" = any(array
(select coalesce("t15c"."article_id", "t15c"."dataset_id")
from "claims" as "t15c"
where "t15c"."retracted_at" is null and "t15c"."record_id" = any(array
(select "t13"."id"
union all select "t15p"."id"
from "records" as "t15p"
where "t15p"."part_of_id" = "t13"."id"))))
order by "t15"."type", "t15"."slug", "t15"."id"
limit 5) as "t15" having true), '}'), ','
order by "t13"."signed_min", "t13"."signed_max", "t13"."id"), ']}')
from 
(select "t13".*
from "agreements" as "t13"
where ((((("t13"."id") in 
(select "t13v"."agreement_id"
from "agreement_parties" as "t13v"
where (("t13v"."country_id" = "t12"."id") and ("t13v"."listed")))) and ("t13"."listed"))) and (("t13"."in_force_max" <= $5::text::date and case when "t13"."ended_precision" is not null then "t13"."ended_min" >= $6::text::date else not ("t13"."status" in ('ENDED', 'SUPERSEDED', 'UNKNOWN')) end)))
order by "t13"."signed_min", "t13"."signed_max", "t13"."id"
limit 100) as "t13" having true), '}')
from "countries" as "t12"
where "t12"."id" = "t11"."k0"), 'null'), '},"countDistinct":{"program":', "t11"."a1", '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t11"."a0") || '"', 'null'), ',"currency":', coalesce(to_json("t11"."a2"), 'null'), '}}}'), ','
order by "t11"."a0" desc nulls last, "t11"."s0" desc nulls last, "t11"."k0" desc nulls last), ']}')
from 
(select "t11".*
from "t10" as "t11"
where true
order by "t11"."a0" desc nulls last, "t11"."s0" desc nulls last, "t11"."k0" desc nulls last
limit 10) as "t11" having true)), '}'), '},"extensions":{"cost":{"requested":7312,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
