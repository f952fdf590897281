select concat('{"data":{"deflators":', 
(select concat('{"totalCount":', 
(select count(*)
from "deflators" as "t1"
where "t1"."listed"), ',"nodes":[', string_agg(concat('{"currency":', to_json("t0"."currency")::text, ',"fiscalPeriod":', to_json("t0"."fiscal_period")::text, ',"priceLevel":', case when "t0"."price_level_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t0"."price_level_point") || '"', 'null'), ',"unit":', coalesce(to_json("t0"."price_level_unit")::text, 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"dataset":', coalesce(
(select concat('{"title":', to_json("t3"."title")::text, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t4"."title")::text, '}')
from "organizations" as "t4"
where "t4"."id" = "t3"."publisher_id"), 'null'), '}')
from "datasets" as "t3"
where "t3"."id" = "t2"."dataset_id"), 'null'), ',"datasetRow":', coalesce(to_json("t2"."dataset_row")::text, 'null'), '}'), ','
order by "t2"."#") filter (where "t2"."#" <= 5), ']}')
from 
(select "t2".*, row_number() over (order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id") as "#"
from "claims" as "t2"
where "t2"."record_id" = "t0"."id"
order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id"
limit 5) as "t2" having true), '}'), ','
order by "t0"."#" desc) filter (where "t0"."#" <= 10), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."currency" desc, "t0"."fiscal_year" desc, "t0"."id" desc) as "#"
from "deflators" as "t0"
where "t0"."listed"
order by "t0"."currency" desc, "t0"."fiscal_year" desc, "t0"."id" desc
limit 10) as "t0" having true), '},"extensions":{"cost":{"requested":181,"limit":200000}}}')
