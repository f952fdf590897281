select concat('{"data":{"fundingLine":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t0"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t0"."amount_as_printed"), 'null'), '}') end, ',"stage":"', "t0"."stage", '","stageAsReported":', coalesce(to_json("t0"."stage_as_reported"), 'null'), ',"stated":', 
(select concat('{"nodes":[', string_agg(concat('{"asPrinted":', coalesce(to_json("t1"."as_printed"), 'null'), ',"paragraph":', coalesce("t1"."paragraph"::text, 'null'), ',"start":', coalesce("t1"."start"::text, 'null'), ',"end":', coalesce("t1"."end"::text, 'null'), ',"prefix":', coalesce(to_json("t1"."prefix"), 'null'), ',"exact":', coalesce(to_json("t1"."exact"), 'null'), ',"suffix":', coalesce(to_json("t1"."suffix"), 'null'), ',"attributedTo":', coalesce(to_json("t1"."attributed_to"), 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t2"."title"), ',"byline":', coalesce(to_json("t2"."byline"), 'null'), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t3"."title"), '}')
from "organizations" as "t3"
where "t3"."id" = "t2"."publisher_id"), 'null'), ',"published":', case when "t2"."published_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t2"."published_min"::date = "t2"."published_max"::date then "t2"."published_min"::date::text when "t2"."published_min"::date = date_trunc('year', "t2"."published_min"::date)::date and "t2"."published_max"::date = (date_trunc('year', "t2"."published_min"::date) + interval '1 year - 1 day')::date then to_char("t2"."published_min"::date, 'YYYY') when "t2"."published_min"::date = date_trunc('month', "t2"."published_min"::date)::date and "t2"."published_max"::date = (date_trunc('month', "t2"."published_min"::date) + interval '1 month - 1 day')::date then to_char("t2"."published_min"::date, 'YYYY-MM') when coalesce("t2"."published_min"::date, "t2"."published_max"::date) is not null then coalesce("t2"."published_min"::date::text, '..') || '/' || coalesce("t2"."published_max"::date::text, '..') end || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t2"."url"), 'null'), '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), '}'), ','
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"), ']}')
from 
(select "t1".*
from "claims" as "t1"
where (("t1"."record_id" = "t0"."id") and ("t1"."property" = 'AMOUNT'))
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 20) as "t1" having true), ',"beside":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t4"."property", '","valueText":', to_json("t4"."value_text"), ',"inferred":', case when "t4"."inferred" then 'true' else 'false' end, ',"paragraph":', coalesce("t4"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t4"."prefix"), 'null'), ',"exact":', coalesce(to_json("t4"."exact"), 'null'), ',"suffix":', coalesce(to_json("t4"."suffix"), 'null'), ',"attributedTo":', coalesce(to_json("t4"."attributed_to"), 'null'), '}'), ','
order by "t4"."record_id", "t4"."property", "t4"."rank", "t4"."id"), ']}')
from 
(select "t4".*
from "claims" as "t4"
where (("t4"."record_id" = "t0"."id") and ("t4"."property" is distinct
from 'AMOUNT'))
order by "t4"."record_id", "t4"."property", "t4"."rank", "t4"."id"
limit 20) as "t4" having true), '}')
from "funding_lines" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":83,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
