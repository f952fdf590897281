select concat('{"data":{"search":', 
(select concat('{"totalCount":', 
(select count(*)
from "search_documents" as "t20"
where (("t20"."words" @@ 
(select $1::text::tsquery)) and ("t20"."type" in ('ARTICLE')))), ',"pageInfo":{"hasNextPage":', case when count(*) > 20 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.search[ARTICLE](rank desc,type,slug,id)' || $2::text || json_build_array(("t0"."rank")::text, ("t0"."type")::text, ("t0"."slug")::text, ("t0"."id")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t0"."rank")::text, ("t0"."type")::text, ("t0"."slug")::text, ("t0"."id")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t0"."#" desc) filter (where "t0"."#" <= 20))[1], 'null'), '},"edges":[', string_agg(concat('{"rank":', "t0"."rank", ',"node":', coalesce(case when "t0"."type" in ('AGREEMENT', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t0"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t0"."slug", case "t0"."type" when 'AGREEMENT_PARTY' then 
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
where "t0n"."id" = "t0"."id") end) || '"', ',"title":', to_json(case "t0"."type" when 'AGREEMENT' then 
(select "t0n"."title"
from "agreements" as "t0n"
where "t0n"."id" = "t0"."id") when 'OFFICIAL' then 
(select "t0n"."title"
from "officials" as "t0n"
where "t0n"."id" = "t0"."id") when 'FUNDING_LINE' then 
(select "t0n"."title"
from "funding_lines" as "t0n"
where "t0n"."id" = "t0"."id") when 'ARTICLE' then 
(select "t0n"."title"
from "articles" as "t0n"
where "t0n"."id" = "t0"."id") when 'COUNTRY' then 
(select "t0n"."title"
from "countries" as "t0n"
where "t0n"."id" = "t0"."id") when 'ORGANIZATION' then 
(select "t0n"."title"
from "organizations" as "t0n"
where "t0n"."id" = "t0"."id") when 'POST' then 
(select "t0n"."title"
from "posts" as "t0n"
where "t0n"."id" = "t0"."id") when 'TENURE' then 
(select "t0n"."title"
from "tenures" as "t0n"
where "t0n"."id" = "t0"."id") when 'PROGRAM' then 
(select "t0n"."title"
from "programs" as "t0n"
where "t0n"."id" = "t0"."id") when 'EVENT' then 
(select "t0n"."title"
from "events" as "t0n"
where "t0n"."id" = "t0"."id") when 'STATEMENT' then 
(select "t0n"."title"
from "statements" as "t0n"
where "t0n"."id" = "t0"."id") when 'DATASET' then 
(select "t0n"."title"
from "datasets" as "t0n"
where "t0n"."id" = "t0"."id") when 'DEFLATOR' then 
(select "t0n"."title"
from "deflators" as "t0n"
where "t0n"."id" = "t0"."id") end), '}') when "t0"."type" in ('ARTICLE') then concat('{"id":', '"' || replace(initcap(replace("t0"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t0"."slug", case "t0"."type" when 'AGREEMENT_PARTY' then 
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
where "t0n"."id" = "t0"."id") end) || '"', ',"title":', to_json(case "t0"."type" when 'AGREEMENT' then 
(select "t0n"."title"
from "agreements" as "t0n"
where "t0n"."id" = "t0"."id") when 'OFFICIAL' then 
(select "t0n"."title"
from "officials" as "t0n"
where "t0n"."id" = "t0"."id") when 'FUNDING_LINE' then 
(select "t0n"."title"
from "funding_lines" as "t0n"
where "t0n"."id" = "t0"."id") when 'ARTICLE' then 
(select "t0n"."title"
from "articles" as "t0n"
where "t0n"."id" = "t0"."id") when 'COUNTRY' then 
(select "t0n"."title"
from "countries" as "t0n"
where "t0n"."id" = "t0"."id") when 'ORGANIZATION' then 
(select "t0n"."title"
from "organizations" as "t0n"
where "t0n"."id" = "t0"."id") when 'POST' then 
(select "t0n"."title"
from "posts" as "t0n"
where "t0n"."id" = "t0"."id") when 'TENURE' then 
(select "t0n"."title"
from "tenures" as "t0n"
where "t0n"."id" = "t0"."id") when 'PROGRAM' then 
(select "t0n"."title"
from "programs" as "t0n"
where "t0n"."id" = "t0"."id") when 'EVENT' then 
(select "t0n"."title"
from "events" as "t0n"
where "t0n"."id" = "t0"."id") when 'STATEMENT' then 
(select "t0n"."title"
from "statements" as "t0n"
where "t0n"."id" = "t0"."id") when 'DATASET' then 
(select "t0n"."title"
from "datasets" as "t0n"
where "t0n"."id" = "t0"."id") when 'DEFLATOR' then 
(select "t0n"."title"
from "deflators" as "t0n"
where "t0n"."id" = "t0"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t21"."title"), '}')
from "organizations" as "t21"
where "t21"."id" = case "t0"."type" when 'ARTICLE' then 
(select "t0n"."publisher_id"
from "articles" as "t0n"
where "t0n"."id" = "t0"."id") when 'DATASET' then 
(select "t0n"."publisher_id"
from "datasets" as "t0n"
where "t0n"."id" = "t0"."id") end), 'null'), '}') end, 'null'), ',"highlights":[', 
(select string_agg(concat('{"field":', coalesce(("t22".item -> 'field')::text, 'null'), ',"fragments":[', 
(select string_agg(concat('{"text":', coalesce(("t23".item -> 'text')::text, 'null'), ',"hit":', coalesce(("t23".item -> 'hit')::text, 'null'), '}'), ','
order by "t23".n)
from jsonb_array_elements((("t22".item ->> 'fragments'))::jsonb) with ordinality as "t23"(item, n)), ']}'), ','
order by "t22".n)
from jsonb_array_elements((
(select search_highlights(split_part("t24"."passages", U&'\001D', 1), "t24"."words", $3::text::text[], $4::text::text[])
from "search_documents" as "t24"
where "t24"."id" = "t0"."id"))::jsonb) with ordinality as "t22"(item, n)), ']}'), ','
order by "t0"."#") filter (where "t0"."#" <= 20), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."rank" desc, "t0"."type", "t0"."slug", "t0"."id") as "#"
from 
(select "t0".*
from (with "t3" as materialized 
(select "t2"."id", "t2"."type", "t2"."slug", null::integer as merged_into_id, 7 as "rank"
from "search_documents" as "t2"
where (("t2"."words" @@ 
(select $5::text::tsquery)) and ("t2"."type" in ('ARTICLE')))
order by "t2"."type", "t2"."slug", "t2"."id"
limit 21), "t5" as materialized 
(select "t4"."id", "t4"."type", "t4"."slug", null::integer as merged_into_id, 6 as "rank"
from "search_documents" as "t4"
where (("t4"."words" @@ 
(select $6::text::tsquery)) and ("t4"."type" in ('ARTICLE')) and (
(select count(*)
from "t3") < 21))
order by "t4"."type", "t4"."slug", "t4"."id"
limit 21), "t7" as materialized 
(select "t6"."id", "t6"."type", "t6"."slug", null::integer as merged_into_id, 5 as "rank"
from "search_documents" as "t6"
where (("t6"."words" @@ 
(select $7::text::tsquery)) and ("t6"."type" in ('ARTICLE')) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") < 21))
order by "t6"."type", "t6"."slug", "t6"."id"
limit 21), "t1" as materialized 
(select "t10"."id", "t10"."type", "t10"."slug", "t10"."words"
from "search_documents" as "t10"
where (("t10"."words" @@ 
(select $8::text::tsquery)) and ("t10"."type" in ('ARTICLE')) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") < 21))
limit 31), "t9" as materialized (
(select "t8"."id", "t8"."type", "t8"."slug", null::integer as merged_into_id, 4 as "rank"
from "search_documents" as "t8"
where (("t8"."words" @@ 
(select $9::text::tsquery)) and ("t8"."type" in ('ARTICLE')) and (((
(select count(*)
from "t1") > 30) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") < 21))))
order by "t8"."type", "t8"."slug", "t8"."id"
limit 21)
union all select "t11"."id", "t11"."type", "t11"."slug", null::integer as merged_into_id, 4 as "rank"
from "t1" as "t11"
where (("t11"."words" @@ 
(select $10::text::tsquery)) and ("t11"."type" in ('ARTICLE')) and (((not 
(select count(*)
from "t1") > 30) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") < 21))))), "t13" as materialized (
(select "t12"."id", "t12"."type", "t12"."slug", null::integer as merged_into_id, 3 as "rank"
from "search_documents" as "t12"
where (("t12"."words" @@ 
(select $11::text::tsquery)) and ("t12"."type" in ('ARTICLE')) and (((
(select count(*)
from "t1") > 30) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") + 
(select count(*)
from "t9") < 21))))
order by "t12"."type", "t12"."slug", "t12"."id"
limit 21)
union all select "t14"."id", "t14"."type", "t14"."slug", null::integer as merged_into_id, 3 as "rank"
from "t1" as "t14"
where (("t14"."words" @@ 
(select $12::text::tsquery)) and ("t14"."type" in ('ARTICLE')) and (((not 
(select count(*)
from "t1") > 30) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") + 
(select count(*)
from "t9") < 21))))), "t16" as materialized (
(select "t15"."id", "t15"."type", "t15"."slug", null::integer as merged_into_id, 2 as "rank"
from "search_documents" as "t15"
where (("t15"."words" @@ 
(select $13::text::tsquery)) and ("t15"."type" in ('ARTICLE')) and (((
(select count(*)
from "t1") > 30) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") + 
(select count(*)
from "t9") + 
(select count(*)
from "t13") < 21))))
order by "t15"."type", "t15"."slug", "t15"."id"
limit 21)
union all select "t17"."id", "t17"."type", "t17"."slug", null::integer as merged_into_id, 2 as "rank"
from "t1" as "t17"
where (("t17"."words" @@ 
(select $14::text::tsquery)) and ("t17"."type" in ('ARTICLE')) and (((not 
(select count(*)
from "t1") > 30) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") + 
(select count(*)
from "t9") + 
(select count(*)
from "t13") < 21))))), "t19" as materialized 
(select "t18"."id", "t18"."type", "t18"."slug", null::integer as merged_into_id, 1 as "rank"
from "search_documents" as "t18"
where (("t18"."words" @@ 
(select case when 
(select count(*)
from "t1") > 30 then $15::text::tsquery else $16::text::tsquery end)) and ("t18"."type" in ('ARTICLE')) and ((("t18"."id" not in 
(select "id"
from "t1")) and (
(select count(*)
from "t3") + 
(select count(*)
from "t5") + 
(select count(*)
from "t7") + 
(select count(*)
from "t9") + 
(select count(*)
from "t13") + 
(select count(*)
from "t16") < 21))))
order by "t18"."type", "t18"."slug", "t18"."id"
limit 21) select *
from "t3"
union all select *
from "t5"
union all select *
from "t7"
union all select *
from "t9"
union all select *
from "t13"
union all select *
from "t16"
union all select *
from "t19") as "t0"
where true
order by "t0"."rank" desc, "t0"."type", "t0"."slug", "t0"."id"
limit 21) as "t0") as "t0" having true), ',"articles":', concat('{"groups":', (with "t29" as 
(select "t30".*, 
(select "k0s"."title"
from "organizations" as "k0s"
where "k0s"."id" = "t30"."k0") as "s0"
from 
(select "t28"."publisher_id" as "k0", count(*) as "a0"
from "articles" as "t28"
where (("t28"."listed") and ("t28"."id" in 
(select "t32"."id"
from "search_documents" as "t32"
where "t32"."words" @@ 
(select $17::text::tsquery)))) group by 1) as "t30"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t29"), ',"nodes":[', string_agg(concat('{"key":{"publisher":', coalesce(
(select concat('{"title":', to_json("t31"."title"), '}')
from "organizations" as "t31"
where "t31"."id" = "t30"."k0"), 'null'), '},"count":', "t30"."a0", '}'), ','
order by "t30"."s0", "t30"."k0"), ']}')
from 
(select "t30".*
from "t29" as "t30"
where true
order by "t30"."s0", "t30"."k0"
limit 100) as "t30" having true)), '}'), '},"extensions":{"cost":{"requested":2543,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
