select concat('{"data":{"articles":', 
(select concat('{"totalCount":', 
(select count(*)
from "articles" as "t2"
where "t2"."listed"), ',"pageInfo":{"hasNextPage":', case when count(*) > 5 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.articles(publishedMin,publishedMax,id)' || json_build_array(("t0"."published_min")::text, ("t0"."published_max")::text, ("t0"."id")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t0"."published_min")::text, ("t0"."published_max")::text, ("t0"."id")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t0"."#" desc) filter (where "t0"."#" <= 5))[1], 'null'), '},"edges":[', string_agg(concat('{"cursor":', to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Query.articles(publishedMin,publishedMax,id)' || json_build_array(("t0"."published_min")::text, ("t0"."published_max")::text, ("t0"."id")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t0"."published_min")::text, ("t0"."published_max")::text, ("t0"."id")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text, ',"node":{"headline":', to_json("t0"."title"), ',"byline":', coalesce(to_json("t0"."byline"), 'null'), ',"genre":"', "t0"."genre", '","publisher":', coalesce(
(select concat('{"title":', to_json("t3"."title"), '}')
from "organizations" as "t3"
where "t3"."id" = "t0"."publisher_id"), 'null'), ',"published":', case when "t0"."published_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t0"."published_min"::date = "t0"."published_max"::date then "t0"."published_min"::date::text when "t0"."published_min"::date = date_trunc('year', "t0"."published_min"::date)::date and "t0"."published_max"::date = (date_trunc('year', "t0"."published_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."published_min"::date, 'YYYY') when "t0"."published_min"::date = date_trunc('month', "t0"."published_min"::date)::date and "t0"."published_max"::date = (date_trunc('month', "t0"."published_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."published_min"::date, 'YYYY-MM') when coalesce("t0"."published_min"::date, "t0"."published_max"::date) is not null then coalesce("t0"."published_min"::date::text, '..') || '/' || coalesce("t0"."published_max"::date::text, '..') end || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t0"."url"), 'null'), '}}'), ','
order by "t0"."#") filter (where "t0"."#" <= 5), ']}')
from 
(select "t0".*, row_number() over (order by "t0"."published_min", "t0"."published_max", "t0"."id") as "#"
from "articles" as "t0"
where "t0"."listed"
order by "t0"."published_min", "t0"."published_max", "t0"."id"
limit 6) as "t0" having true), '},"extensions":{"cost":{"requested":21,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
