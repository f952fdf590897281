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
(select concat('{"nodes":[', string_agg(coalesce(case "t5"."type" when 'ARTICLE' then 
(select concat('{"__typename":"Article","title":', to_json("t6"."title")::text, '}')
from "articles" as "t6"
where "t6"."id" = "t5"."id") when 'DATASET' then 
(select concat('{"__typename":"Dataset","title":', to_json("t7"."title")::text, '}')
from "datasets" as "t7"
where "t7"."id" = "t5"."id") end, 'null'), ','
order by "t5"."#") filter (where "t5"."#" <= 20), ']}')
from 
(select "t5".*, row_number() over (order by "t5"."type", "t5"."slug", "t5"."id") as "#"
from "records" as "t5"
where "t5"."id" in 
(select coalesce("t5c"."article_id", "t5c"."dataset_id")
from "claims" as "t5c"
where "t5c"."retracted_at" is null and "t5c"."record_id" in 
(select "t0"."id"
union all select "t5p"."id"
from "records" as "t5p"
where "t5p"."part_of_id" = "t0"."id"))
order by "t5"."type", "t5"."slug", "t5"."id"
limit 20) as "t5" having true), '}')
from "agreements" as "t0"
where "t0"."slug" = $1::text), 'null'), ',"event":', coalesce(
(select concat('{"title":', to_json("t8"."title")::text, ',"start":', case when "t8"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t8"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t8"."start_max" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t8"."start_as_printed")::text, 'null'), '}') end, ',"strength":', case when "t8"."strength_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t8"."strength_point") || '"', 'null'), ',"qualifier":', coalesce('"' || "t8"."strength_qualifier" || '"', 'null'), '}') end, ',"participants":', concat('[', 
(select string_agg(concat('{"country":', coalesce(
(select concat('{"code":', to_json("t10"."code")::text, '}')
from "countries" as "t10"
where "t10"."id" = "t9"."country_id"), 'null'), ',"role":', '"' || "t9"."role" || '"', ',"modality":', '"' || "t9"."modality" || '"', ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"article":', coalesce(
(select concat('{"title":', to_json("t12"."title")::text, '}')
from "articles" as "t12"
where "t12"."id" = "t11"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t13"."title")::text, '}')
from "datasets" as "t13"
where "t13"."id" = "t11"."dataset_id"), 'null'), '}'), ','
order by "t11"."#") filter (where "t11"."#" <= 5), ']}')
from 
(select "t11".*, row_number() over (order by "t11"."record_id", "t11"."property", "t11"."rank", "t11"."id") as "#"
from "claims" as "t11"
where "t11"."record_id" = "t9"."id"
order by "t11"."record_id", "t11"."property", "t11"."rank", "t11"."id"
limit 5) as "t11" having true), '}'), ','
order by "t9"."id")
from "participants" as "t9"
where (("t9"."event_id" = "t8"."id") and ("t9"."listed"))), ']'), '}')
from "events" as "t8"
where "t8"."slug" = $2::text), 'null'), ',"official":', coalesce(
(select concat('{"title":', to_json("t14"."title")::text, ',"aliases":', concat('[', 
(select string_agg(concat('{"name":', to_json("t15"."name")::text, ',"source":', coalesce(
(select coalesce(case "t16"."type" when 'ARTICLE' then 
(select concat('{"title":', to_json("t17"."title")::text, '}')
from "articles" as "t17"
where "t17"."id" = "t16"."id") when 'DATASET' then 
(select concat('{"title":', to_json("t18"."title")::text, '}')
from "datasets" as "t18"
where "t18"."id" = "t16"."id") end, 'null')
from "records" as "t16"
where "t16"."id" = coalesce("t15"."article_id", "t15"."dataset_id")), 'null'), '}'), ','
order by "t15"."id")
from "aliases" as "t15"
where (("t15"."record_id" = "t14"."id") and ("t15"."listed"))), ']'), ',"tenures":', concat('[', 
(select string_agg(concat('{"post":', coalesce(
(select concat('{"title":', to_json("t20"."title")::text, '}')
from "posts" as "t20"
where "t20"."id" = "t19"."post_id"), 'null'), ',"start":', case when "t19"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t19"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t19"."start_max" || '"', 'null'), '}') end, ',"end":', case when "t19"."end_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t19"."end_min" || '"', 'null'), ',"max":', coalesce('"' || "t19"."end_max" || '"', 'null'), '}') end, ',"endState":', '"' || "t19"."end_state" || '"', '}'), ','
order by "t19"."start_min", "t19"."start_max", "t19"."id")
from "tenures" as "t19"
where (("t19"."official_id" = "t14"."id") and ("t19"."listed"))), ']'), '}')
from "officials" as "t14"
where "t14"."slug" = $3::text), 'null'), ',"node":', coalesce(
(select concat('{"id":', '"Agreement:' || "t21"."slug" || '"', ',"title":', to_json("t21"."title")::text, '}')
from "agreements" as "t21"
where "t21"."slug" = $4::text), 'null'), '}}')
