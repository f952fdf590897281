select concat('{"data":{"fundingLines":', concat('{"aggregate":', 
(select concat('{"count":', "t5"."a0", ',"sum":{"amount":{"value":', coalesce('"' || trim_scale("t5"."a1") || '"', 'null'), '},"inDollarsOf2020":{"value":', coalesce('"' || trim_scale(round("t5"."a2" * 
(select "t6"."price_level_point"
from "deflators" as "t6"
where (("t6"."listed") and ("t6"."currency" = "t5"."a3") and ("t6"."fiscal_period" = 'FY' || $1::text))), 2)) || '"', 'null'), '}},"min":{"fiscalYear":', coalesce("t5"."a4"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t5"."a5"::text, 'null'), '},"approximateCount":', "t5"."a6", ',"openCount":', "t5"."a7", ',"coverage":', concat('[', 
(select string_agg(concat('{"dataset":{"title":', to_json("t7"."title"), '},"note":', coalesce(to_json("t7"."coverage"), 'null'), '}'), ','
order by "t7"."title", "t7"."id")
from "datasets" as "t7"
where "t7"."id" = any(array
(select distinct "t8"."dataset_id"
from "claims" as "t8"
where "t8"."retracted_at" is null and "t8"."rank" <> 'DEPRECATED' and "t8"."record_id" in 
(select "t9"."id"
from "funding_lines" as "t9"
where (("t9"."listed") and ((((("t9"."fiscal_year" >= $2::text::integer) and ("t9"."fiscal_year" <= $3::text::integer))) and ("t9"."program_id" = 
(select "t10"."id"
from "programs" as "t10"
where "t10"."code" = $4::text::text)) and (exists (select
from "countries" as "t11"
where (("t11"."id" = "t9"."recipient_id") and ("t11"."region" = $5::text::text)))) and ("t9"."stage" = 'OBLIGATED')))))))), ']'), '}')
from 
(select count(*) as "a0", case when min("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) then sum("t4"."amount_point") end as "a1", case when min("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) and count(*) filter (where "t4"."amount_point" is not null and "t4amount"."price_level_point" is null) = 0 then sum("t4"."amount_point" * 1.00000000000000000000 / "t4amount"."price_level_point") end as "a2", case when min("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) then min("t4"."amount_currency") filter (where "t4"."amount_point" is not null) end as "a3", min("t4"."fiscal_year") as "a4", max("t4"."fiscal_year") as "a5", count(*) filter (where "t4"."amount_qualifier" = 'ABOUT') as "a6", count(*) filter (where "t4"."amount_qualifier" is not null and "t4"."amount_point" is null) as "a7"
from "funding_lines" as "t4"
left join "deflators" as "t4amount" on (("t4amount"."listed") and ("t4amount"."currency" = "t4"."amount_currency") and ("t4amount"."fiscal_period" = "t4"."fiscal_period"))
where (("t4"."listed") and ((((("t4"."fiscal_year" >= $6::text::integer) and ("t4"."fiscal_year" <= $7::text::integer))) and ("t4"."program_id" = 
(select "t12"."id"
from "programs" as "t12"
where "t12"."code" = $8::text::text)) and (exists (select
from "countries" as "t13"
where (("t13"."id" = "t4"."recipient_id") and ("t13"."region" = $9::text::text)))) and ("t4"."stage" = 'OBLIGATED'))))) as "t5"), ',"groups":', (with "t15" as 
(select "t16".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t16"."k0") as "s0"
from 
(select "t14"."recipient_id" as "k0", "t14"."fiscal_year" as "k1", case when min("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) is not distinct
from max("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) then sum("t14"."amount_point") end as "a0", count(*) as "a1", case when min("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) is not distinct
from max("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) and count(*) filter (where "t14"."amount_point" is not null and "t14amount"."price_level_point" is null) = 0 then sum("t14"."amount_point" * 1.00000000000000000000 / "t14amount"."price_level_point") end as "a2", case when min("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) is not distinct
from max("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) then min("t14"."amount_currency") filter (where "t14"."amount_point" is not null) end as "a3", case when min("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) is not distinct
from max("t14"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t14"."amount_point" is not null) then min("t14"."amount_currency") filter (where "t14"."amount_point" is not null) end as "a4"
from "funding_lines" as "t14"
left join "deflators" as "t14amount" on (("t14amount"."listed") and ("t14amount"."currency" = "t14"."amount_currency") and ("t14amount"."fiscal_period" = "t14"."fiscal_period"))
where (("t14"."listed") and ((((("t14"."fiscal_year" >= $10::text::integer) and ("t14"."fiscal_year" <= $11::text::integer))) and ("t14"."program_id" = 
(select "t21"."id"
from "programs" as "t21"
where "t21"."code" = $12::text::text)) and (exists (select
from "countries" as "t22"
where (("t22"."id" = "t14"."recipient_id") and ("t22"."region" = $13::text::text)))) and ("t14"."stage" = 'OBLIGATED')))) group by 1,2) as "t16"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t15"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"code":', to_json("t17"."code"), ',"title":', to_json("t17"."title"), ',"agreements":', concat('{"totalCount":', 
(select count(*)
from "agreements" as "t19"
where ((("t19"."id") in 
(select "t19v"."agreement_id"
from "agreement_parties" as "t19v"
where (("t19v"."country_id" = "t17"."id") and ("t19v"."listed")))) and ("t19"."listed"))), '}'), '}')
from "countries" as "t17"
where "t17"."id" = "t16"."k0"), 'null'), ',"fiscalYear":', "t16"."k1", '},"count":', "t16"."a1", ',"sum":{"amount":{"value":', coalesce('"' || trim_scale(round("t16"."a2" * 
(select "t20"."price_level_point"
from "deflators" as "t20"
where (("t20"."listed") and ("t20"."currency" = "t16"."a3") and ("t20"."fiscal_period" = 'FY' || $14::text))), 2)) || '"', 'null'), ',"currency":', coalesce(to_json("t16"."a4"), 'null'), '}}}'), ','
order by "t16"."k1", "t16"."a0" desc nulls last, "t16"."s0" desc nulls last, "t16"."k0" desc nulls last), ']}')
from 
(select "t16".*
from "t15" as "t16"
where true
order by "t16"."k1", "t16"."a0" desc nulls last, "t16"."s0" desc nulls last, "t16"."k0" desc nulls last
limit 50) as "t16" having true)), '}'), '},"extensions":{"cost":{"requested":842,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
