select concat('{"data":{"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t2"
where (("t2"."listed") and (exists (select
from "claims" as "t3"
where (("t3"."record_id" = "t2"."id") and ((("t3"."inferred" = true) and ("t3"."property" = 'FISCAL_YEAR')))))))), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"fiscalPeriod":', to_json("t0"."fiscal_period"), ',"stage":"', "t0"."stage", '","amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t0"."amount_qualifier" || '"', 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t4"."property", '","valueText":', to_json("t4"."value_text"), ',"asPrinted":', coalesce(to_json("t4"."as_printed"), 'null'), ',"inferred":', case when "t4"."inferred" then 'true' else 'false' end, ',"paragraph":', coalesce("t4"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t4"."prefix"), 'null'), ',"exact":', coalesce(to_json("t4"."exact"), 'null'), ',"suffix":', coalesce(to_json("t4"."suffix"), 'null'), ',"article":', case when "t5"."id" is null then 'null' else concat('{"headline":', to_json("t5"."title"), ',"url":', coalesce(to_json("t5"."url"), 'null'), '}') end, '}'), ','
order by "t4"."record_id", "t4"."property", "t4"."rank", "t4"."id"), ']}')
from 
(select "t4".*
from "claims" as "t4"
where (("t4"."record_id" = "t0"."id") and ("t4"."property" in ('AMOUNT', 'FISCAL_YEAR')))
order by "t4"."record_id", "t4"."property", "t4"."rank", "t4"."id"
limit 20) as "t4"
left join "articles" as "t5" on "t5"."id" = "t4"."article_id" having true), '}'), ','
order by "t0"."fiscal_year", "t0"."id"), ']}')
from 
(select "t0".*
from "funding_lines" as "t0"
where (("t0"."listed") and (exists (select
from "claims" as "t1"
where (("t1"."record_id" = "t0"."id") and ((("t1"."inferred" = true) and ("t1"."property" = 'FISCAL_YEAR')))))))
order by "t0"."fiscal_year", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":871,"limit":200000}}}')
