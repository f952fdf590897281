select concat('{"data":{"fundingLine":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency")::text, 'null'), ',"qualifier":', coalesce('"' || "t0"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t0"."amount_as_printed")::text, 'null'), '}') end, ',"stage":', '"' || "t0"."stage" || '"', ',"stageAsReported":', coalesce(to_json("t0"."stage_as_reported")::text, 'null'), ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":', '"' || "t1"."property" || '"', ',"valueText":', to_json("t1"."value_text")::text, ',"inferred":', case when "t1"."inferred" then 'true' else 'false' end, ',"attributedTo":', coalesce(to_json("t1"."attributed_to")::text, 'null'), ',"paragraph":', coalesce("t1"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t1"."prefix")::text, 'null'), ',"exact":', coalesce(to_json("t1"."exact")::text, 'null'), ',"suffix":', coalesce(to_json("t1"."suffix")::text, 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t2"."title")::text, ',"byline":', coalesce(to_json("t2"."byline")::text, 'null'), ',"url":', coalesce(to_json("t2"."url")::text, 'null'), '}')
from "articles" as "t2"
where "t2"."id" = "t1"."article_id"), 'null'), '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 20), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id") as "#"
from "claims" as "t1"
where "t1"."record_id" = "t0"."id"
order by "t1"."record_id", "t1"."property", "t1"."rank", "t1"."id"
limit 20) as "t1" having true), '}')
from "funding_lines" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":42,"limit":200000}}}')
