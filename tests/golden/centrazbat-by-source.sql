select concat('{"data":{"event":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"start":', case when "t0"."start_precision" is null then 'null' else concat('{"asPrinted":', coalesce(to_json("t0"."start_as_printed"), 'null'), ',"edtf":', coalesce('"' || case when "t0"."start_min"::date = "t0"."start_max"::date then "t0"."start_min"::date::text when "t0"."start_min"::date = date_trunc('year', "t0"."start_min"::date)::date and "t0"."start_max"::date = (date_trunc('year', "t0"."start_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."start_min"::date, 'YYYY') when "t0"."start_min"::date = date_trunc('month', "t0"."start_min"::date)::date and "t0"."start_max"::date = (date_trunc('month', "t0"."start_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."start_min"::date, 'YYYY-MM') when coalesce("t0"."start_min"::date, "t0"."start_max"::date) is not null then coalesce("t0"."start_min"::date::text, '..') || '/' || coalesce("t0"."start_max"::date::text, '..') end || '"', 'null'), '}') end, ',"end":', case when "t0"."end_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t0"."end_min"::date = "t0"."end_max"::date then "t0"."end_min"::date::text when "t0"."end_min"::date = date_trunc('year', "t0"."end_min"::date)::date and "t0"."end_max"::date = (date_trunc('year', "t0"."end_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."end_min"::date, 'YYYY') when "t0"."end_min"::date = date_trunc('month', "t0"."end_min"::date)::date and "t0"."end_max"::date = (date_trunc('month', "t0"."end_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."end_min"::date, 'YYYY-MM') when coalesce("t0"."end_min"::date, "t0"."end_max"::date) is not null then coalesce("t0"."end_min"::date::text, '..') || '/' || coalesce("t0"."end_max"::date::text, '..') end || '"', 'null'), '}') end, ',"place":', coalesce(to_json("t0"."place"), 'null'), ',"strength":', case when "t0"."strength_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t0"."strength_point") || '"', 'null'), ',"qualifier":', coalesce('"' || "t0"."strength_qualifier" || '"', 'null'), ',"unit":', coalesce(to_json("t0"."strength_unit"), 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t1"."property", '","valueText":', to_json("t1"."value_text"), ',"rank":"', "t1"."rank", '","reason":', coalesce(to_json("t1"."reason"), 'null'), ',"modality":"', "t1"."modality", '","attributedTo":', coalesce(to_json("t1"."attributed_to"), 'null'), ',"article":', coalesce(
(select concat('{"title":', to_json("t2"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t3"."title"), '}')
from "organizations" as "t3"
where "t3"."id" = "t2"."publisher_id"), 'null'), '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t4"."title"), ',"edition":', coalesce(to_json("t4"."edition"), 'null'), '}')
from "datasets" as "t4"
where "t4"."id" = "t1"."dataset_id"), 'null'), '}'), ','
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"), ']}')
from 
(select "t1".*
from "claims" as "t1"
where "t1"."record_id" = "t0"."id"
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 50) as "t1" having true), ',"participants":[', 
(select string_agg(concat('{"country":', case when "t6"."id" is null then 'null' else concat('{"title":', to_json("t6"."title"), '}') end, ',"organization":', case when "t7"."id" is null then 'null' else concat('{"title":', to_json("t7"."title"), '}') end, ',"role":"', "t5"."role", '","modality":"', "t5"."modality", '","claims":', 
(select concat('{"nodes":[', string_agg(concat('{"article":', coalesce(
(select concat('{"title":', to_json("t9"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t10"."title"), '}')
from "organizations" as "t10"
where "t10"."id" = "t9"."publisher_id"), 'null'), '}')
from "articles" as "t9"
where "t9"."id" = "t8"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t11"."title"), ',"edition":', coalesce(to_json("t11"."edition"), 'null'), '}')
from "datasets" as "t11"
where "t11"."id" = "t8"."dataset_id"), 'null'), '}'), ','
order by "t8"."record_id", "t8"."property", "t8"."rank", "t8"."id"), ']}')
from 
(select "t8".*
from "claims" as "t8"
where "t8"."record_id" = "t5"."id"
order by "t8"."record_id", "t8"."property", "t8"."rank", "t8"."id"
limit 10) as "t8" having true), '}'), ','
order by "t5"."id")
from "participants" as "t5"
left join "countries" as "t6" on "t6"."id" = "t5"."country_id"
left join "organizations" as "t7" on "t7"."id" = "t5"."organization_id"
where (("t5"."event_id" = "t0"."id") and ("t5"."listed"))), ']}')
from "events" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":642,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
