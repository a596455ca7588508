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
  constraint resources_stamps_within check (private.stamps_within(stamps)),
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
comment on column public.resources.id is 'Made on the device that clipped it first.';
comment on column public.resources.community_id is 'Where it is; it never moves.';
comment on column public.resources.seq is 'The community''s clock when the row last changed.';
comment on column public.resources.author_id is 'Who clipped it first; null once they are no user any more.';
comment on column public.resources.rev is 'How often it was changed, from 1: what devices compare.';
comment on column public.resources.stamps is 'The hybrid logical clock that last set each field.';
comment on column public.resources.url_key is
  'The address without what does not tell pages apart: one live page each in a community.';
comment on column public.resources.url is 'The address, by http or https.';
comment on column public.resources.title is 'Its title.';
comment on column public.resources.byline is 'Who wrote it, as the page says.';
comment on column public.resources.site is 'The site, as the page names it.';
comment on column public.resources.published is 'When it was published, as the page says.';
comment on column public.resources.language is 'Its language, as a BCP 47 tag.';
comment on column public.resources.excerpt is 'What it is about, in a few lines.';
comment on column public.resources.tags is 'Up to 20, of up to 50 characters.';
comment on column public.resources.created_at is 'When it was made, by the clock of its device.';
comment on column public.resources.updated_at is 'When it was last changed, by the clock of that device.';
comment on column public.resources.deleted_at is 'When it was deleted; null while it lives.';

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
comment on column private.resource_aliases.community_id is 'Where both are.';
comment on column private.resource_aliases.alias_id is 'The other name.';
comment on column private.resource_aliases.resource_id is 'The resource it stands for.';
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
  constraint contents_stamps_within check (private.stamps_within(stamps)),
  constraint contents_markdown_length check (octet_length(markdown) <= 262144),
  constraint contents_words_count check (words >= 0)
);
comment on table public.contents is
  'A resource''s text as Markdown, apart from it so that lists stay light. Its id is the resource''s.';
comment on column public.contents.id is 'The resource''s.';
comment on column public.contents.community_id is 'Where it is; it never moves.';
comment on column public.contents.seq is 'The community''s clock when the row last changed.';
comment on column public.contents.author_id is 'Who clipped it; null once they are no user any more.';
comment on column public.contents.rev is 'How often it was changed, from 1: what devices compare.';
comment on column public.contents.stamps is 'The hybrid logical clock that last set each field.';
comment on column public.contents.markdown is 'The text, of up to 256 KiB.';
comment on column public.contents.words is 'How many words it has.';
comment on column public.contents.created_at is 'When it was made, by the clock of its device.';
comment on column public.contents.updated_at is 'When it was last changed, by the clock of that device.';
comment on column public.contents.deleted_at is 'When it was deleted; null while it lives.';

create unique index contents_pull on public.contents (community_id, seq);
create index contents_resource on public.contents (community_id, id);
create index contents_author on public.contents (author_id);

alter table public.resources enable row level security;
alter table private.resource_aliases enable row level security;
alter table public.contents enable row level security;
create policy "Clients reach no aliases" on private.resource_aliases as restrictive using (false);
comment on policy "Clients reach no aliases" on private.resource_aliases is
  'Whatever is granted one day: aliases are for functions alone.';

-- Triggers --------------------------------------------------------------------

create trigger resources_take_seq before insert or update on public.resources
  for each row execute function private.take_seq();
create trigger contents_take_seq before insert or update on public.contents
  for each row execute function private.take_seq();
comment on trigger resources_take_seq on public.resources is
  'A changed page has the next number of its community''s clock.';
comment on trigger contents_take_seq on public.contents is
  'A changed text has the next number of its community''s clock.';

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

comment on policy "Members read the resources of their communities" on public.resources is
  'Every member, readers too; writing goes through sync_push.';
comment on policy "Members read the contents of their communities" on public.contents is
  'Every member, readers too; writing goes through sync_push.';
