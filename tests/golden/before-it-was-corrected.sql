select concat('{"data":{"official":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"before":', 
(select concat('{"nodes":[', string_agg(concat('{"valueText":', to_json("t1"."value_text")::text, ',"rank":', '"' || "t1"."rank" || '"', ',"reason":', coalesce(to_json("t1"."reason")::text, 'null'), ',"exact":', coalesce(to_json("t1"."exact")::text, 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t2"."title")::text, '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), ',"recordedAt":', '"' || to_char("t1"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', ',"deprecatedAt":', coalesce('"' || to_char("t1"."deprecated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 20), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id") as "#"
from "claims" as "t1"
where (("t1"."record_id" = "t0"."id") and ("t1"."property" = 'TITLE') and ((("t1"."recorded_at" <= $1::text::timestamp with time zone) and ((("t1"."retracted_at" is null) or ("t1"."retracted_at" > $2::text::timestamp with time zone))))))
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 20) as "t1" having true), ',"now":', 
(select concat('{"nodes":[', string_agg(concat('{"valueText":', to_json("t3"."value_text")::text, ',"rank":', '"' || "t3"."rank" || '"', ',"reason":', coalesce(to_json("t3"."reason")::text, 'null'), ',"exact":', coalesce(to_json("t3"."exact")::text, 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t4"."title")::text, '}')
from "articles" as "t4"
where "t4"."id" = "t3"."article_id"), 'null'), ',"recordedAt":', '"' || to_char("t3"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', ',"deprecatedAt":', coalesce('"' || to_char("t3"."deprecated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), '}'), ','
order by "t3"."#") filter (where "t3"."#" <= 20), ']}')
from 
(select "t3".*, row_number() over (order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id") as "#"
from "claims" as "t3"
where (("t3"."record_id" = "t0"."id") and ("t3"."property" = 'TITLE'))
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"
limit 20) as "t3" having true), '}')
from "officials" as "t0"
where "t0"."slug" = $3::text), 'null'), '},"extensions":{"cost":{"requested":83,"limit":200000}}}')
