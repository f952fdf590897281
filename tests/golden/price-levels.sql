select concat('{"data":{"deflators":', 
(select concat('{"totalCount":', 
(select count(*)
from "deflators" as "t2"
where "t2"."listed"), ',"nodes":[', string_agg(concat('{"currency":', to_json("t0"."currency"), ',"fiscalPeriod":', to_json("t0"."fiscal_period"), ',"priceLevel":', case when "t0"."price_level_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t0"."price_level_point") || '"', 'null'), ',"unit":', coalesce(to_json("t0"."price_level_unit"), 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"dataset":', coalesce(
(select concat('{"title":', to_json("t4"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t5"."title"), '}')
from "organizations" as "t5"
where "t5"."id" = "t4"."publisher_id"), 'null'), '}')
from "datasets" as "t4"
where "t4"."id" = "t3"."dataset_id"), 'null'), ',"datasetRow":', coalesce(to_json("t3"."dataset_row"), 'null'), '}'), ','
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"), ']}')
from 
(select "t3".*
from "claims" as "t3"
where "t3"."record_id" = "t0"."id"
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"
limit 5) as "t3" having true), '}'), ','
order by "t0"."currency", "t0"."fiscal_year", "t0"."id"), ']}')
from 
(select "t0".*
from "deflators" as "t0"
where "t0"."listed"
order by "t0"."currency" desc, "t0"."fiscal_year" desc, "t0"."id" desc
limit 10) as "t0" having true), '},"extensions":{"cost":{"requested":181,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
