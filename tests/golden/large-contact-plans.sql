select concat('{"data":{"agreements":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"plannedActivities":', case when "t0"."planned_activities_qualifier" is null then 'null' else concat('{"qualifier":', coalesce('"' || "t0"."planned_activities_qualifier" || '"', 'null'), ',"min":', coalesce('"' || trim_scale("t0"."planned_activities_min") || '"', 'null'), ',"unit":', coalesce(to_json("t0"."planned_activities_unit"), 'null'), ',"asPrinted":', coalesce(to_json("t0"."planned_activities_as_printed"), 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"valueText":', to_json("t2"."value_text"), ',"exact":', coalesce(to_json("t2"."exact"), 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t3"."title"), '}')
from "articles" as "t3"
where "t3"."id" = "t2"."article_id"), 'null'), '}'), ','
order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id"), ']}')
from 
(select "t2".*
from "claims" as "t2"
where (("t2"."record_id" = "t0"."id") and ("t2"."property" = 'PLANNED_ACTIVITIES'))
order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id"
limit 20) as "t2" having true), '}'), ','
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"), ']}')
from 
(select "t0".*
from "agreements" as "t0"
where (("t0"."listed") and ((("t0"."kind" = 'CONTACT_PLAN') and (("t0"."planned_activities_qualifier" <> 'ABOUT' and (coalesce("t0"."planned_activities_point", "t0"."planned_activities_min") > $1::text::numeric or (coalesce("t0"."planned_activities_point", "t0"."planned_activities_min") = $2::text::numeric and false)))))))
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":841,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
