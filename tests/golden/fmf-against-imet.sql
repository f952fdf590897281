select concat('{"data":{"fundingLines":', concat('{"years":', (with "t5" as 
(select "t6".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t6"."k0") as "s0", 
(select "k2s"."code"
from "programs" as "k2s"
where "k2s"."id" = "t6"."k2") as "s1"
from 
(select "t4"."recipient_id" as "k0", "t4"."fiscal_year" as "k1", "t4"."program_id" as "k2", case when min("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) then sum("t4"."amount_point") end as "a0", case when min("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t4"."amount_point" is not null) then min("t4"."amount_currency") filter (where "t4"."amount_point" is not null) end as "a1"
from "funding_lines" as "t4"
where (("t4"."listed") and ((((("t4"."fiscal_year" >= $1::text::integer) and ("t4"."fiscal_year" <= $2::text::integer))) and (exists (select
from "programs" as "t9"
where (("t9"."id" = "t4"."program_id") and ("t9"."code" = any($3::text::text[]))))) and (exists (select
from "countries" as "t10"
where (("t10"."id" = "t4"."recipient_id") and ("t10"."region" = $4::text::text)))) and ("t4"."stage" = 'OBLIGATED')))) group by 1,2,3) as "t6"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t5"), ',"pageInfo":{"hasNextPage":', case when count(*) > 100 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.fundingLines.groups[recipient,fiscalYear,program](recipient.title,recipient,fiscalYear,program.code,program)' || json_build_array(("t6"."s0")::text, ("t6"."k0")::text, ("t6"."k1")::text, ("t6"."s1")::text, ("t6"."k2")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t6"."s0")::text, ("t6"."k0")::text, ("t6"."k1")::text, ("t6"."s1")::text, ("t6"."k2")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t6"."#" desc) filter (where "t6"."#" <= 100))[1], 'null'), '},"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"title":', to_json("t7"."title"), '}')
from "countries" as "t7"
where "t7"."id" = "t6"."k0"), 'null'), ',"fiscalYear":', "t6"."k1", ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t8"."code"), 'null'), '}')
from "programs" as "t8"
where "t8"."id" = "t6"."k2"), 'null'), '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t6"."a0") || '"', 'null'), ',"currency":', coalesce(to_json("t6"."a1"), 'null'), '}}}'), ','
order by "t6"."#") filter (where "t6"."#" <= 100), ']}')
from 
(select "t6".*, row_number() over (order by "t6"."s0", "t6"."k0", "t6"."k1", "t6"."s1", "t6"."k2") as "#"
from "t5" as "t6"
where true
order by "t6"."s0", "t6"."k0", "t6"."k1", "t6"."s1", "t6"."k2"
limit 101) as "t6" having true)), ',"states":', (with "t12" as 
(select "t13".*, 
(select "k0s"."title"
from "countries" as "k0s"
where "k0s"."id" = "t13"."k0") as "s0", 
(select "k1s"."code"
from "programs" as "k1s"
where "k1s"."id" = "t13"."k1") as "s1"
from 
(select "t11"."recipient_id" as "k0", "t11"."program_id" as "k1", count(distinct "t11"."fiscal_year") as "a0", case when min("t11"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t11"."amount_point" is not null) is not distinct
from max("t11"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t11"."amount_point" is not null) then sum("t11"."amount_point") end as "a1", case when min("t11"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t11"."amount_point" is not null) is not distinct
from max("t11"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t11"."amount_point" is not null) then min("t11"."amount_currency") filter (where "t11"."amount_point" is not null) end as "a2"
from "funding_lines" as "t11"
where (("t11"."listed") and ((((("t11"."fiscal_year" >= $5::text::integer) and ("t11"."fiscal_year" <= $6::text::integer))) and (exists (select
from "programs" as "t16"
where (("t16"."id" = "t11"."program_id") and ("t16"."code" = any($7::text::text[]))))) and (exists (select
from "countries" as "t17"
where (("t17"."id" = "t11"."recipient_id") and ("t17"."region" = $8::text::text)))) and ("t11"."stage" = 'OBLIGATED')))) group by 1,2) as "t13"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"recipient":', coalesce(
(select concat('{"title":', to_json("t14"."title"), '}')
from "countries" as "t14"
where "t14"."id" = "t13"."k0"), 'null'), ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t15"."code"), 'null'), '}')
from "programs" as "t15"
where "t15"."id" = "t13"."k1"), 'null'), '},"countDistinct":{"fiscalYear":', "t13"."a0", '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t13"."a1") || '"', 'null'), ',"currency":', coalesce(to_json("t13"."a2"), 'null'), '}}}'), ','
order by "t13"."s0", "t13"."k0", "t13"."s1", "t13"."k1"), ']}')
from 
(select "t13".*
from "t12" as "t13"
where true
order by "t13"."s0", "t13"."k0", "t13"."s1", "t13"."k1"
limit 20) as "t13" having true)), '}'), '},"extensions":{"cost":{"requested":283,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
