select concat('{"data":{"conflicts":', 
(select concat('{"totalCount":', 
(select count(*)
from "conflicts" as "t1"
where true), ',"nodes":[', string_agg(concat('{"property":"', "t0"."property", '","record":', coalesce(
(select coalesce(case when "t2"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t2"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t2"."slug", case "t2"."type" when 'AGREEMENT_PARTY' then 
(select "t2n"."key"
from "agreement_parties" as "t2n"
where "t2n"."id" = "t2"."id") when 'SIGNATURE' then 
(select "t2n"."key"
from "signatures" as "t2n"
where "t2n"."id" = "t2"."id") when 'AGREEMENT_LINK' then 
(select "t2n"."key"
from "agreement_links" as "t2n"
where "t2n"."id" = "t2"."id") when 'MEMBERSHIP' then 
(select "t2n"."key"
from "memberships" as "t2n"
where "t2n"."id" = "t2"."id") when 'PARTICIPANT' then 
(select "t2n"."key"
from "participants" as "t2n"
where "t2n"."id" = "t2"."id") when 'ALIAS' then 
(select "t2n"."key"
from "aliases" as "t2n"
where "t2n"."id" = "t2"."id") when 'MENTION' then 
(select "t2n"."key"
from "mentions" as "t2n"
where "t2n"."id" = "t2"."id") end) || '"', ',"title":', to_json(case "t2"."type" when 'AGREEMENT' then 
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
where "t2n"."id" = "t2"."id") end), '}') end, 'null')
from "records" as "t2"
where "t2"."id" = 
(select coalesce("t2s"."part_of_id", "t2s"."id")
from "records" as "t2s"
where "t2s"."id" = "t0"."record_id")), 'null'), ',"preferred":', case when "t3"."id" is null then 'null' else concat('{"valueText":', to_json("t3"."value_text"), '}') end, ',"reason":', coalesce(to_json(
(select "t0p"."reason"
from "claims" as "t0p"
where "t0p"."id" = "t0"."preferred_id")), 'null'), ',"claims":[', 
(select string_agg(concat('{"valueText":', to_json("t4"."value_text"), ',"rank":"', "t4"."rank", '","asPrinted":', coalesce(to_json("t4"."as_printed"), 'null'), ',"article":', case when "t5"."id" is null then 'null' else concat('{"title":', to_json("t5"."title"), '}') end, ',"dataset":', case when "t6"."id" is null then 'null' else concat('{"title":', to_json("t6"."title"), '}') end, '}'), ','
order by "t4"."rank", "t4"."id")
from "claims" as "t4"
left join "articles" as "t5" on "t5"."id" = "t4"."article_id"
left join "datasets" as "t6" on "t6"."id" = "t4"."dataset_id"
where ("t4"."id") in 
(select "t4v"."claim_id"
from "conflict_claims" as "t4v"
where "t4v"."conflict_id" = "t0"."id")), ']}'), ','
order by "t0"."record_id", "t0"."property", "t0"."modality", "t0"."id"), ']}')
from 
(select "t0".*
from "conflicts" as "t0"
where true
order by "t0"."record_id", "t0"."property", "t0"."modality", "t0"."id"
limit 20) as "t0"
left join "claims" as "t3" on "t3"."id" = "t0"."preferred_id" having true), ',"event":', coalesce(
(select concat('{"conflicts":', 
(select concat('{"nodes":[', string_agg(concat('{"property":"', "t8"."property", '"}'), ','
order by "t8"."record_id", "t8"."property", "t8"."modality", "t8"."id"), ']}')
from 
(select "t8".*
from "conflicts" as "t8"
where "t8"."record_id" = any(array
(select "t7"."id"
union all select "t8p"."id"
from "records" as "t8p"
where "t8p"."part_of_id" = "t7"."id"))
order by "t8"."record_id", "t8"."property", "t8"."modality", "t8"."id"
limit 10) as "t8" having true), ',"differences":[', 
(select string_agg(concat('{"part":"', "t9"."part", '","member":', coalesce(case when "t10"."type" in ('AGREEMENT', 'ARTICLE', 'COUNTRY', 'DATASET', 'DEFLATOR', 'EVENT', 'FUNDING_LINE', 'OFFICIAL', 'ORGANIZATION', 'POST', 'PROGRAM', 'STATEMENT', 'TENURE') then concat('{"id":', '"' || replace(initcap(replace("t10"."type"::text, '_', ' ')), ' ', '') || ':' || coalesce("t10"."slug", case "t10"."type" when 'AGREEMENT_PARTY' then 
(select "t10n"."key"
from "agreement_parties" as "t10n"
where "t10n"."id" = "t10"."id") when 'SIGNATURE' then 
(select "t10n"."key"
from "signatures" as "t10n"
where "t10n"."id" = "t10"."id") when 'AGREEMENT_LINK' then 
(select "t10n"."key"
from "agreement_links" as "t10n"
where "t10n"."id" = "t10"."id") when 'MEMBERSHIP' then 
(select "t10n"."key"
from "memberships" as "t10n"
where "t10n"."id" = "t10"."id") when 'PARTICIPANT' then 
(select "t10n"."key"
from "participants" as "t10n"
where "t10n"."id" = "t10"."id") when 'ALIAS' then 
(select "t10n"."key"
from "aliases" as "t10n"
where "t10n"."id" = "t10"."id") when 'MENTION' then 
(select "t10n"."key"
from "mentions" as "t10n"
where "t10n"."id" = "t10"."id") end) || '"', ',"title":', to_json(case "t10"."type" when 'AGREEMENT' then 
(select "t10n"."title"
from "agreements" as "t10n"
where "t10n"."id" = "t10"."id") when 'OFFICIAL' then 
(select "t10n"."title"
from "officials" as "t10n"
where "t10n"."id" = "t10"."id") when 'FUNDING_LINE' then 
(select "t10n"."title"
from "funding_lines" as "t10n"
where "t10n"."id" = "t10"."id") when 'ARTICLE' then 
(select "t10n"."title"
from "articles" as "t10n"
where "t10n"."id" = "t10"."id") when 'COUNTRY' then 
(select "t10n"."title"
from "countries" as "t10n"
where "t10n"."id" = "t10"."id") when 'ORGANIZATION' then 
(select "t10n"."title"
from "organizations" as "t10n"
where "t10n"."id" = "t10"."id") when 'POST' then 
(select "t10n"."title"
from "posts" as "t10n"
where "t10n"."id" = "t10"."id") when 'TENURE' then 
(select "t10n"."title"
from "tenures" as "t10n"
where "t10n"."id" = "t10"."id") when 'PROGRAM' then 
(select "t10n"."title"
from "programs" as "t10n"
where "t10n"."id" = "t10"."id") when 'EVENT' then 
(select "t10n"."title"
from "events" as "t10n"
where "t10n"."id" = "t10"."id") when 'STATEMENT' then 
(select "t10n"."title"
from "statements" as "t10n"
where "t10n"."id" = "t10"."id") when 'DATASET' then 
(select "t10n"."title"
from "datasets" as "t10n"
where "t10n"."id" = "t10"."id") when 'DEFLATOR' then 
(select "t10n"."title"
from "deflators" as "t10n"
where "t10n"."id" = "t10"."id") end), '}') end, 'null'), ',"statedBy":[', 
(select string_agg(coalesce(case when "t11"."type" in ('ARTICLE', 'DATASET') then concat('{"title":', to_json(case "t11"."type" when 'AGREEMENT' then 
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
where "t11n"."id" = "t11"."id") end), '}') end, 'null'), ','
order by "t11"."type", "t11"."slug", "t11"."id")
from "records" as "t11"
where "t11"."id" in 
(select "t11d"."source_id"
from "difference_sources" as "t11d"
where "t11d"."difference_id" = "t9"."id" and "t11d"."names")), '],"omittedBy":[', 
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
where "t12"."id" in 
(select "t12d"."source_id"
from "difference_sources" as "t12d"
where "t12d"."difference_id" = "t9"."id" and not "t12d"."names")), ']}'), ','
order by "t9"."record_id", "t9"."part", "t9"."modality", "t9"."member_id", "t9"."id")
from "differences" as "t9"
join "records" as "t10" on "t10"."id" = "t9"."member_id"
where "t9"."record_id" = "t7"."id"), ']}')
from "events" as "t7"
where "t7"."slug" = $1::text), 'null'), '},"extensions":{"cost":{"requested":903,"limit":200000}}}')
