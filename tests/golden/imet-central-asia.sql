select concat('{"data":{"fundingLines":', concat('{"aggregate":', 
(select concat('{"count":', "t4"."a0"::text, ',"sum":{"amount":', concat('{"value":', coalesce('"' || trim_scale("t4"."a1") || '"', 'null'), '}'), ',"inDollarsOf2020":', concat('{"value":', coalesce('"' || trim_scale(round("t4"."a2" * 
(select "t5"."price_level_point"
from "deflators" as "t5"
where (("t5"."listed") and ("t5"."currency" = "t4"."a3") and ("t5"."fiscal_period" = 'FY' || $1::text))), 2)) || '"', 'null'), '}'), '},"min":{"fiscalYear":', coalesce("t4"."a4"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t4"."a5"::text, 'null'), '},"approximateCount":', "t4"."a6"::text, ',"openCount":', "t4"."a7"::text, '}')
from 
(select count(*) as "a0", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) and count("t3"."amount_currency") filter (where "t3"."amount_point" is not null) in (0, count("t3"."amount_point")) then sum("t3"."amount_point") end as "a1", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) and count("t3"."amount_currency") filter (where "t3"."amount_point" is not null) in (0, count("t3"."amount_point")) and count(*) filter (where "t3"."amount_point" is not null and "t3amount"."price_level_point" is null) = 0 then sum("t3"."amount_point" * 1.00000000000000000000 / "t3amount"."price_level_point") end as "a2", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) and count("t3"."amount_currency") filter (where "t3"."amount_point" is not null) in (0, count("t3"."amount_point")) then min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) end as "a3", min("t3"."fiscal_year") as "a4", max("t3"."fiscal_year") as "a5", count(*) filter (where "t3"."amount_qualifier" = 'ABOUT') as "a6", count(*) filter (where "t3"."amount_qualifier" is not null and "t3"."amount_point" is null) as "a7"
from "funding_lines" as "t3"
left join "deflators" as "t3amount" on (("t3amount"."listed") and ("t3amount"."currency" = "t3"."amount_currency") and ("t3amount"."fiscal_period" = "t3"."fiscal_period"))
where (("t3"."listed") and ((((("t3"."fiscal_year" >= $2::text::integer) and ("t3"."fiscal_year" <= $3::text::integer))) and (exists (select
from "programs" as "t6"
where (("t6"."id" = "t3"."program_id") and ("t6"."code" = $4::text::text)))) and (exists (select
from "countries" as "t7"
where (("t7"."id" = "t3"."recipient_id") and ("t7"."region" = $5::text::text)))) and ("t3"."stage" = 'OBLIGATED'))))) as "t4"), ',"groups":', (with "t9" as 
(select "t10".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t10"."k0") as "s0"
from 
(select "t8"."recipient_id" as "k0", "t8"."fiscal_year" as "k1", case when min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) is not distinct
from max("t8"."amount_currency") filter (where "t8"."amount_point" is not null) and count("t8"."amount_currency") filter (where "t8"."amount_point" is not null) in (0, count("t8"."amount_point")) then sum("t8"."amount_point") end as "a0", count(*) as "a1", case when min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) is not distinct
from max("t8"."amount_currency") filter (where "t8"."amount_point" is not null) and count("t8"."amount_currency") filter (where "t8"."amount_point" is not null) in (0, count("t8"."amount_point")) and count(*) filter (where "t8"."amount_point" is not null and "t8amount"."price_level_point" is null) = 0 then sum("t8"."amount_point" * 1.00000000000000000000 / "t8amount"."price_level_point") end as "a2", case when min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) is not distinct
from max("t8"."amount_currency") filter (where "t8"."amount_point" is not null) and count("t8"."amount_currency") filter (where "t8"."amount_point" is not null) in (0, count("t8"."amount_point")) then min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) end as "a3", case when min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) is not distinct
from max("t8"."amount_currency") filter (where "t8"."amount_point" is not null) and count("t8"."amount_currency") filter (where "t8"."amount_point" is not null) in (0, count("t8"."amount_point")) then min("t8"."amount_currency") filter (where "t8"."amount_point" is not null) end as "a4"
from "funding_lines" as "t8"
left join "deflators" as "t8amount" on (("t8amount"."listed") and ("t8amount"."currency" = "t8"."amount_currency") and ("t8amount"."fiscal_period" = "t8"."fiscal_period"))
where (("t8"."listed") and ((((("t8"."fiscal_year" >= $6::text::integer) and ("t8"."fiscal_year" <= $7::text::integer))) and (exists (select
from "programs" as "t15"
where (("t15"."id" = "t8"."program_id") and ("t15"."code" = $8::text::text)))) and (exists (select
from "countries" as "t16"
where (("t16"."id" = "t8"."recipient_id") and ("t16"."region" = $9::text::text)))) and ("t8"."stage" = 'OBLIGATED')))) group by 1,2) as "t10"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t9"), ',"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"code":', to_json("t11"."code")::text, ',"title":', to_json("t11"."title")::text, ',"agreements":', concat('{"totalCount":', 
(select count(*)
from "agreements" as "t13"
where ((("t13"."id") in 
(select "t13v"."agreement_id"
from "agreement_parties" as "t13v"
where (("t13v"."country_id" = "t11"."id") and ("t13v"."listed")))) and ("t13"."listed"))), '}'), '}')
from "countries" as "t11"
where "t11"."id" = "t10"."k0"), 'null'), ',"fiscalYear":', "t10"."k1"::text, '},"count":', "t10"."a1"::text, ',"sum":{"amount":', concat('{"value":', coalesce('"' || trim_scale(round("t10"."a2" * 
(select "t14"."price_level_point"
from "deflators" as "t14"
where (("t14"."listed") and ("t14"."currency" = "t10"."a3") and ("t14"."fiscal_period" = 'FY' || $10::text))), 2)) || '"', 'null'), ',"currency":', coalesce(to_json("t10"."a4")::text, 'null'), '}'), '}}'), ','
order by "t10"."#") filter (where "t10"."#" <= 50), ']}')
from 
(select "t10".*, row_number() over (order by "t10"."k1", "t10"."a0" desc nulls last, "t10"."s0" desc nulls last, "t10"."k0" desc nulls last) as "#"
from "t9" as "t10"
where true
order by "t10"."k1", "t10"."a0" desc nulls last, "t10"."s0" desc nulls last, "t10"."k0" desc nulls last
limit 50) as "t10" having true)), '}'), '},"extensions":{"cost":{"requested":762,"limit":200000}}}')
