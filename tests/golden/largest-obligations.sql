select concat('{"data":{"fundingLines":', concat('{"groups":', (with "t2" as 
(select "t3".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t3"."k0") as "s0"
from 
(select "t1"."recipient_id" as "k0", case when min("t1"."amount_currency") filter (where "t1"."amount_point" is not null) is not distinct
from max("t1"."amount_currency") filter (where "t1"."amount_point" is not null) and count("t1"."amount_currency") filter (where "t1"."amount_point" is not null) in (0, count("t1"."amount_point")) then sum("t1"."amount_point") end as "a0", count(distinct "t1"."program_id") as "a1", case when min("t1"."amount_currency") filter (where "t1"."amount_point" is not null) is not distinct
from max("t1"."amount_currency") filter (where "t1"."amount_point" is not null) and count("t1"."amount_currency") filter (where "t1"."amount_point" is not null) in (0, count("t1"."amount_point")) then sum("t1"."amount_point") end as "a2", case when min("t1"."amount_currency") filter (where "t1"."amount_point" is not null) is not distinct
from max("t1"."amount_currency") filter (where "t1"."amount_point" is not null) and count("t1"."amount_currency") filter (where "t1"."amount_point" is not null) in (0, count("t1"."amount_point")) then min("t1"."amount_currency") filter (where "t1"."amount_point" is not null) end as "a3"
from "funding_lines" as "t1"
where (("t1"."listed") and ((("t1"."fiscal_year" = $1::text::integer) and ("t1"."stage" = 'OBLIGATED')))) group by 1) as "t3"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t2"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"title":', to_json("t4"."title")::text, ',"agreements":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t5"."title")::text, ',"signed":', case when "t5"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t5"."signed_min"::date = "t5"."signed_max"::date then "t5"."signed_min"::date::text when "t5"."signed_min"::date = date_trunc('year', "t5"."signed_min"::date)::date and "t5"."signed_max"::date = (date_trunc('year', "t5"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t5"."signed_min"::date, 'YYYY') when "t5"."signed_min"::date = date_trunc('month', "t5"."signed_min"::date)::date and "t5"."signed_max"::date = (date_trunc('month', "t5"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t5"."signed_min"::date, 'YYYY-MM') when coalesce("t5"."signed_min"::date, "t5"."signed_max"::date) is not null then coalesce("t5"."signed_min"::date::text, '..') || '/' || coalesce("t5"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"inForce":', case when "t5"."in_force_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t5"."in_force_min"::date = "t5"."in_force_max"::date then "t5"."in_force_min"::date::text when "t5"."in_force_min"::date = date_trunc('year', "t5"."in_force_min"::date)::date and "t5"."in_force_max"::date = (date_trunc('year', "t5"."in_force_min"::date) + interval '1 year - 1 day')::date then to_char("t5"."in_force_min"::date, 'YYYY') when "t5"."in_force_min"::date = date_trunc('month', "t5"."in_force_min"::date)::date and "t5"."in_force_max"::date = (date_trunc('month', "t5"."in_force_min"::date) + interval '1 month - 1 day')::date then to_char("t5"."in_force_min"::date, 'YYYY-MM') when coalesce("t5"."in_force_min"::date, "t5"."in_force_max"::date) is not null then coalesce("t5"."in_force_min"::date::text, '..') || '/' || coalesce("t5"."in_force_max"::date::text, '..') end || '"', 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t6"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', case "t6"."type" when 'AGREEMENT' then 
(select to_json("t6n"."title")::text
from "agreements" as "t6n"
where "t6n"."id" = "t6"."id") when 'OFFICIAL' then 
(select to_json("t6n"."title")::text
from "officials" as "t6n"
where "t6n"."id" = "t6"."id") when 'FUNDING_LINE' then 
(select to_json("t6n"."title")::text
from "funding_lines" as "t6n"
where "t6n"."id" = "t6"."id") when 'ARTICLE' then 
(select to_json("t6n"."title")::text
from "articles" as "t6n"
where "t6n"."id" = "t6"."id") when 'COUNTRY' then 
(select to_json("t6n"."title")::text
from "countries" as "t6n"
where "t6n"."id" = "t6"."id") when 'ORGANIZATION' then 
(select to_json("t6n"."title")::text
from "organizations" as "t6n"
where "t6n"."id" = "t6"."id") when 'POST' then 
(select to_json("t6n"."title")::text
from "posts" as "t6n"
where "t6n"."id" = "t6"."id") when 'TENURE' then 
(select to_json("t6n"."title")::text
from "tenures" as "t6n"
where "t6n"."id" = "t6"."id") when 'PROGRAM' then 
(select to_json("t6n"."title")::text
from "programs" as "t6n"
where "t6n"."id" = "t6"."id") when 'EVENT' then 
(select to_json("t6n"."title")::text
from "events" as "t6n"
where "t6n"."id" = "t6"."id") when 'STATEMENT' then 
(select to_json("t6n"."title")::text
from "statements" as "t6n"
where "t6n"."id" = "t6"."id") when 'DATASET' then 
(select to_json("t6n"."title")::text
from "datasets" as "t6n"
where "t6n"."id" = "t6"."id") when 'DEFLATOR' then 
(select to_json("t6n"."title")::text
from "deflators" as "t6n"
where "t6n"."id" = "t6"."id") end, '}') end, 'null'), ','
order by "t6"."#") filter (where "t6"."#" <= 20), ']}')
from 
(select "t6".*, row_number() over (order by "t6"."type", "t6"."slug", "t6"."id") as "#"
from "records" as "t6"
where "t6"."id" = any(array
(select coalesce("t6c"."article_id", "t6c"."dataset_id")
from "claims" as "t6c"
where "t6c"."retracted_at" is null and "t6c"."record_id" = any(array
(select "t5"."id"
union all select "t6p"."id"
from "records" as "t6p"
where "t6p"."part_of_id" = "t5"."id"))))
order by "t6"."type", "t6"."slug", "t6"."id"
limit 20) as "t6" having true), '}'), ','
order by "t5"."#") filter (where "t5"."#" <= 20), ']}')
from 
(select "t5".*, row_number() over (order by "t5"."signed_min", "t5"."signed_max", "t5"."id") as "#"
from "agreements" as "t5"
where ((((("t5"."id") in 
(select "t5v"."agreement_id"
from "agreement_parties" as "t5v"
where (("t5v"."country_id" = "t4"."id") and ("t5v"."listed")))) and ("t5"."listed"))) and (("t5"."in_force_max" <= $2::text::date and case when "t5"."ended_precision" is not null then "t5"."ended_min" >= $3::text::date else not ("t5"."status" in ('ENDED', 'SUPERSEDED')) end)))
order by "t5"."signed_min", "t5"."signed_max", "t5"."id"
limit 20) as "t5" having true), '}')
from "countries" as "t4"
where "t4"."id" = "t3"."k0"), 'null'), '},"countDistinct":{"program":', "t3"."a1"::text, '},"sum":{"amount":', concat('{"value":', coalesce('"' || trim_scale("t3"."a2") || '"', 'null'), ',"currency":', coalesce(to_json("t3"."a3")::text, 'null'), '}'), '}}'), ','
order by "t3"."#") filter (where "t3"."#" <= 10), ']}')
from 
(select "t3".*, row_number() over (order by "t3"."a0" desc nulls last, "t3"."s0" desc nulls last, "t3"."k0" desc nulls last) as "#"
from "t2" as "t3"
where true
order by "t3"."a0" desc nulls last, "t3"."s0" desc nulls last, "t3"."k0" desc nulls last
limit 10) as "t3" having true)), '}'), '},"extensions":{"cost":{"requested":4472,"limit":200000}}}')
