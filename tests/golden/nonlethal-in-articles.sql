select concat('{"data":{"articles":', 
(select concat('{"totalCount":', 
(select count(*)
from "articles" as "t6"
where (("t6"."listed") and ((("t6"."id" in 
(select "t7"."id"
from "search_documents" as "t7"
where "t7"."words" @@ 
(select $1::text::tsquery))) and (exists (select
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
(select coalesce(case when "t17"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"title":', case "t17"."type" when 'AGREEMENT' then 
(select to_json("t17n"."title")::text
from "agreements" as "t17n"
where "t17n"."id" = "t17"."id") when 'OFFICIAL' then 
(select to_json("t17n"."title")::text
from "officials" as "t17n"
where "t17n"."id" = "t17"."id") when 'FUNDING_LINE' then 
(select to_json("t17n"."title")::text
from "funding_lines" as "t17n"
where "t17n"."id" = "t17"."id") when 'ARTICLE' then 
(select to_json("t17n"."title")::text
from "articles" as "t17n"
where "t17n"."id" = "t17"."id") when 'COUNTRY' then 
(select to_json("t17n"."title")::text
from "countries" as "t17n"
where "t17n"."id" = "t17"."id") when 'ORGANIZATION' then 
(select to_json("t17n"."title")::text
from "organizations" as "t17n"
where "t17n"."id" = "t17"."id") when 'POST' then 
(select to_json("t17n"."title")::text
from "posts" as "t17n"
where "t17n"."id" = "t17"."id") when 'TENURE' then 
(select to_json("t17n"."title")::text
from "tenures" as "t17n"
where "t17n"."id" = "t17"."id") when 'PROGRAM' then 
(select to_json("t17n"."title")::text
from "programs" as "t17n"
where "t17n"."id" = "t17"."id") when 'EVENT' then 
(select to_json("t17n"."title")::text
from "events" as "t17n"
where "t17n"."id" = "t17"."id") when 'STATEMENT' then 
(select to_json("t17n"."title")::text
from "statements" as "t17n"
where "t17n"."id" = "t17"."id") when 'DATASET' then 
(select to_json("t17n"."title")::text
from "datasets" as "t17n"
where "t17n"."id" = "t17"."id") when 'DEFLATOR' then 
(select to_json("t17n"."title")::text
from "deflators" as "t17n"
where "t17n"."id" = "t17"."id") end, '}') when "t17"."type" in ('FUNDING_LINE') then case "t17"."type" when 'FUNDING_LINE' then 
(select concat('{"title":', to_json("t18"."title")::text, ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t19"."code")::text, 'null'), '}')
from "programs" as "t19"
where "t19"."id" = "t18"."program_id"), 'null'), ',"recipient":', coalesce(
(select concat('{"title":', to_json("t20"."title")::text, '}')
from "countries" as "t20"
where "t20"."id" = "t18"."recipient_id"), 'null'), ',"amount":', case when "t18"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t18"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t18"."amount_currency")::text, 'null'), ',"qualifier":', coalesce('"' || "t18"."amount_qualifier" || '"', 'null'), '}') end, ',"stage":', '"' || "t18"."stage" || '"', ',"purpose":', coalesce(to_json("t18"."purpose")::text, 'null'), '}')
from "funding_lines" as "t18"
where "t18"."id" = "t17"."id") end end, 'null')
from "records" as "t17"
where "t17"."id" = 
(select coalesce("t17s"."part_of_id", "t17s"."id")
from "records" as "t17s"
where "t17s"."id" = "t13"."record_id")), 'null'), '}'), ','
order by "t13"."#") filter (where "t13"."#" <= 50), ']}')
from 
(select "t13".*, row_number() over (order by "t13"."record_id", "t13"."property", "t13"."rank", "t13"."id") as "#"
from "claims" as "t13"
where (("t13"."article_id" = "t0"."id") and (exists (select
from "records" as "t14"
where (("t14"."id" = 
(select coalesce("t14s"."part_of_id", "t14s"."id")
from "records" as "t14s"
where "t14s"."id" = "t13"."record_id")) and (exists (select
from "funding_lines" as "t15"
where (("t15"."id" = "t14"."id") and (exists (select
from "programs" as "t16"
where (("t16"."id" = "t15"."program_id") and ("t16"."code" = $3::text::text)))))))))))
order by "t13"."record_id", "t13"."property", "t13"."rank", "t13"."id"
limit 50) as "t13" having true), '}'), ','
order by "t0"."#") filter (where "t0"."#" <= 100), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."published_min", "t0"."published_max", "t0"."id") as "#"
from "articles" as "t0"
where (("t0"."listed") and ((("t0"."id" in 
(select "t1"."id"
from "search_documents" as "t1"
where "t1"."words" @@ 
(select $4::text::tsquery))) and (exists (select
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
limit 100) as "t0" having true), '},"extensions":{"cost":{"requested":23491,"limit":200000}}}')
