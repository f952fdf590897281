select concat('{"data":{"country":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"agreements":', 
(select concat('{"totalCount":', 
(select count(*)
from "agreements" as "t2"
where ((("t2"."id") in 
(select "t2v"."agreement_id"
from "agreement_parties" as "t2v"
where (("t2v"."country_id" = "t0"."id") and ("t2v"."listed")))) and ("t2"."listed"))), ',"nodes":[', string_agg(concat('{"id":', '"Agreement:' || "t1"."slug" || '"', ',"slug":', to_json("t1"."slug")::text, ',"title":', to_json("t1"."title")::text, ',"kind":', '"' || "t1"."kind" || '"', ',"status":', '"' || "t1"."status" || '"', ',"signed":', case when "t1"."signed_precision" is null then 'null' else concat('{"min":', coalesce('"' || "t1"."signed_min" || '"', 'null'), ',"max":', coalesce('"' || "t1"."signed_max" || '"', 'null'), ',"precision":', coalesce('"' || "t1"."signed_precision" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t1"."signed_as_printed")::text, 'null'), ',"edtf":', coalesce('"' || case when "t1"."signed_min"::date = "t1"."signed_max"::date then "t1"."signed_min"::date::text when "t1"."signed_min"::date = date_trunc('year', "t1"."signed_min"::date)::date and "t1"."signed_max"::date = (date_trunc('year', "t1"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t1"."signed_min"::date, 'YYYY') when "t1"."signed_min"::date = date_trunc('month', "t1"."signed_min"::date)::date and "t1"."signed_max"::date = (date_trunc('month', "t1"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t1"."signed_min"::date, 'YYYY-MM') when coalesce("t1"."signed_min"::date, "t1"."signed_max"::date) is not null then coalesce("t1"."signed_min"::date::text, '..') || '/' || coalesce("t1"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"plannedActivities":', case when "t1"."planned_activities_qualifier" is null then 'null' else concat('{"point":', coalesce('"' || trim_scale("t1"."planned_activities_point") || '"', 'null'), ',"min":', coalesce('"' || trim_scale("t1"."planned_activities_min") || '"', 'null'), ',"max":', coalesce('"' || trim_scale("t1"."planned_activities_max") || '"', 'null'), ',"qualifier":', coalesce('"' || "t1"."planned_activities_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t1"."planned_activities_as_printed")::text, 'null'), '}') end, ',"parties":', concat('[', 
(select string_agg(concat('{"country":', coalesce(
(select concat('{"code":', to_json("t4"."code")::text, ',"title":', to_json("t4"."title")::text, '}')
from "countries" as "t4"
where "t4"."id" = "t3"."country_id"), 'null'), ',"organization":', coalesce(
(select concat('{"title":', to_json("t5"."title")::text, '}')
from "organizations" as "t5"
where "t5"."id" = "t3"."organization_id"), 'null'), '}'), ','
order by "t3"."id")
from "agreement_parties" as "t3"
where (("t3"."agreement_id" = "t1"."id") and ("t3"."listed"))), ']'), ',"signatures":', concat('[', 
(select string_agg(concat('{"titleAsPrinted":', coalesce(to_json("t6"."title_as_printed")::text, 'null'), ',"official":', coalesce(
(select concat('{"title":', to_json("t7"."title")::text, '}')
from "officials" as "t7"
where "t7"."id" = "t6"."official_id"), 'null'), ',"tenure":', coalesce(
(select concat('{"post":', coalesce(
(select concat('{"title":', to_json("t9"."title")::text, ',"organization":', coalesce(
(select concat('{"title":', to_json("t10"."title")::text, '}')
from "organizations" as "t10"
where "t10"."id" = "t9"."organization_id"), 'null'), '}')
from "posts" as "t9"
where "t9"."id" = "t8"."post_id"), 'null'), '}')
from "tenures" as "t8"
where "t8"."id" = "t6"."tenure_id"), 'null'), '}'), ','
order by "t6"."id")
from "signatures" as "t6"
where (("t6"."agreement_id" = "t1"."id") and ("t6"."listed"))), ']'), ',"links":', concat('[', 
(select string_agg(concat('{"kind":', '"' || "t11"."kind" || '"', ',"inferred":', case when "t11"."inferred" then 'true' else 'false' end, ',"agreement":', coalesce(
(select concat('{"slug":', to_json("t12"."slug")::text, '}')
from "agreements" as "t12"
where "t12"."id" = "t11"."agreement_id"), 'null'), '}'), ','
order by "t11"."id")
from "agreement_links" as "t11"
where (("t11"."from_id" = "t1"."id") and ("t11"."listed"))), ']'), '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 20), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."signed_min", "t1"."signed_max", "t1"."id") as "#"
from "agreements" as "t1"
where ((("t1"."id") in 
(select "t1v"."agreement_id"
from "agreement_parties" as "t1v"
where (("t1v"."country_id" = "t0"."id") and ("t1v"."listed")))) and ("t1"."listed"))
order by "t1"."signed_min", "t1"."signed_max", "t1"."id"
limit 20) as "t1" having true), ',"fundingLines":', 
(select concat('{"nodes":[', string_agg(concat('{"slug":', to_json("t13"."slug")::text, ',"fiscalYear":', "t13"."fiscal_year"::text, ',"fiscalPeriod":', to_json("t13"."fiscal_period")::text, ',"category":', '"' || "t13"."category" || '"', ',"stage":', '"' || "t13"."stage" || '"', ',"stageAsReported":', coalesce(to_json("t13"."stage_as_reported")::text, 'null'), ',"program":', coalesce(
(select concat('{"code":', coalesce(to_json("t14"."code")::text, 'null'), ',"title":', to_json("t14"."title")::text, ',"kind":', '"' || "t14"."kind" || '"', '}')
from "programs" as "t14"
where "t14"."id" = "t13"."program_id"), 'null'), ',"amount":', case when "t13"."amount_qualifier" is null then 'null' else concat('{"value":', coalesce('"' || trim_scale("t13"."amount_point") || '"', 'null'), ',"currency":', coalesce(to_json("t13"."amount_currency")::text, 'null'), ',"qualifier":', coalesce('"' || "t13"."amount_qualifier" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t13"."amount_as_printed")::text, 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":', '"' || "t15"."property" || '"', ',"valueText":', to_json("t15"."value_text")::text, ',"rank":', '"' || "t15"."rank" || '"', ',"modality":', '"' || "t15"."modality" || '"', ',"inferred":', case when "t15"."inferred" then 'true' else 'false' end, ',"exact":', coalesce(to_json("t15"."exact")::text, 'null'), ',"paragraph":', coalesce("t15"."paragraph"::text, 'null'), ',"attributedTo":', coalesce(to_json("t15"."attributed_to")::text, 'null'), ',"article":', coalesce(
(select concat('{"title":', to_json("t16"."title")::text, '}')
from "articles" as "t16"
where "t16"."id" = "t15"."article_id"), 'null'), ',"dataset":', coalesce(
(select concat('{"title":', to_json("t17"."title")::text, '}')
from "datasets" as "t17"
where "t17"."id" = "t15"."dataset_id"), 'null'), ',"datasetRow":', coalesce(to_json("t15"."dataset_row")::text, 'null'), '}'), ','
order by "t15"."#") filter (where "t15"."#" <= 20), ']}')
from 
(select "t15".*, row_number() over (order by "t15"."record_id", "t15"."property", "t15"."rank", "t15"."id") as "#"
from "claims" as "t15"
where "t15"."record_id" = "t13"."id"
order by "t15"."record_id", "t15"."property", "t15"."rank", "t15"."id"
limit 20) as "t15" having true), '}'), ','
order by "t13"."#") filter (where "t13"."#" <= 20), ']}')
from 
(select "t13".*, row_number() over (order by "t13"."fiscal_year", "t13"."id") as "#"
from "funding_lines" as "t13"
where (((("t13"."recipient_id" = "t0"."id") and ("t13"."listed"))) and ("t13"."fiscal_year" = any($1::text::integer[])))
order by "t13"."fiscal_year", "t13"."id"
limit 20) as "t13" having true), '}')
from "countries" as "t0"
where "t0"."code" = $2::text), 'null'), '},"extensions":{"cost":{"requested":3293,"limit":200000}}}')
