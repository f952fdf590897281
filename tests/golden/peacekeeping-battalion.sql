select concat('{"data":{"search":', (with "t0" as materialized 
(select "t5"."id", "t5"."type", "t5"."slug", null::integer as merged_into_id, coalesce("t7"."rank", 1) as "rank"
from "search_documents" as "t5"
left join 
(select "t6"."id", case when strpos("t6"."names", $1::text) > 0 then 7 when strpos("t6"."names", $2::text) > 0 then 6 when "t6"."name_words" @@ $3::text::tsquery then 5 when "t6"."name_words" @@ $4::text::tsquery then 4 when "t6"."name_words" @@ $5::text::tsquery then 3 else 2 end as "rank"
from "search_documents" as "t6"
where "t6"."name_words" @@ $6::text::tsquery) as "t7" on "t7".id = "t5"."id"
where "t5"."words" @@ $7::text::tsquery) select 
(select concat('{"totalCount":', 
(select count(*)
from "t0"), ',"edges":[', string_agg(concat('{"rank":', "t1"."rank"::text, ',"node":', coalesce(case when "t1"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t1"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t1"."slug", case "t1"."type" when 'AGREEMENT_PARTY' then 
(select "t1n"."key"
from "agreement_parties" as "t1n"
where "t1n"."id" = "t1"."id") when 'SIGNATURE' then 
(select "t1n"."key"
from "signatures" as "t1n"
where "t1n"."id" = "t1"."id") when 'AGREEMENT_LINK' then 
(select "t1n"."key"
from "agreement_links" as "t1n"
where "t1n"."id" = "t1"."id") when 'MEMBERSHIP' then 
(select "t1n"."key"
from "memberships" as "t1n"
where "t1n"."id" = "t1"."id") when 'PARTICIPANT' then 
(select "t1n"."key"
from "participants" as "t1n"
where "t1n"."id" = "t1"."id") when 'ALIAS' then 
(select "t1n"."key"
from "aliases" as "t1n"
where "t1n"."id" = "t1"."id") when 'MENTION' then 
(select "t1n"."key"
from "mentions" as "t1n"
where "t1n"."id" = "t1"."id") end) || '"', ',"title":', case "t1"."type" when 'AGREEMENT' then 
(select to_json("t1n"."title")::text
from "agreements" as "t1n"
where "t1n"."id" = "t1"."id") when 'OFFICIAL' then 
(select to_json("t1n"."title")::text
from "officials" as "t1n"
where "t1n"."id" = "t1"."id") when 'FUNDING_LINE' then 
(select to_json("t1n"."title")::text
from "funding_lines" as "t1n"
where "t1n"."id" = "t1"."id") when 'ARTICLE' then 
(select to_json("t1n"."title")::text
from "articles" as "t1n"
where "t1n"."id" = "t1"."id") when 'COUNTRY' then 
(select to_json("t1n"."title")::text
from "countries" as "t1n"
where "t1n"."id" = "t1"."id") when 'ORGANIZATION' then 
(select to_json("t1n"."title")::text
from "organizations" as "t1n"
where "t1n"."id" = "t1"."id") when 'POST' then 
(select to_json("t1n"."title")::text
from "posts" as "t1n"
where "t1n"."id" = "t1"."id") when 'TENURE' then 
(select to_json("t1n"."title")::text
from "tenures" as "t1n"
where "t1n"."id" = "t1"."id") when 'PROGRAM' then 
(select to_json("t1n"."title")::text
from "programs" as "t1n"
where "t1n"."id" = "t1"."id") when 'EVENT' then 
(select to_json("t1n"."title")::text
from "events" as "t1n"
where "t1n"."id" = "t1"."id") when 'STATEMENT' then 
(select to_json("t1n"."title")::text
from "statements" as "t1n"
where "t1n"."id" = "t1"."id") when 'DATASET' then 
(select to_json("t1n"."title")::text
from "datasets" as "t1n"
where "t1n"."id" = "t1"."id") when 'DEFLATOR' then 
(select to_json("t1n"."title")::text
from "deflators" as "t1n"
where "t1n"."id" = "t1"."id") end, '}') end, 'null'), ',"highlights":', concat('[', 
(select string_agg(concat('{"field":', coalesce(("t2".item -> 'field')::text, 'null'), ',"fragments":', concat('[', 
(select string_agg(concat('{"text":', coalesce(("t3".item -> 'text')::text, 'null'), ',"hit":', coalesce(("t3".item -> 'hit')::text, 'null'), '}'), ','
order by "t3".n)
from jsonb_array_elements((coalesce(("t2".item -> 'fragments')::text, 'null'))::jsonb) with ordinality as "t3"(item, n)), ']'), '}'), ','
order by "t2".n)
from jsonb_array_elements((
(select search_highlights("t4"."passages", "t4"."words", $8::text::text[], $9::text::text[])
from "search_documents" as "t4"
where "t4"."id" = "t1"."id"))::jsonb) with ordinality as "t2"(item, n)), ']'), '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 10), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."rank" desc, "t1"."type", "t1"."slug", "t1"."id") as "#"
from 
(select "t1".*
from "t0" as "t1"
where true
order by "t1"."rank" desc, "t1"."type", "t1"."slug", "t1"."id"
limit 10) as "t1") as "t1" having true)), ',"articles":', concat('{"groups":', (with "t11" as 
(select "t12".*, 
(select "k0s"."title"
from "organizations" as "k0s"
where "k0s"."id" = "t12"."k0") as "s0"
from 
(select "t10"."publisher_id" as "k0", count(*) as "a0"
from "articles" as "t10"
where (("t10"."listed") and ("t10"."id" in 
(select "t14"."id"
from "search_documents" as "t14"
where "t14"."words" @@ $10::text::tsquery))) group by 1) as "t12"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"publisher":', coalesce(
(select concat('{"title":', to_json("t13"."title")::text, '}')
from "organizations" as "t13"
where "t13"."id" = "t12"."k0"), 'null'), '},"count":', "t12"."a0"::text, '}'), ','
order by "t12"."#") filter (where "t12"."#" <= 20), ']}')
from 
(select "t12".*, row_number() over (order by "t12"."s0", "t12"."k0") as "#"
from "t11" as "t12"
where true
order by "t12"."s0", "t12"."k0"
limit 20) as "t12" having true)), '}'), '},"extensions":{"cost":{"requested":1333,"limit":200000}}}')
