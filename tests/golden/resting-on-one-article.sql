select concat('{"data":{"claims":', concat('{"totalCount":', 
(select count(*)
from "claims" as "t4"
where ((true) and (((exists (select
from "articles" as "t5"
where "t5"."id" = "t4"."article_id")) and (exists (select
from "records" as "t6"
where (("t6"."id" = "t4"."record_id") and (
(select count(*)
from "records" as "t7"
where "t7"."id" = any(array
(select coalesce("t7c"."article_id", "t7c"."dataset_id")
from "claims" as "t7c"
where "t7c"."retracted_at" is null and "t7c"."record_id" = any(array
(select "t6"."id"
union all select "t7p"."id"
from "records" as "t7p"
where "t7p"."part_of_id" = "t6"."id"))))) = $1::text::bigint)))))))), ',"byConcept":', (with "t9" as 
(select "t8.record"."type" as "k0", count(*) as "a0", count(distinct 
(select "t8i"."id"
from "records" as "t8i"
where "t8i"."id" = 
(select coalesce("t8is"."part_of_id", "t8is"."id")
from "records" as "t8is"
where "t8is"."id" = "t8"."record_id"))) as "a1", count(distinct "t8"."article_id") as "a2"
from "claims" as "t8"
left join "records" as "t8.record" on "t8.record"."id" = 
(select "t8i"."id"
from "records" as "t8i"
where "t8i"."id" = 
(select coalesce("t8is"."part_of_id", "t8is"."id")
from "records" as "t8is"
where "t8is"."id" = "t8"."record_id"))
where ((true) and (((exists (select
from "articles" as "t11"
where "t11"."id" = "t8"."article_id")) and (exists (select
from "records" as "t12"
where (("t12"."id" = "t8"."record_id") and (
(select count(*)
from "records" as "t13"
where "t13"."id" = any(array
(select coalesce("t13c"."article_id", "t13c"."dataset_id")
from "claims" as "t13c"
where "t13c"."retracted_at" is null and "t13c"."record_id" = any(array
(select "t12"."id"
union all select "t13p"."id"
from "records" as "t13p"
where "t13p"."part_of_id" = "t12"."id"))))) = $2::text::bigint))))))) group by 1) select 
(select concat('{"nodes":[', string_agg(concat('{"key":{"recordType":', coalesce('"' || "t10"."k0" || '"', 'null'), '},"count":', "t10"."a0", ',"countDistinct":{"record":', "t10"."a1", ',"article":', "t10"."a2", '}}'), ','
order by "t10"."a0" desc, "t10"."k0" desc nulls last), ']}')
from 
(select "t10".*
from "t9" as "t10"
where true
order by "t10"."a0" desc, "t10"."k0" desc nulls last
limit 20) as "t10" having true)), ',"byArticle":', (with "t15" as 
(select "t16".*, 
(select "k0s"."published_min"
from "articles" as "k0s"
where "k0s"."id" = "t16"."k0") as "s0", 
(select "k0s"."published_max"
from "articles" as "k0s"
where "k0s"."id" = "t16"."k0") as "s1"
from 
(select "t14"."article_id" as "k0", count(*) as "a0"
from "claims" as "t14"
where ((true) and (((exists (select
from "articles" as "t19"
where "t19"."id" = "t14"."article_id")) and (exists (select
from "records" as "t20"
where (("t20"."id" = "t14"."record_id") and (
(select count(*)
from "records" as "t21"
where "t21"."id" = any(array
(select coalesce("t21c"."article_id", "t21c"."dataset_id")
from "claims" as "t21c"
where "t21c"."retracted_at" is null and "t21c"."record_id" = any(array
(select "t20"."id"
union all select "t21p"."id"
from "records" as "t21p"
where "t21p"."part_of_id" = "t20"."id"))))) = $3::text::bigint))))))) group by 1) as "t16"
where true) select 
(select concat('{"totalCount":', 
(select count(*)
from "t15"), ',"nodes":[', string_agg(concat('{"key":{"article":', case when "t17"."id" is null then 'null' else concat('{"headline":', to_json("t17"."title"), ',"publisher":{"title":', to_json("t18"."title"), '}}') end, '},"count":', "t16"."a0", '}'), ','
order by "t16"."a0" desc, "t16"."s0" desc nulls last, "t16"."s1" desc nulls last, "t16"."k0" desc nulls last), ']}')
from 
(select "t16".*
from "t15" as "t16"
where true
order by "t16"."a0" desc, "t16"."s0" desc nulls last, "t16"."s1" desc nulls last, "t16"."k0" desc nulls last
limit 5) as "t16"
left join "articles" as "t17" on "t17"."id" = "t16"."k0"
left join "organizations" as "t18" on "t18"."id" = "t17"."publisher_id" having true)), '}'), '},"extensions":{"cost":{"requested":263,"limit":200000}}}')
