select concat('{"data":{"node":', coalesce(
(select concat('{"id":"Dataset:', "t0"."slug", '","__typename":"Dataset","title":', to_json("t0"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t1"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t2"."title"), '}')
from "countries" as "t2"
where "t2"."id" = "t1"."country_id"), 'null'), '}')
from "organizations" as "t1"
where "t1"."id" = "t0"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t0"."url"), 'null'), ',"sources":', 
(select concat('{"totalCount":', 
(select count(*)
from "records" as "t4"
where "t4"."id" = any(array
(select coalesce("t4c"."article_id", "t4c"."dataset_id")
from "claims" as "t4c"
where "t4c"."retracted_at" is null and "t4c"."record_id" = any(array
(select "t0"."id"
union all select "t4p"."id"
from "records" as "t4p"
where "t4p"."part_of_id" = "t0"."id"))))), ',"nodes":[', string_agg(coalesce(case when "t3"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t3"."type" when 'AGREEMENT' then 
(select "t3n"."title"
from "agreements" as "t3n"
where "t3n"."id" = "t3"."id") when 'OFFICIAL' then 
(select "t3n"."title"
from "officials" as "t3n"
where "t3n"."id" = "t3"."id") when 'FUNDING_LINE' then 
(select "t3n"."title"
from "funding_lines" as "t3n"
where "t3n"."id" = "t3"."id") when 'ARTICLE' then 
(select "t3n"."title"
from "articles" as "t3n"
where "t3n"."id" = "t3"."id") when 'COUNTRY' then 
(select "t3n"."title"
from "countries" as "t3n"
where "t3n"."id" = "t3"."id") when 'ORGANIZATION' then 
(select "t3n"."title"
from "organizations" as "t3n"
where "t3n"."id" = "t3"."id") when 'POST' then 
(select "t3n"."title"
from "posts" as "t3n"
where "t3n"."id" = "t3"."id") when 'TENURE' then 
(select "t3n"."title"
from "tenures" as "t3n"
where "t3n"."id" = "t3"."id") when 'PROGRAM' then 
(select "t3n"."title"
from "programs" as "t3n"
where "t3n"."id" = "t3"."id") when 'EVENT' then 
(select "t3n"."title"
from "events" as "t3n"
where "t3n"."id" = "t3"."id") when 'STATEMENT' then 
(select "t3n"."title"
from "statements" as "t3n"
where "t3n"."id" = "t3"."id") when 'DATASET' then 
(select "t3n"."title"
from "datasets" as "t3n"
where "t3n"."id" = "t3"."id") when 'DEFLATOR' then 
(select "t3n"."title"
from "deflators" as "t3n"
where "t3n"."id" = "t3"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t5"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t6"."title"), '}')
from "countries" as "t6"
where "t6"."id" = "t5"."country_id"), 'null'), '}')
from "organizations" as "t5"
where "t5"."id" = case "t3"."type" when 'ARTICLE' then 
(select "t3n"."publisher_id"
from "articles" as "t3n"
where "t3n"."id" = "t3"."id") when 'DATASET' then 
(select "t3n"."publisher_id"
from "datasets" as "t3n"
where "t3n"."id" = "t3"."id") end), 'null'), ',"url":', coalesce(to_json(case "t3"."type" when 'ARTICLE' then 
(select "t3n"."url"
from "articles" as "t3n"
where "t3n"."id" = "t3"."id") when 'DATASET' then 
(select "t3n"."url"
from "datasets" as "t3n"
where "t3n"."id" = "t3"."id") end), 'null'), '}') end, 'null'), ','
order by "t3"."type", "t3"."slug", "t3"."id"), ']}')
from 
(select "t3".*
from "records" as "t3"
where "t3"."id" = any(array
(select coalesce("t3c"."article_id", "t3c"."dataset_id")
from "claims" as "t3c"
where "t3c"."retracted_at" is null and "t3c"."record_id" = any(array
(select "t0"."id"
union all select "t3p"."id"
from "records" as "t3p"
where "t3p"."part_of_id" = "t0"."id"))))
order by "t3"."type", "t3"."slug", "t3"."id"
limit 5) as "t3" having true), ',"edition":', coalesce(to_json("t0"."edition"), 'null'), ',"coverage":', coalesce(to_json("t0"."coverage"), 'null'), '}')
from "datasets" as "t0"
where "t0"."slug" = $1::text), 'null'), ',"nodes":', concat('[', 
(select string_agg(case "t7".pair ->> 0 when 'Agreement' then coalesce(
(select concat('{"id":"Agreement:', "t8"."slug", '","__typename":"Agreement","title":', to_json("t8"."title"), ',"sources":', 
(select concat('{"totalCount":', 
(select count(*)
from "records" as "t10"
where "t10"."id" = any(array
(select coalesce("t10c"."article_id", "t10c"."dataset_id")
from "claims" as "t10c"
where "t10c"."retracted_at" is null and "t10c"."record_id" = any(array
(select "t8"."id"
union all select "t10p"."id"
from "records" as "t10p"
where "t10p"."part_of_id" = "t8"."id"))))), ',"nodes":[', string_agg(coalesce(case when "t9"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t9"."type" when 'AGREEMENT' then 
(select "t9n"."title"
from "agreements" as "t9n"
where "t9n"."id" = "t9"."id") when 'OFFICIAL' then 
(select "t9n"."title"
from "officials" as "t9n"
where "t9n"."id" = "t9"."id") when 'FUNDING_LINE' then 
(select "t9n"."title"
from "funding_lines" as "t9n"
where "t9n"."id" = "t9"."id") when 'ARTICLE' then 
(select "t9n"."title"
from "articles" as "t9n"
where "t9n"."id" = "t9"."id") when 'COUNTRY' then 
(select "t9n"."title"
from "countries" as "t9n"
where "t9n"."id" = "t9"."id") when 'ORGANIZATION' then 
(select "t9n"."title"
from "organizations" as "t9n"
where "t9n"."id" = "t9"."id") when 'POST' then 
(select "t9n"."title"
from "posts" as "t9n"
where "t9n"."id" = "t9"."id") when 'TENURE' then 
(select "t9n"."title"
from "tenures" as "t9n"
where "t9n"."id" = "t9"."id") when 'PROGRAM' then 
(select "t9n"."title"
from "programs" as "t9n"
where "t9n"."id" = "t9"."id") when 'EVENT' then 
(select "t9n"."title"
from "events" as "t9n"
where "t9n"."id" = "t9"."id") when 'STATEMENT' then 
(select "t9n"."title"
from "statements" as "t9n"
where "t9n"."id" = "t9"."id") when 'DATASET' then 
(select "t9n"."title"
from "datasets" as "t9n"
where "t9n"."id" = "t9"."id") when 'DEFLATOR' then 
(select "t9n"."title"
from "deflators" as "t9n"
where "t9n"."id" = "t9"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t11"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t12"."title"), '}')
from "countries" as "t12"
where "t12"."id" = "t11"."country_id"), 'null'), '}')
from "organizations" as "t11"
where "t11"."id" = case "t9"."type" when 'ARTICLE' then 
(select "t9n"."publisher_id"
from "articles" as "t9n"
where "t9n"."id" = "t9"."id") when 'DATASET' then 
(select "t9n"."publisher_id"
from "datasets" as "t9n"
where "t9n"."id" = "t9"."id") end), 'null'), ',"url":', coalesce(to_json(case "t9"."type" when 'ARTICLE' then 
(select "t9n"."url"
from "articles" as "t9n"
where "t9n"."id" = "t9"."id") when 'DATASET' then 
(select "t9n"."url"
from "datasets" as "t9n"
where "t9n"."id" = "t9"."id") end), 'null'), '}') end, 'null'), ','
order by "t9"."type", "t9"."slug", "t9"."id"), ']}')
from 
(select "t9".*
from "records" as "t9"
where "t9"."id" = any(array
(select coalesce("t9c"."article_id", "t9c"."dataset_id")
from "claims" as "t9c"
where "t9c"."retracted_at" is null and "t9c"."record_id" = any(array
(select "t8"."id"
union all select "t9p"."id"
from "records" as "t9p"
where "t9p"."part_of_id" = "t8"."id"))))
order by "t9"."type", "t9"."slug", "t9"."id"
limit 5) as "t9" having true), '}')
from "agreements" as "t8"
where "t8"."slug" = ("t7".pair ->> 1)), 'null') when 'Article' then coalesce(
(select concat('{"id":"Article:', "t13"."slug", '","__typename":"Article","title":', to_json("t13"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t14"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t15"."title"), '}')
from "countries" as "t15"
where "t15"."id" = "t14"."country_id"), 'null'), '}')
from "organizations" as "t14"
where "t14"."id" = "t13"."publisher_id"), 'null'), ',"url":', coalesce(to_json("t13"."url"), 'null'), ',"sources":', 
(select concat('{"totalCount":', 
(select count(*)
from "records" as "t17"
where "t17"."id" = any(array
(select coalesce("t17c"."article_id", "t17c"."dataset_id")
from "claims" as "t17c"
where "t17c"."retracted_at" is null and "t17c"."record_id" = any(array
(select "t13"."id"
union all select "t17p"."id"
from "records" as "t17p"
where "t17p"."part_of_id" = "t13"."id"))))), ',"nodes":[', string_agg(coalesce(case when "t16"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t16"."type" when 'AGREEMENT' then 
(select "t16n"."title"
from "agreements" as "t16n"
where "t16n"."id" = "t16"."id") when 'OFFICIAL' then 
(select "t16n"."title"
from "officials" as "t16n"
where "t16n"."id" = "t16"."id") when 'FUNDING_LINE' then 
(select "t16n"."title"
from "funding_lines" as "t16n"
where "t16n"."id" = "t16"."id") when 'ARTICLE' then 
(select "t16n"."title"
from "articles" as "t16n"
where "t16n"."id" = "t16"."id") when 'COUNTRY' then 
(select "t16n"."title"
from "countries" as "t16n"
where "t16n"."id" = "t16"."id") when 'ORGANIZATION' then 
(select "t16n"."title"
from "organizations" as "t16n"
where "t16n"."id" = "t16"."id") when 'POST' then 
(select "t16n"."title"
from "posts" as "t16n"
where "t16n"."id" = "t16"."id") when 'TENURE' then 
(select "t16n"."title"
from "tenures" as "t16n"
where "t16n"."id" = "t16"."id") when 'PROGRAM' then 
(select "t16n"."title"
from "programs" as "t16n"
where "t16n"."id" = "t16"."id") when 'EVENT' then 
(select "t16n"."title"
from "events" as "t16n"
where "t16n"."id" = "t16"."id") when 'STATEMENT' then 
(select "t16n"."title"
from "statements" as "t16n"
where "t16n"."id" = "t16"."id") when 'DATASET' then 
(select "t16n"."title"
from "datasets" as "t16n"
where "t16n"."id" = "t16"."id") when 'DEFLATOR' then 
(select "t16n"."title"
from "deflators" as "t16n"
where "t16n"."id" = "t16"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t18"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t19"."title"), '}')
from "countries" as "t19"
where "t19"."id" = "t18"."country_id"), 'null'), '}')
from "organizations" as "t18"
where "t18"."id" = case "t16"."type" when 'ARTICLE' then 
(select "t16n"."publisher_id"
from "articles" as "t16n"
where "t16n"."id" = "t16"."id") when 'DATASET' then 
(select "t16n"."publisher_id"
from "datasets" as "t16n"
where "t16n"."id" = "t16"."id") end), 'null'), ',"url":', coalesce(to_json(case "t16"."type" when 'ARTICLE' then 
(select "t16n"."url"
from "articles" as "t16n"
where "t16n"."id" = "t16"."id") when 'DATASET' then 
(select "t16n"."url"
from "datasets" as "t16n"
where "t16n"."id" = "t16"."id") end), 'null'), '}') end, 'null'), ','
order by "t16"."type", "t16"."slug", "t16"."id"), ']}')
from 
(select "t16".*
from "records" as "t16"
where "t16"."id" = any(array
(select coalesce("t16c"."article_id", "t16c"."dataset_id")
from "claims" as "t16c"
where "t16c"."retracted_at" is null and "t16c"."record_id" = any(array
(select "t13"."id"
union all select "t16p"."id"
from "records" as "t16p"
where "t16p"."part_of_id" = "t13"."id"))))
order by "t16"."type", "t16"."slug", "t16"."id"
limit 5) as "t16" having true), '}')
from "articles" as "t13"
where "t13"."slug" = ("t7".pair ->> 1)), 'null') when 'Event' then coalesce(
(select concat('{"id":"Event:', "t20"."slug", '","__typename":"Event","title":', to_json("t20"."title"), ',"sources":', 
(select concat('{"totalCount":', 
(select count(*)
from "records" as "t22"
where "t22"."id" = any(array
(select coalesce("t22c"."article_id", "t22c"."dataset_id")
from "claims" as "t22c"
where "t22c"."retracted_at" is null and "t22c"."record_id" = any(array
(select "t20"."id"
union all select "t22p"."id"
from "records" as "t22p"
where "t22p"."part_of_id" = "t20"."id"))))), ',"nodes":[', string_agg(coalesce(case when "t21"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t21"."type" when 'AGREEMENT' then 
(select "t21n"."title"
from "agreements" as "t21n"
where "t21n"."id" = "t21"."id") when 'OFFICIAL' then 
(select "t21n"."title"
from "officials" as "t21n"
where "t21n"."id" = "t21"."id") when 'FUNDING_LINE' then 
(select "t21n"."title"
from "funding_lines" as "t21n"
where "t21n"."id" = "t21"."id") when 'ARTICLE' then 
(select "t21n"."title"
from "articles" as "t21n"
where "t21n"."id" = "t21"."id") when 'COUNTRY' then 
(select "t21n"."title"
from "countries" as "t21n"
where "t21n"."id" = "t21"."id") when 'ORGANIZATION' then 
(select "t21n"."title"
from "organizations" as "t21n"
where "t21n"."id" = "t21"."id") when 'POST' then 
(select "t21n"."title"
from "posts" as "t21n"
where "t21n"."id" = "t21"."id") when 'TENURE' then 
(select "t21n"."title"
from "tenures" as "t21n"
where "t21n"."id" = "t21"."id") when 'PROGRAM' then 
(select "t21n"."title"
from "programs" as "t21n"
where "t21n"."id" = "t21"."id") when 'EVENT' then 
(select "t21n"."title"
from "events" as "t21n"
where "t21n"."id" = "t21"."id") when 'STATEMENT' then 
(select "t21n"."title"
from "statements" as "t21n"
where "t21n"."id" = "t21"."id") when 'DATASET' then 
(select "t21n"."title"
from "datasets" as "t21n"
where "t21n"."id" = "t21"."id") when 'DEFLATOR' then 
(select "t21n"."title"
from "deflators" as "t21n"
where "t21n"."id" = "t21"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t23"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t24"."title"), '}')
from "countries" as "t24"
where "t24"."id" = "t23"."country_id"), 'null'), '}')
from "organizations" as "t23"
where "t23"."id" = case "t21"."type" when 'ARTICLE' then 
(select "t21n"."publisher_id"
from "articles" as "t21n"
where "t21n"."id" = "t21"."id") when 'DATASET' then 
(select "t21n"."publisher_id"
from "datasets" as "t21n"
where "t21n"."id" = "t21"."id") end), 'null'), ',"url":', coalesce(to_json(case "t21"."type" when 'ARTICLE' then 
(select "t21n"."url"
from "articles" as "t21n"
where "t21n"."id" = "t21"."id") when 'DATASET' then 
(select "t21n"."url"
from "datasets" as "t21n"
where "t21n"."id" = "t21"."id") end), 'null'), '}') end, 'null'), ','
order by "t21"."type", "t21"."slug", "t21"."id"), ']}')
from 
(select "t21".*
from "records" as "t21"
where "t21"."id" = any(array
(select coalesce("t21c"."article_id", "t21c"."dataset_id")
from "claims" as "t21c"
where "t21c"."retracted_at" is null and "t21c"."record_id" = any(array
(select "t20"."id"
union all select "t21p"."id"
from "records" as "t21p"
where "t21p"."part_of_id" = "t20"."id"))))
order by "t21"."type", "t21"."slug", "t21"."id"
limit 5) as "t21" having true), '}')
from "events" as "t20"
where "t20"."slug" = ("t7".pair ->> 1)), 'null') when 'Official' then coalesce(
(select concat('{"id":"Official:', "t25"."slug", '","__typename":"Official","title":', to_json("t25"."title"), ',"sources":', 
(select concat('{"totalCount":', 
(select count(*)
from "records" as "t27"
where "t27"."id" = any(array
(select coalesce("t27c"."article_id", "t27c"."dataset_id")
from "claims" as "t27c"
where "t27c"."retracted_at" is null and "t27c"."record_id" = any(array
(select "t25"."id"
union all select "t27p"."id"
from "records" as "t27p"
where "t27p"."part_of_id" = "t25"."id"))))), ',"nodes":[', string_agg(coalesce(case when "t26"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t26"."type" when 'AGREEMENT' then 
(select "t26n"."title"
from "agreements" as "t26n"
where "t26n"."id" = "t26"."id") when 'OFFICIAL' then 
(select "t26n"."title"
from "officials" as "t26n"
where "t26n"."id" = "t26"."id") when 'FUNDING_LINE' then 
(select "t26n"."title"
from "funding_lines" as "t26n"
where "t26n"."id" = "t26"."id") when 'ARTICLE' then 
(select "t26n"."title"
from "articles" as "t26n"
where "t26n"."id" = "t26"."id") when 'COUNTRY' then 
(select "t26n"."title"
from "countries" as "t26n"
where "t26n"."id" = "t26"."id") when 'ORGANIZATION' then 
(select "t26n"."title"
from "organizations" as "t26n"
where "t26n"."id" = "t26"."id") when 'POST' then 
(select "t26n"."title"
from "posts" as "t26n"
where "t26n"."id" = "t26"."id") when 'TENURE' then 
(select "t26n"."title"
from "tenures" as "t26n"
where "t26n"."id" = "t26"."id") when 'PROGRAM' then 
(select "t26n"."title"
from "programs" as "t26n"
where "t26n"."id" = "t26"."id") when 'EVENT' then 
(select "t26n"."title"
from "events" as "t26n"
where "t26n"."id" = "t26"."id") when 'STATEMENT' then 
(select "t26n"."title"
from "statements" as "t26n"
where "t26n"."id" = "t26"."id") when 'DATASET' then 
(select "t26n"."title"
from "datasets" as "t26n"
where "t26n"."id" = "t26"."id") when 'DEFLATOR' then 
(select "t26n"."title"
from "deflators" as "t26n"
where "t26n"."id" = "t26"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t28"."title"), ',"country":', coalesce(
(select concat('{"title":', to_json("t29"."title"), '}')
from "countries" as "t29"
where "t29"."id" = "t28"."country_id"), 'null'), '}')
from "organizations" as "t28"
where "t28"."id" = case "t26"."type" when 'ARTICLE' then 
(select "t26n"."publisher_id"
from "articles" as "t26n"
where "t26n"."id" = "t26"."id") when 'DATASET' then 
(select "t26n"."publisher_id"
from "datasets" as "t26n"
where "t26n"."id" = "t26"."id") end), 'null'), ',"url":', coalesce(to_json(case "t26"."type" when 'ARTICLE' then 
(select "t26n"."url"
from "articles" as "t26n"
where "t26n"."id" = "t26"."id") when 'DATASET' then 
(select "t26n"."url"
from "datasets" as "t26n"
where "t26n"."id" = "t26"."id") end), 'null'), '}') end, 'null'), ','
order by "t26"."type", "t26"."slug", "t26"."id"), ']}')
from 
(select "t26".*
from "records" as "t26"
where "t26"."id" = any(array
(select coalesce("t26c"."article_id", "t26c"."dataset_id")
from "claims" as "t26c"
where "t26c"."retracted_at" is null and "t26c"."record_id" = any(array
(select "t25"."id"
union all select "t26p"."id"
from "records" as "t26p"
where "t26p"."part_of_id" = "t25"."id"))))
order by "t26"."type", "t26"."slug", "t26"."id"
limit 5) as "t26" having true), ',"statements":', 
(select concat('{"nodes":[', string_agg(concat('{"title":', to_json("t30"."title"), ',"summary":', to_json("t30"."summary"), ',"topics":', to_json("t30"."topics"), '}'), ','
order by "t30"."said_min", "t30"."said_max", "t30"."id"), ']}')
from 
(select "t30".*
from "statements" as "t30"
where (("t30"."speaker_id" = "t25"."id") and ("t30"."listed"))
order by "t30"."said_min", "t30"."said_max", "t30"."id"
limit 5) as "t30" having true), '}')
from "officials" as "t25"
where "t25"."slug" = ("t7".pair ->> 1)), 'null') end, ','
order by "t7".n)
from json_array_elements($2::text::json) with ordinality as "t7"(pair, n)), ']'), '},"extensions":{"cost":{"requested":12030,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
