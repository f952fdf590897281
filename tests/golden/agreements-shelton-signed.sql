select concat('{"data":{"official":', coalesce(
(select concat('{"title":', to_json("t0"."title")::text, ',"signatures":', 
(select concat('{"totalCount":', 
(select count(*)
from "signatures" as "t2"
where (("t2"."official_id" = "t0"."id") and ("t2"."listed"))), ',"nodes":[', string_agg(concat('{"titleAsPrinted":', coalesce(to_json("t1"."title_as_printed")::text, 'null'), ',"mode":', '"' || "t1"."mode" || '"', ',"tenure":', coalesce(
(select concat('{"title":', to_json("t3"."title")::text, '}')
from "tenures" as "t3"
where "t3"."id" = "t1"."tenure_id"), 'null'), ',"agreement":', coalesce(
(select concat('{"title":', to_json("t4"."title")::text, ',"kind":', '"' || "t4"."kind" || '"', ',"signed":', case when "t4"."signed_precision" is null then 'null' else concat('{"asPrinted":', coalesce(to_json("t4"."signed_as_printed")::text, 'null'), ',"edtf":', coalesce('"' || case when "t4"."signed_min"::date = "t4"."signed_max"::date then "t4"."signed_min"::date::text when "t4"."signed_min"::date = date_trunc('year', "t4"."signed_min"::date)::date and "t4"."signed_max"::date = (date_trunc('year', "t4"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t4"."signed_min"::date, 'YYYY') when "t4"."signed_min"::date = date_trunc('month', "t4"."signed_min"::date)::date and "t4"."signed_max"::date = (date_trunc('month', "t4"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t4"."signed_min"::date, 'YYYY-MM') when coalesce("t4"."signed_min"::date, "t4"."signed_max"::date) is not null then coalesce("t4"."signed_min"::date::text, '..') || '/' || coalesce("t4"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"signatures":', concat('[', 
(select string_agg(concat('{"official":', coalesce(
(select concat('{"title":', to_json("t6"."title")::text, ',"nationality":', coalesce(
(select concat('{"title":', to_json("t7"."title")::text, '}')
from "countries" as "t7"
where "t7"."id" = "t6"."nationality_id"), 'null'), '}')
from "officials" as "t6"
where "t6"."id" = "t5"."official_id"), 'null'), '}'), ','
order by "t5"."id")
from "signatures" as "t5"
where (("t5"."agreement_id" = "t4"."id") and ("t5"."listed"))), ']'), ',"links":', concat('[', 
(select string_agg(concat('{"kind":', '"' || "t8"."kind" || '"', ',"inferred":', case when "t8"."inferred" then 'true' else 'false' end, ',"agreement":', coalesce(
(select concat('{"title":', to_json("t9"."title")::text, ',"signed":', case when "t9"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t9"."signed_min"::date = "t9"."signed_max"::date then "t9"."signed_min"::date::text when "t9"."signed_min"::date = date_trunc('year', "t9"."signed_min"::date)::date and "t9"."signed_max"::date = (date_trunc('year', "t9"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t9"."signed_min"::date, 'YYYY') when "t9"."signed_min"::date = date_trunc('month', "t9"."signed_min"::date)::date and "t9"."signed_max"::date = (date_trunc('month', "t9"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t9"."signed_min"::date, 'YYYY-MM') when coalesce("t9"."signed_min"::date, "t9"."signed_max"::date) is not null then coalesce("t9"."signed_min"::date::text, '..') || '/' || coalesce("t9"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, '}')
from "agreements" as "t9"
where "t9"."id" = "t8"."agreement_id"), 'null'), ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t10"."paragraph"::text, 'null'), ',"exact":', coalesce(to_json("t10"."exact")::text, 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t11"."title")::text, '}')
from "articles" as "t11"
where "t11"."id" = "t10"."article_id"), 'null'), '}'), ','
order by "t10"."#") filter (where "t10"."#" <= 5), ']}')
from 
(select "t10".*, row_number() over (order by "t10"."record_id", "t10"."property", "t10"."rank", "t10"."id") as "#"
from "claims" as "t10"
where "t10"."record_id" = "t8"."id"
order by "t10"."record_id", "t10"."property", "t10"."rank", "t10"."id"
limit 5) as "t10" having true), '}'), ','
order by "t8"."id")
from "agreement_links" as "t8"
where (("t8"."from_id" = "t4"."id") and ("t8"."listed"))), ']'), '}')
from "agreements" as "t4"
where "t4"."id" = "t1"."agreement_id"), 'null'), '}'), ','
order by "t1"."#") filter (where "t1"."#" <= 20), ']}')
from 
(select "t1".*, row_number() over (order by "t1"."id") as "#"
from "signatures" as "t1"
where (("t1"."official_id" = "t0"."id") and ("t1"."listed"))
order by "t1"."id"
limit 20) as "t1" having true), '}')
from "officials" as "t0"
where "t0"."slug" = $1::text), 'null'), '}}')
