select concat('{"data":{"agreement":', coalesce(
(select concat('{"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":', '"' || "t1"."property" || '"', ',"valueText":', to_json("t1"."value_text")::text, ',"asPrinted":', coalesce(to_json("t1"."as_printed")::text, 'null'), ',"exact":', coalesce(to_json("t1"."exact")::text, 'null'), ',"prefix":', coalesce(to_json("t1"."prefix")::text, 'null'), ',"suffix":', coalesce(to_json("t1"."suffix")::text, 'null'), ',"start":', coalesce("t1"."start"::text, 'null'), ',"end":', coalesce("t1"."end"::text, 'null'), ',"paragraph":', coalesce("t1"."paragraph"::text, 'null'), ',"article":', coalesce(
(select concat('{"slug":', to_json("t2"."slug")::text, ',"headline":', to_json("t2"."title")::text, ',"byline":', coalesce(to_json("t2"."byline")::text, 'null'), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t3"."title")::text, '}')
from "organizations" as "t3"
where "t3"."id" = "t2"."publisher_id"), 'null'), ',"published":', case when "t2"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t2"."published_min" || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t2"."url")::text, 'null'), '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t4"."title")::text, ',"edition":', coalesce(to_json("t4"."edition")::text, 'null'), '}')
from "datasets" as "t4"
where "t4"."id" = "t1"."dataset_id"), 'null'), ',"method":', to_json("t1"."method")::text, ',"recordedAt":', '"' || to_char("t1"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 50), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id") as "#"
from "claims" as "t1"
where "t1"."record_id" = "t0"."id"
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 50) as "t1" having true), ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t5"."type" in ('ARTICLE', 'DATASET') then concat('{"__typename":', '"' || replace(initcap(replace("t5"."type"::text, '_', ' ')), ' ', '') || '"', ',"title":', case "t5"."type" when 'AGREEMENT' then 
(select to_json("t5n"."title")::text
from "agreements" as "t5n"
where "t5n"."id" = "t5"."id") when 'OFFICIAL' then 
(select to_json("t5n"."title")::text
from "officials" as "t5n"
where "t5n"."id" = "t5"."id") when 'FUNDING_LINE' then 
(select to_json("t5n"."title")::text
from "funding_lines" as "t5n"
where "t5n"."id" = "t5"."id") when 'ARTICLE' then 
(select to_json("t5n"."title")::text
from "articles" as "t5n"
where "t5n"."id" = "t5"."id") when 'COUNTRY' then 
(select to_json("t5n"."title")::text
from "countries" as "t5n"
where "t5n"."id" = "t5"."id") when 'ORGANIZATION' then 
(select to_json("t5n"."title")::text
from "organizations" as "t5n"
where "t5n"."id" = "t5"."id") when 'POST' then 
(select to_json("t5n"."title")::text
from "posts" as "t5n"
where "t5n"."id" = "t5"."id") when 'TENURE' then 
(select to_json("t5n"."title")::text
from "tenures" as "t5n"
where "t5n"."id" = "t5"."id") when 'PROGRAM' then 
(select to_json("t5n"."title")::text
from "programs" as "t5n"
where "t5n"."id" = "t5"."id") when 'EVENT' then 
(select to_json("t5n"."title")::text
from "events" as "t5n"
where "t5n"."id" = "t5"."id") when 'STATEMENT' then 
(select to_json("t5n"."title")::text
from "statements" as "t5n"
where "t5n"."id" = "t5"."id") when 'DATASET' then 
(select to_json("t5n"."title")::text
from "datasets" as "t5n"
where "t5n"."id" = "t5"."id") when 'DEFLATOR' then 
(select to_json("t5n"."title")::text
from "deflators" as "t5n"
where "t5n"."id" = "t5"."id") end, '}') end, 'null'), ','
order by "t5"."#") filter (where "t5"."#" <= 20), ']}')
from 
(select "t5".*, row_number() over (order by "t5"."type", "t5"."slug", "t5"."id") as "#"
from "records" as "t5"
where "t5"."id" = any(array
(select coalesce("t5c"."article_id", "t5c"."dataset_id")
from "claims" as "t5c"
where "t5c"."retracted_at" is null and "t5c"."record_id" = any(array
(select "t0"."id"
union all select "t5p"."id"
from "records" as "t5p"
where "t5p"."part_of_id" = "t0"."id"))))
order by "t5"."type", "t5"."slug", "t5"."id"
limit 20) as "t5" having true), '}')
from "agreements" as "t0"
where "t0"."slug" = $1::text), 'null'), ',"event":', coalesce(
(select concat('{"title":', to_json("t6"."title")::text, ',"start":', case when "t6"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t6"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t6"."start_max" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t6"."start_as_printed")::text, 'null'), '}') end, ',"strength":', case when "t6"."strength_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t6"."strength_point") || '"', 'null'), ',"qualifier":', coalesce('"' || "t6"."strength_qualifier" || '"', 'null'), '}') end, ',"participants":', concat('[', 
(select string_agg(concat('{"country":', coalesce(
(select concat('{"code":', to_json("t8"."code")::text, '}')
from "countries" as "t8"
where "t8"."id" = "t7"."country_id"), 'null'), ',"role":', '"' || "t7"."role" || '"', ',"modality":', '"' || "t7"."modality" || '"', ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"article":', coalesce(
(select concat('{"title":', to_json("t10"."title")::text, '}')
from "articles" as "t10"
where "t10"."id" = "t9"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t11"."title")::text, '}')
from "datasets" as "t11"
where "t11"."id" = "t9"."dataset_id"), 'null'), '}'), ','
order by "t9"."#") filter (where "t9"."#" <= 5), ']}')
from 
(select "t9".*, row_number() over (order by "t9"."record_id", "t9"."property", "t9"."rank", "t9"."id") as "#"
from "claims" as "t9"
where "t9"."record_id" = "t7"."id"
order by "t9"."record_id", "t9"."property", "t9"."rank", "t9"."id"
limit 5) as "t9" having true), '}'), ','
order by "t7"."id")
from "participants" as "t7"
where (("t7"."event_id" = "t6"."id") and ("t7"."listed"))), ']'), '}')
from "events" as "t6"
where "t6"."slug" = $2::text), 'null'), ',"official":', coalesce(
(select concat('{"title":', to_json("t12"."title")::text, ',"aliases":', concat('[', 
(select string_agg(concat('{"name":', to_json("t13"."name")::text, ',"source":', coalesce(
(select coalesce(case when "t14"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', case "t14"."type" when 'AGREEMENT' then 
(select to_json("t14n"."title")::text
from "agreements" as "t14n"
where "t14n"."id" = "t14"."id") when 'OFFICIAL' then 
(select to_json("t14n"."title")::text
from "officials" as "t14n"
where "t14n"."id" = "t14"."id") when 'FUNDING_LINE' then 
(select to_json("t14n"."title")::text
from "funding_lines" as "t14n"
where "t14n"."id" = "t14"."id") when 'ARTICLE' then 
(select to_json("t14n"."title")::text
from "articles" as "t14n"
where "t14n"."id" = "t14"."id") when 'COUNTRY' then 
(select to_json("t14n"."title")::text
from "countries" as "t14n"
where "t14n"."id" = "t14"."id") when 'ORGANIZATION' then 
(select to_json("t14n"."title")::text
from "organizations" as "t14n"
where "t14n"."id" = "t14"."id") when 'POST' then 
(select to_json("t14n"."title")::text
from "posts" as "t14n"
where "t14n"."id" = "t14"."id") when 'TENURE' then 
(select to_json("t14n"."title")::text
from "tenures" as "t14n"
where "t14n"."id" = "t14"."id") when 'PROGRAM' then 
(select to_json("t14n"."title")::text
from "programs" as "t14n"
where "t14n"."id" = "t14"."id") when 'EVENT' then 
(select to_json("t14n"."title")::text
from "events" as "t14n"
where "t14n"."id" = "t14"."id") when 'STATEMENT' then 
(select to_json("t14n"."title")::text
from "statements" as "t14n"
where "t14n"."id" = "t14"."id") when 'DATASET' then 
(select to_json("t14n"."title")::text
from "datasets" as "t14n"
where "t14n"."id" = "t14"."id") when 'DEFLATOR' then 
(select to_json("t14n"."title")::text
from "deflators" as "t14n"
where "t14n"."id" = "t14"."id") end, '}') end, 'null')
from "records" as "t14"
where "t14"."id" = coalesce("t13"."article_id", "t13"."dataset_id")), 'null'), '}'), ','
order by "t13"."id")
from "aliases" as "t13"
where (("t13"."record_id" = "t12"."id") and ("t13"."listed"))), ']'), ',"tenures":', concat('[', 
(select string_agg(concat('{"post":', coalesce(
(select concat('{"title":', to_json("t16"."title")::text, '}')
from "posts" as "t16"
where "t16"."id" = "t15"."post_id"), 'null'), ',"start":', case when "t15"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t15"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t15"."start_max" || '"', 'null'), '}') end, ',"end":', case when "t15"."end_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t15"."end_min" || '"', 'null'), ',"max":', coalesce('"' || "t15"."end_max" || '"', 'null'), '}') end, ',"endState":', '"' || "t15"."end_state" || '"', '}'), ','
order by "t15"."start_min", "t15"."start_max", "t15"."id")
from "tenures" as "t15"
where (("t15"."official_id" = "t12"."id") and ("t15"."listed"))), ']'), '}')
from "officials" as "t12"
where "t12"."slug" = $3::text), 'null'), ',"node":', coalesce(
(select concat('{"id":', '"Agreement:' || "t17"."slug" || '"', ',"title":', to_json("t17"."title")::text, '}')
from "agreements" as "t17"
where "t17"."slug" = $4::text), 'null'), '},"extensions":{"cost":{"requested":446,"limit":200000}}}')
