-- What is searched on the server: the words of pages, their texts and annotations.

-- Words -----------------------------------------------------------------------

create function private.fold(p_text text) returns text
language sql immutable set search_path = ''
as $$
  select lower(normalize(
    regexp_replace(normalize(coalesce(p_text, ''), NFKD), '[\u0300-\u036f]', '', 'g'), NFC
  ))
$$;
comment on function private.fold(text) is
  'A text without case, diacritics and widths of letters (Unicode NFKD, marks left out, NFC).';

create function private.search_words(p_text text) returns text
language sql immutable set search_path = ''
as $$
  select btrim(regexp_replace(
    regexp_replace(
      regexp_replace(
        private.fold(p_text),
        '([\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003fffd]+)',
        ' \1 ', 'g'
      ),
      '([\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\U00020000-\U0003fffd])',
      '\1 \1', 'g'
    ),
    '[^[:alnum:]]+', ' ', 'g'
  ))
$$;
comment on function private.search_words(text) is
  'The words of a text, folded and parted by spaces. What is written without spaces (Chinese, Japanese, '
  'Korean) gives each two neighbours, and the first and the last letter of a run by itself.';

-- Tables ----------------------------------------------------------------------

create table private.search_documents (
  t text not null,
  row_id uuid not null,
  community_id uuid not null,
  resource_id uuid not null,
  updated_at timestamptz not null,
  words tsvector not null,
  plain text not null,
  primary key (t, row_id),
  foreign key (community_id, resource_id)
    references public.resources (community_id, id) on delete cascade,
  constraint search_documents_table_known check (t in ('resources', 'annotations')),
  constraint search_documents_words_length check (pg_column_size(words) <= 2000000),
  constraint search_documents_plain_length check (char_length(plain) <= 20000)
);
comment on table private.search_documents is
  'What is searched: a page with its text, or an annotation. Follows those tables by their triggers.';
comment on column private.search_documents.t is 'The table of the row.';
comment on column private.search_documents.row_id is 'The row.';
comment on column private.search_documents.community_id is 'Its community, which is in its words too.';
comment on column private.search_documents.resource_id is 'The page that it is or that it is about.';
comment on column private.search_documents.updated_at is 'When it last changed: the newest are ranked.';
comment on column private.search_documents.words is
  'Title (A), tags, quote and words of members (B), about the page (C), its text (D), and community.';
comment on column private.search_documents.plain is
  'Folded, in which parts of words are looked for where words find too little: without the page''s text.';

create index search_documents_words on private.search_documents using gin (words);
create index search_documents_newest on private.search_documents (community_id, updated_at desc);
create index search_documents_resource on private.search_documents (community_id, resource_id);

alter table private.search_documents enable row level security;
create policy "Clients reach no documents" on private.search_documents as restrictive using (false);
comment on policy "Clients reach no documents" on private.search_documents is
  'Whatever is granted one day: documents are for functions alone.';

do $$
declare
  home text;
begin
  if not exists (select from pg_catalog.pg_available_extensions where name = 'pg_trgm') then
    return;
  end if;
  create schema if not exists extensions;
  create extension if not exists pg_trgm with schema extensions;
  select namespace.nspname into home
  from pg_catalog.pg_extension as extension
  join pg_catalog.pg_namespace as namespace on namespace.oid = extension.extnamespace
  where extension.extname = 'pg_trgm';
  execute format(
    'create index search_documents_plain on private.search_documents '
    'using gin (plain %I.gin_trgm_ops)', home
  );
end
$$;

-- Triggers --------------------------------------------------------------------

create function private.community_word(p_community uuid) returns tsvector
language sql immutable set search_path = ''
as $$ select array_to_tsvector(array['community ' || p_community]) $$;
comment on function private.community_word(uuid) is
  'A word that all documents of a community have and no text can: it has a space in it. So the index '
  'finds within the community alone.';

create function private.weighed(p_text text, p_weight "char", p_most int default 30000)
returns tsvector
language sql immutable set search_path = ''
as $$
  select setweight(
    to_tsvector('pg_catalog.simple', private.search_words(left(p_text, p_most))), p_weight
  )
