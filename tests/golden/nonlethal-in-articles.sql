select concat('{"data":{"articles":', 
(select concat('{"totalCount":', 
(select count(*)
from "articles" as "t6"
where (("t6"."listed") and (((exists (select
from "claims" as "t7"
where (("t7"."article_id" = "t6"."id") and (strpos("t7"."exact", $1::text::text) > 0)))) and (exists (select
from "claims" as "t8"
where (("t8"."article_id" = "t6"."id") and (exists (select
from "records" as "t9"
where (("t9"."id" = 
(select coalesce("t9s"."part_of_id", "t9s"."id")
from "records" as "t9s"
where "t9s"."id" = "t8"."record_id")) and (exists (select
from "funding_lines" as "t10"
where (("t10"."id" = "t9"."id") and (exists (select
from "programs" as "t11"
where (("t11"."id" = "t10"."program_id") and ("t11"."code" = $2::text::text))))))))))))))))), ',"nodes":[', string_agg(concat('{"headline":', to_json("t0"."title")::text, ',"publisher":', coalesce(
(select concat('{"title":', to_json("t12"."title")::text, '}')
from "organizations" as "t12"
where "t12"."id" = "t0"."publisher_id"), 'null'), ',"published":', case when "t0"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t0"."published_min" || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t0"."url")::text, 'null'), ',"stated":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t13"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t13"."prefix")::text, 'null'), ',"exact":', coalesce(to_json("t13"."exact")::text, 'null'), ',"suffix":', coalesce(to_json("t13"."suffix")::text, 'null'), ',"record":', coalesce(
(select coalesce(case when "t14"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"title":', case "t14"."type" when 'AGREEMENT' then 
(select to_json("t14n"."title")::text
from "agreements" as "t14n"
where "t14n"."id" = "t14"."id") when 'OFFICIAL' then 
(select to_json("t14n"."title")::text
from "officials" as "t14n"
where "t14n"."id" = "t14"."id") when 'FUNDING_LINE' then 
(select to_json("t14n"."title")::text
from "funding_lines" as "t14n"
where "t14n"."id" = "t14"."id") when 'ARTICLE' then 
(select to_json("t14n"."title")::text
from "articles" as "t14n"
where "t14n"."id" = "t14"."id") when 'COUNTRY' then 
(select to_json("t14n"."title")::text
from "countries" as "t14n"
where "t14n"."id" = "t14"."id") when 'ORGANIZATION' then 
(select to_json("t14n"."title")::text
from "organizations" as "t14n"
where "t14n"."id" = "t14"."id") when 'POST' then 
(select to_json("t14n"."title")::text
from "posts" as "t14n"
where "t14n"."id" = "t14"."id") when 'TENURE' then 
(select to_json("t14n"."title")::text
from "tenures" as "t14n"
where "t14n"."id" = "t14"."id") when 'PROGRAM' then 
(select to_json("t14n"."title")::text
from "programs" as "t14n"
where "t14n"."id" = "t14"."id") when 'EVENT' then 
(select to_json("t14n"."title")::text
from "events" as "t14n"
where "t14n"."id" = "t14"."id") when 'STATEMENT' then 
(select to_json("t14n"."title")::text
from "statements" as "t14n"
where "t14n"."id" = "t14"."id") when 'DATASET' then 
(select to_json("t14n"."title")::text
from "datasets" as "t14n"
where "t14n"."id" = "t14"."id") when 'DEFLATOR' then 
(select to_json("t14n"."title")::text
from "deflators" as "t14n"
where "t14n"."id" = "t14"."id") end, '}') when "t14"."type" in ('FUNDING_LINE') then case "t14"."type" when 'FUNDING_LINE' then 
(select concat('{"title":', to_json("t15"."title")::text, ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t16"."code")::text, 'null'), '}')
from "programs" as "t16"
where "t16"."id" = "t15"."program_id"), 'null'), ',"recipient":', coalesce(
(select concat('{"title":', to_json("t17"."title")::text, '}')
from "countries" as "t17"
where "t17"."id" = "t15"."recipient_id"), 'null'), ',"amount":', case when "t15"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t15"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t15"."amount_currency")::text, 'null'), ',"qualifier":', coalesce('"' || "t15"."amount_qualifier" || '"', 'null'), '}') end, ',"stage":', '"' || "t15"."stage" || '"', ',"purpose":', coalesce(to_json("t15"."purpose")::text, 'null'), '}')
from "funding_lines" as "t15"
where "t15"."id" = "t14"."id") end end, 'null')
from "records" as "t14"
where "t14"."id" = 
(select coalesce("t14s"."part_of_id", "t14s"."id")
from "records" as "t14s"
where "t14s"."id" = "t13"."record_id")), 'null'), '}'), ','
order by "t13"."#") filter (where "t13"."#" <= 20), ']}')
from 
(select "t13".*, row_number() over (order by "t13"."record_id", "t13"."property", "t13"."rank", "t13"."id") as "#"
from "claims" as "t13"
where (("t13"."article_id" = "t0"."id") and (strpos("t13"."exact", $3::text::text) > 0))
order by "t13"."record_id", "t13"."property", "t13"."rank", "t13"."id"
limit 20) as "t13" having true), '}'), ','
order by "t0"."#") filter (where "t0"."#" <= 20), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."published_min", "t0"."published_max", "t0"."id") as "#"
from "articles" as "t0"
where (("t0"."listed") and (((exists (select
from "claims" as "t1"
where (("t1"."article_id" = "t0"."id") and (strpos("t1"."exact", $4::text::text) > 0)))) and (exists (select
from "claims" as "t2"
where (("t2"."article_id" = "t0"."id") and (exists (select
from "records" as "t3"
where (("t3"."id" = 
(select coalesce("t3s"."part_of_id", "t3s"."id")
from "records" as "t3s"
where "t3s"."id" = "t2"."record_id")) and (exists (select
from "funding_lines" as "t4"
where (("t4"."id" = "t3"."id") and (exists (select
from "programs" as "t5"
where (("t5"."id" = "t4"."program_id") and ("t5"."code" = $5::text::text))))))))))))))))
order by "t0"."published_min", "t0"."published_max", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":1771,"limit":200000}}}')
