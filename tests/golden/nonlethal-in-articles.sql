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
where (("t10"."id" = "t9"."id") and ("t10"."program_id" = 
(select "t11"."id"
from "programs" as "t11"
where "t11"."code" = $2::text::text))))))))))))))), ',"nodes":[', string_agg(concat('{"headline":', to_json("t0"."title"), ',"publisher":{"title":', to_json("t12"."title"), '},"published":', case when "t0"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t0"."published_min" || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t0"."url"), 'null'), ',"stated":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t13"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t13"."prefix"), 'null'), ',"exact":', coalesce(to_json("t13"."exact"), 'null'), ',"suffix":', coalesce(to_json("t13"."suffix"), 'null'), ',"record":', coalesce(
(select coalesce(case when "t17"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"title":', to_json(case "t17"."type" when 'AGREEMENT' then 
(select "t17n"."title"
from "agreements" as "t17n"
where "t17n"."id" = "t17"."id") when 'OFFICIAL' then 
(select "t17n"."title"
from "officials" as "t17n"
where "t17n"."id" = "t17"."id") when 'FUNDING_LINE' then 
(select "t17n"."title"
from "funding_lines" as "t17n"
where "t17n"."id" = "t17"."id") when 'ARTICLE' then 
(select "t17n"."title"
from "articles" as "t17n"
where "t17n"."id" = "t17"."id") when 'COUNTRY' then 
(select "t17n"."title"
from "countries" as "t17n"
where "t17n"."id" = "t17"."id") when 'ORGANIZATION' then 
(select "t17n"."title"
from "organizations" as "t17n"
where "t17n"."id" = "t17"."id") when 'POST' then 
(select "t17n"."title"
from "posts" as "t17n"
where "t17n"."id" = "t17"."id") when 'TENURE' then 
(select "t17n"."title"
from "tenures" as "t17n"
where "t17n"."id" = "t17"."id") when 'PROGRAM' then 
(select "t17n"."title"
from "programs" as "t17n"
where "t17n"."id" = "t17"."id") when 'EVENT' then 
(select "t17n"."title"
from "events" as "t17n"
where "t17n"."id" = "t17"."id") when 'STATEMENT' then 
(select "t17n"."title"
from "statements" as "t17n"
where "t17n"."id" = "t17"."id") when 'DATASET' then 
(select "t17n"."title"
from "datasets" as "t17n"
where "t17n"."id" = "t17"."id") when 'DEFLATOR' then 
(select "t17n"."title"
from "deflators" as "t17n"
where "t17n"."id" = "t17"."id") end), '}') when "t17"."type" in ('FUNDING_LINE') then case "t17"."type" when 'FUNDING_LINE' then 
(select concat('{"title":', to_json("t18"."title"), ',"program":{"code":', coalesce(to_json("t19"."code"), 'null'), '},"recipient":{"title":', to_json("t20"."title"), '},"amount":', case when "t18"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t18"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t18"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t18"."amount_qualifier" || '"', 'null'), '}') end, ',"stage":"', "t18"."stage", '","purpose":', coalesce(to_json("t18"."purpose"), 'null'), '}')
from "funding_lines" as "t18"
join "programs" as "t19" on "t19"."id" = "t18"."program_id"
join "countries" as "t20" on "t20"."id" = "t18"."recipient_id"
where "t18"."id" = "t17"."id") end end, 'null')
from "records" as "t17"
where "t17"."id" = 
(select coalesce("t17s"."part_of_id", "t17s"."id")
from "records" as "t17s"
where "t17s"."id" = "t13"."record_id")), 'null'), '}'), ','
order by "t13"."record_id", "t13"."property", "t13"."rank", "t13"."id"), ']}')
from 
(select "t13".*
from "claims" as "t13"
where (("t13"."article_id" = "t0"."id") and (exists (select
from "records" as "t14"
where (("t14"."id" = 
(select coalesce("t14s"."part_of_id", "t14s"."id")
from "records" as "t14s"
where "t14s"."id" = "t13"."record_id")) and (exists (select
from "funding_lines" as "t15"
where (("t15"."id" = "t14"."id") and ("t15"."program_id" = 
(select "t16"."id"
from "programs" as "t16"
where "t16"."code" = $3::text::text)))))))))
order by "t13"."record_id", "t13"."property", "t13"."rank", "t13"."id"
limit 50) as "t13" having true), '}'), ','
order by "t0"."published_min", "t0"."published_max", "t0"."id"), ']}')
from 
(select "t0".*
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
where (("t4"."id" = "t3"."id") and ("t4"."program_id" = 
(select "t5"."id"
from "programs" as "t5"
where "t5"."code" = $5::text::text))))))))))))))
order by "t0"."published_min", "t0"."published_max", "t0"."id"
limit 100) as "t0"
join "organizations" as "t12" on "t12"."id" = "t0"."publisher_id" having true), '},"extensions":{"cost":{"requested":23491,"limit":200000}}}')
