select concat('{"data":{"fundingLines":', 
(select concat('{"totalCount":', 
(select count(*)
from "funding_lines" as "t3"
where (("t3"."listed") and (exists (select
from "claims" as "t4"
where (("t4"."record_id" = "t3"."id") and ((("t4"."inferred" = true) and ("t4"."property" = 'FISCAL_YEAR')))))))), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"fiscalPeriod":', to_json("t0"."fiscal_period"), ',"stage":"', "t0"."stage", '","amount":', case when "t0"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t0"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t0"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t0"."amount_qualifier" || '"', 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t5"."property", '","valueText":', to_json("t5"."value_text"), ',"asPrinted":', coalesce(to_json("t5"."as_printed"), 'null'), ',"inferred":', case when "t5"."inferred" then 'true' else 'false' end, ',"paragraph":', coalesce("t5"."paragraph"::text, 'null'), ',"prefix":', coalesce(to_json("t5"."prefix"), 'null'), ',"exact":', coalesce(to_json("t5"."exact"), 'null'), ',"suffix":', coalesce(to_json("t5"."suffix"), 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t6"."title"), ',"url":', coalesce(to_json("t6"."url"), 'null'), '}')
from "articles" as "t6"
where "t6"."id" = "t5"."article_id"), 'null'), '}'), ','
order by "t5"."record_id", "t5"."property", "t5"."rank", "t5"."id"), ']}')
from 
(select "t5".*
from "claims" as "t5"
where (("t5"."record_id" = "t0"."id") and ("t5"."property" in ('AMOUNT', 'FISCAL_YEAR')))
order by "t5"."record_id", "t5"."property", "t5"."rank", "t5"."id"
limit 20) as "t5" having true), '}'), ','
order by "t0"."fiscal_year", "t0"."id"), ']}')
from 
(select "t0".*
from "funding_lines" as "t0"
where (("t0"."listed") and (exists (select
from "claims" as "t2"
where (("t2"."record_id" = "t0"."id") and ((("t2"."inferred" = true) and ("t2"."property" = 'FISCAL_YEAR')))))))
order by "t0"."fiscal_year", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":871,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
