// One statement a question; each answers the text of the JSON.

const one = `select concat('{"agreement":{"slug":', to_json(slug), ',"title":', to_json(title), ',"kind":"', kind, '","status":"', status,
  '","place":', coalesce(to_json(place)::text, 'null'), ',"signed":', case when signed_precision is null then 'null' else concat('{"min":"', signed_min, '","max":"', signed_max,
  '","precision":"', signed_precision, '","asPrinted":', coalesce(to_json(signed_as_printed)::text, 'null'), '}') end, '}}') as answer
  from agreements where slug = $1 and listed`;

// Children once for all parents, then put together.
const fifty = `with page as materialized (
    select id, slug, title, signed_min, signed_max from agreements where signed_min > $1 and listed order by signed_min, signed_max, id limit 50
  ), parties as (
    select p.agreement_id as id, string_agg(concat('{"country":{"code":', to_json(c.code), ',"title":', to_json(c.title), '}}'), ',' order by p.id) as list
    from agreement_parties p join countries c on c.id = p.country_id where p.agreement_id in (select id from page) and p.listed group by 1
  ), signed as (
    select s.agreement_id as id, string_agg(concat('{"mode":"', s.mode, '","official":{"slug":', to_json(o.slug), ',"title":', to_json(o.title), ',"nationality":{"code":', to_json(n.code),
      '}},"tenure":{"post":{"title":', to_json(po.title), ',"organization":{"title":', to_json(og.title), '}}}}'), ',' order by s.id) as list
    from signatures s join officials o on o.id = s.official_id join countries n on n.id = o.nationality_id
      join tenures t on t.id = s.tenure_id join posts po on po.id = t.post_id join organizations og on og.id = po.organization_id
    where s.agreement_id in (select id from page) and s.listed group by 1
  )
  select concat('{"agreements":{"nodes":[', string_agg(concat('{"slug":', to_json(a.slug), ',"title":', to_json(a.title), ',"signed":{"min":"', a.signed_min, '"},"parties":[', p.list, '],"signatures":[', s.list, ']}'),
    ',' order by a.signed_min, a.signed_max, a.id), ']}}') as answer
  from page a left join parties p using (id) left join signed s using (id)`;

const filtered = `with c as (select id, code, title from countries where code = $1 and listed),
  page as (select l.id, slug, title, fiscal_year, amount_point, amount_currency from funding_lines l
    where recipient_id = (select id from c) and fiscal_year >= $2 and listed order by fiscal_year, id limit 20)
  select concat('{"fundingLines":{"totalCount":', (select count(*) from funding_lines where recipient_id = (select id from c) and fiscal_year >= $2 and listed),
    ',"nodes":[', (select string_agg(concat('{"slug":', to_json(l.slug), ',"title":', to_json(l.title), ',"fiscalYear":', l.fiscal_year, ',"amount":{"value":"', l.amount_point, '","currency":', to_json(l.amount_currency),
      '},"recipient":{"code":', to_json(c.code), ',"title":', to_json(c.title), '},"claims":{"nodes":[',
      (select concat('{"article":', case when a.id is null then 'null' else concat('{"slug":', to_json(a.slug), ',"headline":', to_json(a.title), '}') end, '}')
       from claims k left join articles a on a.id = k.article_id where k.record_id = l.id and k.retracted_at is null order by k.property, k.rank, k.id limit 1), ']}}'), ',' order by l.fiscal_year, l.id)
      from page l, c), ']}}') as answer`;

const grouped = `select concat('{"fundingLines":{"groups":{"nodes":[', string_agg(concat('{"key":{"fiscalYear":', fiscal_year, '},"sum":{"amount":{"value":"', amount, '"}}}'), ',' order by fiscal_year), ']}}}') as answer
  from (select fiscal_year, sum(amount_point) as amount from funding_lines where recipient_id = (select id from countries where code = $1) and stage = 'OBLIGATED' and listed group by 1) as g`;

const deep = `select concat('{"country":{"title":', to_json(c.title), ',"agreements":{"nodes":[', (
    select string_agg(concat('{"slug":', to_json(a.slug), ',"signatures":[', (
      select string_agg(concat('{"official":{"slug":', to_json(o.slug), ',"statements":{"nodes":[', (
        select string_agg(concat('{"slug":', to_json(st.slug), ',"claims":{"nodes":[', (
          select concat('{"article":', case when ar.id is null then 'null' else concat('{"slug":', to_json(ar.slug), ',"headline":', to_json(ar.title), '}') end, '}')
          from claims k left join articles ar on ar.id = k.article_id where k.record_id = st.id and k.retracted_at is null order by k.property, k.rank, k.id limit 1), ']}}'), ',' order by st.said_min, st.said_max, st.id)
        from (select id, slug, said_min, said_max from statements where speaker_id = o.id and listed order by said_min, said_max, id limit 3) as st), ']}}}'), ',' order by s.id)
      from signatures s join officials o on o.id = s.official_id where s.agreement_id = a.id and s.listed), ']}'), ',' order by a.signed_min, a.signed_max, a.id)
    from (select a.id, a.slug, a.signed_min, a.signed_max from agreement_parties p join agreements a on a.id = p.agreement_id
      where p.country_id = c.id and p.listed and a.listed order by a.signed_min, a.signed_max, a.id limit 10) as a), ']}}}') as answer
  from countries c where code = $1 and listed`;

