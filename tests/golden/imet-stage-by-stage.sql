select concat('{"data":{"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t4"
where (("t4"."listed") and ((("t4"."fiscal_year" = $1::text::integer) and ("t4"."program_id" = 
(select "t5"."id"
from "programs" as "t5"
where "t5"."code" = $2::text::text)) and ("t4"."recipient_id" = 
(select "t6"."id"
from "countries" as "t6"
where "t6"."code" = $3::text::text)))))), ',"groups":', (with "t8" as 
(select "t7"."stage" as "k0", count(*) as "a0", count(*) filter (where "t7"."amount_qualifier" = 'ABOUT') as "a1", case when min("t7"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t7"."amount_point" is not null) is not distinct
from max("t7"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t7"."amount_point" is not null) then sum("t7"."amount_point") end as "a2", case when min("t7"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t7"."amount_point" is not null) is not distinct
from max("t7"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t7"."amount_point" is not null) then min("t7"."amount_currency") filter (where "t7"."amount_point" is not null) end as "a3"
from "funding_lines" as "t7"
where (("t7"."listed") and ((("t7"."fiscal_year" = $4::text::integer) and ("t7"."program_id" = 
(select "t10"."id"
from "programs" as "t10"
where "t10"."code" = $5::text::text)) and ("t7"."recipient_id" = 
(select "t11"."id"
from "countries" as "t11"
where "t11"."code" = $6::text::text))))) group by 1) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"stage":"', "t9"."k0", '"},"count":', "t9"."a0", ',"approximateCount":', "t9"."a1", ',"sum":{"amount":{"value":', coalesce('"' || trim_scale("t9"."a2") || '"', 'null'), ',"currency":', coalesce(to_json("t9"."a3"), 'null'), '}}}'), ','
order by "t9"."k0"), ']}')
from 
(select "t9".*
from "t8" as "t9"
where true
order by "t9"."k0"
limit 20) as "t9" having true)), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"stage":"', "t0"."stage", '","stageAsReported":', coalesce(to_json("t0"."stage_as_reported"), 'null'), ',"amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t0"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t0"."amount_as_printed"), 'null'), '}') end, ',"agency":', coalesce(
(select concat('{"title":', to_json("t12"."title"), '}')
from "organizations" as "t12"
where "t12"."id" = "t0"."agency_id"), 'null'), ',"purpose":', coalesce(to_json("t0"."purpose"), 'null'), ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t13"."type" in ('ARTICLE') then case "t13"."type" when 'ARTICLE' then 
(select concat('{"title":', to_json("t15"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t16"."title"), '}')
from "organizations" as "t16"
where "t16"."id" = "t15"."publisher_id"), 'null'), ',"published":', case when "t15"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t15"."published_min" || '"', 'null'), '}') end, '}')
from "articles" as "t15"
where "t15"."id" = "t13"."id") end when "t13"."type" in ('DATASET') then case "t13"."type" when 'DATASET' then 
(select concat('{"title":', to_json("t18"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t19"."title"), '}')
from "organizations" as "t19"
where "t19"."id" = "t18"."publisher_id"), 'null'), ',"edition":', coalesce(to_json("t18"."edition"), 'null'), ',"coverage":', coalesce(to_json("t18"."coverage"), 'null'), '}')
from "datasets" as "t18"
where "t18"."id" = "t13"."id") end end, 'null'), ','
order by "t13"."type", "t13"."slug", "t13"."id"), ']}')
from 
(select "t13".*
from "records" as "t13"
where "t13"."id" = any(array
(select coalesce("t13c"."article_id", "t13c"."dataset_id")
from "claims" as "t13c"
where "t13c"."retracted_at" is null and "t13c"."record_id" = any(array
(select "t0"."id"
union all select "t13p"."id"
from "records" as "t13p"
where "t13p"."part_of_id" = "t0"."id"))))
order by "t13"."type", "t13"."slug", "t13"."id"
limit 5) as "t13" having true), '}'), ','
order by "t0"."stage", "t0"."id"), ']}')
from 
(select "t0".*
from "funding_lines" as "t0"
where (("t0"."listed") and ((("t0"."fiscal_year" = $7::text::integer) and ("t0"."program_id" = 
(select "t2"."id"
from "programs" as "t2"
where "t2"."code" = $8::text::text)) and ("t0"."recipient_id" = 
(select "t3"."id"
from "countries" as "t3"
where "t3"."code" = $9::text::text)))))
order by "t0"."stage", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":702,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
