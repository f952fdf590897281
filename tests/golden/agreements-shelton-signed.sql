select concat('{"data":{"agreements":', 
(select concat('{"totalCount":', 
(select count(*)
from "agreements" as "t3"
where (("t3"."listed") and (exists (select
from "signatures" as "t4"
where (((("t4"."agreement_id" = "t3"."id") and ("t4"."listed"))) and ("t4"."official_id" = 
(select "t5"."id"
from "officials" as "t5"
where "t5"."slug" = $1::text::text))))))), ',"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"kind":"', "t0"."kind", '","signed":', case when "t0"."signed_precision" is null then 'null' else concat('{"asPrinted":', coalesce(to_json("t0"."signed_as_printed"), 'null'), ',"edtf":', coalesce('"' || case when "t0"."signed_min"::date = "t0"."signed_max"::date then "t0"."signed_min"::date::text when "t0"."signed_min"::date = date_trunc('year', "t0"."signed_min"::date)::date and "t0"."signed_max"::date = (date_trunc('year', "t0"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."signed_min"::date, 'YYYY') when "t0"."signed_min"::date = date_trunc('month', "t0"."signed_min"::date)::date and "t0"."signed_max"::date = (date_trunc('month', "t0"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."signed_min"::date, 'YYYY-MM') when coalesce("t0"."signed_min"::date, "t0"."signed_max"::date) is not null then coalesce("t0"."signed_min"::date::text, '..') || '/' || coalesce("t0"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, ',"own":[', 
(select string_agg(concat('{"official":{"title":', to_json("t7"."title"), '},"titleAsPrinted":', coalesce(to_json("t6"."title_as_printed"), 'null'), ',"mode":"', "t6"."mode", '","tenure":', case when "t8"."id" is null then 'null' else concat('{"title":', to_json("t8"."title"), '}') end, '}'), ','
order by "t6"."id")
from "signatures" as "t6"
join "officials" as "t7" on "t7"."id" = "t6"."official_id"
left join "tenures" as "t8" on "t8"."id" = "t6"."tenure_id"
where (((("t6"."agreement_id" = "t0"."id") and ("t6"."listed"))) and ("t6"."official_id" = 
(select "t9"."id"
from "officials" as "t9"
where "t9"."slug" = $2::text::text)))), '],"others":[', 
(select string_agg(concat('{"official":{"title":', to_json("t11"."title"), ',"nationality":', case when "t12"."id" is null then 'null' else concat('{"title":', to_json("t12"."title"), '}') end, '},"titleAsPrinted":', coalesce(to_json("t10"."title_as_printed"), 'null'), '}'), ','
order by "t10"."id")
from "signatures" as "t10"
join "officials" as "t11" on "t11"."id" = "t10"."official_id"
left join "countries" as "t12" on "t12"."id" = "t11"."nationality_id"
where (((("t10"."agreement_id" = "t0"."id") and ("t10"."listed"))) and (exists (select
from "officials" as "t13"
where (("t13"."id" = "t10"."official_id") and ("t13"."slug" is distinct
from $3::text::text)))))), '],"partOf":[', 
(select string_agg(concat('{"inferred":', case when "t14"."inferred" then 'true' else 'false' end, ',"agreement":{"title":', to_json("t15"."title"), ',"signed":', case when "t15"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t15"."signed_min"::date = "t15"."signed_max"::date then "t15"."signed_min"::date::text when "t15"."signed_min"::date = date_trunc('year', "t15"."signed_min"::date)::date and "t15"."signed_max"::date = (date_trunc('year', "t15"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t15"."signed_min"::date, 'YYYY') when "t15"."signed_min"::date = date_trunc('month', "t15"."signed_min"::date)::date and "t15"."signed_max"::date = (date_trunc('month', "t15"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t15"."signed_min"::date, 'YYYY-MM') when coalesce("t15"."signed_min"::date, "t15"."signed_max"::date) is not null then coalesce("t15"."signed_min"::date::text, '..') || '/' || coalesce("t15"."signed_max"::date::text, '..') end || '"', 'null'), '}') end, '},"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"paragraph":', coalesce("t16"."paragraph"::text, 'null'), ',"exact":', coalesce(to_json("t16"."exact"), 'null'), ',"article":', case when "t17"."id" is null then 'null' else concat('{"headline":', to_json("t17"."title"), '}') end, '}'), ','
order by "t16"."record_id", "t16"."property", "t16"."rank", "t16"."id"), ']}')
from 
(select "t16".*
from "claims" as "t16"
where "t16"."record_id" = "t14"."id"
order by "t16"."record_id", "t16"."property", "t16"."rank", "t16"."id"
limit 5) as "t16"
left join "articles" as "t17" on "t17"."id" = "t16"."article_id" having true), '}'), ','
order by "t14"."id")
from "agreement_links" as "t14"
join "agreements" as "t15" on "t15"."id" = "t14"."agreement_id"
where (((("t14"."from_id" = "t0"."id") and ("t14"."listed"))) and ("t14"."kind" = 'PART_OF'))), ']}'), ','
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"), ']}')
from 
(select "t0".*
from "agreements" as "t0"
where (("t0"."listed") and (exists (select
from "signatures" as "t1"
where (((("t1"."agreement_id" = "t0"."id") and ("t1"."listed"))) and ("t1"."official_id" = 
(select "t2"."id"
from "officials" as "t2"
where "t2"."slug" = $4::text::text))))))
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"
limit 20) as "t0" having true), '},"extensions":{"cost":{"requested":4271,"limit":200000}}}')
