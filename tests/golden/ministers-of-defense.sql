select concat('{"data":{"post":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"organization":{"title":', to_json("t1"."title"), ',"country":', case when "t2"."id" is null then 'null' else concat('{"title":', to_json("t2"."title"), '}') end, '},"tenures":', 
(select concat('{"nodes":[', string_agg(concat('{"official":{"title":', to_json("t4"."title"), '},"capacity":"', "t3"."capacity", '","start":', case when "t3"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t3"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t3"."start_max" || '"', 'null'), ',"precision":', coalesce('"' || "t3"."start_precision" || '"', 'null'), '}') end, ',"end":', case when "t3"."end_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t3"."end_min" || '"', 'null'), ',"max":', coalesce('"' || "t3"."end_max" || '"', 'null'), ',"precision":', coalesce('"' || "t3"."end_precision" || '"', 'null'), '}') end, ',"endState":"', "t3"."end_state", '","claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t5"."property", '","valueText":', to_json("t5"."value_text"), ',"rank":"', "t5"."rank", '","inferred":', case when "t5"."inferred" then 'true' else 'false' end, ',"reason":', coalesce(to_json("t5"."reason"), 'null'), ',"article":', case when "t6"."id" is null then 'null' else concat('{"title":', to_json("t6"."title"), '}') end, ',"dataset":', case when "t7"."id" is null then 'null' else concat('{"title":', to_json("t7"."title"), '}') end, '}'), ','
order by "t5"."record_id", "t5"."property", "t5"."rank", "t5"."id"), ']}')
from 
(select "t5".*
from "claims" as "t5"
where "t5"."record_id" = "t3"."id"
order by "t5"."record_id", "t5"."property", "t5"."rank", "t5"."id"
limit 20) as "t5"
left join "articles" as "t6" on "t6"."id" = "t5"."article_id"
left join "datasets" as "t7" on "t7"."id" = "t5"."dataset_id" having true), '}'), ','
order by "t3"."start_min", "t3"."start_max", "t3"."id"), ']}')
from 
(select "t3".*
from "tenures" as "t3"
where (("t3"."post_id" = "t0"."id") and ("t3"."listed"))
order by "t3"."start_min", "t3"."start_max", "t3"."id"
limit 20) as "t3"
join "officials" as "t4" on "t4"."id" = "t3"."official_id" having true), '}')
from "posts" as "t0"
join "organizations" as "t1" on "t1"."id" = "t0"."organization_id"
left join "countries" as "t2" on "t2"."id" = "t1"."country_id"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":1264,"limit":200000}}}')
