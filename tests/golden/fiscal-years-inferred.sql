select concat('{"data":{"program":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"fundingLines":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t1"."title")::text, ',"fiscalPeriod":', to_json("t1"."fiscal_period")::text, ',"amount":', case when "t1"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t1"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t1"."amount_currency")::text, 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":', '"' || "t2"."property" || '"', ',"valueText":', to_json("t2"."value_text")::text, ',"asPrinted":', coalesce(to_json("t2"."as_printed")::text, 'null'), ',"inferred":', case when "t2"."inferred" then 'true' else 'false' end, ',"paragraph":', coalesce("t2"."paragraph"::text, 'null'), ',"exact":', coalesce(to_json("t2"."exact")::text, 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t3"."title")::text, '}')
from "articles" as "t3"
where "t3"."id" = "t2"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t4"."title")::text, '}')
from "datasets" as "t4"
where "t4"."id" = "t2"."dataset_id"), 'null'), ',"datasetRow":', coalesce(to_json("t2"."dataset_row")::text, 'null'), '}'), ','
order by "t2"."#") filter (where "t2"."#" <= 20), ']}')
from 
(select "t2".*, row_number() over (order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id") as "#"
from "claims" as "t2"
where "t2"."record_id" = "t1"."id"
order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id"
limit 20) as "t2" having true), '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 50), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."fiscal_year", "t1"."id") as "#"
from "funding_lines" as "t1"
where (("t1"."program_id" = "t0"."id") and ("t1"."listed"))
order by "t1"."fiscal_year", "t1"."id"
limit 50) as "t1" having true), '}')
from "programs" as "t0"
where "t0"."slug" = $1::text), 'null'), '}}')
