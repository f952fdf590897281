select concat('{"data":{"country":', coalesce(
(select concat('{"agreements":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t1"."title"), ',"signed":', case when "t1"."signed_precision" is null then 'null' else concat('{"asPrinted":', coalesce(to_json("t1"."signed_as_printed"), 'null'), ',"min":', coalesce('"' || "t1"."signed_min" || '"', 'null'), ',"max":', coalesce('"' || "t1"."signed_max" || '"', 'null'), '}') end, ',"signatures":[', 
(select string_agg(concat('{"official":{"title":', to_json("t3"."title"), '},"titleAsPrinted":', coalesce(to_json("t2"."title_as_printed"), 'null'), ',"tenure":', case when "t4"."id" is null then 'null' else concat('{"post":{"title":', to_json("t5"."title"), '}}') end, '}'), ','
order by "t2"."id")
from "signatures" as "t2"
join "officials" as "t3" on "t3"."id" = "t2"."official_id"
left join "tenures" as "t4" on "t4"."id" = "t2"."tenure_id"
left join "posts" as "t5" on "t5"."id" = "t4"."post_id"
where (("t2"."agreement_id" = "t1"."id") and ("t2"."listed"))), ']}'), ','
order by "t1"."signed_min", "t1"."signed_max", "t1"."id"), ']}')
from 
(select "t1".*
from "agreements" as "t1"
where ((("t1"."id") in 
(select "t1v"."agreement_id"
from "agreement_parties" as "t1v"
where (("t1v"."country_id" = "t0"."id") and ("t1v"."listed")))) and ("t1"."listed"))
order by "t1"."signed_min", "t1"."signed_max", "t1"."id"
limit 20) as "t1" having true), '}')
from "countries" as "t0"
where "t0"."code" = $1::text), 'null'), '},"extensions":{"cost":{"requested":822,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
