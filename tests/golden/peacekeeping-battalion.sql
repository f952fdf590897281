select concat('{"data":{"search":', 
(select concat('{"totalCount":', 
(select count(*)
from "search_documents" as "t2"
where "t2"."words" @@ $1::text::tsquery), ',"edges":[', string_agg(concat('{"rank":', "t0"."rank"::text, ',"node":', coalesce(case when "t0"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t0"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t0"."slug", case "t0"."type" when 'AGREEMENT_PARTY' then 
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
(select string_agg(concat('{"field":', coalesce(("t3".item -> 'field')::text, 'null'), ',"fragments":', concat('[', 
(select string_agg(concat('{"text":', coalesce(("t4".item -> 'text')::text, 'null'), ',"hit":', coalesce(("t4".item -> 'hit')::text, 'null'), '}'), ','
order by "t4".n)
from jsonb_array_elements((coalesce(("t3".item -> 'fragments')::text, 'null'))::jsonb) with ordinality as "t4"(item, n)), ']'), '}'), ','
order by "t3".n)
from jsonb_array_elements((
(select search_highlights("t5"."passages", "t5"."words", $2::text::text[], $3::text::text[])
from "search_documents" as "t5"
where "t5"."id" = "t0"."id"))::jsonb) with ordinality as "t3"(item, n)), ']'), '}'), ','
order by "t0"."#") filter (where "t0"."#" <= 10), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."rank" desc, "t0"."type", "t0"."slug", "t0"."id") as "#"
from 
(select "t1"."id", "t1"."type", "t1"."slug", null::integer as merged_into_id, case when strpos("t1"."names", $4::text) > 0 then 7 when strpos("t1"."names", $5::text) > 0 then 6 when "t1"."name_words" @@ $6::text::tsquery then 5 when "t1"."name_words" @@ $7::text::tsquery then 4 when "t1"."name_words" @@ $8::text::tsquery then 3 when "t1"."name_words" @@ $9::text::tsquery then 2 else 1 end as "rank"
from "search_documents" as "t1"
where "t1"."words" @@ $10::text::tsquery) as "t0"
where true
order by "t0"."rank" desc, "t0"."type", "t0"."slug", "t0"."id"
limit 10) as "t0" having true), ',"articles":', concat('{"groups":', (with "t9" as 
(select "t10".*, 
(select "k0s"."title"
from "organizations" as "k0s"
where "k0s"."id" = "t10"."k0") as "s0"
from 
(select "t8"."publisher_id" as "k0", count(*) as "a0"
from "articles" as "t8"
where (("t8"."listed") and ("t8"."id" in 
(select "t12"."id"
from "search_documents" as "t12"
where "t12"."words" @@ $11::text::tsquery))) group by 1) as "t10"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"publisher":', coalesce(
(select concat('{"title":', to_json("t11"."title")::text, '}')
from "organizations" as "t11"
where "t11"."id" = "t10"."k0"), 'null'), '},"count":', "t10"."a0"::text, '}'), ','
order by "t10"."#") filter (where "t10"."#" <= 20), ']}')
from 
(select "t10".*, row_number() over (order by "t10"."s0", "t10"."k0") as "#"
from "t9" as "t10"
where true
order by "t10"."s0", "t10"."k0"
limit 20) as "t10" having true)), '}'), '},"extensions":{"cost":{"requested":1343,"limit":200000}}}')
