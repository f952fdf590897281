select concat('{"data":{"fundingLines":', concat('{"years":', (with "t4" as 
(select "t5".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t5"."k0") as "s0", 
(select "k2s"."code"
from "programs" as "k2s"
where "k2s"."id" = "t5"."k2") as "s1"
from 
(select "t3"."recipient_id" as "k0", "t3"."fiscal_year" as "k1", "t3"."program_id" as "k2", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) then sum("t3"."amount_point") end as "a0", case when min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) is not distinct
from max("t3"."amount_currency") filter (where "t3"."amount_point" is not null) then min("t3"."amount_currency") filter (where "t3"."amount_point" is not null) end as "a1"
from "funding_lines" as "t3"
where (("t3"."listed") and ((((("t3"."fiscal_year" >= $1::text::integer) and ("t3"."fiscal_year" <= $2::text::integer))) and (exists (select
from "programs" as "t8"
where (("t8"."id" = "t3"."program_id") and ("t8"."code" = any($3::text::text[]))))) and (exists (select
from "countries" as "t9"
where (("t9"."id" = "t3"."recipient_id") and ("t9"."region" = $4::text::text)))) and ("t3"."stage" = 'OBLIGATED')))) group by 1,2,3) as "t5"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t4"), ',"pageInfo":{"hasNextPage":', case when count(*) > 100 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.fundingLines.groups[recipient,fiscalYear,program](recipient.title,recipient,fiscalYear,program.code,program)' || json_build_array(("t5"."s0")::text, ("t5"."k0")::text, ("t5"."k1")::text, ("t5"."s1")::text, ("t5"."k2")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t5"."s0")::text, ("t5"."k0")::text, ("t5"."k1")::text, ("t5"."s1")::text, ("t5"."k2")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t5"."#" desc) filter (where "t5"."#" <= 100))[1], 'null'), '},"nodes":[', string_agg(concat('{"key":{"recipient":', case when "t6"."id" is null then 'null' else concat('{"title":', to_json("t6"."title"), '}') end, ',"fiscalYear":', "t5"."k1", ',"program":', case when "t7"."id" is null then 'null' else concat('{"code":', coalesce(to_json("t7"."code"), 'null'), '}') end, '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t5"."a0") || '"', 'null'), ',"currency":', coalesce(to_json("t5"."a1"), 'null'), '}}}'), ','
order by "t5"."#") filter (where "t5"."#" <= 100), ']}')
from 
(select "t5".*, row_number() over (order by "t5"."s0", "t5"."k0", "t5"."k1", "t5"."s1", "t5"."k2") as "#"
from "t4" as "t5"
where true
order by "t5"."s0", "t5"."k0", "t5"."k1", "t5"."s1", "t5"."k2"
limit 101) as "t5"
left join "countries" as "t6" on "t6"."id" = "t5"."k0"
left join "programs" as "t7" on "t7"."id" = "t5"."k2" having true)), ',"states":', (with "t11" as 
(select "t12".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t12"."k0") as "s0", 
(select "k1s"."code"
from "programs" as "k1s"
where "k1s"."id" = "t12"."k1") as "s1"
from 
(select "t10"."recipient_id" as "k0", "t10"."program_id" as "k1", count(distinct "t10"."fiscal_year") as "a0", case when min("t10"."amount_currency") filter (where "t10"."amount_point" is not null) is not distinct
from max("t10"."amount_currency") filter (where "t10"."amount_point" is not null) then sum("t10"."amount_point") end as "a1", case when min("t10"."amount_currency") filter (where "t10"."amount_point" is not null) is not distinct
from max("t10"."amount_currency") filter (where "t10"."amount_point" is not null) then min("t10"."amount_currency") filter (where "t10"."amount_point" is not null) end as "a2"
from "funding_lines" as "t10"
where (("t10"."listed") and ((((("t10"."fiscal_year" >= $5::text::integer) and ("t10"."fiscal_year" <= $6::text::integer))) and (exists (select
from "programs" as "t15"
where (("t15"."id" = "t10"."program_id") and ("t15"."code" = any($7::text::text[]))))) and (exists (select
from "countries" as "t16"
where (("t16"."id" = "t10"."recipient_id") and ("t16"."region" = $8::text::text)))) and ("t10"."stage" = 'OBLIGATED')))) group by 1,2) as "t12"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"recipient":', case when "t13"."id" is null then 'null' else concat('{"title":', to_json("t13"."title"), '}') end, ',"program":', case when "t14"."id" is null then 'null' else concat('{"code":', coalesce(to_json("t14"."code"), 'null'), '}') end, '},"countDistinct":{"fiscalYear":', "t12"."a0", '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t12"."a1") || '"', 'null'), ',"currency":', coalesce(to_json("t12"."a2"), 'null'), '}}}'), ','
order by "t12"."s0", "t12"."k0", "t12"."s1", "t12"."k1"), ']}')
from 
(select "t12".*
from "t11" as "t12"
where true
order by "t12"."s0", "t12"."k0", "t12"."s1", "t12"."k1"
limit 20) as "t12"
left join "countries" as "t13" on "t13"."id" = "t12"."k0"
left join "programs" as "t14" on "t14"."id" = "t12"."k1" having true)), '}'), '},"extensions":{"cost":{"requested":283,"limit":200000}}}')
