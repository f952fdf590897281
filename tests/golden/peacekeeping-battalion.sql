select concat('{"data":{"search":', 
(select concat('{"totalCount":', 
(select count(*)
from "search_documents" as "t15"
where "t15"."words" @@ 
(select $1::text::tsquery)), ',"edges":[', string_agg(concat('{"rank":', "t0"."rank"::text, ',"node":', coalesce(case when "t0"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t0"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t0"."slug", case "t0"."type" when 'AGREEMENT_PARTY' then 
(select "t0n"."key"
from "agreement_parties" as "t0n"
where "t0n"."id" = "t0"."id") when 'SIGNATURE' then 
(select "t0n"."key"
from "signatures" as "t0n"
where "t0n"."id" = "t0"."id") when 'AGREEMENT_LINK' then 
(select "t0n"."key"
from "agreement_links" as "t0n"
where "t0n"."id" = "t0"."id") when 'MEMBERSHIP' then 
(select "t0n"."key"
from "memberships" as "t0n"
where "t0n"."id" = "t0"."id") when 'PARTICIPANT' then 
(select "t0n"."key"
from "participants" as "t0n"
where "t0n"."id" = "t0"."id") when 'ALIAS' then 
(select "t0n"."key"
from "aliases" as "t0n"
where "t0n"."id" = "t0"."id") when 'MENTION' then 
(select "t0n"."key"
from "mentions" as "t0n"
where "t0n"."id" = "t0"."id") end) || '"', ',"title":', case "t0"."type" when 'AGREEMENT' then 
(select to_json("t0n"."title")::text
from "agreements" as "t0n"
where "t0n"."id" = "t0"."id") when 'OFFICIAL' then 
(select to_json("t0n"."title")::text
from "officials" as "t0n"
where "t0n"."id" = "t0"."id") when 'FUNDING_LINE' then 
(select to_json("t0n"."title")::text
from "funding_lines" as "t0n"
where "t0n"."id" = "t0"."id") when 'ARTICLE' then 
(select to_json("t0n"."title")::text
from "articles" as "t0n"
where "t0n"."id" = "t0"."id") when 'COUNTRY' then 
(select to_json("t0n"."title")::text
from "countries" as "t0n"
where "t0n"."id" = "t0"."id") when 'ORGANIZATION' then 
(select to_json("t0n"."title")::text
from "organizations" as "t0n"
where "t0n"."id" = "t0"."id") when 'POST' then 
(select to_json("t0n"."title")::text
from "posts" as "t0n"
where "t0n"."id" = "t0"."id") when 'TENURE' then 
(select to_json("t0n"."title")::text
from "tenures" as "t0n"
where "t0n"."id" = "t0"."id") when 'PROGRAM' then 
(select to_json("t0n"."title")::text
from "programs" as "t0n"
where "t0n"."id" = "t0"."id") when 'EVENT' then 
(select to_json("t0n"."title")::text
from "events" as "t0n"
where "t0n"."id" = "t0"."id") when 'STATEMENT' then 
(select to_json("t0n"."title")::text
from "statements" as "t0n"
where "t0n"."id" = "t0"."id") when 'DATASET' then 
(select to_json("t0n"."title")::text
from "datasets" as "t0n"
where "t0n"."id" = "t0"."id") when 'DEFLATOR' then 
(select to_json("t0n"."title")::text
from "deflators" as "t0n"
where "t0n"."id" = "t0"."id") end, '}') end, 'null'), ',"highlights":', concat('[', 
(select string_agg(concat('{"field":', coalesce(("t16".item -> 'field')::text, 'null'), ',"fragments":', concat('[', 
(select string_agg(concat('{"text":', coalesce(("t17".item -> 'text')::text, 'null'), ',"hit":', coalesce(("t17".item -> 'hit')::text, 'null'), '}'), ','
order by "t17".n)
from jsonb_array_elements((coalesce(("t16".item -> 'fragments')::text, 'null'))::jsonb) with ordinality as "t17"(item, n)), ']'), '}'), ','
order by "t16".n)
from jsonb_array_elements((
(select search_highlights(split_part("t18"."passages", U&'\001D', 1), "t18"."words", $2::text::text[], $3::text::text[])
from "search_documents" as "t18"
where "t18"."id" = "t0"."id"))::jsonb) with ordinality as "t16"(item, n)), ']'), '}'), ','
order by "t0"."#") filter (where "t0"."#" <= 10), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."rank" desc, "t0"."type", "t0"."slug", "t0"."id") as "#"
from 
(select "t0".*
from (with "t2" as materialized 
(select "t1"."id", "t1"."type", "t1"."slug", null::integer as merged_into_id, 7 as "rank"
from "search_documents" as "t1"
where "t1"."words" @@ 
(select $4::text::tsquery)
order by "t1"."type", "t1"."slug", "t1"."id"
limit 11), "t4" as materialized 
(select "t3"."id", "t3"."type", "t3"."slug", null::integer as merged_into_id, 6 as "rank"
from "search_documents" as "t3"
where (("t3"."words" @@ 
(select $5::text::tsquery)) and (
(select count(*)
from "t2") < 11))
order by "t3"."type", "t3"."slug", "t3"."id"
limit 11), "t6" as materialized 
(select "t5"."id", "t5"."type", "t5"."slug", null::integer as merged_into_id, 5 as "rank"
from "search_documents" as "t5"
where (("t5"."words" @@ 
(select $6::text::tsquery)) and (
(select count(*)
from "t2") + 
(select count(*)
from "t4") < 11))
order by "t5"."type", "t5"."slug", "t5"."id"
limit 11), "t8" as materialized 
(select "t7"."id", "t7"."type", "t7"."slug", null::integer as merged_into_id, 4 as "rank"
from "search_documents" as "t7"
where (("t7"."words" @@ 
(select $7::text::tsquery)) and (
(select count(*)
from "t2") + 
(select count(*)
from "t4") + 
(select count(*)
from "t6") < 11))
order by "t7"."type", "t7"."slug", "t7"."id"
limit 11), "t10" as materialized 
(select "t9"."id", "t9"."type", "t9"."slug", null::integer as merged_into_id, 3 as "rank"
from "search_documents" as "t9"
where (("t9"."words" @@ 
(select $8::text::tsquery)) and (
(select count(*)
from "t2") + 
(select count(*)
from "t4") + 
(select count(*)
from "t6") + 
(select count(*)
from "t8") < 11))
order by "t9"."type", "t9"."slug", "t9"."id"
limit 11), "t12" as materialized 
(select "t11"."id", "t11"."type", "t11"."slug", null::integer as merged_into_id, 2 as "rank"
from "search_documents" as "t11"
where (("t11"."words" @@ 
(select $9::text::tsquery)) and (
(select count(*)
from "t2") + 
(select count(*)
from "t4") + 
(select count(*)
from "t6") + 
(select count(*)
from "t8") + 
(select count(*)
from "t10") < 11))
order by "t11"."type", "t11"."slug", "t11"."id"
limit 11), "t14" as materialized 
(select "t13"."id", "t13"."type", "t13"."slug", null::integer as merged_into_id, 1 as "rank"
from "search_documents" as "t13"
where (("t13"."words" @@ 
(select $10::text::tsquery)) and (
(select count(*)
from "t2") + 
(select count(*)
from "t4") + 
(select count(*)
from "t6") + 
(select count(*)
from "t8") + 
(select count(*)
from "t10") + 
(select count(*)
from "t12") < 11))
order by "t13"."type", "t13"."slug", "t13"."id"
limit 11) select *
from "t2"
union all select *
from "t4"
union all select *
from "t6"
union all select *
from "t8"
union all select *
from "t10"
union all select *
from "t12"
union all select *
from "t14") as "t0"
where true
order by "t0"."rank" desc, "t0"."type", "t0"."slug", "t0"."id"
limit 10) as "t0") as "t0" having true), ',"articles":', concat('{"groups":', (with "t22" as 
(select "t23".*, 
(select "k0s"."title"
from "organizations" as "k0s"
where "k0s"."id" = "t23"."k0") as "s0"
from 
(select "t21"."publisher_id" as "k0", count(*) as "a0"
from "articles" as "t21"
where (("t21"."listed") and ("t21"."id" in 
(select "t25"."id"
from "search_documents" as "t25"
where "t25"."words" @@ 
(select $11::text::tsquery)))) group by 1) as "t23"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"publisher":', coalesce(
(select concat('{"title":', to_json("t24"."title")::text, '}')
from "organizations" as "t24"
where "t24"."id" = "t23"."k0"), 'null'), '},"count":', "t23"."a0"::text, '}'), ','
order by "t23"."#") filter (where "t23"."#" <= 20), ']}')
from 
(select "t23".*, row_number() over (order by "t23"."s0", "t23"."k0") as "#"
from "t22" as "t23"
where true
order by "t23"."s0", "t23"."k0"
limit 20) as "t23" having true)), '}'), '},"extensions":{"cost":{"requested":1333,"limit":200000}}}')
