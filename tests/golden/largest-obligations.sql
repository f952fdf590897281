select concat('{"data":{"fundingLines":', concat('{"aggregate":', concat('{"coverage":', concat('[', 
(select string_agg(concat('{"dataset":', concat('{"title":', to_json("t3"."title")::text, '}'), ',"note":', coalesce(to_json("t3"."coverage")::text, 'null'), '}'), ','
order by "t3"."title", "t3"."id")
from "datasets" as "t3"
where "t3"."id" = any(array
(select distinct "t4"."dataset_id"
from "claims" as "t4"
where "t4"."retracted_at" is null and "t4"."rank" <> 'DEPRECATED' and "t4"."record_id" in 
(select "t5"."id"
from "funding_lines" as "t5"
where (("t5"."listed") and ((("t5"."fiscal_year" = $1::text::integer) and ("t5"."stage" = 'OBLIGATED')))))))), ']'), '}'), ',"groups":', (with "t7" as 
(select "t8".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t8"."k0") as "s0"
from 
(select "t6"."recipient_id" as "k0", case when min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) is not distinct
from max("t6"."amount_currency") filter (where "t6"."amount_point" is not null) and count("t6"."amount_currency") filter (where "t6"."amount_point" is not null) in (0, count("t6"."amount_point")) then sum("t6"."amount_point") end as "a0", count(distinct "t6"."program_id") as "a1", case when min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) is not distinct
from max("t6"."amount_currency") filter (where "t6"."amount_point" is not null) and count("t6"."amount_currency") filter (where "t6"."amount_point" is not null) in (0, count("t6"."amount_point")) then sum("t6"."amount_point") end as "a2", case when min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) is not distinct
from max("t6"."amount_currency") filter (where "t6"."amount_point" is not null) and count("t6"."amount_currency") filter (where "t6"."amount_point" is not null) in (0, count("t6"."amount_point")) then min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) end as "a3"
from "funding_lines" as "t6"
where (("t6"."listed") and ((("t6"."fiscal_year" = $2::text::integer) and ("t6"."stage" = 'OBLIGATED')))) group by 1) as "t8"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t7"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"title":', to_json("t9"."title")::text, ',"agreements":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t10"."title")::text, ',"signed":', case when "t10"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t10"."signed_min"::date = "t10"."signed_max"::date then "t10"."signed_min"::date::text when "t10"."signed_min"::date = date_trunc('year', "t10"."signed_min"::date)::date and "t10"."signed_max"::date = (date_trunc('year', "t10"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t10"."signed_min"::date, 'YYYY') when "t10"."signed_min"::date = date_trunc('month', "t10"."signed_min"::date)::date and "t10"."signed_max"::date = (date_trunc('month', "t10"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t10"."signed_min"::date, 'YYYY-MM') when coalesce("t10"."signed_min"::date, "t10"."signed_max"::date) is not null then coalesce("t10"."signed_min"::date::text, '..') || '/' || coalesce("t10"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"inForce":', case when "t10"."in_force_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t10"."in_force_min"::date = "t10"."in_force_max"::date then "t10"."in_force_min"::date::text when "t10"."in_force_min"::date = date_trunc('year', "t10"."in_force_min"::date)::date and "t10"."in_force_max"::date = (date_trunc('year', "t10"."in_force_min"::date) + interval '1 year - 1 day')::date then to_char("t10"."in_force_min"::date, 'YYYY') when "t10"."in_force_min"::date = date_trunc('month', "t10"."in_force_min"::date)::date and "t10"."in_force_max"::date = (date_trunc('month', "t10"."in_force_min"::date) + interval '1 month - 1 day')::date then to_char("t10"."in_force_min"::date, 'YYYY-MM') when coalesce("t10"."in_force_min"::date, "t10"."in_force_max"::date) is not null then coalesce("t10"."in_force_min"::date::text, '..') || '/' || coalesce("t10"."in_force_max"::date::text, '..') end || '"', 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t11"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', case "t11"."type" when 'AGREEMENT' then 
(select to_json("t11n"."title")::text
from "agreements" as "t11n"
where "t11n"."id" = "t11"."id") when 'OFFICIAL' then 
(select to_json("t11n"."title")::text
from "officials" as "t11n"
where "t11n"."id" = "t11"."id") when 'FUNDING_LINE' then 
(select to_json("t11n"."title")::text
from "funding_lines" as "t11n"
where "t11n"."id" = "t11"."id") when 'ARTICLE' then 
(select to_json("t11n"."title")::text
from "articles" as "t11n"
where "t11n"."id" = "t11"."id") when 'COUNTRY' then 
(select to_json("t11n"."title")::text
from "countries" as "t11n"
where "t11n"."id" = "t11"."id") when 'ORGANIZATION' then 
(select to_json("t11n"."title")::text
from "organizations" as "t11n"
where "t11n"."id" = "t11"."id") when 'POST' then 
(select to_json("t11n"."title")::text
from "posts" as "t11n"
where "t11n"."id" = "t11"."id") when 'TENURE' then 
(select to_json("t11n"."title")::text
from "tenures" as "t11n"
where "t11n"."id" = "t11"."id") when 'PROGRAM' then 
(select to_json("t11n"."title")::text
from "programs" as "t11n"
where "t11n"."id" = "t11"."id") when 'EVENT' then 
(select to_json("t11n"."title")::text
from "events" as "t11n"
where "t11n"."id" = "t11"."id") when 'STATEMENT' then 
(select to_json("t11n"."title")::text
from "statements" as "t11n"
where "t11n"."id" = "t11"."id") when 'DATASET' then 
(select to_json("t11n"."title")::text
from "datasets" as "t11n"
where "t11n"."id" = "t11"."id") when 'DEFLATOR' then 
(select to_json("t11n"."title")::text
from "deflators" as "t11n"
where "t11n"."id" = "t11"."id") end, '}') end, 'null'), ','
order by "t11"."#") filter (where "t11"."#" <= 20), ']}')
from 
(select "t11".*, row_number() over (order by "t11"."type", "t11"."slug", "t11"."id") as "#"
from "records" as "t11"
where "t11"."id" = any(array
(select coalesce("t11c"."article_id", "t11c"."dataset_id")
from "claims" as "t11c"
where "t11c"."retracted_at" is null and "t11c"."record_id" = any(array
(select "t10"."id"
union all select "t11p"."id"
from "records" as "t11p"
where "t11p"."part_of_id" = "t10"."id"))))
order by "t11"."type", "t11"."slug", "t11"."id"
limit 20) as "t11" having true), '}'), ','
order by "t10"."#") filter (where "t10"."#" <= 20), ']}')
from 
(select "t10".*, row_number() over (order by "t10"."signed_min", "t10"."signed_max", "t10"."id") as "#"
from "agreements" as "t10"
where ((((("t10"."id") in 
(select "t10v"."agreement_id"
from "agreement_parties" as "t10v"
where (("t10v"."country_id" = "t9"."id") and ("t10v"."listed")))) and ("t10"."listed"))) and (("t10"."in_force_max" <= $3::text::date and case when "t10"."ended_precision" is not null then "t10"."ended_min" >= $4::text::date else not ("t10"."status" in ('ENDED', 'SUPERSEDED')) end)))
order by "t10"."signed_min", "t10"."signed_max", "t10"."id"
limit 20) as "t10" having true), '}')
from "countries" as "t9"
where "t9"."id" = "t8"."k0"), 'null'), '},"countDistinct":{"program":', "t8"."a1"::text, '},"sum":{"amount":', concat('{"value":', coalesce('"' || trim_scale("t8"."a2") || '"', 'null'), ',"currency":', coalesce(to_json("t8"."a3")::text, 'null'), '}'), '}}'), ','
order by "t8"."#") filter (where "t8"."#" <= 10), ']}')
from 
(select "t8".*, row_number() over (order by "t8"."a0" desc nulls last, "t8"."s0" desc nulls last, "t8"."k0" desc nulls last) as "#"
from "t7" as "t8"
where true
order by "t8"."a0" desc nulls last, "t8"."s0" desc nulls last, "t8"."k0" desc nulls last
limit 10) as "t8" having true)), '}'), '},"extensions":{"cost":{"requested":4582,"limit":200000}}}')
