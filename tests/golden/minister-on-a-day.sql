select concat('{"data":{"post":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"holders":[', 
(select string_agg(concat('{"official":{"title":', to_json("t2"."title"), '},"start":', case when "t1"."start_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t1"."start_min"::date = "t1"."start_max"::date then "t1"."start_min"::date::text when "t1"."start_min"::date = date_trunc('year', "t1"."start_min"::date)::date and "t1"."start_max"::date = (date_trunc('year', "t1"."start_min"::date) + interval '1 year - 1 day')::date then to_char("t1"."start_min"::date, 'YYYY') when "t1"."start_min"::date = date_trunc('month', "t1"."start_min"::date)::date and "t1"."start_max"::date = (date_trunc('month', "t1"."start_min"::date) + interval '1 month - 1 day')::date then to_char("t1"."start_min"::date, 'YYYY-MM') when coalesce("t1"."start_min"::date, "t1"."start_max"::date) is not null then coalesce("t1"."start_min"::date::text, '..') || '/' || coalesce("t1"."start_max"::date::text, '..') end || '"', 'null'), '}') end, ',"end":', case when "t1"."end_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t1"."end_min"::date = "t1"."end_max"::date then "t1"."end_min"::date::text when "t1"."end_min"::date = date_trunc('year', "t1"."end_min"::date)::date and "t1"."end_max"::date = (date_trunc('year', "t1"."end_min"::date) + interval '1 year - 1 day')::date then to_char("t1"."end_min"::date, 'YYYY') when "t1"."end_min"::date = date_trunc('month', "t1"."end_min"::date)::date and "t1"."end_max"::date = (date_trunc('month', "t1"."end_min"::date) + interval '1 month - 1 day')::date then to_char("t1"."end_min"::date, 'YYYY-MM') when coalesce("t1"."end_min"::date, "t1"."end_max"::date) is not null then coalesce("t1"."end_min"::date::text, '..') || '/' || coalesce("t1"."end_max"::date::text, '..') end || '"', 'null'), '}') end, ',"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t3"."property", '","valueText":', to_json("t3"."value_text"), ',"inferred":', case when "t3"."inferred" then 'true' else 'false' end, ',"article":', coalesce(
(select concat('{"title":', to_json("t4"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t5"."title"), '}')
from "organizations" as "t5"
where "t5"."id" = "t4"."publisher_id"), 'null'), '}')
from "articles" as "t4"
where "t4"."id" = "t3"."article_id"), 'null'), '}'), ','
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"), ']}')
from 
(select "t3".*
from "claims" as "t3"
where "t3"."record_id" = "t1"."id"
order by "t3"."record_id", "t3"."property", "t3"."rank", "t3"."id"
limit 20) as "t3" having true), '}'), ','
order by "t1"."start_min", "t1"."start_max", "t1"."id")
from "tenures" as "t1"
join "officials" as "t2" on "t2"."id" = "t1"."official_id"
where (("t1"."post_id" = "t0"."id") and ((("t1"."listed") and (("t1"."start_max" <= $1::text::date and case when "t1"."end_precision" is not null then "t1"."end_min" >= $2::text::date else not ("t1"."end_state" <> 'ONGOING') end)))))), ']}')
from "posts" as "t0"
where "t0"."slug" = $3::text), 'null'), ',"country":', coalesce(
(select concat('{"officials":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t7"."title"), ',"tenures":[', 
(select string_agg(concat('{"post":{"title":', to_json("t10"."title"), ',"level":"', "t10"."level", '"}}'), ','
order by "t9"."start_min", "t9"."start_max", "t9"."id")
from "tenures" as "t9"
join "posts" as "t10" on "t10"."id" = "t9"."post_id"
where (("t9"."official_id" = "t7"."id") and ((("t9"."listed") and (("t9"."start_max" <= $4::text::date and case when "t9"."end_precision" is not null then "t9"."end_min" >= $5::text::date else not ("t9"."end_state" <> 'ONGOING') end)))))), ']}'), ','
order by "t7"."sort_name", "t7"."id"), ']}')
from 
(select "t7".*
from "officials" as "t7"
where (((("t7"."nationality_id" = "t6"."id") and ("t7"."listed"))) and (exists (select
from "tenures" as "t8"
where (((("t8"."official_id" = "t7"."id") and ("t8"."listed"))) and (("t8"."start_max" <= $6::text::date and case when "t8"."end_precision" is not null then "t8"."end_min" >= $7::text::date else not ("t8"."end_state" <> 'ONGOING') end))))))
order by "t7"."sort_name", "t7"."id"
limit 20) as "t7" having true), '}')
from "countries" as "t6"
where "t6"."code" = $8::text), 'null'), '},"extensions":{"cost":{"requested":1063,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
