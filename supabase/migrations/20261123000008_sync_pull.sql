-- Reading: what changed since a cursor. The protocol is in docs/adr/0003-sync-protocol.md.

-- Views -----------------------------------------------------------------------

create view private.pull_rows as
select community.id as community_id, community.seq, 1000::bigint as bytes,
  jsonb_build_object('t', 'communities') || to_jsonb(community) - 'created_by' as pulled
from public.communities as community
union all
select membership.community_id, membership.seq, 1000::bigint,
  jsonb_build_object(
    't', 'memberships',
    'name', profile.name,
    'topics', profile.topics,
    'bio', profile.bio,
    'open_to_mentor', profile.open_to_mentor
  ) || to_jsonb(membership) - 'community_id'
from public.memberships as membership
join public.profiles as profile using (user_id)
union all
select resource.community_id, resource.seq, pg_column_size(resource.*)::bigint,
  jsonb_build_object('t', 'resources') || to_jsonb(resource) - 'community_id'
from public.resources as resource
union all
select content.community_id, content.seq, octet_length(content.markdown) + 500::bigint,
  jsonb_build_object('t', 'contents') || to_jsonb(content) - 'community_id'
from public.contents as content
union all
select annotation.community_id, annotation.seq,
  octet_length(annotation.body) + pg_column_size(annotation.selectors) + 500::bigint,
  jsonb_build_object('t', 'annotations') || to_jsonb(annotation) - 'community_id'
from public.annotations as annotation;
comment on view private.pull_rows is
  'Every synced row as it travels, with its place in the community''s order and its weight in bytes.';

-- Functions -------------------------------------------------------------------

create function private.epoch_of(p_clock private.clocks) returns text
language sql immutable set search_path = ''
as $$ select p_clock.epoch || '.' || p_clock.purged_seq $$;
comment on function private.epoch_of(private.clocks) is
  'The epoch as devices keep it: which history, and how far it was purged when they began to read.';

create function private.can_continue(p_clock private.clocks, p_epoch text, p_since bigint)
returns boolean
language sql immutable set search_path = ''
as $$
  select p_since = 0 or (
    p_since <= p_clock.seq
    and split_part(coalesce(p_epoch, ''), '.', 1) = p_clock.epoch::text
    and (
      p_since >= p_clock.purged_seq
      or split_part(p_epoch, '.', 2) = p_clock.purged_seq::text
    )
  )
$$;
comment on function private.can_continue(private.clocks, text, bigint) is
  'Whether a cursor can be read on from. One behind the purge has missed deletes, unless it began '
  'after that purge and is still on its way.';

create function private.sync_heads()
returns table (community_id uuid, role text, epoch text, head bigint)
language sql stable security definer set search_path = ''
as $$
  select clock.community_id, private.my_role(clock.community_id), private.epoch_of(clock), clock.seq
  from private.clocks as clock
  where clock.community_id in (select private.my_communities())
$$;

create function private.sync_pull(
  p_community uuid, p_epoch text, p_since bigint, p_limit int, p_bytes int
) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  caller uuid := private.caller();
  clock private.clocks;
  since bigint := greatest(coalesce(p_since, 0), 0);
  last_seq bigint;
  is_more boolean;
  page jsonb;
begin
  if private.my_role(p_community) is null then
    return jsonb_build_object('status', 'forbidden');
  end if;

  select * into clock from private.clocks where community_id = p_community;
  if not private.can_continue(clock, p_epoch, since) then
    return jsonb_build_object(
      'status', 'reset', 'epoch', private.epoch_of(clock), 'head', clock.seq
    );
  end if;

  -- The first row goes out whatever it weighs: a page is never empty while there is more.
  select max(seq) into last_seq
  from (
    select seq, sum(bytes) over (order by seq) - bytes as bytes_before
    from (
      select seq, bytes from private.pull_rows
      where community_id = p_community and seq > since
      order by seq
      limit least(greatest(coalesce(p_limit, 500), 1), 1000)
    ) as next_rows
  ) as weighed
  where bytes_before < least(greatest(coalesce(p_bytes, 1000000), 1), 4000000);

  select coalesce(jsonb_agg(pulled order by seq), '[]') into page
  from private.pull_rows
  where community_id = p_community and seq > since and seq <= last_seq;

  is_more := exists (
    select from private.pull_rows where community_id = p_community and seq > last_seq
  );
  return jsonb_build_object(
    'status', 'ok',
    'epoch', private.epoch_of(clock),
    'head', clock.seq,
    'cursor', case when is_more then last_seq else clock.seq end,
    'more', is_more,
    'rows', page
  );
end
$$;
comment on function private.sync_pull(uuid, text, bigint, int, int) is
  'Stable, so that clock and rows are read in one snapshot: none with a smaller number comes later.';

-- Public functions ------------------------------------------------------------

create function public.sync_heads()
returns table (community_id uuid, role text, epoch text, head bigint)
language sql stable security invoker set search_path = ''
as $$ select * from private.sync_heads() $$;
comment on function public.sync_heads() is
  'The communities the caller is in, with the caller''s role, the epoch and the latest sequence number.';

create function public.sync_pull(
  p_community uuid, p_epoch text, p_since bigint,
  p_limit int default 500, p_bytes int default 1000000
) returns jsonb
language sql stable security invoker set search_path = ''
as $$ select private.sync_pull(p_community, p_epoch, p_since, p_limit, p_bytes) $$;
comment on function public.sync_pull(uuid, text, bigint, int, int) is
  'Rows changed after sequence number p_since, in order, at most p_limit and about p_bytes of them. '
  'Gives { status: ok, epoch, head, cursor, more, rows }, { status: reset, epoch, head } where the '
  'cursor cannot be continued, or { status: forbidden } to one who is not a member.';
