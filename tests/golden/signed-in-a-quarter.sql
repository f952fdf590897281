select concat('{"data":{"definitely":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t0"."title"), ',"signed":', case when "t0"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t0"."signed_min"::date = "t0"."signed_max"::date then "t0"."signed_min"::date::text when "t0"."signed_min"::date = date_trunc('year', "t0"."signed_min"::date)::date and "t0"."signed_max"::date = (date_trunc('year', "t0"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."signed_min"::date, 'YYYY') when "t0"."signed_min"::date = date_trunc('month', "t0"."signed_min"::date)::date and "t0"."signed_max"::date = (date_trunc('month', "t0"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."signed_min"::date, 'YYYY-MM') when coalesce("t0"."signed_min"::date, "t0"."signed_max"::date) is not null then coalesce("t0"."signed_min"::date::text, '..') || '/' || coalesce("t0"."signed_max"::date::text, '..') end || '"', 'null'), ',"asPrinted":', coalesce(to_json("t0"."signed_as_printed"), 'null'), ',"precision":', coalesce('"' || "t0"."signed_precision" || '"', 'null'), '}') end, '}'), ','
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"), ']}')
from 
(select "t0".*
from "agreements" as "t0"
where (("t0"."listed") and (("t0"."signed_precision" is not null and ((("t0"."signed_min" >= $1::text::date) and ("t0"."signed_max" <= $2::text::date))))))
order by "t0"."signed_min", "t0"."signed_max", "t0"."id"
limit 20) as "t0" having true), ',"possibly":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t2"."title"), ',"signed":', case when "t2"."signed_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t2"."signed_min"::date = "t2"."signed_max"::date then "t2"."signed_min"::date::text when "t2"."signed_min"::date = date_trunc('year', "t2"."signed_min"::date)::date and "t2"."signed_max"::date = (date_trunc('year', "t2"."signed_min"::date) + interval '1 year - 1 day')::date then to_char("t2"."signed_min"::date, 'YYYY') when "t2"."signed_min"::date = date_trunc('month', "t2"."signed_min"::date)::date and "t2"."signed_max"::date = (date_trunc('month', "t2"."signed_min"::date) + interval '1 month - 1 day')::date then to_char("t2"."signed_min"::date, 'YYYY-MM') when coalesce("t2"."signed_min"::date, "t2"."signed_max"::date) is not null then coalesce("t2"."signed_min"::date::text, '..') || '/' || coalesce("t2"."signed_max"::date::text, '..') end || '"', 'null'), ',"asPrinted":', coalesce(to_json("t2"."signed_as_printed"), 'null'), ',"precision":', coalesce('"' || "t2"."signed_precision" || '"', 'null'), '}') end, '}'), ','
order by "t2"."signed_min", "t2"."signed_max", "t2"."id"), ']}')
from 
(select "t2".*
from "agreements" as "t2"
where (("t2"."listed") and (("t2"."signed_precision" is not null and (((("t2"."signed_max" is null or "t2"."signed_max" >= $3::text::date)) and (("t2"."signed_min" is null or "t2"."signed_min" <= $4::text::date)))))))
order by "t2"."signed_min", "t2"."signed_max", "t2"."id"
limit 20) as "t2" having true), '},"extensions":{"cost":{"requested":42,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