const top = `with best as materialized (
    select c.id, c.code, c.title, sum(l.amount_point) as amount from countries c join funding_lines l on l.recipient_id = c.id
    where c.region = $1 and c.listed and l.listed group by c.id order by amount desc, c.code limit 10
  )
  select concat('{"fundingLines":{"groups":{"nodes":[', string_agg(concat('{"key":{"recipient":{"code":', to_json(code), ',"title":', to_json(title), ',"agreements":{"nodes":[', (
      select string_agg(concat('{"slug":', to_json(a.slug), ',"title":', to_json(a.title), '}'), ',' order by a.signed_min, a.signed_max, a.id)
      from (select a.id, a.slug, a.title, a.signed_min, a.signed_max from agreement_parties p join agreements a on a.id = p.agreement_id
        where p.country_id = best.id and p.listed and a.listed order by a.signed_min, a.signed_max, a.id limit 3) as a), ']}}},"sum":{"amount":{"value":"', amount, '"}}}'), ',' order by amount desc, code), ']}}}') as answer
  from best`;

const sourced = `select concat('{"agreement":{"title":', to_json(g.title), ',"claims":{"nodes":[', (
    select string_agg(concat('{"property":"', property, '","rank":"', rank, '","valueText":', to_json(value_text), ',"exact":', coalesce(to_json(exact)::text, 'null'), ',"paragraph":', coalesce(paragraph::text, 'null'),
      ',"article":', case when a.id is null then 'null' else concat('{"slug":', to_json(a.slug), ',"headline":', to_json(a.title), '}') end, ',"dataset":', case when d.id is null then 'null' else concat('{"title":', to_json(d.title), '}') end, '}'),
      ',' order by property, rank, k.id)
    from (select * from claims where record_id = g.id and retracted_at is null order by property, rank, id limit 20) as k left join articles a on a.id = k.article_id left join datasets d on d.id = k.dataset_id), ']}}}') as answer
  from agreements g where slug = $1 and listed`;

// What is quoted is one word or two. Each rank is looked up by itself, as long as those before it do not fill the page.
const search = `with q as materialized (
    select w, (case when strpos(w, ' ') > 0 then format('''+>%s''', w) else format('''+%s''', w) end)::tsquery as named,
      (case when strpos(w, ' ') > 0 then format('''>%s'' | ''+>%1$s''', w) else format('''%s''', w) end)::tsquery as found,
      format('''=%s''', w)::tsquery as whole, format('''=%s'':*', w)::tsquery as begins
    from (select trim(both '"' from $1::text) as w) as t
  ), r7 as materialized (
    select id, type, slug, 7 as rank from search_documents where words @@ (select named && whole from q) order by type, slug, id limit 20
  ), r6 as materialized (
    select id, type, slug, 6 as rank from search_documents where (select count(*) from r7) < 20
      and words @@ (select named && begins && !!whole from q) order by type, slug, id limit 20
  ), r5 as materialized (
    select id, type, slug, 5 as rank from search_documents where (select count(*) from r7) + (select count(*) from r6) < 20
      and words @@ (select named && !!begins from q) order by type, slug, id limit 20
  ), texts as materialized (
    select id, type, slug, 1 as rank from search_documents
    where (select count(*) from r7) + (select count(*) from r6) + (select count(*) from r5) < 20
      and words @@ (select found && !!named from q) order by type, slug, id limit 20
  ), page as (select * from (select * from r7 union all select * from r6 union all select * from r5 union all select * from texts) as p order by rank desc, type, slug, id limit 20)
  select concat('{"search":{"edges":[', string_agg(concat('{"rank":', p.rank, ',"highlights":', search_highlights(split_part(d.passages, U&'\\001D', 1), d.words, array[w], '{}'),
      ',"node":{"id":"', initcap(p.type::text), ':', p.slug, '","title":', to_json(case p.type when 'AGREEMENT' then (select title from agreements where id = p.id) when 'STATEMENT' then (select title from statements where id = p.id)
        when 'ARTICLE' then (select title from articles where id = p.id) when 'OFFICIAL' then (select title from officials where id = p.id) when 'ORGANIZATION' then (select title from organizations where id = p.id)
        when 'PROGRAM' then (select title from programs where id = p.id) when 'COUNTRY' then (select title from countries where id = p.id) end), '}}'),
    ',' order by p.rank desc, p.type, p.slug, p.id), ']}}') as answer
  from page p join search_documents d using (id), q`;

export const statements = { one, fifty, filtered, grouped, deep, top, sourced, search };
