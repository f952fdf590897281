select concat('{"data":{"fundingLines":', concat('{"groups":', (with "t3" as 
(select "t4".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t4"."k0") as "s0"
from 
(select "t2"."recipient_id" as "k0", case when min("t2"."amount_currency") filter (where "t2"."amount_point" is not null) is not distinct
from max("t2"."amount_currency") filter (where "t2"."amount_point" is not null) then sum("t2"."amount_point") end as "a0", count(distinct "t2"."fiscal_year") as "a1", min("t2"."fiscal_year") as "a2", max("t2"."fiscal_year") as "a3", case when min("t2"."amount_currency") filter (where "t2"."amount_point" is not null) is not distinct
from max("t2"."amount_currency") filter (where "t2"."amount_point" is not null) then min("t2"."amount_currency") filter (where "t2"."amount_point" is not null) end as "a4", case when min("t2"."amount_currency") filter (where "t2"."amount_point" is not null) is not distinct
from max("t2"."amount_currency") filter (where "t2"."amount_point" is not null) and count(*) filter (where "t2"."amount_point" is not null and "t2amount"."price_level_point" is null) = 0 then sum("t2"."amount_point" * 1.00000000000000000000 / "t2amount"."price_level_point") end as "a5", case when min("t2"."amount_currency") filter (where "t2"."amount_point" is not null) is not distinct
from max("t2"."amount_currency") filter (where "t2"."amount_point" is not null) then min("t2"."amount_currency") filter (where "t2"."amount_point" is not null) end as "a6"
from "funding_lines" as "t2"
left join "deflators" as "t2amount" on (("t2amount"."listed") and ("t2amount"."currency" = "t2"."amount_currency") and ("t2amount"."fiscal_period" = "t2"."fiscal_period"))
where (("t2"."listed") and ((("t2"."fiscal_year" >= $1::text::integer) and ("t2"."program_id" = 
(select "t7"."id"
from "programs" as "t7"
where "t7"."code" = $2::text::text)) and ("t2"."stage" = 'OBLIGATED')))) group by 1) as "t4"
where "t4"."a1" >= $3::text::bigint) select 
(select concat('{"totalCount":', 
(select count(*)
from "t3"), ',"pageInfo":{"hasNextPage":', case when count(*) > 100 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.fundingLines.groups[recipient](sum.amount desc,recipient.title desc,recipient desc)' || json_build_array(("t4"."a0")::text, ("t4"."s0")::text, ("t4"."k0")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t4"."a0")::text, ("t4"."s0")::text, ("t4"."k0")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t4"."#" desc) filter (where "t4"."#" <= 100))[1], 'null'), '},"nodes":[', string_agg(concat('{"key":{"recipient":', case when "t5"."id" is null then 'null' else concat('{"code":', to_json("t5"."code"), ',"title":', to_json("t5"."title"), '}') end, '},"countDistinct":{"fiscalYear":', "t4"."a1", '},"min":{"fiscalYear":', coalesce("t4"."a2"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t4"."a3"::text, 'null'), '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t4"."a0") || '"', 'null'), ',"currency":', coalesce(to_json("t4"."a4"), 'null'), ',"inDollarsOf2020":', coalesce('"' || trim_scale(round("t4"."a5" * 
(select "t6"."price_level_point"
from "deflators" as "t6"
where (("t6"."listed") and ("t6"."currency" = "t4"."a6") and ("t6"."fiscal_period" = 'FY' || $4::text))), 2)) || '"', 'null'), '}}}'), ','
order by "t4"."#") filter (where "t4"."#" <= 100), ']}')
from 
(select "t4".*, row_number() over (order by "t4"."a0" desc nulls last, "t4"."s0" desc nulls last, "t4"."k0" desc nulls last) as "#"
from "t3" as "t4"
where true
order by "t4"."a0" desc nulls last, "t4"."s0" desc nulls last, "t4"."k0" desc nulls last
limit 101) as "t4"
left join "countries" as "t5" on "t5"."id" = "t4"."k0" having true)), '}'), '},"extensions":{"cost":{"requested":172,"limit":200000}}}')
