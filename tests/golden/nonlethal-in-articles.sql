select concat('{"data":{"articles":', 
(select concat('{"totalCount":', 
(select count(*)
from "articles" as "t4"
where (("t4"."listed") and (((exists (select
from "claims" as "t5"
where (("t5"."article_id" = "t4"."id") and (strpos("t5"."exact", $1::text::text) > 0)))) and (exists (select
from "claims" as "t6"
where (("t6"."article_id" = "t4"."id") and (((exists (select
from "records" as "t7"
where (("t7"."id" = 
(select coalesce("t7s"."part_of_id", "t7s"."id")
from "records" as "t7s"
where "t7s"."id" = "t6"."record_id")) and ("t7"."type" = 'FUNDING_LINE')))) and (strpos("t6"."value_text", $2::text::text) > 0)))))))))), ',"nodes":[', string_agg(concat('{"headline":', to_json("t0"."title")::text, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t8"."title")::text, '}')
from "organizations" as "t8"
where "t8"."id" = "t0"."publisher_id"), 'null'), ',"published":', case when "t0"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t0"."published_min" || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t0"."url")::text, 'null'), ',"stated":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t9"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t9"."prefix")::text, 'null'), ',"exact":', coalesce(to_json("t9"."exact")::text, 'null'), ',"suffix":', coalesce(to_json("t9"."suffix")::text, 'null'), ',"record":', coalesce(
(select coalesce(case when "t10"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"title":', case "t10"."type" when 'AGREEMENT' then 
(select to_json("t10n"."title")::text
from "agreements" as "t10n"
where "t10n"."id" = "t10"."id") when 'OFFICIAL' then 
(select to_json("t10n"."title")::text
from "officials" as "t10n"
where "t10n"."id" = "t10"."id") when 'FUNDING_LINE' then 
(select to_json("t10n"."title")::text
from "funding_lines" as "t10n"
where "t10n"."id" = "t10"."id") when 'ARTICLE' then 
(select to_json("t10n"."title")::text
from "articles" as "t10n"
where "t10n"."id" = "t10"."id") when 'COUNTRY' then 
(select to_json("t10n"."title")::text
from "countries" as "t10n"
where "t10n"."id" = "t10"."id") when 'ORGANIZATION' then 
(select to_json("t10n"."title")::text
from "organizations" as "t10n"
where "t10n"."id" = "t10"."id") when 'POST' then 
(select to_json("t10n"."title")::text
from "posts" as "t10n"
where "t10n"."id" = "t10"."id") when 'TENURE' then 
(select to_json("t10n"."title")::text
from "tenures" as "t10n"
where "t10n"."id" = "t10"."id") when 'PROGRAM' then 
(select to_json("t10n"."title")::text
from "programs" as "t10n"
where "t10n"."id" = "t10"."id") when 'EVENT' then 
(select to_json("t10n"."title")::text
from "events" as "t10n"
where "t10n"."id" = "t10"."id") when 'STATEMENT' then 
(select to_json("t10n"."title")::text
from "statements" as "t10n"
where "t10n"."id" = "t10"."id") when 'DATASET' then 
(select to_json("t10n"."title")::text
from "datasets" as "t10n"
where "t10n"."id" = "t10"."id") when 'DEFLATOR' then 
(select to_json("t10n"."title")::text
from "deflators" as "t10n"
where "t10n"."id" = "t10"."id") end, '}') when "t10"."type" in ('FUNDING_LINE') then case "t10"."type" when 'FUNDING_LINE' then 
(select concat('{"title":', to_json("t11"."title")::text, ',"program":', coalesce(
(select concat('{"code":', to_json("t12"."code")::text, '}')
from "programs" as "t12"
where "t12"."id" = "t11"."program_id"), 'null'), ',"recipient":', coalesce(
(select concat('{"title":', to_json("t13"."title")::text, '}')
from "countries" as "t13"
where "t13"."id" = "t11"."recipient_id"), 'null'), ',"amount":', case when "t11"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t11"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t11"."amount_currency")::text, 'null'), ',"qualifier":', coalesce('"' || "t11"."amount_qualifier" || '"', 'null'), '}') end, ',"stage":', '"' || "t11"."stage" || '"', ',"purpose":', coalesce(to_json("t11"."purpose")::text, 'null'), '}')
from "funding_lines" as "t11"
where "t11"."id" = "t10"."id") end end, 'null')
from "records" as "t10"
where "t10"."id" = 
(select coalesce("t10s"."part_of_id", "t10s"."id")
from "records" as "t10s"
where "t10s"."id" = "t9"."record_id")), 'null'), '}'), ','
order by "t9"."#") filter (where "t9"."#" <= 20), ']}')
from 
(select "t9".*, row_number() over (order by "t9"."record_id", "t9"."property", "t9"."rank", "t9"."id") as "#"
from "claims" as "t9"
where (("t9"."article_id" = "t0"."id") and (strpos("t9"."exact", $3::text::text) > 0))
order by "t9"."record_id", "t9"."property", "t9"."rank", "t9"."id"
limit 20) as "t9" having true), '}'), ','
order by "t0"."#") filter (where "t0"."#" <= 20), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."published_min", "t0"."published_max", "t0"."id") as "#"
from "articles" as "t0"
where (("t0"."listed") and (((exists (select
from "claims" as "t1"
where (("t1"."article_id" = "t0"."id") and (strpos("t1"."exact", $4::text::text) > 0)))) and (exists (select
from "claims" as "t2"
where (("t2"."article_id" = "t0"."id") and (((exists (select
from "records" as "t3"
where (("t3"."id" = 
(select coalesce("t3s"."part_of_id", "t3s"."id")
from "records" as "t3s"
where "t3s"."id" = "t2"."record_id")) and ("t3"."type" = 'FUNDING_LINE')))) and (strpos("t2"."value_text", $5::text::text) > 0)))))))))
order by "t0"."published_min", "t0"."published_max", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":1710,"limit":200000}}}')
