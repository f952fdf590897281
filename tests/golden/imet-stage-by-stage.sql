select concat('{"data":{"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t3"
where (("t3"."listed") and ((("t3"."fiscal_year" = $1::text::integer) and ("t3"."program_id" = 
(select "t4"."id"
from "programs" as "t4"
where "t4"."code" = $2::text::text)) and ("t3"."recipient_id" = 
(select "t5"."id"
from "countries" as "t5"
where "t5"."code" = $3::text::text)))))), ',"groups":', (with "t7" as 
(select "t6"."stage" as "k0", count(*) as "a0", count(*) filter (where "t6"."amount_qualifier" = 'ABOUT') as "a1", case when min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) is not distinct
from max("t6"."amount_currency") filter (where "t6"."amount_point" is not null) then sum("t6"."amount_point") end as "a2", case when min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) is not distinct
from max("t6"."amount_currency") filter (where "t6"."amount_point" is not null) then min("t6"."amount_currency") filter (where "t6"."amount_point" is not null) end as "a3"
from "funding_lines" as "t6"
where (("t6"."listed") and ((("t6"."fiscal_year" = $4::text::integer) and ("t6"."program_id" = 
(select "t9"."id"
from "programs" as "t9"
where "t9"."code" = $5::text::text)) and ("t6"."recipient_id" = 
(select "t10"."id"
from "countries" as "t10"
where "t10"."code" = $6::text::text))))) group by 1) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"stage":"', "t8"."k0", '"},"count":', "t8"."a0", ',"approximateCount":', "t8"."a1", ',"sum":{"amount":{"value":', coalesce('"' || trim_scale("t8"."a2") || '"', 'null'), ',"currency":', coalesce(to_json("t8"."a3"), 'null'), '}}}'), ','
order by "t8"."k0"), ']}')
from 
(select "t8".*
from "t7" as "t8"
where true
order by "t8"."k0"
limit 20) as "t8" having true)), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"stage":"', "t0"."stage", '","stageAsReported":', coalesce(to_json("t0"."stage_as_reported"), 'null'), ',"amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t0"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t0"."amount_as_printed"), 'null'), '}') end, ',"agency":', case when "t11"."id" is null then 'null' else concat('{"title":', to_json("t11"."title"), '}') end, ',"purpose":', coalesce(to_json("t0"."purpose"), 'null'), ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t12"."type" in ('ARTICLE') then case "t12"."type" when 'ARTICLE' then 
(select concat('{"title":', to_json("t14"."title"), ',"publisher":{"title":', to_json("t15"."title"), '},"published":', case when "t14"."published_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t14"."published_min" || '"', 'null'), '}') end, '}')
from "articles" as "t14"
join "organizations" as "t15" on "t15"."id" = "t14"."publisher_id"
where "t14"."id" = "t12"."id") end when "t12"."type" in ('DATASET') then case "t12"."type" when 'DATASET' then 
(select concat('{"title":', to_json("t17"."title"), ',"publisher":{"title":', to_json("t18"."title"), '},"edition":', coalesce(to_json("t17"."edition"), 'null'), ',"coverage":', coalesce(to_json("t17"."coverage"), 'null'), '}')
from "datasets" as "t17"
join "organizations" as "t18" on "t18"."id" = "t17"."publisher_id"
where "t17"."id" = "t12"."id") end end, 'null'), ','
order by "t12"."type", "t12"."slug", "t12"."id"), ']}')
from 
(select "t12".*
from "records" as "t12"
where "t12"."id" = any(array
(select coalesce("t12c"."article_id", "t12c"."dataset_id")
from "claims" as "t12c"
where "t12c"."retracted_at" is null and "t12c"."record_id" = any(array
(select "t0"."id"
union all select "t12p"."id"
from "records" as "t12p"
where "t12p"."part_of_id" = "t0"."id"))))
order by "t12"."type", "t12"."slug", "t12"."id"
limit 5) as "t12" having true), '}'), ','
order by "t0"."stage", "t0"."id"), ']}')
from 
(select "t0".*
from "funding_lines" as "t0"
where (("t0"."listed") and ((("t0"."fiscal_year" = $7::text::integer) and ("t0"."program_id" = 
(select "t1"."id"
from "programs" as "t1"
where "t1"."code" = $8::text::text)) and ("t0"."recipient_id" = 
(select "t2"."id"
from "countries" as "t2"
where "t2"."code" = $9::text::text)))))
order by "t0"."stage", "t0"."id"
limit 20) as "t0"
left join "organizations" as "t11" on "t11"."id" = "t0"."agency_id" having true), '},"extensions":{"cost":{"requested":702,"limit":200000}}}')
