-- Pages that communities know, and their text.

-- Tables ----------------------------------------------------------------------

create table public.resources (
  id uuid primary key,
  community_id uuid not null references public.communities on delete cascade,
  seq bigint not null,
  author_id uuid references auth.users on delete set null,
  rev int not null default 1,
  stamps jsonb not null default '{}',
  url_key text,
  url text,
  title text,
  byline text,
  site text,
  published text,
  language text,
  excerpt text,
  tags text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  constraint resources_live_is_whole check (
    deleted_at is not null or (url_key is not null and url is not null and title is not null)
  ),
  constraint resources_url_key_length check (octet_length(url_key) between 1 and 2048),
  constraint resources_url_length check (octet_length(url) <= 2048),
  constraint resources_url_web check (url ~* '^https?://'),
  constraint resources_title_length check (char_length(title) <= 500),
  constraint resources_byline_length check (char_length(byline) <= 200),
  constraint resources_site_length check (char_length(site) <= 200),
  constraint resources_published_length check (char_length(published) <= 40),
  constraint resources_language_length check (char_length(language) <= 35),
  constraint resources_excerpt_length check (char_length(excerpt) <= 1000),
  constraint resources_tags_within check (private.texts_within(tags, 20, 50))
);
comment on table public.resources is
  'A page that a community knows. A tombstone (deleted_at) keeps its id and loses its content.';
comment on column public.resources.stamps is 'The hybrid logical clock that last set each field.';

create unique index resources_url_key on public.resources (community_id, url_key)
  where deleted_at is null;
create unique index resources_pull on public.resources (community_id, seq);
create index resources_author on public.resources (author_id);
-- Made last: of indexes that seem equally good while the table is small, the planner takes the
-- youngest, and the checks of foreign keys keep to that plan when the table has grown.
alter table public.resources add constraint resources_in_community unique (community_id, id);

create table private.resource_aliases (
  community_id uuid not null,
  alias_id uuid not null,
  resource_id uuid not null,
  primary key (community_id, alias_id),
  foreign key (community_id, resource_id)
    references public.resources (community_id, id) on delete cascade
);
comment on table private.resource_aliases is
  'Other names of a resource: ids given to the same page by devices that did not know it was there.';
create index resource_aliases_resource on private.resource_aliases (community_id, resource_id);

create table public.contents (
  id uuid primary key,
  community_id uuid not null references public.communities on delete cascade,
  seq bigint not null,
  author_id uuid references auth.users on delete set null,
  rev int not null default 1,
  stamps jsonb not null default '{}',
  markdown text not null default '',
  words int not null default 0,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  foreign key (community_id, id) references public.resources (community_id, id) on delete cascade,
  constraint contents_markdown_length check (octet_length(markdown) <= 262144),
  constraint contents_words_count check (words >= 0)
);
comment on table public.contents is
  'A resource''s text as Markdown, apart from it so that lists stay light. Its id is the resource''s.';

create unique index contents_pull on public.contents (community_id, seq);
create index contents_resource on public.contents (community_id, id);
create index contents_author on public.contents (author_id);

alter table public.resources enable row level security;
alter table private.resource_aliases enable row level security;
alter table public.contents enable row level security;

-- Triggers --------------------------------------------------------------------

create trigger resources_take_seq before insert or update on public.resources
  for each row execute function private.take_seq();
create trigger contents_take_seq before insert or update on public.contents
  for each row execute function private.take_seq();

-- Functions -------------------------------------------------------------------

create function private.resource_named(p_community uuid, p_id uuid) returns public.resources
language plpgsql stable set search_path = ''
as $$
declare
  known_id uuid := coalesce(
    (
      select alias.resource_id from private.resource_aliases as alias
      where alias.community_id = p_community and alias.alias_id = p_id
    ),
    p_id
  );
  resource public.resources;
begin
  -- By id alone: asked for the community too, a plan made while the table was small reads all of it.
  select * into resource from public.resources where id = known_id;
  if resource.community_id = p_community then
    return resource;
  end if;
  return null;
end
$$;
comment on function private.resource_named(uuid, uuid) is
  'The community''s resource of that id, or of which it is an alias; null where there is none.';

-- Policies --------------------------------------------------------------------

create policy "Members read the resources of their communities" on public.resources
  for select to authenticated using (community_id in (select private.my_communities()));

create policy "Members read the contents of their communities" on public.contents
  for select to authenticated using (community_id in (select private.my_communities()));
