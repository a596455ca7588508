-- What texts were before they were changed, and before a facilitator took them away.

-- Tables ----------------------------------------------------------------------

create table private.revisions (
  community_id uuid not null references public.communities on delete cascade,
  t text not null,
  row_id uuid not null,
  rev int not null,
  fields jsonb not null,
  replaced_by uuid references auth.users on delete set null,
  replaced_at timestamptz not null default clock_timestamp(),
  primary key (community_id, t, row_id, rev),
  constraint revisions_table_known check (t in ('resources', 'contents', 'annotations')),
  constraint revisions_fields_object check (jsonb_typeof(fields) = 'object'),
  constraint revisions_fields_length check (octet_length(fields::text) <= 2000000)
);
comment on table private.revisions is
  'What a row of table t said before it was changed, or deleted by somebody else than its author. What '
  'its author deletes is forgotten, here too.';
comment on column private.revisions.community_id is 'The community of the row.';
comment on column private.revisions.t is 'The table of the row.';
comment on column private.revisions.row_id is 'The row.';
comment on column private.revisions.rev is 'Which revision of the row it was.';
comment on column private.revisions.fields is 'Its words then, by column.';
comment on column private.revisions.replaced_by is 'Who changed or deleted it.';
comment on column private.revisions.replaced_at is 'When that came to the server.';

create index revisions_replaced_by on private.revisions (replaced_by);

alter table private.revisions enable row level security;
create policy "Clients reach no revisions" on private.revisions as restrictive using (false);
comment on policy "Clients reach no revisions" on private.revisions is
  'Whatever is granted one day: revisions are for functions alone.';

-- Triggers --------------------------------------------------------------------

create function private.revisions_kept() returns int
language sql immutable set search_path = ''
as $$ select 20 $$;
comment on function private.revisions_kept() is 'How many former versions of a row are kept.';

create function private.words_of(p_row jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select p_row - array[
    'id', 'community_id', 'seq', 'author_id', 'rev', 'stamps', 'resource_id', 'parent_id',
    'selectors', 'words', 'created_at', 'updated_at', 'deleted_at'
  ]
$$;
comment on function private.words_of(jsonb) is
  'What a row says, without where it belongs. Selectors are repaired by devices, and say nothing new.';

create function private.keep_revision() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  was jsonb := private.words_of(to_jsonb(old));
begin
  if new.deleted_at is not null and old.author_id = auth.uid() then
    delete from private.revisions as former
    where former.community_id = old.community_id and former.t = tg_table_name
      and former.row_id = old.id;
    return null;
  end if;
  if was = private.words_of(to_jsonb(new)) then
    return null;
  end if;
  insert into private.revisions (community_id, t, row_id, rev, fields, replaced_by)
  values (old.community_id, tg_table_name, old.id, old.rev, was, auth.uid())
  on conflict do nothing;
  delete from private.revisions as former
  where former.community_id = old.community_id and former.t = tg_table_name
    and former.row_id = old.id and former.rev <= old.rev - private.revisions_kept();
  return null;
end
$$;
comment on function private.keep_revision() is
  'Keeps what a row said before it is changed. Where its author deletes it, all that it ever said goes.';

create function private.forget_revisions() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  delete from private.revisions as former
  where former.community_id = old.community_id and former.t = tg_table_name
    and former.row_id = old.id;
  return null;
end
$$;
comment on function private.forget_revisions() is
  'Forgets what a row said when the row itself is purged.';

create trigger resources_keep_revision after update on public.resources
  for each row when (old.deleted_at is null) execute function private.keep_revision();
create trigger contents_keep_revision after update on public.contents
  for each row when (old.deleted_at is null) execute function private.keep_revision();
create trigger annotations_keep_revision after update on public.annotations
  for each row when (old.deleted_at is null) execute function private.keep_revision();

create trigger resources_forget_revisions after delete on public.resources
  for each row execute function private.forget_revisions();
create trigger contents_forget_revisions after delete on public.contents
  for each row execute function private.forget_revisions();
create trigger annotations_forget_revisions after delete on public.annotations
  for each row execute function private.forget_revisions();

comment on trigger resources_keep_revision on public.resources is 'Keeps what a page was called.';
comment on trigger contents_keep_revision on public.contents is 'Keeps what a page said.';
comment on trigger annotations_keep_revision on public.annotations is 'Keeps what a note said.';
comment on trigger resources_forget_revisions on public.resources is 'Purged means gone.';
comment on trigger contents_forget_revisions on public.contents is 'Purged means gone.';
comment on trigger annotations_forget_revisions on public.annotations is 'Purged means gone.';

-- Functions -------------------------------------------------------------------

create function private.row_author(p_community uuid, p_table text, p_id uuid) returns uuid
language sql stable set search_path = ''
as $$
  select case p_table
    when 'resources' then (private.resource_named(p_community, p_id)).author_id
    when 'annotations' then (private.annotation_named(p_community, p_id)).author_id
    when 'contents' then (
      select content.author_id from public.contents as content
      where content.id = (private.resource_named(p_community, p_id)).id
    )
  end
$$;
comment on function private.row_author(uuid, text, uuid) is
  'Whose a row is; null where there is no such row, or its author''s account is gone.';

-- Public functions ------------------------------------------------------------

create function private.revisions_read(
  p_community uuid, p_table text, p_id uuid, p_before int
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  caller uuid := private.caller();
  role text := private.my_role(p_community);
  known_id uuid := p_id;
  page jsonb;
  is_more boolean;
begin
  if role is null or (
    role <> 'facilitator'
    and private.row_author(p_community, p_table, p_id) is distinct from caller
  ) then
    return jsonb_build_object('status', 'forbidden');
  end if;
  if p_table in ('resources', 'contents') then
    known_id := coalesce((private.resource_named(p_community, p_id)).id, p_id);
  end if;

  -- The first goes out whatever it weighs.
  select coalesce(jsonb_agg(weighed.revision order by weighed.rev desc)
      filter (where weighed.bytes_before < private.page_bytes(null)), '[]'),
    coalesce(bool_or(weighed.bytes_before >= private.page_bytes(null)), false)
  into page, is_more
  from (
    select former.rev,
      jsonb_build_object(
        'rev', former.rev, 'fields', former.fields,
        'replaced_by', former.replaced_by, 'replaced_at', former.replaced_at
      ) as revision,
      sum(octet_length(former.fields::text)) over (order by former.rev desc)
        - octet_length(former.fields::text) as bytes_before
    from private.revisions as former
    where former.community_id = p_community and former.t = p_table and former.row_id = known_id
      and (p_before is null or former.rev < p_before)
  ) as weighed;
  return jsonb_build_object('status', 'ok', 'revisions', page, 'more', is_more);
end
$$;
comment on function private.revisions_read(uuid, text, uuid, int) is
  'What it was before is for those who may answer for it: a note that was changed because it named a '
  'patient is not to be read in its history by everybody.';

create function public.revisions_read(
  p_community uuid, p_table text, p_id uuid, p_before int default null
) returns jsonb
language sql stable security invoker set search_path = ''
as $$ select private.revisions_read(p_community, p_table, p_id, p_before) $$;
comment on function public.revisions_read(uuid, text, uuid, int) is
  'What a row of resources, contents or annotations said before, the latest first; from below revision '
  'p_before where it is given. Gives { status: ok, revisions: [{ rev, fields, replaced_by, replaced_at '
  '}], more }; { status: forbidden } to all but its author, while a member, and facilitators. Raises '
  'PT401 where nobody is signed in.';
