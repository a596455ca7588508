-- Tombstones that every device has had time to read are deleted.

-- Functions -------------------------------------------------------------------

create function private.purge_community(p_community uuid, p_before timestamptz, p_most int)
returns int
language plpgsql set search_path = ''
as $$
declare
  purged bigint[] := '{}';
  gone bigint[];
begin
  perform from private.clocks where community_id = p_community for update;

  -- An annotation stays while anything answers it, a page while any annotation is on it, both while there
  -- are reactions to them: what hangs on a row would go with it. So threads go from their ends, one layer
  -- a purge.
  with deleted as (
    delete from public.reactions where id in (
      select reaction.id from public.reactions as reaction
      where reaction.community_id = p_community and reaction.deleted_at < p_before
      limit p_most
    )
    returning seq
  )
  select array_agg(seq) into gone from deleted;
  purged := purged || coalesce(gone, '{}');

  with deleted as (
    delete from public.annotations where id in (
      select annotation.id from public.annotations as annotation
      where annotation.community_id = p_community
        and annotation.deleted_at < p_before
        and not exists (
          select from public.annotations as answer
          where answer.community_id = p_community and answer.parent_id = annotation.id
        )
        and not exists (
          select from public.reactions as reaction
          where reaction.community_id = p_community and reaction.annotation_id = annotation.id
        )
      limit p_most
    )
    returning seq
  )
  select array_agg(seq) into gone from deleted;
  purged := purged || coalesce(gone, '{}');

  with deleted as (
    delete from public.contents where id in (
      select content.id from public.contents as content
      where content.community_id = p_community and content.deleted_at < p_before
      limit p_most
    )
    returning seq
  )
  select array_agg(seq) into gone from deleted;
  purged := purged || coalesce(gone, '{}');

  with deleted as (
    delete from public.resources where id in (
      select resource.id from public.resources as resource
      where resource.community_id = p_community
        and resource.deleted_at < p_before
        and not exists (
          select from public.annotations as annotation
          where annotation.community_id = p_community and annotation.resource_id = resource.id
        )
        and not exists (
          select from public.reactions as reaction
          where reaction.community_id = p_community and reaction.resource_id = resource.id
        )
        and not exists (select from public.contents as content where content.id = resource.id)
      limit p_most
    )
    returning seq
  )
  select array_agg(seq) into gone from deleted;
  purged := purged || coalesce(gone, '{}');

  update private.clocks
  set purged_seq = greatest(purged_seq, (select max(seq) from unnest(purged) as seq))
  where community_id = p_community and cardinality(purged) > 0;
  return cardinality(purged);
end
$$;
comment on function private.purge_community(uuid, timestamptz, int) is
  'Deletes up to four times p_most tombstones of a community that are older than p_before, and notes '
  'in its clock how far: a device that has not read them begins anew. Gives how many.';

create function private.purge(p_age interval default '90 days', p_most int default 1000)
returns int
language plpgsql set search_path = ''
as $$
declare
  community uuid;
  total int := 0;
begin
  for community in
    select id from public.communities as candidate
    where exists (
      select from public.annotations
      where community_id = candidate.id and deleted_at < now() - p_age
    ) or exists (
      select from public.resources
      where community_id = candidate.id and deleted_at < now() - p_age
    ) or exists (
      select from public.contents
      where community_id = candidate.id and deleted_at < now() - p_age
    ) or exists (
      select from public.reactions
      where community_id = candidate.id and deleted_at < now() - p_age
    )
    order by id
  loop
    total := total + private.purge_community(community, now() - p_age, p_most);
  end loop;
  delete from private.buckets where filled_at < now() - interval '1 day';
  return total;
end
$$;
comment on function private.purge(interval, int) is
  'Purges every community of tombstones older than p_age, a bounded number of each. Gives how many; to '
  'be called again until there are none.';

-- Indexes ---------------------------------------------------------------------

create index annotations_purge on public.annotations (community_id, deleted_at)
  where deleted_at is not null;
create index resources_purge on public.resources (community_id, deleted_at)
  where deleted_at is not null;
create index contents_purge on public.contents (community_id, deleted_at)
  where deleted_at is not null;
create index reactions_purge on public.reactions (community_id, deleted_at)
  where deleted_at is not null;

-- Every night, where the project has pg_cron; the hub has a clock of its own.

do $$
begin
  if to_regprocedure('cron.schedule(text, text, text)') is not null then
    perform cron.schedule('commonplace-purge', '17 3 * * *', 'select private.purge()');
  end if;
end
$$;
