select concat('{"data":{"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t3"
where (("t3"."listed") and (not exists (select
from "records" as "t4"
where (("t4"."id" = any(array
(select coalesce("t4c"."article_id", "t4c"."dataset_id")
from "claims" as "t4c"
where "t4c"."retracted_at" is null and "t4c"."record_id" = any(array
(select "t3"."id"
union all select "t4p"."id"
from "records" as "t4p"
where "t4p"."part_of_id" = "t3"."id"))))) and ("t4"."type" = 'ARTICLE')))))), ',"groups":', (with "t6" as 
(select "t7".*, 
(select "k0s"."code"
from "programs" as "k0s"
where "k0s"."id" = "t7"."k0") as "s0"
from 
(select "t5"."program_id" as "k0", "t5"."stage" as "k1", count(*) as "a0", count(distinct "t5"."recipient_id") as "a1", min("t5"."fiscal_year") as "a2", max("t5"."fiscal_year") as "a3", case when min("t5"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t5"."amount_point" is not null) is not distinct
from max("t5"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t5"."amount_point" is not null) then sum("t5"."amount_point") end as "a4", case when min("t5"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t5"."amount_point" is not null) is not distinct
from max("t5"."amount_currency") filter (where 
(select min("m"."amount_currency") <> max("m"."amount_currency")
from "funding_lines" as "m") and "t5"."amount_point" is not null) then min("t5"."amount_currency") filter (where "t5"."amount_point" is not null) end as "a5"
from "funding_lines" as "t5"
where (("t5"."listed") and (not exists (select
from "records" as "t9"
where (("t9"."id" = any(array
(select coalesce("t9c"."article_id", "t9c"."dataset_id")
from "claims" as "t9c"
where "t9c"."retracted_at" is null and "t9c"."record_id" = any(array
(select "t5"."id"
union all select "t9p"."id"
from "records" as "t9p"
where "t9p"."part_of_id" = "t5"."id"))))) and ("t9"."type" = 'ARTICLE'))))) group by 1,2) as "t7"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t8"."code"), 'null'), ',"title":', to_json("t8"."title"), '}')
from "programs" as "t8"
where "t8"."id" = "t7"."k0"), 'null'), ',"stage":"', "t7"."k1", '"},"count":', "t7"."a0", ',"countDistinct":{"recipient":', "t7"."a1", '},"min":{"fiscalYear":', coalesce("t7"."a2"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t7"."a3"::text, 'null'), '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t7"."a4") || '"', 'null'), ',"currency":', coalesce(to_json("t7"."a5"), 'null'), '}}}'), ','
order by "t7"."s0", "t7"."k0", "t7"."k1"), ']}')
from 
(select "t7".*
from "t6" as "t7"
where true
order by "t7"."s0", "t7"."k0", "t7"."k1"
limit 20) as "t7" having true)), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t10"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t10"."type" when 'AGREEMENT' then 
(select "t10n"."title"
from "agreements" as "t10n"
where "t10n"."id" = "t10"."id") when 'OFFICIAL' then 
(select "t10n"."title"
from "officials" as "t10n"
where "t10n"."id" = "t10"."id") when 'FUNDING_LINE' then 
(select "t10n"."title"
from "funding_lines" as "t10n"
where "t10n"."id" = "t10"."id") when 'ARTICLE' then 
(select "t10n"."title"
from "articles" as "t10n"
where "t10n"."id" = "t10"."id") when 'COUNTRY' then 
(select "t10n"."title"
from "countries" as "t10n"
where "t10n"."id" = "t10"."id") when 'ORGANIZATION' then 
(select "t10n"."title"
from "organizations" as "t10n"
where "t10n"."id" = "t10"."id") when 'POST' then 
(select "t10n"."title"
from "posts" as "t10n"
where "t10n"."id" = "t10"."id") when 'TENURE' then 
(select "t10n"."title"
from "tenures" as "t10n"
where "t10n"."id" = "t10"."id") when 'PROGRAM' then 
(select "t10n"."title"
from "programs" as "t10n"
where "t10n"."id" = "t10"."id") when 'EVENT' then 
(select "t10n"."title"
from "events" as "t10n"
where "t10n"."id" = "t10"."id") when 'STATEMENT' then 
(select "t10n"."title"
from "statements" as "t10n"
where "t10n"."id" = "t10"."id") when 'DATASET' then 
(select "t10n"."title"
from "datasets" as "t10n"
where "t10n"."id" = "t10"."id") when 'DEFLATOR' then 
(select "t10n"."title"
from "deflators" as "t10n"
where "t10n"."id" = "t10"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t11"."title"), '}')
from "organizations" as "t11"
where "t11"."id" = case "t10"."type" when 'ARTICLE' then 
(select "t10n"."publisher_id"
from "articles" as "t10n"
where "t10n"."id" = "t10"."id") when 'DATASET' then 
(select "t10n"."publisher_id"
from "datasets" as "t10n"
where "t10n"."id" = "t10"."id") end), 'null'), '}') end, 'null'), ','
order by "t10"."type", "t10"."slug", "t10"."id"), ']}')
from 
(select "t10".*
from "records" as "t10"
where "t10"."id" = any(array
(select coalesce("t10c"."article_id", "t10c"."dataset_id")
from "claims" as "t10c"
where "t10c"."retracted_at" is null and "t10c"."record_id" = any(array
(select "t0"."id"
union all select "t10p"."id"
from "records" as "t10p"
where "t10p"."part_of_id" = "t0"."id"))))
order by "t10"."type", "t10"."slug", "t10"."id"
limit 5) as "t10" having true), '}'), ','
order by coalesce("t0"."amount_point", "t0"."amount_min", "t0"."amount_max") desc nulls last, "t0"."id" desc), ']}')
from 
(select "t0".*
from "funding_lines" as "t0"
where (("t0"."listed") and (not exists (select
from "records" as "t2"
where (("t2"."id" = any(array
(select coalesce("t2c"."article_id", "t2c"."dataset_id")
from "claims" as "t2c"
where "t2c"."retracted_at" is null and "t2c"."record_id" = any(array
(select "t0"."id"
union all select "t2p"."id"
from "records" as "t2p"
where "t2p"."part_of_id" = "t0"."id"))))) and ("t2"."type" = 'ARTICLE')))))
order by coalesce("t0"."amount_point", "t0"."amount_min", "t0"."amount_max") desc nulls last, "t0"."id" desc
limit 5) as "t0" having true), '},"extensions":{"cost":{"requested":172,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
