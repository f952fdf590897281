select concat('{"data":{"claims":', concat('{"totalCount":', 
(select count(*)
from "claims" as "t5"
where ((true) and (((exists (select
from "articles" as "t6"
where "t6"."id" = "t5"."article_id")) and (exists (select
from "records" as "t7"
where (("t7"."id" = "t5"."record_id") and (
(select count(*)
from "records" as "t8"
where "t8"."id" = any(array
(select coalesce("t8c"."article_id", "t8c"."dataset_id")
from "claims" as "t8c"
where "t8c"."retracted_at" is null and "t8c"."record_id" = any(array
(select "t7"."id"
union all select "t8p"."id"
from "records" as "t8p"
where "t8p"."part_of_id" = "t7"."id"))))) = $1::text::bigint)))))))), ',"byConcept":', (with "t10" as 
(select "t9.record"."type" as "k0", count(*) as "a0", count(distinct 
(select "t9i"."id"
from "records" as "t9i"
where "t9i"."id" = 
(select coalesce("t9is"."part_of_id", "t9is"."id")
from "records" as "t9is"
where "t9is"."id" = "t9"."record_id"))) as "a1", count(distinct "t9"."article_id") as "a2"
from "claims" as "t9"
left join "records" as "t9.record" on "t9.record"."id" = 
(select "t9i"."id"
from "records" as "t9i"
where "t9i"."id" = 
(select coalesce("t9is"."part_of_id", "t9is"."id")
from "records" as "t9is"
where "t9is"."id" = "t9"."record_id"))
where ((true) and (((exists (select
from "articles" as "t12"
where "t12"."id" = "t9"."article_id")) and (exists (select
from "records" as "t13"
where (("t13"."id" = "t9"."record_id") and (
(select count(*)
from "records" as "t14"
where "t14"."id" = any(array
(select coalesce("t14c"."article_id", "t14c"."dataset_id")
from "claims" as "t14c"
where "t14c"."retracted_at" is null and "t14c"."record_id" = any(array
(select "t13"."id"
union all select "t14p"."id"
from "records" as "t14p"
where "t14p"."part_of_id" = "t13"."id"))))) = $2::text::bigint))))))) group by 1) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"recordType":', coalesce('"' || "t11"."k0" || '"', 'null'), '},"count":', "t11"."a0", ',"countDistinct":{"record":', "t11"."a1", ',"article":', "t11"."a2", '}}'), ','
order by "t11"."a0" desc, "t11"."k0" desc nulls last), ']}')
from 
(select "t11".*
from "t10" as "t11"
where true
order by "t11"."a0" desc, "t11"."k0" desc nulls last
limit 20) as "t11" having true)), ',"byArticle":', (with "t16" as 
(select "t17".*, 
(select "k0s"."published_min"
from "articles" as "k0s"
where "k0s"."id" = "t17"."k0") as "s0", 
(select "k0s"."published_max"
from "articles" as "k0s"
where "k0s"."id" = "t17"."k0") as "s1"
from 
(select "t15"."article_id" as "k0", count(*) as "a0"
from "claims" as "t15"
where ((true) and (((exists (select
from "articles" as "t20"
where "t20"."id" = "t15"."article_id")) and (exists (select
from "records" as "t21"
where (("t21"."id" = "t15"."record_id") and (
(select count(*)
from "records" as "t22"
where "t22"."id" = any(array
(select coalesce("t22c"."article_id", "t22c"."dataset_id")
from "claims" as "t22c"
where "t22c"."retracted_at" is null and "t22c"."record_id" = any(array
(select "t21"."id"
union all select "t22p"."id"
from "records" as "t22p"
where "t22p"."part_of_id" = "t21"."id"))))) = $3::text::bigint))))))) group by 1) as "t17"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t16"), ',"nodes":[', string_agg(concat('{"key":{"article":', coalesce(
(select concat('{"headline":', to_json("t18"."title"), ',"publisher":', coalesce(
(select concat('{"title":', to_json("t19"."title"), '}')
from "organizations" as "t19"
where "t19"."id" = "t18"."publisher_id"), 'null'), '}')
from "articles" as "t18"
where "t18"."id" = "t17"."k0"), 'null'), '},"count":', "t17"."a0", '}'), ','
order by "t17"."a0" desc, "t17"."s0" desc nulls last, "t17"."s1" desc nulls last, "t17"."k0" desc nulls last), ']}')
from 
(select "t17".*
from "t16" as "t17"
where true
order by "t17"."a0" desc, "t17"."s0" desc nulls last, "t17"."s1" desc nulls last, "t17"."k0" desc nulls last
limit 5) as "t17" having true)), '}'), '},"extensions":{"cost":{"requested":263,"limit":200000}}}'), 
(select "data_versions"."version"
from "data_versions")
