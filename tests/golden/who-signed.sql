select concat('{"data":{"country":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"agreements":', 
(select concat('{"totalCount":', 
(select count(*)
from "agreements" as "t2"
where ((("t2"."id") in 
(select "t2v"."agreement_id"
from "agreement_parties" as "t2v"
where (("t2v"."country_id" = "t0"."id") and ("t2v"."listed")))) and ("t2"."listed"))), ',"nodes":[', string_agg(concat('{"id":"Agreement:', "t1"."slug", '","slug":', to_json("t1"."slug"), ',"title":', to_json("t1"."title"), ',"kind":"', "t1"."kind", '","status":"', "t1"."status", '","signed":', case when "t1"."signed_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t1"."signed_min" || '"', 'null'), ',"max":', coalesce('"' || "t1"."signed_max" || '"', 'null'), ',"precision":', coalesce('"' || "t1"."signed_precision" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t1"."signed_as_printed"), 'null'), ',"edtf":', coalesce('"' || case when "t1"."signed_min"::date = "t1"."signed_max"::date then "t1"."signed_min"::date::text when "t1"."signed_min"::date = date_trunc('year', "t1"."signed_min"::date)::date and "t1"."signed_max"::date = (date_trunc('year', "t1"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t1"."signed_min"::date, 'YYYY') when "t1"."signed_min"::date = date_trunc('month', "t1"."signed_min"::date)::date and "t1"."signed_max"::date = (date_trunc('month', "t1"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t1"."signed_min"::date, 'YYYY-MM') when coalesce("t1"."signed_min"::date, "t1"."signed_max"::date) is not null then coalesce("t1"."signed_min"::date::text, '..') || '/' || coalesce("t1"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"plannedActivities":', case when "t1"."planned_activities_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t1"."planned_activities_point") || '"', 'null'), ',"min":', coalesce('"' || trim_scale("t1"."planned_activities_min") || '"', 'null'), ',"max":', coalesce('"' || trim_scale("t1"."planned_activities_max") || '"', 'null'), ',"qualifier":', coalesce('"' || "t1"."planned_activities_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t1"."planned_activities_as_printed"), 'null'), '}') end, ',"parties":[', 
(select string_agg(concat('{"country":', case when "t4"."id" is null then 'null' else concat('{"code":', to_json("t4"."code"), ',"title":', to_json("t4"."title"), '}') end, ',"organization":', case when "t5"."id" is null then 'null' else concat('{"title":', to_json("t5"."title"), '}') end, '}'), ','
order by "t3"."id")
from "agreement_parties" as "t3"
left join "countries" as "t4" on "t4"."id" = "t3"."country_id"
left join "organizations" as "t5" on "t5"."id" = "t3"."organization_id"
where (("t3"."agreement_id" = "t1"."id") and ("t3"."listed"))), '],"signatures":[', 
(select string_agg(concat('{"titleAsPrinted":', coalesce(to_json("t6"."title_as_printed"), 'null'), ',"official":{"title":', to_json("t7"."title"), '},"tenure":', case when "t8"."id" is null then 'null' else concat('{"post":{"title":', to_json("t9"."title"), ',"organization":{"title":', to_json("t10"."title"), '}}}') end, '}'), ','
order by "t6"."id")
from "signatures" as "t6"
join "officials" as "t7" on "t7"."id" = "t6"."official_id"
left join "tenures" as "t8" on "t8"."id" = "t6"."tenure_id"
left join "posts" as "t9" on "t9"."id" = "t8"."post_id"
left join "organizations" as "t10" on "t10"."id" = "t9"."organization_id"
where (("t6"."agreement_id" = "t1"."id") and ("t6"."listed"))), '],"links":[', 
(select string_agg(concat('{"kind":"', "t11"."kind", '","inferred":', case when "t11"."inferred" then 'true' else 'false' end, ',"agreement":{"slug":', to_json("t12"."slug"), '}}'), ','
order by "t11"."id")
from "agreement_links" as "t11"
join "agreements" as "t12" on "t12"."id" = "t11"."agreement_id"
where (("t11"."from_id" = "t1"."id") and ("t11"."listed"))), ']}'), ','
order by "t1"."signed_min", "t1"."signed_max", "t1"."id"), ']}')
from 
(select "t1".*
from "agreements" as "t1"
where ((("t1"."id") in 
(select "t1v"."agreement_id"
from "agreement_parties" as "t1v"
where (("t1v"."country_id" = "t0"."id") and ("t1v"."listed")))) and ("t1"."listed"))
order by "t1"."signed_min", "t1"."signed_max", "t1"."id"
limit 20) as "t1" having true), ',"fundingLines":', 
(select concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t13"."slug"), ',"fiscalYear":', "t13"."fiscal_year", ',"fiscalPeriod":', to_json("t13"."fiscal_period"), ',"category":"', "t13"."category", '","stage":"', "t13"."stage", '","stageAsReported":', coalesce(to_json("t13"."stage_as_reported"), 'null'), ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t14"."code"), 'null'), ',"title":', to_json("t14"."title"), ',"kind":"', "t14"."kind", '"}')
from "programs" as "t14"
where "t14"."id" = "t13"."program_id"), 'null'), ',"amount":', case when "t13"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t13"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t13"."amount_currency"), 'null'), ',"qualifier":', coalesce('"' || "t13"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t13"."amount_as_printed"), 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t15"."property", '","valueText":', to_json("t15"."value_text"), ',"rank":"', "t15"."rank", '","modality":"', "t15"."modality", '","inferred":', case when "t15"."inferred" then 'true' else 'false' end, ',"exact":', coalesce(to_json("t15"."exact"), 'null'), ',"paragraph":', coalesce("t15"."paragraph"::text, 'null'), ',"attributedTo":', coalesce(to_json("t15"."attributed_to"), 'null'), ',"article":', coalesce(
(select concat('{"title":', to_json("t16"."title"), '}')
from "articles" as "t16"
where "t16"."id" = "t15"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t17"."title"), '}')
from "datasets" as "t17"
where "t17"."id" = "t15"."dataset_id"), 'null'), ',"datasetRow":', coalesce(to_json("t15"."dataset_row"), 'null'), '}'), ','
order by "t15"."record_id", "t15"."property", "t15"."rank", "t15"."id"), ']}')
from 
(select "t15".*
from "claims" as "t15"
where "t15"."record_id" = "t13"."id"
order by "t15"."record_id", "t15"."property", "t15"."rank", "t15"."id"
limit 20) as "t15" having true), '}'), ','
order by "t13"."fiscal_year", "t13"."id"), ']}')
from 
(select "t13".*
from "funding_lines" as "t13"
where (((("t13"."recipient_id" = "t0"."id") and ("t13"."listed"))) and ("t13"."fiscal_year" = any($1::text::integer[])))
order by "t13"."fiscal_year", "t13"."id"
limit 20) as "t13" having true), '}')
from "countries" as "t0"
where "t0"."code" = $2::text), 'null'), '},"extensions":{"cost":{"requested":3293,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
