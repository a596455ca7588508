-- Search in all that a community has, for devices that do not hold all of it.

-- Questions -------------------------------------------------------------------

create function private.is_single_ideograph(p_word text) returns boolean
language sql immutable set search_path = ''
as $$
  select char_length(p_word) = 1
    and p_word ~ '[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003fffd]'
$$;
comment on function private.is_single_ideograph(text) is
  'Whether a word is one letter of a script that is written without spaces.';

create function private.term_query(p_term text, p_is_exact boolean) returns tsquery
language plpgsql immutable set search_path = ''
as $$
declare
  words text[] := string_to_array(nullif(private.search_words(p_term), ''), ' ');
  pairs text[];
begin
  select array_agg(word order by place) into pairs
  from unnest(words) with ordinality as entry (word, place)
  where not private.is_single_ideograph(word);
  if cardinality(words) = 2 and words[1] = words[2] and pairs is null then
    return (words[1] || ':*')::tsquery;
  end if;
  words := coalesce(pairs, words);
  return case
    when words is null then null
    when cardinality(words) > 1 then array_to_string(words, ' <-> ')::tsquery
    when p_is_exact or char_length(words[1]) < 2 then words[1]::tsquery
    else (words[1] || ':*')::tsquery
  end;
end
$$;
comment on function private.term_query(text, boolean) is
  'What one word or phrase asks of the index: words one after the other, or one word and, unless it is '
  'asked for exactly, what begins with it. Null where there is no letter or figure in it.';

create function private.search_terms(
  p_query text, out term text, out is_exact boolean, out is_not boolean
) returns setof record
language sql immutable set search_path = ''
as $$
  select coalesce(found[2], found[3]), found[2] is not null, found[1] = '-'
  from regexp_matches(left(p_query, 500), '(-?)(?:"([^"]*)"|([^\s"]+))', 'g')
    with ordinality as matched (found, place)
  order by place
  limit 16
$$;
comment on function private.search_terms(text) is
  'The words and "phrases" of a query, and whether they are to be there or, after a minus, not.';

create function private.unwanted_query(p_query text) returns tsquery
language plpgsql immutable set search_path = ''
as $$
declare
  unwanted tsquery;
  part tsquery;
  asked record;
begin
  for asked in select * from private.search_terms(p_query) where is_not loop
    part := private.term_query(asked.term, asked.is_exact);
    unwanted := coalesce(unwanted || part, unwanted, part);
  end loop;
  return unwanted;
end
$$;
comment on function private.unwanted_query(text) is
  'What is not to be in what a query finds: any of it. Null where the query says nothing of it.';

create function private.words_query(p_query text) returns tsquery
language plpgsql immutable set search_path = ''
as $$
declare
  wanted tsquery;
  part tsquery;
  asked record;
begin
  for asked in select * from private.search_terms(p_query) where not is_not loop
    part := private.term_query(asked.term, asked.is_exact);
    wanted := coalesce(wanted && part, wanted, part);
  end loop;
  return coalesce(wanted && !!private.unwanted_query(p_query), wanted);
end
$$;
comment on function private.words_query(text) is
  'What a query asks of the index: all its words. Null for one that asks for nothing.';

-- Functions -------------------------------------------------------------------

-- In PL/pgSQL, since before PostgreSQL 18 a function in SQL is planned for any question: it would not go by
-- how rare the words are.
create function private.search_matches(p_community uuid, p_query text)
returns table (t text, row_id uuid, resource_id uuid, score double precision)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  wanted tsquery := private.words_query(p_query);
  within tsquery := quote_literal('community ' || p_community)::tsquery && wanted;
begin
  return query
    select newest.t, newest.row_id, newest.resource_id,
      ts_rank(array[0.1, 0.3, 0.6, 1.0]::real[], newest.words, wanted, 1)
        * (1 + 0.25 / (1 + extract(epoch from now() - newest.updated_at)::double precision / 15552000))
    from (
      select document.t, document.row_id, document.resource_id, document.updated_at, document.words
      from private.search_documents as document
      where document.community_id = p_community and document.words @@ within
      order by document.updated_at desc
      limit 1000
    ) as newest;
end
$$;
comment on function private.search_matches(uuid, text) is
  'The newest 1,000 documents that have all the words, ranked: by where the words are, and a little by '
  'age. The planner reads from the newest backwards where words are common, and asks the text index '
  'where they are rare, so that neither costs more for a million rows.';

create function private.search_parts(p_community uuid, p_query text)
returns table (t text, row_id uuid, resource_id uuid, score double precision)
language plpgsql stable set search_path = '' set plan_cache_mode = force_custom_plan
as $$
declare
  wanted text[];
  unwanted tsquery := private.unwanted_query(p_query);
