select concat('{"data":{"fundingLines":', concat('{"aggregate":', 
(select concat('{"count":', "t4"."a0", ',"sum":{"amount":{"value":', coalesce('"' || trim_scale("t4"."a1") || '"', 'null'), '},"inDollarsOf2020":{"value":', coalesce('"' || trim_scale(round("t4"."a2" * 
(select "t5"."price_level_point"
from "deflators" as "t5"
where (("t5"."listed") and ("t5"."currency" = "t4"."a3") and ("t5"."fiscal_period" = 'FY' || $1::text))), 2)) || '"', 'null'), '}},"min":{"fiscalYear":', coalesce("t4"."a4"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t4"."a5"::text, 'null'), '},"approximateCount":', "t4"."a6", ',"openCount":', "t4"."a7", ',"coverage":', concat('[', 
(select string_agg(concat('{"dataset":{"title":', to_json("t6"."title"), '},"note":', coalesce(to_json("t6"."coverage"), 'null'), '}'), ','
order by "t6"."title", "t6"."id")
from "datasets" as "t6"
where "t6"."id" = any(array
(select distinct "t7"."dataset_id"
from "claims" as "t7"
where "t7"."retracted_at" is null and "t7"."rank" <> 'DEPRECATED' and "t7"."record_id" in 
(select "t8"."id"
from "funding_lines" as "t8"
where (("t8"."listed") and ((((("t8"."fiscal_year" >= $2::text::integer) and ("t8"."fiscal_year" <= $3::text::integer))) and ("t8"."program_id" = 
(select "t9"."id"
from "programs" as "t9"
where "t9"."code" = $4::text::text)) and (exists (select
from "countries" as "t10"
where (("t10"."id" = "t8"."recipient_id") and ("t10"."region" = $5::text::text)))) and ("t8"."stage" = 'OBLIGATED')))))))), ']'), '}')
from 
(select count(*) as "a0", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) then sum("t3"."amount_point") end as "a1", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) and count(*) filter (where "t3"."amount_point" is not null and "t3amount"."price_level_point" is null) = 0 then sum("t3"."amount_point" * 1.00000000000000000000 / "t3amount"."price_level_point") end as "a2", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) then min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) end as "a3", min("t3"."fiscal_year") as "a4", max("t3"."fiscal_year") as "a5", count(*) filter (where "t3"."amount_qualifier" = 'ABOUT') as "a6", count(*) filter (where "t3"."amount_qualifier" is not null and "t3"."amount_point" is null) as "a7"
from "funding_lines" as "t3"
left join "deflators" as "t3amount" on (("t3amount"."listed") and ("t3amount"."currency" = "t3"."amount_currency") and ("t3amount"."fiscal_period" = "t3"."fiscal_period"))
where (("t3"."listed") and ((((("t3"."fiscal_year" >= $6::text::integer) and ("t3"."fiscal_year" <= $7::text::integer))) and ("t3"."program_id" = 
(select "t11"."id"
from "programs" as "t11"
where "t11"."code" = $8::text::text)) and (exists (select
from "countries" as "t12"
where (("t12"."id" = "t3"."recipient_id") and ("t12"."region" = $9::text::text)))) and ("t3"."stage" = 'OBLIGATED'))))) as "t4"), ',"groups":', (with "t14" as 
(select "t15".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t15"."k0") as "s0"
from 
(select "t13"."recipient_id" as "k0", "t13"."fiscal_year" as "k1", case when min("t13"."amount_currency") filter (where "t13"."amount_point" is not null) is not distinct
from max("t13"."amount_currency") filter (where "t13"."amount_point" is not null) then sum("t13"."amount_point") end as "a0", count(*) as "a1", case when min("t13"."amount_currency") filter (where "t13"."amount_point" is not null) is not distinct
from max("t13"."amount_currency") filter (where "t13"."amount_point" is not null) and count(*) filter (where "t13"."amount_point" is not null and "t13amount"."price_level_point" is null) = 0 then sum("t13"."amount_point" * 1.00000000000000000000 / "t13amount"."price_level_point") end as "a2", case when min("t13"."amount_currency") filter (where "t13"."amount_point" is not null) is not distinct
from max("t13"."amount_currency") filter (where "t13"."amount_point" is not null) then min("t13"."amount_currency") filter (where "t13"."amount_point" is not null) end as "a3", case when min("t13"."amount_currency") filter (where "t13"."amount_point" is not null) is not distinct
from max("t13"."amount_currency") filter (where "t13"."amount_point" is not null) then min("t13"."amount_currency") filter (where "t13"."amount_point" is not null) end as "a4"
from "funding_lines" as "t13"
left join "deflators" as "t13amount" on (("t13amount"."listed") and ("t13amount"."currency" = "t13"."amount_currency") and ("t13amount"."fiscal_period" = "t13"."fiscal_period"))
where (("t13"."listed") and ((((("t13"."fiscal_year" >= $10::text::integer) and ("t13"."fiscal_year" <= $11::text::integer))) and ("t13"."program_id" = 
(select "t20"."id"
from "programs" as "t20"
where "t20"."code" = $12::text::text)) and (exists (select
from "countries" as "t21"
where (("t21"."id" = "t13"."recipient_id") and ("t21"."region" = $13::text::text)))) and ("t13"."stage" = 'OBLIGATED')))) group by 1,2) as "t15"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t14"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', case when "t16"."id" is null then 'null' else concat('{"code":', to_json("t16"."code"), ',"title":', to_json("t16"."title"), ',"agreements":', concat('{"totalCount":', 
(select count(*)
from "agreements" as "t18"
where ((("t18"."id") in 
(select "t18v"."agreement_id"
from "agreement_parties" as "t18v"
where (("t18v"."country_id" = "t16"."id") and ("t18v"."listed")))) and ("t18"."listed"))), '}'), '}') end, ',"fiscalYear":', "t15"."k1", '},"count":', "t15"."a1", ',"sum":{"amount":{"value":', coalesce('"' || trim_scale(round("t15"."a2" * 
(select "t19"."price_level_point"
from "deflators" as "t19"
where (("t19"."listed") and ("t19"."currency" = "t15"."a3") and ("t19"."fiscal_period" = 'FY' || $14::text))), 2)) || '"', 'null'), ',"currency":', coalesce(to_json("t15"."a4"), 'null'), '}}}'), ','
order by "t15"."k1", "t15"."a0" desc nulls last, "t15"."s0" desc nulls last, "t15"."k0" desc nulls last), ']}')
from 
(select "t15".*
from "t14" as "t15"
where true
order by "t15"."k1", "t15"."a0" desc nulls last, "t15"."s0" desc nulls last, "t15"."k0" desc nulls last
limit 50) as "t15"
left join "countries" as "t16" on "t16"."id" = "t15"."k0" having true)), '}'), '},"extensions":{"cost":{"requested":842,"limit":200000}}}')
