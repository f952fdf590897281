select concat('{"data":{"organization":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"kind":"', "t0"."kind", '","aliases":[', 
(select string_agg(concat('{"name":', to_json("t1"."name"), ',"source":', coalesce(case when "t2"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t2"."type" when 'AGREEMENT' then 
(select "t2n"."title"
from "agreements" as "t2n"
where "t2n"."id" = "t2"."id") when 'OFFICIAL' then 
(select "t2n"."title"
from "officials" as "t2n"
where "t2n"."id" = "t2"."id") when 'FUNDING_LINE' then 
(select "t2n"."title"
from "funding_lines" as "t2n"
where "t2n"."id" = "t2"."id") when 'ARTICLE' then 
(select "t2n"."title"
from "articles" as "t2n"
where "t2n"."id" = "t2"."id") when 'COUNTRY' then 
(select "t2n"."title"
from "countries" as "t2n"
where "t2n"."id" = "t2"."id") when 'ORGANIZATION' then 
(select "t2n"."title"
from "organizations" as "t2n"
where "t2n"."id" = "t2"."id") when 'POST' then 
(select "t2n"."title"
from "posts" as "t2n"
where "t2n"."id" = "t2"."id") when 'TENURE' then 
(select "t2n"."title"
from "tenures" as "t2n"
where "t2n"."id" = "t2"."id") when 'PROGRAM' then 
(select "t2n"."title"
from "programs" as "t2n"
where "t2n"."id" = "t2"."id") when 'EVENT' then 
(select "t2n"."title"
from "events" as "t2n"
where "t2n"."id" = "t2"."id") when 'STATEMENT' then 
(select "t2n"."title"
from "statements" as "t2n"
where "t2n"."id" = "t2"."id") when 'DATASET' then 
(select "t2n"."title"
from "datasets" as "t2n"
where "t2n"."id" = "t2"."id") when 'DEFLATOR' then 
(select "t2n"."title"
from "deflators" as "t2n"
where "t2n"."id" = "t2"."id") end), '}') end, 'null'), '}'), ','
order by "t1"."id")
from "aliases" as "t1"
join "records" as "t2" on "t2"."id" = coalesce("t1"."article_id", "t1"."dataset_id")
where (("t1"."record_id" = "t0"."id") and ("t1"."listed"))), '],"formed":', case when "t0"."formed_precision" is null then 'null' else concat('{"asPrinted":', coalesce(to_json("t0"."formed_as_printed"), 'null'), ',"min":', coalesce('"' || "t0"."formed_min" || '"', 'null'), ',"max":', coalesce('"' || "t0"."formed_max" || '"', 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t3"."property", '","valueText":', to_json("t3"."value_text"), ',"asPrinted":', coalesce(to_json("t3"."as_printed"), 'null'), ',"article":', coalesce(
(select concat('{"title":', to_json("t4"."title"), ',"published":', case when "t4"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t4"."published_min" || '"', 'null'), '}') end, '}')
from "articles" as "t4"
where "t4"."id" = "t3"."article_id"), 'null'), '}'), ','
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"), ']}')
from 
(select "t3".*
from "claims" as "t3"
where "t3"."record_id" = "t0"."id"
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"
limit 10) as "t3" having true), ',"members":[', 
(select string_agg(concat('{"country":', case when "t6"."id" is null then 'null' else concat('{"code":', to_json("t6"."code"), ',"title":', to_json("t6"."title"), ',"region":', coalesce(to_json("t6"."region"), 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t7"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t7"."type" when 'AGREEMENT' then 
(select "t7n"."title"
from "agreements" as "t7n"
where "t7n"."id" = "t7"."id") when 'OFFICIAL' then 
(select "t7n"."title"
from "officials" as "t7n"
where "t7n"."id" = "t7"."id") when 'FUNDING_LINE' then 
(select "t7n"."title"
from "funding_lines" as "t7n"
where "t7n"."id" = "t7"."id") when 'ARTICLE' then 
(select "t7n"."title"
from "articles" as "t7n"
where "t7n"."id" = "t7"."id") when 'COUNTRY' then 
(select "t7n"."title"
from "countries" as "t7n"
where "t7n"."id" = "t7"."id") when 'ORGANIZATION' then 
(select "t7n"."title"
from "organizations" as "t7n"
where "t7n"."id" = "t7"."id") when 'POST' then 
(select "t7n"."title"
from "posts" as "t7n"
where "t7n"."id" = "t7"."id") when 'TENURE' then 
(select "t7n"."title"
from "tenures" as "t7n"
where "t7n"."id" = "t7"."id") when 'PROGRAM' then 
(select "t7n"."title"
from "programs" as "t7n"
where "t7n"."id" = "t7"."id") when 'EVENT' then 
(select "t7n"."title"
from "events" as "t7n"
where "t7n"."id" = "t7"."id") when 'STATEMENT' then 
(select "t7n"."title"
from "statements" as "t7n"
where "t7n"."id" = "t7"."id") when 'DATASET' then 
(select "t7n"."title"
from "datasets" as "t7n"
where "t7n"."id" = "t7"."id") when 'DEFLATOR' then 
(select "t7n"."title"
from "deflators" as "t7n"
where "t7n"."id" = "t7"."id") end), ',"url":', coalesce(to_json(case "t7"."type" when 'ARTICLE' then 
(select "t7n"."url"
from "articles" as "t7n"
where "t7n"."id" = "t7"."id") when 'DATASET' then 
(select "t7n"."url"
from "datasets" as "t7n"
where "t7n"."id" = "t7"."id") end), 'null'), '}') end, 'null'), ','
order by "t7"."type", "t7"."slug", "t7"."id"), ']}')
from 
(select "t7".*
from "records" as "t7"
where "t7"."id" = any(array
(select coalesce("t7c"."article_id", "t7c"."dataset_id")
from "claims" as "t7c"
where "t7c"."retracted_at" is null and "t7c"."record_id" = any(array
(select "t5"."id"
union all select "t7p"."id"
from "records" as "t7p"
where "t7p"."part_of_id" = "t5"."id"))))
order by "t7"."type", "t7"."slug", "t7"."id"
limit 5) as "t7" having true), '}'), ','
order by "t5"."id")
from "memberships" as "t5"
left join "countries" as "t6" on "t6"."id" = "t5"."country_id"
where (("t5"."organization_id" = "t0"."id") and ("t5"."listed"))), '],"events":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t8"."title"), ',"kind":"', "t8"."kind", '","start":', case when "t8"."start_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t8"."start_min" || '"', 'null'), ',"max":', coalesce('"' || "t8"."start_max" || '"', 'null'), '}') end, ',"host":', coalesce(
(select concat('{"title":', to_json("t9"."title"), '}')
from "countries" as "t9"
where "t9"."id" = "t8"."host_id"), 'null'), '}'), ','
order by "t8"."start_min", "t8"."start_max", "t8"."id"), ']}')
from 
(select "t8".*
from "events" as "t8"
where ((("t8"."id") in 
(select "t8v"."event_id"
from "participants" as "t8v"
where (("t8v"."organization_id" = "t0"."id") and ("t8v"."listed")))) and ("t8"."listed"))
order by "t8"."start_min", "t8"."start_max", "t8"."id"
limit 10) as "t8" having true), '}')
from "organizations" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":143,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
