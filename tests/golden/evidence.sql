select concat('{"data":{"agreement":', coalesce(
(select concat('{"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t1"."property", '","valueText":', to_json("t1"."value_text"), ',"asPrinted":', coalesce(to_json("t1"."as_printed"), 'null'), ',"exact":', coalesce(to_json("t1"."exact"), 'null'), ',"prefix":', coalesce(to_json("t1"."prefix"), 'null'), ',"suffix":', coalesce(to_json("t1"."suffix"), 'null'), ',"start":', coalesce("t1"."start"::text, 'null'), ',"end":', coalesce("t1"."end"::text, 'null'), ',"paragraph":', coalesce("t1"."paragraph"::text, 'null'), ',"article":', coalesce(
(select concat('{"slug":', to_json("t2"."slug"), ',"headline":', to_json("t2"."title"), ',"byline":', coalesce(to_json("t2"."byline"), 'null'), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t3"."title"), '}')
from "organizations" as "t3"
where "t3"."id" = "t2"."publisher_id"), 'null'), ',"published":', case when "t2"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t2"."published_min" || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t2"."url"), 'null'), '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t4"."title"), ',"edition":', coalesce(to_json("t4"."edition"), 'null'), '}')
from "datasets" as "t4"
where "t4"."id" = "t1"."dataset_id"), 'null'), ',"method":', to_json("t1"."method"), ',"recordedAt":"', to_char("t1"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '"}'), ','
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"), ']}')
from 
(select "t1".*
from "claims" as "t1"
where "t1"."record_id" = "t0"."id"
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 50) as "t1" having true), ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t5"."type" in ('ARTICLE', 'DATASET') then concat('{"__typename":', '"' || replace(initcap(replace("t5"."type"::text, '_', ' ')), ' ', '') || '"', ',"title":', to_json(case "t5"."type" when 'AGREEMENT' then 
(select "t5n"."title"
from "agreements" as "t5n"
where "t5n"."id" = "t5"."id") when 'OFFICIAL' then 
(select "t5n"."title"
from "officials" as "t5n"
where "t5n"."id" = "t5"."id") when 'FUNDING_LINE' then 
(select "t5n"."title"
from "funding_lines" as "t5n"
where "t5n"."id" = "t5"."id") when 'ARTICLE' then 
(select "t5n"."title"
from "articles" as "t5n"
where "t5n"."id" = "t5"."id") when 'COUNTRY' then 
(select "t5n"."title"
from "countries" as "t5n"
where "t5n"."id" = "t5"."id") when 'ORGANIZATION' then 
(select "t5n"."title"
from "organizations" as "t5n"
where "t5n"."id" = "t5"."id") when 'POST' then 
(select "t5n"."title"
from "posts" as "t5n"
where "t5n"."id" = "t5"."id") when 'TENURE' then 
(select "t5n"."title"
from "tenures" as "t5n"
where "t5n"."id" = "t5"."id") when 'PROGRAM' then 
(select "t5n"."title"
from "programs" as "t5n"
where "t5n"."id" = "t5"."id") when 'EVENT' then 
(select "t5n"."title"
from "events" as "t5n"
where "t5n"."id" = "t5"."id") when 'STATEMENT' then 
(select "t5n"."title"
from "statements" as "t5n"
where "t5n"."id" = "t5"."id") when 'DATASET' then 
(select "t5n"."title"
from "datasets" as "t5n"
where "t5n"."id" = "t5"."id") when 'DEFLATOR' then 
(select "t5n"."title"
from "deflators" as "t5n"
where "t5n"."id" = "t5"."id") end), '}') end, 'null'), ','
order by "t5"."type", "t5"."slug", "t5"."id"), ']}')
from 
(select "t5".*
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
(select concat('{"title":', to_json("t6"."title"), ',"start":', case when "t6"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t6"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t6"."start_max" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t6"."start_as_printed"), 'null'), '}') end, ',"strength":', case when "t6"."strength_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t6"."strength_point") || '"', 'null'), ',"qualifier":', coalesce('"' || "t6"."strength_qualifier" || '"', 'null'), '}') end, ',"participants":[', 
(select string_agg(concat('{"country":', case when "t8"."id" is null then 'null' else concat('{"code":', to_json("t8"."code"), '}') end, ',"role":"', "t7"."role", '","modality":"', "t7"."modality", '","claims":', 
(select concat('{"nodes":[', string_agg(concat('{"article":', coalesce(
(select concat('{"title":', to_json("t10"."title"), '}')
from "articles" as "t10"
where "t10"."id" = "t9"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t11"."title"), '}')
from "datasets" as "t11"
where "t11"."id" = "t9"."dataset_id"), 'null'), '}'), ','
order by "t9"."record_id", "t9"."property", "t9"."rank", "t9"."id"), ']}')
from 
(select "t9".*
from "claims" as "t9"
where "t9"."record_id" = "t7"."id"
order by "t9"."record_id", "t9"."property", "t9"."rank", "t9"."id"
limit 5) as "t9" having true), '}'), ','
order by "t7"."id")
from "participants" as "t7"
left join "countries" as "t8" on "t8"."id" = "t7"."country_id"
where (("t7"."event_id" = "t6"."id") and ("t7"."listed"))), ']}')
from "events" as "t6"
where "t6"."slug" = $2::text), 'null'), ',"official":', coalesce(
(select concat('{"title":', to_json("t12"."title"), ',"aliases":[', 
(select string_agg(concat('{"name":', to_json("t13"."name"), ',"source":', coalesce(case when "t14"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t14"."type" when 'AGREEMENT' then 
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
where "t14n"."id" = "t14"."id") end), '}') end, 'null'), '}'), ','
order by "t13"."id")
from "aliases" as "t13"
join "records" as "t14" on "t14"."id" = coalesce("t13"."article_id", "t13"."dataset_id")
where (("t13"."record_id" = "t12"."id") and ("t13"."listed"))), '],"tenures":[', 
(select string_agg(concat('{"post":{"title":', to_json("t16"."title"), '},"start":', case when "t15"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t15"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t15"."start_max" || '"', 'null'), '}') end, ',"end":', case when "t15"."end_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t15"."end_min" || '"', 'null'), ',"max":', coalesce('"' || "t15"."end_max" || '"', 'null'), '}') end, ',"endState":"', "t15"."end_state", '"}'), ','
order by "t15"."start_min", "t15"."start_max", "t15"."id")
from "tenures" as "t15"
join "posts" as "t16" on "t16"."id" = "t15"."post_id"
where (("t15"."official_id" = "t12"."id") and ("t15"."listed"))), ']}')
from "officials" as "t12"
where "t12"."slug" = $3::text), 'null'), ',"node":', coalesce(
(select concat('{"id":"Agreement:', "t17"."slug", '","title":', to_json("t17"."title"), '}')
from "agreements" as "t17"
where "t17"."slug" = $4::text), 'null'), '},"extensions":{"cost":{"requested":446,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
