select concat('{"data":{"article":', coalesce(
(select concat('{"headline":', to_json("t0"."title"), ',"byline":', coalesce(to_json("t0"."byline"), 'null'), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t1"."title"), '}')
from "organizations" as "t1"
where "t1"."id" = "t0"."publisher_id"), 'null'), ',"published":', case when "t0"."published_precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t0"."published_min"::date = "t0"."published_max"::date then "t0"."published_min"::date::text when "t0"."published_min"::date = date_trunc('year', "t0"."published_min"::date)::date and "t0"."published_max"::date = (date_trunc('year', "t0"."published_min"::date) + interval '1 year - 1 day')::date then to_char("t0"."published_min"::date, 'YYYY') when "t0"."published_min"::date = date_trunc('month', "t0"."published_min"::date)::date and "t0"."published_max"::date = (date_trunc('month', "t0"."published_min"::date) + interval '1 month - 1 day')::date then to_char("t0"."published_min"::date, 'YYYY-MM') when coalesce("t0"."published_min"::date, "t0"."published_max"::date) is not null then coalesce("t0"."published_min"::date::text, '..') || '/' || coalesce("t0"."published_max"::date::text, '..') end || '"', 'null'), '}') end, ',"url":', coalesce(to_json("t0"."url"), 'null'), ',"stated":', 
(select concat('{"totalCount":', 
(select count(*)
from "claims" as "t3"
where "t3"."article_id" = "t0"."id"), ',"pageInfo":{"hasNextPage":', case when count(*) > 30 or false then 'true' else 'false' end, ',"endCursor":', coalesce((array_agg(to_json(translate(encode(convert_to(left(encode(sha256(convert_to('Article.stated(recordId,property,rank,id)' || json_build_array(("t2"."record_id")::text, ("t2"."property")::text, ("t2"."rank")::text, ("t2"."id")::text)::text, 'UTF8')), 'hex'), 12) || json_build_array(("t2"."record_id")::text, ("t2"."property")::text, ("t2"."rank")::text, ("t2"."id")::text)::text, 'UTF8'), 'base64'), E'+/=\n', '-_'))::text
order by "t2"."#" desc) filter (where "t2"."#" <= 30))[1], 'null'), '},"nodes":[', string_agg(concat('{"record":', coalesce(
(select coalesce(case when "t4"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"__typename":', '"' || replace(initcap(replace("t4"."type"::text, '_', ' ')), ' ', '') || '"', ',"title":', to_json(case "t4"."type" when 'AGREEMENT' then 
(select "t4n"."title"
from "agreements" as "t4n"
where "t4n"."id" = "t4"."id") when 'OFFICIAL' then 
(select "t4n"."title"
from "officials" as "t4n"
where "t4n"."id" = "t4"."id") when 'FUNDING_LINE' then 
(select "t4n"."title"
from "funding_lines" as "t4n"
where "t4n"."id" = "t4"."id") when 'ARTICLE' then 
(select "t4n"."title"
from "articles" as "t4n"
where "t4n"."id" = "t4"."id") when 'COUNTRY' then 
(select "t4n"."title"
from "countries" as "t4n"
where "t4n"."id" = "t4"."id") when 'ORGANIZATION' then 
(select "t4n"."title"
from "organizations" as "t4n"
where "t4n"."id" = "t4"."id") when 'POST' then 
(select "t4n"."title"
from "posts" as "t4n"
where "t4n"."id" = "t4"."id") when 'TENURE' then 
(select "t4n"."title"
from "tenures" as "t4n"
where "t4n"."id" = "t4"."id") when 'PROGRAM' then 
(select "t4n"."title"
from "programs" as "t4n"
where "t4n"."id" = "t4"."id") when 'EVENT' then 
(select "t4n"."title"
from "events" as "t4n"
where "t4n"."id" = "t4"."id") when 'STATEMENT' then 
(select "t4n"."title"
from "statements" as "t4n"
where "t4n"."id" = "t4"."id") when 'DATASET' then 
(select "t4n"."title"
from "datasets" as "t4n"
where "t4n"."id" = "t4"."id") when 'DEFLATOR' then 
(select "t4n"."title"
from "deflators" as "t4n"
where "t4n"."id" = "t4"."id") end), '}') end, 'null')
from "records" as "t4"
where "t4"."id" = 
(select coalesce("t4s"."part_of_id", "t4s"."id")
from "records" as "t4s"
where "t4s"."id" = "t2"."record_id")), 'null'), ',"subject":', coalesce(
(select coalesce(case when "t5"."type" in ('AGREEMENT', 'AGREEMENT_LINK', 'AGREEMENT_PARTY', 'ALIAS', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'MEMBERSHIP', 'MENTION', 'OFFICIAL', 'ORGANIZATION', 'PARTICIPANT', 'POST', 'PROGRAM', 'SIGNATURE', 'STATEMENT', 'TENURE') then concat('{"__typename":', '"' || replace(initcap(replace("t5"."type"::text, '_', ' ')), ' ', '') || '"', '}') end, 'null')
from "records" as "t5"
where "t5"."id" = "t2"."record_id"), 'null'), ',"property":"', "t2"."property", '","value":', coalesce(case "t2"."value" ->> 'type' when 'Enum' then concat('{"__typename":"EnumValue","value":', coalesce(("t2"."value" -> 'value')::text, 'null'), '}') when 'Money' then concat('{"__typename":"Money","amount":', coalesce(("t2"."value" -> 'point')::text, 'null'), ',"currency":', coalesce(("t2"."value" -> 'currency')::text, 'null'), '}') when 'Quantity' then concat('{"__typename":"Quantity","point":', coalesce(("t2"."value" -> 'point')::text, 'null'), ',"atLeast":', coalesce(("t2"."value" -> 'min')::text, 'null'), ',"unit":', coalesce(("t2"."value" -> 'unit')::text, 'null'), '}') when 'Record' then concat('{"__typename":"RecordValue","record":', coalesce(
(select coalesce(case when "t6"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"title":', to_json(case "t6"."type" when 'AGREEMENT' then 
(select "t6n"."title"
from "agreements" as "t6n"
where "t6n"."id" = "t6"."id") when 'OFFICIAL' then 
(select "t6n"."title"
from "officials" as "t6n"
where "t6n"."id" = "t6"."id") when 'FUNDING_LINE' then 
(select "t6n"."title"
from "funding_lines" as "t6n"
where "t6n"."id" = "t6"."id") when 'ARTICLE' then 
(select "t6n"."title"
from "articles" as "t6n"
where "t6n"."id" = "t6"."id") when 'COUNTRY' then 
(select "t6n"."title"
from "countries" as "t6n"
where "t6n"."id" = "t6"."id") when 'ORGANIZATION' then 
(select "t6n"."title"
from "organizations" as "t6n"
where "t6n"."id" = "t6"."id") when 'POST' then 
(select "t6n"."title"
from "posts" as "t6n"
where "t6n"."id" = "t6"."id") when 'TENURE' then 
(select "t6n"."title"
from "tenures" as "t6n"
where "t6n"."id" = "t6"."id") when 'PROGRAM' then 
(select "t6n"."title"
from "programs" as "t6n"
where "t6n"."id" = "t6"."id") when 'EVENT' then 
(select "t6n"."title"
from "events" as "t6n"
where "t6n"."id" = "t6"."id") when 'STATEMENT' then 
(select "t6n"."title"
from "statements" as "t6n"
where "t6n"."id" = "t6"."id") when 'DATASET' then 
(select "t6n"."title"
from "datasets" as "t6n"
where "t6n"."id" = "t6"."id") when 'DEFLATOR' then 
(select "t6n"."title"
from "deflators" as "t6n"
where "t6n"."id" = "t6"."id") end), '}') end, 'null')
from "records" as "t6"
where "t6"."id" = "t2"."value_record_id"), 'null'), '}') when 'Row' then concat('{"__typename":"RowValue","values":[', 
(select string_agg(concat('{"property":', coalesce(("t7".item -> 'property')::text, 'null'), ',"text":', coalesce(("t7".item -> 'text')::text, 'null'), '}'), ','
order by "t7".n)
from jsonb_array_elements((("t2"."value" ->> 'values'))::jsonb) with ordinality as "t7"(item, n)), ']}') when 'Text' then concat('{"__typename":"TextValue","text":', coalesce(("t2"."value" -> 'text')::text, 'null'), '}') when 'When' then concat('{"__typename":"When","edtf":', coalesce('"' || case when ("t2"."value" ->> 'min')::date = ("t2"."value" ->> 'max')::date then ("t2"."value" ->> 'min')::date::text when ("t2"."value" ->> 'min')::date = date_trunc('year', ("t2"."value" ->> 'min')::date)::date and ("t2"."value" ->> 'max')::date = (date_trunc('year', ("t2"."value" ->> 'min')::date) + interval '1 year - 1 day')::date then to_char(("t2"."value" ->> 'min')::date, 'YYYY') when ("t2"."value" ->> 'min')::date = date_trunc('month', ("t2"."value" ->> 'min')::date)::date and ("t2"."value" ->> 'max')::date = (date_trunc('month', ("t2"."value" ->> 'min')::date) + interval '1 month - 1 day')::date then to_char(("t2"."value" ->> 'min')::date, 'YYYY-MM') when coalesce(("t2"."value" ->> 'min')::date, ("t2"."value" ->> 'max')::date) is not null then coalesce(("t2"."value" ->> 'min')::date::text, '..') || '/' || coalesce(("t2"."value" ->> 'max')::date::text, '..') end || '"', 'null'), '}') end, 'null'), ',"inferred":', case when "t2"."inferred" then 'true' else 'false' end, ',"paragraph":', coalesce("t2"."paragraph"::text, 'null'), ',"exact":', coalesce(to_json("t2"."exact"), 'null'), '}'), ','
order by "t2"."#") filter (where "t2"."#" <= 30), ']}')
from 
(select "t2".*, row_number() over (order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id") as "#"
from "claims" as "t2"
where "t2"."article_id" = "t0"."id"
order by "t2"."record_id", "t2"."property", "t2"."rank", "t2"."id"
limit 31) as "t2" having true), '}')
from "articles" as "t0"
where "t0"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":433,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
