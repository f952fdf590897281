select concat('{"data":{"official":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"before":', 
(select concat('{"nodes":[', string_agg(concat('{"valueText":', to_json("t1"."value_text"), ',"rank":"', "t1"."rank", '","exact":', coalesce(to_json("t1"."exact"), 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t2"."title"), '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), ',"recordedAt":"', to_char("t1"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","deprecatedAt":', coalesce('"' || to_char("t1"."deprecated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), '}'), ','
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"), ']}')
from 
(select "t1".*
from 
(select "t1c"."id", "t1c"."key", "t1c"."record_id", "t1c"."property", "t1c"."value", "t1c"."value_record_id", "t1c"."value_text", "t1c"."as_printed", case when "t1s"."claim_id" is not null then "t1s"."rank" else "t1c"."rank" end as "rank", case when "t1s"."claim_id" is not null then "t1s"."reason" else "t1c"."reason" end as "reason", "t1c"."modality", "t1c"."inferred", "t1c"."attributed_to", "t1c"."speaker_id", "t1c"."article_id", "t1c"."paragraph", "t1c"."start", "t1c"."end", "t1c"."exact", "t1c"."prefix", "t1c"."suffix", "t1c"."dataset_id", "t1c"."dataset_row", "t1c"."method", "t1c"."recorded_at", case when "t1s"."claim_id" is not null then "t1s"."deprecated_at" else "t1c"."deprecated_at" end as "deprecated_at", null::timestamptz as "retracted_at"
from "claims" as "t1c"
left join lateral 
(select *
from "claim_standings" as "t1s"
where "t1s"."claim_id" = "t1c"."id" and "t1s"."until" > $1::text::timestamptz
order by "t1s"."until"
limit 1) as "t1s" on true
where "t1c"."recorded_at" <= $2::text::timestamptz and (case when "t1s"."claim_id" is not null then "t1s"."retracted_at" else "t1c"."retracted_at" end <= $3::text::timestamptz) is not true) as "t1"
where (("t1"."record_id" = "t0"."id") and ("t1"."property" = 'TITLE'))
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 20) as "t1" having true), ',"now":', 
(select concat('{"nodes":[', string_agg(concat('{"valueText":', to_json("t3"."value_text"), ',"rank":"', "t3"."rank", '","exact":', coalesce(to_json("t3"."exact"), 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t4"."title"), '}')
from "articles" as "t4"
where "t4"."id" = "t3"."article_id"), 'null'), ',"recordedAt":"', to_char("t3"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","reason":', coalesce(to_json("t3"."reason"), 'null'), ',"deprecatedAt":', coalesce('"' || to_char("t3"."deprecated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), '}'), ','
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"), ']}')
from 
(select "t3".*
from "claims" as "t3"
where (("t3"."record_id" = "t0"."id") and ("t3"."property" = 'TITLE'))
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"
limit 20) as "t3" having true), '}')
from "officials" as "t0"
where "t0"."slug" = $4::text), 'null'), '},"extensions":{"cost":{"requested":93,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
