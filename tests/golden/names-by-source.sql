select concat('{"data":{"official":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"wikidataId":', coalesce(to_json("t0"."wikidata_id")::text, 'null'), ',"aliases":', concat('[', 
(select string_agg(concat('{"name":', to_json("t1"."name")::text, ',"source":', coalesce(
(select coalesce(case when "t2"."type" in ('ARTICLE') then case "t2"."type" when 'ARTICLE' then 
(select concat('{"title":', to_json("t4"."title")::text, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t5"."title")::text, '}')
from "organizations" as "t5"
where "t5"."id" = "t4"."publisher_id"), 'null'), ',"published":', case when "t4"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t4"."published_min" || '"', 'null'), ',"max":', coalesce('"' || "t4"."published_max" || '"', 'null'), '}') end, '}')
from "articles" as "t4"
where "t4"."id" = "t2"."id") end when "t2"."type" in ('DATASET') then concat('{"title":', case "t2"."type" when 'AGREEMENT' then 
(select to_json("t2n"."title")::text
from "agreements" as "t2n"
where "t2n"."id" = "t2"."id") when 'OFFICIAL' then 
(select to_json("t2n"."title")::text
from "officials" as "t2n"
where "t2n"."id" = "t2"."id") when 'FUNDING_LINE' then 
(select to_json("t2n"."title")::text
from "funding_lines" as "t2n"
where "t2n"."id" = "t2"."id") when 'ARTICLE' then 
(select to_json("t2n"."title")::text
from "articles" as "t2n"
where "t2n"."id" = "t2"."id") when 'COUNTRY' then 
(select to_json("t2n"."title")::text
from "countries" as "t2n"
where "t2n"."id" = "t2"."id") when 'ORGANIZATION' then 
(select to_json("t2n"."title")::text
from "organizations" as "t2n"
where "t2n"."id" = "t2"."id") when 'POST' then 
(select to_json("t2n"."title")::text
from "posts" as "t2n"
where "t2n"."id" = "t2"."id") when 'TENURE' then 
(select to_json("t2n"."title")::text
from "tenures" as "t2n"
where "t2n"."id" = "t2"."id") when 'PROGRAM' then 
(select to_json("t2n"."title")::text
from "programs" as "t2n"
where "t2n"."id" = "t2"."id") when 'EVENT' then 
(select to_json("t2n"."title")::text
from "events" as "t2n"
where "t2n"."id" = "t2"."id") when 'STATEMENT' then 
(select to_json("t2n"."title")::text
from "statements" as "t2n"
where "t2n"."id" = "t2"."id") when 'DATASET' then 
(select to_json("t2n"."title")::text
from "datasets" as "t2n"
where "t2n"."id" = "t2"."id") when 'DEFLATOR' then 
(select to_json("t2n"."title")::text
from "deflators" as "t2n"
where "t2n"."id" = "t2"."id") end, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t6"."title")::text, '}')
from "organizations" as "t6"
where "t6"."id" = case "t2"."type" when 'ARTICLE' then 
(select "t2n"."publisher_id"
from "articles" as "t2n"
where "t2n"."id" = "t2"."id") when 'DATASET' then 
(select "t2n"."publisher_id"
from "datasets" as "t2n"
where "t2n"."id" = "t2"."id") end), 'null'), '}') end, 'null')
from "records" as "t2"
where "t2"."id" = coalesce("t1"."article_id", "t1"."dataset_id")), 'null'), '}'), ','
order by "t1"."id")
from "aliases" as "t1"
where (("t1"."record_id" = "t0"."id") and ("t1"."listed"))), ']'), ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":', '"' || "t7"."property" || '"', ',"valueText":', to_json("t7"."value_text")::text, ',"rank":', '"' || "t7"."rank" || '"', ',"reason":', coalesce(to_json("t7"."reason")::text, 'null'), ',"recordedAt":', '"' || to_char("t7"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', ',"deprecatedAt":', coalesce('"' || to_char("t7"."deprecated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), '}'), ','
order by "t7"."#") filter (where "t7"."#" <= 20), ']}')
from 
(select "t7".*, row_number() over (order by "t7"."record_id", "t7"."property", "t7"."rank", "t7"."id") as "#"
from "claims" as "t7"
where "t7"."record_id" = "t0"."id"
order by "t7"."record_id", "t7"."property", "t7"."rank", "t7"."id"
limit 20) as "t7" having true), '}')
from "officials" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":72,"limit":200000}}}')
