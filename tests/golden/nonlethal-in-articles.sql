select concat('{"data":{"articles":', 
(select concat('{"totalCount":', 
(select count(*)
from "articles" as "t7"
where (("t7"."listed") and ((("t7"."id" in 
(select "t8"."id"
from "search_documents" as "t8"
where "t8"."words" @@ 
(select $1::text::tsquery))) and (exists (select
from "claims" as "t9"
where (("t9"."article_id" = "t7"."id") and (exists (select
from "records" as "t10"
where (("t10"."id" = 
(select coalesce("t10s"."part_of_id", "t10s"."id")
from "records" as "t10s"
where "t10s"."id" = "t9"."record_id")) and (exists (select
from "funding_lines" as "t11"
where (("t11"."id" = "t10"."id") and ("t11"."program_id" = 
(select "t12"."id"
from "programs" as "t12"
where "t12"."code" = $2::text::text))))))))))))))), ',"nodes":[', string_agg(concat('{"headline":', to_json("t0"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t13"."title"), '}')
from "organizations" as "t13"
where "t13"."id" = "t0"."publisher_id"), 'null'), ',"published":', case when "t0"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t0"."published_min" || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t0"."url"), 'null'), ',"stated":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t14"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t14"."prefix"), 'null'), ',"exact":', coalesce(to_json("t14"."exact"), 'null'), ',"suffix":', coalesce(to_json("t14"."suffix"), 'null'), ',"record":', coalesce(
(select coalesce(case when "t18"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"title":', to_json(case "t18"."type" when 'AGREEMENT' then 
(select "t18n"."title"
from "agreements" as "t18n"
where "t18n"."id" = "t18"."id") when 'OFFICIAL' then 
(select "t18n"."title"
from "officials" as "t18n"
where "t18n"."id" = "t18"."id") when 'FUNDING_LINE' then 
(select "t18n"."title"
from "funding_lines" as "t18n"
where "t18n"."id" = "t18"."id") when 'ARTICLE' then 
(select "t18n"."title"
from "articles" as "t18n"
where "t18n"."id" = "t18"."id") when 'COUNTRY' then 
(select "t18n"."title"
from "countries" as "t18n"
where "t18n"."id" = "t18"."id") when 'ORGANIZATION' then 
(select "t18n"."title"
from "organizations" as "t18n"
where "t18n"."id" = "t18"."id") when 'POST' then 
(select "t18n"."title"
from "posts" as "t18n"
where "t18n"."id" = "t18"."id") when 'TENURE' then 
(select "t18n"."title"
from "tenures" as "t18n"
where "t18n"."id" = "t18"."id") when 'PROGRAM' then 
(select "t18n"."title"
from "programs" as "t18n"
where "t18n"."id" = "t18"."id") when 'EVENT' then 
(select "t18n"."title"
from "events" as "t18n"
where "t18n"."id" = "t18"."id") when 'STATEMENT' then 
(select "t18n"."title"
from "statements" as "t18n"
where "t18n"."id" = "t18"."id") when 'DATASET' then 
(select "t18n"."title"
from "datasets" as "t18n"
where "t18n"."id" = "t18"."id") when 'DEFLATOR' then 
(select "t18n"."title"
from "deflators" as "t18n"
where "t18n"."id" = "t18"."id") end), '}') when "t18"."type" in ('FUNDING_LINE') then case "t18"."type" when 'FUNDING_LINE' then 
(select concat('{"title":', to_json("t19"."title"), ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t20"."code"), 'null'), '}')
from "programs" as "t20"
where "t20"."id" = "t19"."program_id"), 'null'), ',"recipient":', coalesce(
(select concat('{"title":', to_json("t21"."title"), '}')
from "countries" as "t21"
where "t21"."id" = "t19"."recipient_id"), 'null'), ',"amount":', case when "t19"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t19"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t19"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t19"."amount_qualifier" || '"', 'null'), '}') end, ',"stage":"', "t19"."stage", '","purpose":', coalesce(to_json("t19"."purpose"), 'null'), '}')
from "funding_lines" as "t19"
where "t19"."id" = "t18"."id") end end, 'null')
from "records" as "t18"
where "t18"."id" = 
(select coalesce("t18s"."part_of_id", "t18s"."id")
from "records" as "t18s"
where "t18s"."id" = "t14"."record_id")), 'null'), '}'), ','
order by "t14"."record_id", "t14"."property", "t14"."rank", "t14"."id"), ']}')
from 
(select "t14".*
from "claims" as "t14"
where (("t14"."article_id" = "t0"."id") and (exists (select
from "records" as "t15"
where (("t15"."id" = 
(select coalesce("t15s"."part_of_id", "t15s"."id")
from "records" as "t15s"
where "t15s"."id" = "t14"."record_id")) and (exists (select
from "funding_lines" as "t16"
where (("t16"."id" = "t15"."id") and ("t16"."program_id" = 
(select "t17"."id"
from "programs" as "t17"
where "t17"."code" = $3::text::text)))))))))
order by "t14"."record_id", "t14"."property", "t14"."rank", "t14"."id"
limit 50) as "t14" having true), '}'), ','
order by "t0"."published_min", "t0"."published_max", "t0"."id"), ']}')
from 
(select "t0".*
from "articles" as "t0"
where (("t0"."listed") and ((("t0"."id" in 
(select "t2"."id"
from "search_documents" as "t2"
where "t2"."words" @@ 
(select $4::text::tsquery))) and (exists (select
from "claims" as "t3"
where (("t3"."article_id" = "t0"."id") and (exists (select
from "records" as "t4"
where (("t4"."id" = 
(select coalesce("t4s"."part_of_id", "t4s"."id")
from "records" as "t4s"
where "t4s"."id" = "t3"."record_id")) and (exists (select
from "funding_lines" as "t5"
where (("t5"."id" = "t4"."id") and ("t5"."program_id" = 
(select "t6"."id"
from "programs" as "t6"
where "t6"."code" = $5::text::text))))))))))))))
order by "t0"."published_min", "t0"."published_max", "t0"."id"
limit 100) as "t0" having true), '},"extensions":{"cost":{"requested":23491,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
