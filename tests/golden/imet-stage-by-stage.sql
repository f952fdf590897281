select concat('{"data":{"program":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"code":', to_json("t0"."code")::text, ',"kind":', '"' || "t0"."kind" || '"', ',"aliases":', concat('[', 
(select string_agg(concat('{"name":', to_json("t1"."name")::text, ',"source":', coalesce(
(select coalesce(case when "t2"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', case "t2"."type" when 'AGREEMENT' then 
(select to_json("t2n"."title")::text
from "agreements" as "t2n"
where "t2n"."id" = "t2"."id") when 'OFFICIAL' then 
(select to_json("t2n"."title")::text
from "officials" as "t2n"
where "t2n"."id" = "t2"."id") when 'FUNDING_LINE' then 
(select to_json("t2n"."title")::text
from "funding_lines" as "t2n"
where "t2n"."id" = "t2"."id") when 'ARTICLE' then 
(select to_json("t2n"."title")::text
from "articles" as "t2n"
where "t2n"."id" = "t2"."id") when 'COUNTRY' then 
(select to_json("t2n"."title")::text
from "countries" as "t2n"
where "t2n"."id" = "t2"."id") when 'ORGANIZATION' then 
(select to_json("t2n"."title")::text
from "organizations" as "t2n"
where "t2n"."id" = "t2"."id") when 'POST' then 
(select to_json("t2n"."title")::text
from "posts" as "t2n"
where "t2n"."id" = "t2"."id") when 'TENURE' then 
(select to_json("t2n"."title")::text
from "tenures" as "t2n"
where "t2n"."id" = "t2"."id") when 'PROGRAM' then 
(select to_json("t2n"."title")::text
from "programs" as "t2n"
where "t2n"."id" = "t2"."id") when 'EVENT' then 
(select to_json("t2n"."title")::text
from "events" as "t2n"
where "t2n"."id" = "t2"."id") when 'STATEMENT' then 
(select to_json("t2n"."title")::text
from "statements" as "t2n"
where "t2n"."id" = "t2"."id") when 'DATASET' then 
(select to_json("t2n"."title")::text
from "datasets" as "t2n"
where "t2n"."id" = "t2"."id") when 'DEFLATOR' then 
(select to_json("t2n"."title")::text
from "deflators" as "t2n"
where "t2n"."id" = "t2"."id") end, '}') end, 'null')
from "records" as "t2"
where "t2"."id" = coalesce("t1"."article_id", "t1"."dataset_id")), 'null'), '}'), ','
order by "t1"."id")
from "aliases" as "t1"
where (("t1"."record_id" = "t0"."id") and ("t1"."listed"))), ']'), ',"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t4"
where (("t4"."program_id" = "t0"."id") and ("t4"."listed"))), ',"nodes":[', string_agg(concat('{"recipient":', coalesce(
(select concat('{"title":', to_json("t5"."title")::text, '}')
from "countries" as "t5"
where "t5"."id" = "t3"."recipient_id"), 'null'), ',"fiscalPeriod":', to_json("t3"."fiscal_period")::text, ',"stage":', '"' || "t3"."stage" || '"', ',"stageAsReported":', coalesce(to_json("t3"."stage_as_reported")::text, 'null'), ',"amount":', case when "t3"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t3"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t3"."amount_currency")::text, 'null'), ',"qualifier":', coalesce('"' || "t3"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t3"."amount_as_printed")::text, 'null'), '}') end, ',"agency":', coalesce(
(select concat('{"title":', to_json("t6"."title")::text, '}')
from "organizations" as "t6"
where "t6"."id" = "t3"."agency_id"), 'null'), ',"purpose":', coalesce(to_json("t3"."purpose")::text, 'null'), ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t7"."type" in ('ARTICLE') then case "t7"."type" when 'ARTICLE' then 
(select concat('{"title":', to_json("t9"."title")::text, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t10"."title")::text, '}')
from "organizations" as "t10"
where "t10"."id" = "t9"."publisher_id"), 'null'), ',"published":', case when "t9"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t9"."published_min" || '"', 'null'), '}') end, '}')
from "articles" as "t9"
where "t9"."id" = "t7"."id") end when "t7"."type" in ('DATASET') then case "t7"."type" when 'DATASET' then 
(select concat('{"title":', to_json("t12"."title")::text, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t13"."title")::text, '}')
from "organizations" as "t13"
where "t13"."id" = "t12"."publisher_id"), 'null'), ',"edition":', coalesce(to_json("t12"."edition")::text, 'null'), ',"coverage":', coalesce(to_json("t12"."coverage")::text, 'null'), '}')
from "datasets" as "t12"
where "t12"."id" = "t7"."id") end end, 'null'), ','
order by "t7"."#") filter (where "t7"."#" <= 5), ']}')
from 
(select "t7".*, row_number() over (order by "t7"."type", "t7"."slug", "t7"."id") as "#"
from "records" as "t7"
where "t7"."id" in 
(select coalesce("t7c"."article_id", "t7c"."dataset_id")
from "claims" as "t7c"
where "t7c"."retracted_at" is null and "t7c"."record_id" in 
(select "t3"."id"
union all select "t7p"."id"
from "records" as "t7p"
where "t7p"."part_of_id" = "t3"."id"))
order by "t7"."type", "t7"."slug", "t7"."id"
limit 5) as "t7" having true), '}'), ','
order by "t3"."#") filter (where "t3"."#" <= 50), ']}')
from 
(select "t3".*, row_number() over (order by "t3"."fiscal_year", "t3"."id") as "#"
from "funding_lines" as "t3"
where (("t3"."program_id" = "t0"."id") and ("t3"."listed"))
order by "t3"."fiscal_year", "t3"."id"
limit 50) as "t3" having true), '}')
from "programs" as "t0"
where "t0"."slug" = $1::text), 'null'), '}}')
