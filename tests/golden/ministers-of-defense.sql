select concat('{"data":{"post":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"organization":', coalesce(
(select concat('{"title":', to_json("t1"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t2"."title"), '}')
from "countries" as "t2"
where "t2"."id" = "t1"."country_id"), 'null'), '}')
from "organizations" as "t1"
where "t1"."id" = "t0"."organization_id"), 'null'), ',"tenures":', 
(select concat('{"nodes":[', string_agg(concat('{"official":', coalesce(
(select concat('{"title":', to_json("t4"."title"), '}')
from "officials" as "t4"
where "t4"."id" = "t3"."official_id"), 'null'), ',"capacity":"', "t3"."capacity", '","start":', case when "t3"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t3"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t3"."start_max" || '"', 'null'), ',"precision":', coalesce('"' || "t3"."start_precision" || '"', 'null'), '}') end, ',"end":', case when "t3"."end_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t3"."end_min" || '"', 'null'), ',"max":', coalesce('"' || "t3"."end_max" || '"', 'null'), ',"precision":', coalesce('"' || "t3"."end_precision" || '"', 'null'), '}') end, ',"endState":"', "t3"."end_state", '","claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t5"."property", '","valueText":', to_json("t5"."value_text"), ',"rank":"', "t5"."rank", '","inferred":', case when "t5"."inferred" then 'true' else 'false' end, ',"reason":', coalesce(to_json("t5"."reason"), 'null'), ',"article":', coalesce(
(select concat('{"title":', to_json("t6"."title"), '}')
from "articles" as "t6"
where "t6"."id" = "t5"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t7"."title"), '}')
from "datasets" as "t7"
where "t7"."id" = "t5"."dataset_id"), 'null'), '}'), ','
order by "t5"."record_id", "t5"."property", "t5"."rank", "t5"."id"), ']}')
from 
(select "t5".*
from "claims" as "t5"
where "t5"."record_id" = "t3"."id"
order by "t5"."record_id", "t5"."property", "t5"."rank", "t5"."id"
limit 20) as "t5" having true), '}'), ','
order by "t3"."start_min", "t3"."start_max", "t3"."id"), ']}')
from 
(select "t3".*
from "tenures" as "t3"
where (("t3"."post_id" = "t0"."id") and ("t3"."listed"))
order by "t3"."start_min", "t3"."start_max", "t3"."id"
limit 20) as "t3" having true), '}')
from "posts" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":1264,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
