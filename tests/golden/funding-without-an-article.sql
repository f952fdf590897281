select concat('{"data":{"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t2"
where (("t2"."listed") and (not exists (select
from "records" as "t3"
where (("t3"."id" = any(array
(select coalesce("t3c"."article_id", "t3c"."dataset_id")
from "claims" as "t3c"
where "t3c"."retracted_at" is null and "t3c"."record_id" = any(array
(select "t2"."id"
union all select "t3p"."id"
from "records" as "t3p"
where "t3p"."part_of_id" = "t2"."id"))))) and ("t3"."type" = 'ARTICLE')))))), ',"groups":', (with "t5" as 
(select "t6".*, 
(select "k0s"."code"
from "programs" as "k0s"
where "k0s"."id" = "t6"."k0") as "s0"
from 
(select "t4"."program_id" as "k0", "t4"."stage" as "k1", count(*) as "a0", count(distinct "t4"."recipient_id") as "a1", min("t4"."fiscal_year") as "a2", max("t4"."fiscal_year") as "a3", case when min("t4"."amount_currency") filter (where "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where "t4"."amount_point" is not null) then sum("t4"."amount_point") end as "a4", case when min("t4"."amount_currency") filter (where "t4"."amount_point" is not null) is not distinct
from max("t4"."amount_currency") filter (where "t4"."amount_point" is not null) then min("t4"."amount_currency") filter (where "t4"."amount_point" is not null) end as "a5"
from "funding_lines" as "t4"
where (("t4"."listed") and (not exists (select
from "records" as "t8"
where (("t8"."id" = any(array
(select coalesce("t8c"."article_id", "t8c"."dataset_id")
from "claims" as "t8c"
where "t8c"."retracted_at" is null and "t8c"."record_id" = any(array
(select "t4"."id"
union all select "t8p"."id"
from "records" as "t8p"
where "t8p"."part_of_id" = "t4"."id"))))) and ("t8"."type" = 'ARTICLE'))))) group by 1,2) as "t6"
where true) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"program":', case when "t7"."id" is null then 'null' else concat('{"code":', coalesce(to_json("t7"."code"), 'null'), ',"title":', to_json("t7"."title"), '}') end, ',"stage":"', "t6"."k1", '"},"count":', "t6"."a0", ',"countDistinct":{"recipient":', "t6"."a1", '},"min":{"fiscalYear":', coalesce("t6"."a2"::text, 'null'), '},"max":{"fiscalYear":', coalesce("t6"."a3"::text, 'null'), '},"sum":{"amount":{"value":', coalesce('"' || trim_scale("t6"."a4") || '"', 'null'), ',"currency":', coalesce(to_json("t6"."a5"), 'null'), '}}}'), ','
order by "t6"."s0", "t6"."k0", "t6"."k1"), ']}')
from 
(select "t6".*
from "t5" as "t6"
where true
order by "t6"."s0", "t6"."k0", "t6"."k1"
limit 20) as "t6"
left join "programs" as "t7" on "t7"."id" = "t6"."k0" having true)), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), '}') end, ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t9"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t9"."type" when 'AGREEMENT' then 
(select "t9n"."title"
from "agreements" as "t9n"
where "t9n"."id" = "t9"."id") when 'OFFICIAL' then 
(select "t9n"."title"
from "officials" as "t9n"
where "t9n"."id" = "t9"."id") when 'FUNDING_LINE' then 
(select "t9n"."title"
from "funding_lines" as "t9n"
where "t9n"."id" = "t9"."id") when 'ARTICLE' then 
(select "t9n"."title"
from "articles" as "t9n"
where "t9n"."id" = "t9"."id") when 'COUNTRY' then 
(select "t9n"."title"
from "countries" as "t9n"
where "t9n"."id" = "t9"."id") when 'ORGANIZATION' then 
(select "t9n"."title"
from "organizations" as "t9n"
where "t9n"."id" = "t9"."id") when 'POST' then 
(select "t9n"."title"
from "posts" as "t9n"
where "t9n"."id" = "t9"."id") when 'TENURE' then 
(select "t9n"."title"
from "tenures" as "t9n"
where "t9n"."id" = "t9"."id") when 'PROGRAM' then 
(select "t9n"."title"
from "programs" as "t9n"
where "t9n"."id" = "t9"."id") when 'EVENT' then 
(select "t9n"."title"
from "events" as "t9n"
where "t9n"."id" = "t9"."id") when 'STATEMENT' then 
(select "t9n"."title"
from "statements" as "t9n"
where "t9n"."id" = "t9"."id") when 'DATASET' then 
(select "t9n"."title"
from "datasets" as "t9n"
where "t9n"."id" = "t9"."id") when 'DEFLATOR' then 
(select "t9n"."title"
from "deflators" as "t9n"
where "t9n"."id" = "t9"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t10"."title"), '}')
from "organizations" as "t10"
where "t10"."id" = case "t9"."type" when 'ARTICLE' then 
(select "t9n"."publisher_id"
from "articles" as "t9n"
where "t9n"."id" = "t9"."id") when 'DATASET' then 
(select "t9n"."publisher_id"
from "datasets" as "t9n"
where "t9n"."id" = "t9"."id") end), 'null'), '}') end, 'null'), ','
order by "t9"."type", "t9"."slug", "t9"."id"), ']}')
from 
(select "t9".*
from "records" as "t9"
where "t9"."id" = any(array
(select coalesce("t9c"."article_id", "t9c"."dataset_id")
from "claims" as "t9c"
where "t9c"."retracted_at" is null and "t9c"."record_id" = any(array
(select "t0"."id"
union all select "t9p"."id"
from "records" as "t9p"
where "t9p"."part_of_id" = "t0"."id"))))
order by "t9"."type", "t9"."slug", "t9"."id"
limit 5) as "t9" having true), '}'), ','
order by coalesce("t0"."amount_point", "t0"."amount_min", "t0"."amount_max") desc nulls last, "t0"."id" desc), ']}')
from 
(select "t0".*
from "funding_lines" as "t0"
where (("t0"."listed") and (not exists (select
from "records" as "t1"
where (("t1"."id" = any(array
(select coalesce("t1c"."article_id", "t1c"."dataset_id")
from "claims" as "t1c"
where "t1c"."retracted_at" is null and "t1c"."record_id" = any(array
(select "t0"."id"
union all select "t1p"."id"
from "records" as "t1p"
where "t1p"."part_of_id" = "t0"."id"))))) and ("t1"."type" = 'ARTICLE')))))
order by coalesce("t0"."amount_point", "t0"."amount_min", "t0"."amount_max") desc nulls last, "t0"."id" desc
limit 5) as "t0" having true), '},"extensions":{"cost":{"requested":172,"limit":200000}}}')
