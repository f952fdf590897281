select concat('{"data":{"fundingLines":', concat('{"groups":', (with "t4" as 
(select "t5".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t5"."k0") as "s0"
from 
(select "t3"."recipient_id" as "k0", case when min("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) then sum("t3"."amount_point") end as "a0", count(distinct "t3"."fiscal_year") as "a1", min("t3"."fiscal_year") as "a2", max("t3"."fiscal_year") as "a3", case when min("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) then min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) end as "a4", case when min("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) and count(*) filter (where "t3"."amount_point" is not null and "t3amount"."price_level_point" is null) = 0 then sum("t3"."amount_point" * 1.00000000000000000000 / "t3amount"."price_level_point") end as "a5", case when min("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t3"."amount_point" is not null) then min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) end as "a6"
from "funding_lines" as "t3"
left join "deflators" as "t3amount" on (("t3amount"."listed") and ("t3amount"."currency" = "t3"."amount_currency") and ("t3amount"."fiscal_period" = "t3"."fiscal_period"))
where (("t3"."listed") and ((("t3"."fiscal_year" >= $1::text::integer) and ("t3"."program_id" = 
(select "t8"."id"
from "programs" as "t8"
where "t8"."code" = $2::text::text)) and ("t3"."stage" = 'OBLIGATED')))) group by 1) as "t5"
where "t5"."a1" >= $3::text::bigint) select 
(select concat('{"totalCount":', 
(select count(*)
from "t4"), ',"pageInfo":{"hasNextPage":', case when count(*) > 100 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.fundingLines.groups[recipient](sum.amount desc,recipient.title desc,recipient desc)' || json_build_array(("t5"."a0")::text, ("t5"."s0")::text, ("t5"."k0")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t5"."a0")::text, ("t5"."s0")::text, ("t5"."k0")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t5"."#" desc) filter (where "t5"."#" <= 100))[1], 'null'), '},"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"code":', to_json("t6"."code"), ',"title":', to_json("t6"."title"), '}')
from "countries" as "t6"
where "t6"."id" = "t5"."k0"), 'null'), '},"countDistinct":{"fiscalYear":', "t5"."a1", '},"min":{"fiscalYear":', coalesce("t5"."a2"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t5"."a3"::text, 'null'), '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t5"."a0") || '"', 'null'), ',"currency":', coalesce(to_json("t5"."a4"), 'null'), ',"inDollarsOf2020":', coalesce('"' || trim_scale(round("t5"."a5" * 
(select "t7"."price_level_point"
from "deflators" as "t7"
where (("t7"."listed") and ("t7"."currency" = "t5"."a6") and ("t7"."fiscal_period" = 'FY' || $4::text))), 2)) || '"', 'null'), '}}}'), ','
order by "t5"."#") filter (where "t5"."#" <= 100), ']}')
from 
(select "t5".*, row_number() over (order by "t5"."a0" desc nulls last, "t5"."s0" desc nulls last, "t5"."k0" desc nulls last) as "#"
from "t4" as "t5"
where true
order by "t5"."a0" desc nulls last, "t5"."s0" desc nulls last, "t5"."k0" desc nulls last
limit 101) as "t5" having true)), '}'), '},"extensions":{"cost":{"requested":172,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