$$;
comment on function private.weighed(text, "char", int) is
  'The words of the first p_most letters of a text. Of 60,000 letters that are all different pairs of '
  'ideographs it takes three quarters of what a tsvector holds (1 MB), which leaves room for the rest.';

create function private.index_resource(p_id uuid) returns void
language sql set search_path = ''
as $$
  insert into private.search_documents (
    t, row_id, community_id, resource_id, updated_at, words, plain
  )
  select 'resources', resource.id, resource.community_id, resource.id,
    greatest(resource.updated_at, content.updated_at),
    private.community_word(resource.community_id)
      || private.weighed(resource.title, 'A')
      || private.weighed(array_to_string(resource.tags, ' '), 'B')
      || private.weighed(
        concat_ws(' ', resource.byline, resource.site, resource.url, resource.excerpt), 'C'
      )
      || private.weighed(content.markdown, 'D', 60000),
    left(private.fold(concat_ws(
      E'\n', resource.title, array_to_string(resource.tags, E'\n'), resource.byline, resource.site,
      resource.url, resource.excerpt
    )), 20000)
  from public.resources as resource
  left join public.contents as content on content.id = resource.id and content.deleted_at is null
  where resource.id = p_id and resource.deleted_at is null
  on conflict (t, row_id) do update set
    updated_at = excluded.updated_at, words = excluded.words, plain = excluded.plain
$$;
comment on function private.index_resource(uuid) is 'Writes the document of a page and its text.';

create function private.follow_resource() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.deleted_at is not null then
    delete from private.search_documents where t = 'resources' and row_id = new.id;
  else
    perform private.index_resource(new.id);
  end if;
  return null;
end
$$;
comment on function private.follow_resource() is
  'Brings the document of a page, or of the page of a text, up to date.';

create function private.follow_content() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.index_resource(new.id);
  return null;
end
$$;
comment on function private.follow_content() is 'Brings the document of a text''s page up to date.';

create function private.follow_annotation() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  if new.deleted_at is not null then
    delete from private.search_documents where t = 'annotations' and row_id = new.id;
    return null;
  end if;
  insert into private.search_documents (
    t, row_id, community_id, resource_id, updated_at, words, plain
  )
  values (
    'annotations', new.id, new.community_id, new.resource_id, new.updated_at,
    private.community_word(new.community_id)
      || private.weighed(concat_ws(' ', array_to_string(new.tags, ' '), new.quote, new.body), 'B'),
    left(private.fold(concat_ws(E'\n', array_to_string(new.tags, E'\n'), new.quote, new.body)), 20000)
  )
  on conflict (t, row_id) do update set
    resource_id = excluded.resource_id, updated_at = excluded.updated_at, words = excluded.words,
    plain = excluded.plain;
  return null;
end
$$;
comment on function private.follow_annotation() is 'Brings the document of an annotation up to date.';

create function private.forget_document() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.search_documents where t = tg_table_name and row_id = old.id;
  return null;
end
$$;
comment on function private.forget_document() is 'Forgets what is searched of a row that is purged.';

create trigger resources_search after insert or update on public.resources
  for each row execute function private.follow_resource();
create trigger contents_search after insert or update on public.contents
  for each row execute function private.follow_content();
create trigger annotations_search_new after insert on public.annotations
  for each row execute function private.follow_annotation();
create trigger annotations_search after update on public.annotations
  for each row when (
    (old.resource_id, old.tags, old.quote, old.body, old.deleted_at)
      is distinct from (new.resource_id, new.tags, new.quote, new.body, new.deleted_at)
  ) execute function private.follow_annotation();
create trigger annotations_search_gone after delete on public.annotations
  for each row execute function private.forget_document();

comment on trigger resources_search on public.resources is 'Keeps what is searched up to date.';
comment on trigger contents_search on public.contents is 'Keeps what is searched up to date.';
comment on trigger annotations_search_new on public.annotations is 'Adds to what is searched.';
comment on trigger annotations_search on public.annotations is 'Keeps what is searched up to date.';
comment on trigger annotations_search_gone on public.annotations is 'Purged means gone.';
