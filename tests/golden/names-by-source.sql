select concat('{"data":{"official":', coalesce(
(select concat('{"title":', to_json("t0"."title"), ',"wikidataId":', coalesce(to_json("t0"."wikidata_id"), 'null'), ',"aliases":[', 
(select string_agg(concat('{"name":', to_json("t1"."name"), ',"year":', coalesce(coalesce(
(select case when extract(year
from "t1articleId"."published_min")::integer = extract(year
from "t1articleId"."published_max")::integer then extract(year
from "t1articleId"."published_min")::integer end
from "articles" as "t1articleId"
where "t1articleId"."id" = "t1"."article_id"), 
(select case when extract(year
from "t1datasetId"."published_min")::integer = extract(year
from "t1datasetId"."published_max")::integer then extract(year
from "t1datasetId"."published_min")::integer end
from "datasets" as "t1datasetId"
where "t1datasetId"."id" = "t1"."dataset_id"))::text, 'null'), ',"source":', coalesce(case when "t2"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t2"."type" when 'AGREEMENT' then 
(select "t2n"."title"
from "agreements" as "t2n"
where "t2n"."id" = "t2"."id") when 'OFFICIAL' then 
(select "t2n"."title"
from "officials" as "t2n"
where "t2n"."id" = "t2"."id") when 'FUNDING_LINE' then 
(select "t2n"."title"
from "funding_lines" as "t2n"
where "t2n"."id" = "t2"."id") when 'ARTICLE' then 
(select "t2n"."title"
from "articles" as "t2n"
where "t2n"."id" = "t2"."id") when 'COUNTRY' then 
(select "t2n"."title"
from "countries" as "t2n"
where "t2n"."id" = "t2"."id") when 'ORGANIZATION' then 
(select "t2n"."title"
from "organizations" as "t2n"
where "t2n"."id" = "t2"."id") when 'POST' then 
(select "t2n"."title"
from "posts" as "t2n"
where "t2n"."id" = "t2"."id") when 'TENURE' then 
(select "t2n"."title"
from "tenures" as "t2n"
where "t2n"."id" = "t2"."id") when 'PROGRAM' then 
(select "t2n"."title"
from "programs" as "t2n"
where "t2n"."id" = "t2"."id") when 'EVENT' then 
(select "t2n"."title"
from "events" as "t2n"
where "t2n"."id" = "t2"."id") when 'STATEMENT' then 
(select "t2n"."title"
from "statements" as "t2n"
where "t2n"."id" = "t2"."id") when 'DATASET' then 
(select "t2n"."title"
from "datasets" as "t2n"
where "t2n"."id" = "t2"."id") when 'DEFLATOR' then 
(select "t2n"."title"
from "deflators" as "t2n"
where "t2n"."id" = "t2"."id") end), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t3"."title"), '}')
from "organizations" as "t3"
where "t3"."id" = case "t2"."type" when 'ARTICLE' then 
(select "t2n"."publisher_id"
from "articles" as "t2n"
where "t2n"."id" = "t2"."id") when 'DATASET' then 
(select "t2n"."publisher_id"
from "datasets" as "t2n"
where "t2n"."id" = "t2"."id") end), 'null'), '}') end, 'null'), '}'), ','
order by coalesce(
(select case when extract(year
from "t1articleId"."published_min")::integer = extract(year
from "t1articleId"."published_max")::integer then extract(year
from "t1articleId"."published_min")::integer end
from "articles" as "t1articleId"
where "t1articleId"."id" = "t1"."article_id"), 
(select case when extract(year
from "t1datasetId"."published_min")::integer = extract(year
from "t1datasetId"."published_max")::integer then extract(year
from "t1datasetId"."published_min")::integer end
from "datasets" as "t1datasetId"
where "t1datasetId"."id" = "t1"."dataset_id")), "t1"."id")
from "aliases" as "t1"
join "records" as "t2" on "t2"."id" = coalesce("t1"."article_id", "t1"."dataset_id")
where (("t1"."record_id" = "t0"."id") and ("t1"."listed"))), '],"claims":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t4"."property", '","valueText":', to_json("t4"."value_text"), ',"rank":"', "t4"."rank", '","reason":', coalesce(to_json("t4"."reason"), 'null'), ',"recordedAt":"', to_char("t4"."recorded_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), '","deprecatedAt":', coalesce('"' || to_char("t4"."deprecated_at" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') || '"', 'null'), '}'), ','
order by "t4"."record_id", "t4"."property", "t4"."rank", "t4"."id"), ']}')
from 
(select "t4".*
from "claims" as "t4"
where "t4"."record_id" = "t0"."id"
order by "t4"."record_id", "t4"."property", "t4"."rank", "t4"."id"
limit 20) as "t4" having true), '}')
from "officials" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":52,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
