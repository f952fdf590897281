select concat('{"data":{"conflicts":', 
(select concat('{"totalCount":', 
(select count(*)
from "conflicts" as "t2"
where true), ',"nodes":[', string_agg(concat('{"property":"', "t0"."property", '","record":', coalesce(
(select coalesce(case when "t3"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t3"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t3"."slug", case "t3"."type" when 'AGREEMENT_PARTY' then 
(select "t3n"."key"
from "agreement_parties" as "t3n"
where "t3n"."id" = "t3"."id") when 'SIGNATURE' then 
(select "t3n"."key"
from "signatures" as "t3n"
where "t3n"."id" = "t3"."id") when 'AGREEMENT_LINK' then 
(select "t3n"."key"
from "agreement_links" as "t3n"
where "t3n"."id" = "t3"."id") when 'MEMBERSHIP' then 
(select "t3n"."key"
from "memberships" as "t3n"
where "t3n"."id" = "t3"."id") when 'PARTICIPANT' then 
(select "t3n"."key"
from "participants" as "t3n"
where "t3n"."id" = "t3"."id") when 'ALIAS' then 
(select "t3n"."key"
from "aliases" as "t3n"
where "t3n"."id" = "t3"."id") when 'MENTION' then 
(select "t3n"."key"
from "mentions" as "t3n"
where "t3n"."id" = "t3"."id") end) || '"', ',"title":', to_json(case "t3"."type" when 'AGREEMENT' then 
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
where "t3n"."id" = "t3"."id") end), '}') end, 'null')
from "records" as "t3"
where "t3"."id" = 
(select coalesce("t3s"."part_of_id", "t3s"."id")
from "records" as "t3s"
where "t3s"."id" = "t0"."record_id")), 'null'), ',"preferred":', coalesce(
(select concat('{"valueText":', to_json("t4"."value_text"), '}')
from "claims" as "t4"
where "t4"."id" = "t0"."preferred_id"), 'null'), ',"reason":', coalesce(to_json(
(select "t0p"."reason"
from "claims" as "t0p"
where "t0p"."id" = "t0"."preferred_id")), 'null'), ',"claims":[', 
(select string_agg(concat('{"valueText":', to_json("t5"."value_text"), ',"rank":"', "t5"."rank", '","asPrinted":', coalesce(to_json("t5"."as_printed"), 'null'), ',"article":', case when "t6"."id" is null then 'null' else concat('{"title":', to_json("t6"."title"), '}') end, ',"dataset":', case when "t7"."id" is null then 'null' else concat('{"title":', to_json("t7"."title"), '}') end, '}'), ','
order by "t5"."rank", "t5"."id")
from "claims" as "t5"
left join "articles" as "t6" on "t6"."id" = "t5"."article_id"
left join "datasets" as "t7" on "t7"."id" = "t5"."dataset_id"
where ((("t5"."id") in 
(select "t5v"."claim_id"
from "conflict_claims" as "t5v"
where "t5v"."conflict_id" = "t0"."id")) and (true))), ']}'), ','
order by "t0"."record_id", "t0"."property", "t0"."modality", "t0"."id"), ']}')
from 
(select "t0".*
from "conflicts" as "t0"
where true
order by "t0"."record_id", "t0"."property", "t0"."modality", "t0"."id"
limit 20) as "t0" having true), ',"event":', coalesce(
(select concat('{"conflicts":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t9"."property", '"}'), ','
order by "t9"."record_id", "t9"."property", "t9"."modality", "t9"."id"), ']}')
from 
(select "t9".*
from "conflicts" as "t9"
where "t9"."record_id" = any(array
(select "t8"."id"
union all select "t9p"."id"
from "records" as "t9p"
where "t9p"."part_of_id" = "t8"."id"))
order by "t9"."record_id", "t9"."property", "t9"."modality", "t9"."id"
limit 10) as "t9" having true), ',"differences":[', 
(select string_agg(concat('{"part":"', "t10"."part", '","member":', coalesce(case when "t11"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t11"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t11"."slug", case "t11"."type" when 'AGREEMENT_PARTY' then 
(select "t11n"."key"
from "agreement_parties" as "t11n"
where "t11n"."id" = "t11"."id") when 'SIGNATURE' then 
(select "t11n"."key"
from "signatures" as "t11n"
where "t11n"."id" = "t11"."id") when 'AGREEMENT_LINK' then 
(select "t11n"."key"
from "agreement_links" as "t11n"
where "t11n"."id" = "t11"."id") when 'MEMBERSHIP' then 
(select "t11n"."key"
from "memberships" as "t11n"
where "t11n"."id" = "t11"."id") when 'PARTICIPANT' then 
(select "t11n"."key"
from "participants" as "t11n"
where "t11n"."id" = "t11"."id") when 'ALIAS' then 
(select "t11n"."key"
from "aliases" as "t11n"
where "t11n"."id" = "t11"."id") when 'MENTION' then 
(select "t11n"."key"
from "mentions" as "t11n"
where "t11n"."id" = "t11"."id") end) || '"', ',"title":', to_json(case "t11"."type" when 'AGREEMENT' then 
(select "t11n"."title"
from "agreements" as "t11n"
where "t11n"."id" = "t11"."id") when 'OFFICIAL' then 
(select "t11n"."title"
from "officials" as "t11n"
where "t11n"."id" = "t11"."id") when 'FUNDING_LINE' then 
(select "t11n"."title"
from "funding_lines" as "t11n"
where "t11n"."id" = "t11"."id") when 'ARTICLE' then 
(select "t11n"."title"
from "articles" as "t11n"
where "t11n"."id" = "t11"."id") when 'COUNTRY' then 
(select "t11n"."title"
from "countries" as "t11n"
where "t11n"."id" = "t11"."id") when 'ORGANIZATION' then 
(select "t11n"."title"
from "organizations" as "t11n"
where "t11n"."id" = "t11"."id") when 'POST' then 
(select "t11n"."title"
from "posts" as "t11n"
where "t11n"."id" = "t11"."id") when 'TENURE' then 
(select "t11n"."title"
from "tenures" as "t11n"
where "t11n"."id" = "t11"."id") when 'PROGRAM' then 
(select "t11n"."title"
from "programs" as "t11n"
where "t11n"."id" = "t11"."id") when 'EVENT' then 
(select "t11n"."title"
from "events" as "t11n"
where "t11n"."id" = "t11"."id") when 'STATEMENT' then 
(select "t11n"."title"
from "statements" as "t11n"
where "t11n"."id" = "t11"."id") when 'DATASET' then 
(select "t11n"."title"
from "datasets" as "t11n"
where "t11n"."id" = "t11"."id") when 'DEFLATOR' then 
(select "t11n"."title"
from "deflators" as "t11n"
where "t11n"."id" = "t11"."id") end), '}') end, 'null'), ',"statedBy":[', 
(select string_agg(coalesce(case when "t12"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t12"."type" when 'AGREEMENT' then 
(select "t12n"."title"
from "agreements" as "t12n"
where "t12n"."id" = "t12"."id") when 'OFFICIAL' then 
(select "t12n"."title"
from "officials" as "t12n"
where "t12n"."id" = "t12"."id") when 'FUNDING_LINE' then 
(select "t12n"."title"
from "funding_lines" as "t12n"
where "t12n"."id" = "t12"."id") when 'ARTICLE' then 
(select "t12n"."title"
from "articles" as "t12n"
where "t12n"."id" = "t12"."id") when 'COUNTRY' then 
(select "t12n"."title"
from "countries" as "t12n"
where "t12n"."id" = "t12"."id") when 'ORGANIZATION' then 
(select "t12n"."title"
from "organizations" as "t12n"
where "t12n"."id" = "t12"."id") when 'POST' then 
(select "t12n"."title"
from "posts" as "t12n"
where "t12n"."id" = "t12"."id") when 'TENURE' then 
(select "t12n"."title"
from "tenures" as "t12n"
where "t12n"."id" = "t12"."id") when 'PROGRAM' then 
(select "t12n"."title"
from "programs" as "t12n"
where "t12n"."id" = "t12"."id") when 'EVENT' then 
(select "t12n"."title"
from "events" as "t12n"
where "t12n"."id" = "t12"."id") when 'STATEMENT' then 
(select "t12n"."title"
from "statements" as "t12n"
where "t12n"."id" = "t12"."id") when 'DATASET' then 
(select "t12n"."title"
from "datasets" as "t12n"
where "t12n"."id" = "t12"."id") when 'DEFLATOR' then 
(select "t12n"."title"
from "deflators" as "t12n"
where "t12n"."id" = "t12"."id") end), '}') end, 'null'), ','
order by "t12"."type", "t12"."slug", "t12"."id")
from "records" as "t12"
where (("t12"."id" in 
(select "t12d"."source_id"
from "difference_sources" as "t12d"
where "t12d"."difference_id" = "t10"."id" and "t12d"."names")) and (true))), '],"omittedBy":[', 
(select string_agg(coalesce(case when "t13"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t13"."type" when 'AGREEMENT' then 
(select "t13n"."title"
from "agreements" as "t13n"
where "t13n"."id" = "t13"."id") when 'OFFICIAL' then 
(select "t13n"."title"
from "officials" as "t13n"
where "t13n"."id" = "t13"."id") when 'FUNDING_LINE' then 
(select "t13n"."title"
from "funding_lines" as "t13n"
where "t13n"."id" = "t13"."id") when 'ARTICLE' then 
(select "t13n"."title"
from "articles" as "t13n"
where "t13n"."id" = "t13"."id") when 'COUNTRY' then 
(select "t13n"."title"
from "countries" as "t13n"
where "t13n"."id" = "t13"."id") when 'ORGANIZATION' then 
(select "t13n"."title"
from "organizations" as "t13n"
where "t13n"."id" = "t13"."id") when 'POST' then 
(select "t13n"."title"
from "posts" as "t13n"
where "t13n"."id" = "t13"."id") when 'TENURE' then 
(select "t13n"."title"
from "tenures" as "t13n"
where "t13n"."id" = "t13"."id") when 'PROGRAM' then 
(select "t13n"."title"
from "programs" as "t13n"
where "t13n"."id" = "t13"."id") when 'EVENT' then 
(select "t13n"."title"
from "events" as "t13n"
where "t13n"."id" = "t13"."id") when 'STATEMENT' then 
(select "t13n"."title"
from "statements" as "t13n"
where "t13n"."id" = "t13"."id") when 'DATASET' then 
(select "t13n"."title"
from "datasets" as "t13n"
where "t13n"."id" = "t13"."id") when 'DEFLATOR' then 
(select "t13n"."title"
from "deflators" as "t13n"
where "t13n"."id" = "t13"."id") end), '}') end, 'null'), ','
order by "t13"."type", "t13"."slug", "t13"."id")
from "records" as "t13"
where (("t13"."id" in 
(select "t13d"."source_id"
from "difference_sources" as "t13d"
where "t13d"."difference_id" = "t10"."id" and not "t13d"."names")) and (true))), ']}'), ','
order by "t10"."record_id", "t10"."part", "t10"."modality", "t10"."member_id", "t10"."id")
from "differences" as "t10"
join "records" as "t11" on "t11"."id" = "t10"."member_id"
where (("t10"."record_id" = "t8"."id") and (true))), ']}')
from "events" as "t8"
where "t8"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":903,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
