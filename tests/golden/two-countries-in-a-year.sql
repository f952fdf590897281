select concat('{"data":{"timeline":', 
(select concat('{"totalCount":', 
(select count(*)
from 
(select "t1"."id" as "id", 'EVENT' as "type", "t1"."start_min" as "min", "t1"."start_max" as "max", "t1"."start_precision" as "precision", "t1"."start_as_printed" as "asPrinted"
from "events" as "t1"
where (("t1"."listed") and (
(select count(distinct "t1c".id)
from 
(select coalesce("t1p"."country_id", 
(select "t1organizationId"."country_id"
from "organizations" as "t1organizationId"
where "t1organizationId"."id" = "t1p"."organization_id"), 
(select "t1officialId"."nationality_id"
from "officials" as "t1officialId"
where "t1officialId"."id" = "t1p"."official_id"))
from "participants" as "t1p"
where "t1p"."event_id" = "t1"."id" and "t1p"."listed"
union all select "t1"."host_id") as "t1c"(id)
where "t1c".id = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($1::text::text[])))) = cardinality($2::text::text[])) and ((("t1"."start_precision" is not null) and (("t1"."start_max" is null or "t1"."start_max" >= $3::text::date)) and (("t1"."start_min" is null or "t1"."start_min" <= $4::text::date)))))
union all select "t2"."id" as "id", 'AGREEMENT' as "type", "t2"."signed_min" as "min", "t2"."signed_max" as "max", "t2"."signed_precision" as "precision", "t2"."signed_as_printed" as "asPrinted"
from "agreements" as "t2"
where (("t2"."listed") and (
(select count(distinct "t2c".id)
from 
(select coalesce("t2p"."country_id", 
(select "t2organizationId"."country_id"
from "organizations" as "t2organizationId"
where "t2organizationId"."id" = "t2p"."organization_id"))
from "agreement_parties" as "t2p"
where "t2p"."agreement_id" = "t2"."id" and "t2p"."listed") as "t2c"(id)
where "t2c".id = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($5::text::text[])))) = cardinality($6::text::text[])) and ((("t2"."signed_precision" is not null) and (("t2"."signed_max" is null or "t2"."signed_max" >= $7::text::date)) and (("t2"."signed_min" is null or "t2"."signed_min" <= $8::text::date)))))
union all select "t3"."id" as "id", 'STATEMENT' as "type", "t3"."said_min" as "min", "t3"."said_max" as "max", "t3"."said_precision" as "precision", "t3"."said_as_printed" as "asPrinted"
from "statements" as "t3"
where (("t3"."listed") and (exists (select
from "officials" as "t3o"
where "t3o"."id" = "t3"."speaker_id" and "t3o"."nationality_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($9::text::text[]))))) and ((("t3"."said_precision" is not null) and (("t3"."said_max" is null or "t3"."said_max" >= $10::text::date)) and (("t3"."said_min" is null or "t3"."said_min" <= $11::text::date)))))
union all select "t4"."id" as "id", 'FUNDING_LINE' as "type", case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-07-01' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year" - 1, 7, 1) else make_date("t4"."fiscal_year" - 1, 10, 1) end as "min", case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-09-30' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year", 6, 30) else make_date("t4"."fiscal_year", 9, 30) end as "max", 'FISCAL_YEAR'::date_precision as "precision", null::text as "asPrinted"
from "funding_lines" as "t4"
where (("t4"."listed") and (("t4"."recipient_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($12::text::text[]))) and "t4"."donor_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($13::text::text[]))) or cardinality($14::text::text[]) = 1 and ("t4"."recipient_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($15::text::text[]))) or "t4"."donor_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($16::text::text[]))))) and cardinality($17::text::text[]) <= 2) and ((('FISCAL_YEAR'::date_precision is not null) and ((case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-09-30' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year", 6, 30) else make_date("t4"."fiscal_year", 9, 30) end is null or case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-09-30' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year", 6, 30) else make_date("t4"."fiscal_year", 9, 30) end >= $18::text::date)) and ((case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-07-01' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year" - 1, 7, 1) else make_date("t4"."fiscal_year" - 1, 10, 1) end is null or case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-07-01' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year" - 1, 7, 1) else make_date("t4"."fiscal_year" - 1, 10, 1) end <= $19::text::date)))))
union all select "t5"."id" as "id", 'TENURE' as "type", "t5"."start_min" as "min", "t5"."start_max" as "max", "t5"."start_precision" as "precision", "t5"."start_as_printed" as "asPrinted"
from "tenures" as "t5"
where (("t5"."listed") and (exists (select
from "officials" as "t5o"
where "t5o"."id" = "t5"."official_id" and "t5o"."nationality_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($20::text::text[]))))) and ((("t5"."start_precision" is not null) and (("t5"."start_max" is null or "t5"."start_max" >= $21::text::date)) and (("t5"."start_min" is null or "t5"."start_min" <= $22::text::date)))))) as "t7"), ',"edges":[', string_agg(concat('{"on":', case when "t6"."precision" is null then 'null' else concat('{"edtf":', coalesce('"' || case when "t6"."min"::date = "t6"."max"::date then "t6"."min"::date::text when "t6"."min"::date = date_trunc('year', "t6"."min"::date)::date and "t6"."max"::date = (date_trunc('year', "t6"."min"::date) + interval '1 year - 1 day')::date then to_char("t6"."min"::date, 'YYYY') when "t6"."min"::date = date_trunc('month', "t6"."min"::date)::date and "t6"."max"::date = (date_trunc('month', "t6"."min"::date) + interval '1 month - 1 day')::date then to_char("t6"."min"::date, 'YYYY-MM') when coalesce("t6"."min"::date, "t6"."max"::date) is not null then coalesce("t6"."min"::date::text, '..') || '/' || coalesce("t6"."max"::date::text, '..') end || '"', 'null'), ',"precision":', coalesce('"' || "t6"."precision" || '"', 'null'), ',"asPrinted":', coalesce(to_json("t6"."asPrinted"), 'null'), '}') end, ',"kind":', to_json("t6"."type"), ',"node":', coalesce(
(select coalesce(case when "t8"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t8"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t8"."slug", case "t8"."type" when 'AGREEMENT_PARTY' then 
(select "t8n"."key"
from "agreement_parties" as "t8n"
where "t8n"."id" = "t8"."id") when 'SIGNATURE' then 
(select "t8n"."key"
from "signatures" as "t8n"
where "t8n"."id" = "t8"."id") when 'AGREEMENT_LINK' then 
(select "t8n"."key"
from "agreement_links" as "t8n"
where "t8n"."id" = "t8"."id") when 'MEMBERSHIP' then 
(select "t8n"."key"
from "memberships" as "t8n"
where "t8n"."id" = "t8"."id") when 'PARTICIPANT' then 
(select "t8n"."key"
from "participants" as "t8n"
where "t8n"."id" = "t8"."id") when 'ALIAS' then 
(select "t8n"."key"
from "aliases" as "t8n"
where "t8n"."id" = "t8"."id") when 'MENTION' then 
(select "t8n"."key"
from "mentions" as "t8n"
where "t8n"."id" = "t8"."id") end) || '"', ',"title":', to_json(case "t8"."type" when 'AGREEMENT' then 
(select "t8n"."title"
from "agreements" as "t8n"
where "t8n"."id" = "t8"."id") when 'OFFICIAL' then 
(select "t8n"."title"
from "officials" as "t8n"
where "t8n"."id" = "t8"."id") when 'FUNDING_LINE' then 
(select "t8n"."title"
from "funding_lines" as "t8n"
where "t8n"."id" = "t8"."id") when 'ARTICLE' then 
(select "t8n"."title"
from "articles" as "t8n"
where "t8n"."id" = "t8"."id") when 'COUNTRY' then 
(select "t8n"."title"
from "countries" as "t8n"
where "t8n"."id" = "t8"."id") when 'ORGANIZATION' then 
(select "t8n"."title"
from "organizations" as "t8n"
where "t8n"."id" = "t8"."id") when 'POST' then 
(select "t8n"."title"
from "posts" as "t8n"
where "t8n"."id" = "t8"."id") when 'TENURE' then 
(select "t8n"."title"
from "tenures" as "t8n"
where "t8n"."id" = "t8"."id") when 'PROGRAM' then 
(select "t8n"."title"
from "programs" as "t8n"
where "t8n"."id" = "t8"."id") when 'EVENT' then 
(select "t8n"."title"
from "events" as "t8n"
where "t8n"."id" = "t8"."id") when 'STATEMENT' then 
(select "t8n"."title"
from "statements" as "t8n"
where "t8n"."id" = "t8"."id") when 'DATASET' then 
(select "t8n"."title"
from "datasets" as "t8n"
where "t8n"."id" = "t8"."id") when 'DEFLATOR' then 
(select "t8n"."title"
from "deflators" as "t8n"
where "t8n"."id" = "t8"."id") end), ',"sources":', 
(select concat('{"nodes":[', string_agg(coalesce(case when "t9"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t9"."type" when 'AGREEMENT' then 
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
where "t9n"."id" = "t9"."id") end), '}') end, 'null'), ','
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
limit 20) as "t9" having true), '}') end, 'null')
from "records" as "t8"
where "t8"."id" = "t6"."id"), 'null'), '}'), ','
order by "t6"."min", "t6"."max", "t6"."type", "t6"."id"), ']}')
from 
(select "t6".*
from 
(select "t1"."id" as "id", 'EVENT' as "type", "t1"."start_min" as "min", "t1"."start_max" as "max", "t1"."start_precision" as "precision", "t1"."start_as_printed" as "asPrinted"
from "events" as "t1"
where (("t1"."listed") and (
(select count(distinct "t1c".id)
from 
(select coalesce("t1p"."country_id", 
(select "t1organizationId"."country_id"
from "organizations" as "t1organizationId"
where "t1organizationId"."id" = "t1p"."organization_id"), 
(select "t1officialId"."nationality_id"
from "officials" as "t1officialId"
where "t1officialId"."id" = "t1p"."official_id"))
from "participants" as "t1p"
where "t1p"."event_id" = "t1"."id" and "t1p"."listed"
union all select "t1"."host_id") as "t1c"(id)
where "t1c".id = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($23::text::text[])))) = cardinality($24::text::text[])) and ((("t1"."start_precision" is not null) and (("t1"."start_max" is null or "t1"."start_max" >= $25::text::date)) and (("t1"."start_min" is null or "t1"."start_min" <= $26::text::date)))))
union all select "t2"."id" as "id", 'AGREEMENT' as "type", "t2"."signed_min" as "min", "t2"."signed_max" as "max", "t2"."signed_precision" as "precision", "t2"."signed_as_printed" as "asPrinted"
from "agreements" as "t2"
where (("t2"."listed") and (
(select count(distinct "t2c".id)
from 
(select coalesce("t2p"."country_id", 
(select "t2organizationId"."country_id"
from "organizations" as "t2organizationId"
where "t2organizationId"."id" = "t2p"."organization_id"))
from "agreement_parties" as "t2p"
where "t2p"."agreement_id" = "t2"."id" and "t2p"."listed") as "t2c"(id)
where "t2c".id = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($27::text::text[])))) = cardinality($28::text::text[])) and ((("t2"."signed_precision" is not null) and (("t2"."signed_max" is null or "t2"."signed_max" >= $29::text::date)) and (("t2"."signed_min" is null or "t2"."signed_min" <= $30::text::date)))))
union all select "t3"."id" as "id", 'STATEMENT' as "type", "t3"."said_min" as "min", "t3"."said_max" as "max", "t3"."said_precision" as "precision", "t3"."said_as_printed" as "asPrinted"
from "statements" as "t3"
where (("t3"."listed") and (exists (select
from "officials" as "t3o"
where "t3o"."id" = "t3"."speaker_id" and "t3o"."nationality_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($31::text::text[]))))) and ((("t3"."said_precision" is not null) and (("t3"."said_max" is null or "t3"."said_max" >= $32::text::date)) and (("t3"."said_min" is null or "t3"."said_min" <= $33::text::date)))))
union all select "t4"."id" as "id", 'FUNDING_LINE' as "type", case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-07-01' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year" - 1, 7, 1) else make_date("t4"."fiscal_year" - 1, 10, 1) end as "min", case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-09-30' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year", 6, 30) else make_date("t4"."fiscal_year", 9, 30) end as "max", 'FISCAL_YEAR'::date_precision as "precision", null::text as "asPrinted"
from "funding_lines" as "t4"
where (("t4"."listed") and (("t4"."recipient_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($34::text::text[]))) and "t4"."donor_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($35::text::text[]))) or cardinality($36::text::text[]) = 1 and ("t4"."recipient_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($37::text::text[]))) or "t4"."donor_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($38::text::text[]))))) and cardinality($39::text::text[]) <= 2) and ((('FISCAL_YEAR'::date_precision is not null) and ((case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-09-30' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year", 6, 30) else make_date("t4"."fiscal_year", 9, 30) end is null or case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-09-30' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year", 6, 30) else make_date("t4"."fiscal_year", 9, 30) end >= $40::text::date)) and ((case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-07-01' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year" - 1, 7, 1) else make_date("t4"."fiscal_year" - 1, 10, 1) end is null or case when "t4"."fiscal_period" = 'FY1976TQ' then date '1976-07-01' when "t4"."fiscal_year" <= 1976 then make_date("t4"."fiscal_year" - 1, 7, 1) else make_date("t4"."fiscal_year" - 1, 10, 1) end <= $41::text::date)))))
union all select "t5"."id" as "id", 'TENURE' as "type", "t5"."start_min" as "min", "t5"."start_max" as "max", "t5"."start_precision" as "precision", "t5"."start_as_printed" as "asPrinted"
from "tenures" as "t5"
where (("t5"."listed") and (exists (select
from "officials" as "t5o"
where "t5o"."id" = "t5"."official_id" and "t5o"."nationality_id" = any(array
(select "t0"."id"
from "countries" as "t0"
where "t0"."code" = any($42::text::text[]))))) and ((("t5"."start_precision" is not null) and (("t5"."start_max" is null or "t5"."start_max" >= $43::text::date)) and (("t5"."start_min" is null or "t5"."start_min" <= $44::text::date)))))) as "t6"
where true
order by "t6"."min", "t6"."max", "t6"."type", "t6"."id"
limit 100) as "t6" having true), '},"extensions":{"cost":{"requested":2461,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