begin
  select array_agg(
    '%' || regexp_replace(asked.folded, '([\\%_])', '\\\1', 'g') || '%'
    order by char_length(asked.folded) desc
  )
  into wanted
  from (
    select private.fold(term) as folded from private.search_terms(p_query) where not is_not
  ) as asked
  where char_length(asked.folded) > 2;
  if wanted is null then
    return;
  end if;
  return query
    select document.t, document.row_id, document.resource_id, 0.001::double precision
    from private.search_documents as document
    where document.community_id = p_community
      -- By itself, since no index answers to "all".
      and document.plain like wanted[1]
      and document.plain like all (wanted)
      and (unwanted is null or not document.words @@ unwanted)
    order by document.updated_at desc
    limit 200;
end
$$;
comment on function private.search_parts(uuid, text) is
  'The newest 200 documents in which the terms are part of words, for terms of three letters and more. '
  'By pg_trgm''s index where the project has it.';

create function private.passage(p_text text, p_query text) returns text
language sql immutable set search_path = ''
as $$
  select substr(p_text, greatest(found.place - 80, 1), 240)
  from private.search_terms(p_query) as asked,
    lateral (select strpos(lower(p_text), lower(asked.term)) as place) as found
  where not asked.is_not and found.place > 0
  limit 1
$$;
comment on function private.passage(text, text) is
  'Up to 240 letters of a text around the first term that is in it as it was typed; null where none is.';

-- Public functions ------------------------------------------------------------

create function private.search_community(
  p_community uuid, p_query text, p_limit int, p_offset int
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  most int := least(greatest(coalesce(p_limit, 20), 1), 50);
  skipped int := least(greatest(coalesce(p_offset, 0), 0), 1000);
  found jsonb;
begin
  if private.caller() is null or private.my_role(p_community) is null then
    return jsonb_build_object('status', 'forbidden');
  end if;
  perform private.take_tokens('searches', p_community, 1);
  if private.words_query(p_query) is null then
    return jsonb_build_object('status', 'ok', 'hits', '[]'::jsonb, 'more', false);
  end if;

  with matches as materialized (
    select * from private.search_matches(p_community, p_query)
  ),
  parts as (
    select * from private.search_parts(p_community, p_query)
    where (select count(distinct matches.resource_id) from matches) <= most + skipped
  ),
  pages as (
    select resource_id, max(score) as score,
      (array_agg(row_id order by score desc, row_id) filter (where t = 'annotations'))[1]
        as annotation_id
    from (select * from matches union all select * from parts) as either
    group by resource_id
    order by max(score) desc, resource_id
    limit most + 1 offset skipped
  )
  select coalesce(
    jsonb_agg(
      jsonb_build_object(
        'score', page.score,
        'resource', jsonb_build_object('t', 'resources') || to_jsonb(resource) - 'community_id',
        'annotation', case when annotation.id is not null then
          jsonb_build_object('t', 'annotations') || to_jsonb(annotation) - 'community_id' end,
        'passage', private.passage(content.markdown, p_query)
      )
      order by page.score desc, page.resource_id
    ),
    '[]'
  ) into found
  from pages as page
  join public.resources as resource on resource.id = page.resource_id
  left join public.annotations as annotation on annotation.id = page.annotation_id
  left join public.contents as content on content.id = page.resource_id;

  return jsonb_build_object(
    'status', 'ok',
    'hits', coalesce(jsonb_path_query_array(found, '$[0 to $last]', jsonb_build_object('last', most - 1)), '[]'),
    'more', jsonb_array_length(found) > most
  );
end
$$;
comment on function private.search_community(uuid, text, int, int) is
  'Runs as its owner, after asking for the membership, since row-level security would keep PostgreSQL '
  'from the text index.';

create function public.search_community(
  p_community uuid, p_query text, p_limit int default 20, p_offset int default 0
) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.search_community(p_community, p_query, p_limit, p_offset) $$;
comment on function public.search_community(uuid, text, int, int) is
  'Pages of a community whose title, tags, text or annotations have all words of the query; "phrases" '
  'and -without work; where words find too little, parts of words do. At most 50, from p_offset (up to '
  '1,000). Gives { status: ok, hits: [{ score, resource, annotation, passage }], more }, the rows as '
  'sync_pull gives them, a page once with its best annotation; { status: forbidden } to one who is not a '
  'member. Raises PT401 where nobody is signed in, and PT429 to one who asks all the time.';
