-- What members say about pages, and in answer to each other.

-- Tables ----------------------------------------------------------------------

create table public.annotations (
  id uuid primary key,
  community_id uuid not null references public.communities on delete cascade,
  seq bigint not null,
  author_id uuid references auth.users on delete set null,
  rev int not null default 1,
  stamps jsonb not null default '{}',
  resource_id uuid not null,
  parent_id uuid,
  kind text not null,
  body text not null default '',
  selectors jsonb not null default '[]',
  quote text not null default '',
  tags text[] not null default '{}',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  foreign key (community_id, resource_id)
    references public.resources (community_id, id) on delete cascade,
  constraint annotations_stamps_within check (private.stamps_within(stamps)),
  constraint annotations_kind_known check (kind in (
    'highlight', 'note', 'tip', 'question', 'story', 'practice', 'pitfall', 'reply'
  )),
  constraint annotations_body_length check (octet_length(body) <= 32768),
  constraint annotations_selectors_list check (
    jsonb_typeof(selectors) = 'array' and jsonb_array_length(selectors) <= 8
  ),
  constraint annotations_selectors_length check (private.json_bytes(selectors) <= 32768),
  constraint annotations_quote_length check (char_length(quote) <= 5000),
  constraint annotations_tags_within check (private.texts_within(tags, 20, 50))
);
comment on table public.annotations is
  'Something a member says about a page, about words of it, or in answer to another annotation. A '
  'tombstone keeps its place in the thread and loses its content.';
comment on column public.annotations.id is 'Made on its author''s device.';
comment on column public.annotations.community_id is 'Where it is; it never moves.';
comment on column public.annotations.seq is 'The community''s clock when the row last changed.';
comment on column public.annotations.author_id is 'Who wrote it; null once they are no user any more.';
comment on column public.annotations.rev is 'How often it was changed, from 1: what devices compare.';
comment on column public.annotations.stamps is 'The hybrid logical clock that last set each field.';
comment on column public.annotations.resource_id is 'The page it is about.';
comment on column public.annotations.parent_id is 'What it answers; null where it begins a thread.';
comment on column public.annotations.kind is 'highlight, reply, or which kind of know-how it is.';
comment on column public.annotations.body is 'What is said, as Markdown of up to 32 KiB.';
comment on column public.annotations.selectors is
  'Where it is pinned, as selectors of the W3C Web Annotation Data Model; none: to the whole page.';
comment on column public.annotations.quote is 'The words it is pinned to.';
comment on column public.annotations.tags is 'Up to 20, of up to 50 characters.';
comment on column public.annotations.created_at is 'When it was made, by the clock of its device.';
comment on column public.annotations.updated_at is 'When it was last changed, by the clock of that device.';
comment on column public.annotations.deleted_at is 'When it was deleted; null while it lives.';

create unique index annotations_pull on public.annotations (community_id, seq);
create index annotations_resource on public.annotations (community_id, resource_id);
create index annotations_parent on public.annotations (community_id, parent_id);
create index annotations_author on public.annotations (author_id);
-- Made last, as that of resources.
alter table public.annotations
  add constraint annotations_in_community unique (community_id, id),
  add constraint annotations_parent_fkey foreign key (community_id, parent_id)
    references public.annotations (community_id, id) on delete cascade;

alter table public.annotations enable row level security;

-- Triggers --------------------------------------------------------------------

create trigger annotations_take_seq before insert or update on public.annotations
  for each row execute function private.take_seq();
comment on trigger annotations_take_seq on public.annotations is
  'A changed annotation has the next number of its community''s clock.';

-- Functions -------------------------------------------------------------------

create function private.annotation_named(p_community uuid, p_id uuid) returns public.annotations
language plpgsql stable set search_path = ''
as $$
declare
  annotation public.annotations;
begin
  select * into annotation from public.annotations where id = p_id;
  if annotation.community_id = p_community then
    return annotation;
  end if;
  return null;
end
$$;
comment on function private.annotation_named(uuid, uuid) is
  'The community''s annotation of that id; null where there is none.';

-- Policies --------------------------------------------------------------------

create policy "Members read the annotations of their communities" on public.annotations
  for select to authenticated using (community_id in (select private.my_communities()));
comment on policy "Members read the annotations of their communities" on public.annotations is
  'Every member, readers too; writing goes through sync_push.';
