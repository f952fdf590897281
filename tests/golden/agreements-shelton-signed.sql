select concat('{"data":{"agreements":', (with "t1" as materialized 
(select "t0".*
from "agreements" as "t0"
where (("t0"."listed") and (exists (select
from "signatures" as "t2"
where (((("t2"."agreement_id" = "t0"."id") and ("t2"."listed"))) and ("t2"."official_id" = 
(select "t3"."id"
from "officials" as "t3"
where "t3"."slug" = $1::text::text))))))
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"
limit 20) select concat('{"totalCount":', 
(select count(*)
from "agreements" as "t4"
where (("t4"."listed") and (exists (select
from "signatures" as "t5"
where (((("t5"."agreement_id" = "t4"."id") and ("t5"."listed"))) and ("t5"."official_id" = 
(select "t6"."id"
from "officials" as "t6"
where "t6"."slug" = $2::text::text))))))), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"kind":"', "t0"."kind", '","signed":', case when "t0"."signed_precision" is null then 'null' else concat('{"asPrinted":', coalesce(to_json("t0"."signed_as_printed"), 'null'), ',"edtf":', coalesce('"' || case when "t0"."signed_min"::date = "t0"."signed_max"::date then "t0"."signed_min"::date::text when "t0"."signed_min"::date = date_trunc('year', "t0"."signed_min"::date)::date and "t0"."signed_max"::date = (date_trunc('year', "t0"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."signed_min"::date, 'YYYY') when "t0"."signed_min"::date = date_trunc('month', "t0"."signed_min"::date)::date and "t0"."signed_max"::date = (date_trunc('month', "t0"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."signed_min"::date, 'YYYY-MM') when coalesce("t0"."signed_min"::date, "t0"."signed_max"::date) is not null then coalesce("t0"."signed_min"::date::text, '..') || '/' || coalesce("t0"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"own":[', "t7l"."list", '],"others":[', "t11l"."list", '],"partOf":[', "t15l"."list", ']}'), ','
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"), ']}')
from "t1" as "t0"
left join 
(select "t7"."agreement_id" as "of", string_agg(concat('{"official":{"title":', to_json("t8"."title"), '},"titleAsPrinted":', coalesce(to_json("t7"."title_as_printed"), 'null'), ',"mode":"', "t7"."mode", '","tenure":', case when "t9"."id" is null then 'null' else concat('{"title":', to_json("t9"."title"), '}') end, '}'), ','
order by "t7"."id") as "list"
from "signatures" as "t7"
join "officials" as "t8" on "t8"."id" = "t7"."official_id"
left join "tenures" as "t9" on "t9"."id" = "t7"."tenure_id"
where "t7"."agreement_id" in 
(select "t0"."id"
from "t1" as "t0") and (("t7"."listed") and ("t7"."official_id" = 
(select "t10"."id"
from "officials" as "t10"
where "t10"."slug" = $3::text::text))) group by 1) as "t7l" on "t7l"."of" = "t0"."id"
left join 
(select "t11"."agreement_id" as "of", string_agg(concat('{"official":{"title":', to_json("t12"."title"), ',"nationality":', case when "t13"."id" is null then 'null' else concat('{"title":', to_json("t13"."title"), '}') end, '},"titleAsPrinted":', coalesce(to_json("t11"."title_as_printed"), 'null'), '}'), ','
order by "t11"."id") as "list"
from "signatures" as "t11"
join "officials" as "t12" on "t12"."id" = "t11"."official_id"
left join "countries" as "t13" on "t13"."id" = "t12"."nationality_id"
where "t11"."agreement_id" in 
(select "t0"."id"
from "t1" as "t0") and (("t11"."listed") and (exists (select
from "officials" as "t14"
where (("t14"."id" = "t11"."official_id") and ("t14"."slug" is distinct
from $4::text::text))))) group by 1) as "t11l" on "t11l"."of" = "t0"."id"
left join 
(select "t15"."from_id" as "of", string_agg(concat('{"inferred":', case when "t15"."inferred" then 'true' else 'false' end, ',"agreement":{"title":', to_json("t16"."title"), ',"signed":', case when "t16"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t16"."signed_min"::date = "t16"."signed_max"::date then "t16"."signed_min"::date::text when "t16"."signed_min"::date = date_trunc('year', "t16"."signed_min"::date)::date and "t16"."signed_max"::date = (date_trunc('year', "t16"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t16"."signed_min"::date, 'YYYY') when "t16"."signed_min"::date = date_trunc('month', "t16"."signed_min"::date)::date and "t16"."signed_max"::date = (date_trunc('month', "t16"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t16"."signed_min"::date, 'YYYY-MM') when coalesce("t16"."signed_min"::date, "t16"."signed_max"::date) is not null then coalesce("t16"."signed_min"::date::text, '..') || '/' || coalesce("t16"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, '},"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t17"."paragraph"::text, 'null'), ',"exact":', coalesce(to_json("t17"."exact"), 'null'), ',"article":', coalesce(
(select concat('{"headline":', to_json("t18"."title"), '}')
from "articles" as "t18"
where "t18"."id" = "t17"."article_id"), 'null'), '}'), ','
order by "t17"."record_id", "t17"."property", "t17"."rank", "t17"."id"), ']}')
from 
(select "t17".*
from "claims" as "t17"
where "t17"."record_id" = "t15"."id"
order by "t17"."record_id", "t17"."property", "t17"."rank", "t17"."id"
limit 5) as "t17" having true), '}'), ','
order by "t15"."id") as "list"
from "agreement_links" as "t15"
join "agreements" as "t16" on "t16"."id" = "t15"."agreement_id"
where "t15"."from_id" in 
(select "t0"."id"
from "t1" as "t0") and (("t15"."listed") and ("t15"."kind" = 'PART_OF')) group by 1) as "t15l" on "t15l"."of" = "t0"."id" having true), '},"extensions":{"cost":{"requested":4271,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
