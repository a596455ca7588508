-- Comparing: what a device with the same rows counts. The protocol is in docs/adr/0003-sync-protocol.md.

-- Functions -------------------------------------------------------------------

create function private.digest(p_lines text) returns text
language sql immutable set search_path = ''
as $$ select encode(sha256(convert_to(coalesce(p_lines, ''), 'UTF8')), 'hex') $$;
comment on function private.digest(text) is 'SHA-256 of a text in lower-case hex.';

create function private.sync_check(p_community uuid, p_proto int) returns jsonb
language plpgsql stable security definer set search_path = ''
as $$
declare
  caller uuid := private.caller();
  clock private.clocks;
  tables jsonb;
begin
  perform private.check_protocol(p_proto);
  if private.my_role(p_community) is null then
    return jsonb_build_object('status', 'forbidden');
  end if;
  select * into clock from private.clocks where community_id = p_community;
  select jsonb_object_agg(counted.t, jsonb_build_object(
    'rows', counted.row_count, 'digest', private.digest(counted.lines)
  )) into tables
  from (
    select 'memberships' as t, count(*) as row_count,
      string_agg(user_id || ':' || role, E'\n' order by user_id) as lines
    from public.memberships where community_id = p_community and left_at is null
    union all
    select 'resources', count(*), string_agg(id || ':' || rev, E'\n' order by id)
    from public.resources where community_id = p_community and deleted_at is null
    union all
    select 'contents', count(*), string_agg(id || ':' || rev, E'\n' order by id)
    from public.contents where community_id = p_community and deleted_at is null
    union all
    select 'annotations', count(*), string_agg(id || ':' || rev, E'\n' order by id)
    from public.annotations where community_id = p_community and deleted_at is null
    union all
    select 'reactions', count(*), string_agg(id || ':' || rev, E'\n' order by id)
    from public.reactions where community_id = p_community and deleted_at is null
  ) as counted;
  return jsonb_build_object(
    'status', 'ok', 'epoch', private.epoch_of(clock), 'head', clock.seq, 'tables', tables
  );
end
$$;
comment on function private.sync_check(uuid, int) is
  'A UUID sorts as its text does, so that a device orders its ids as text and comes to the same.';

-- Public functions ------------------------------------------------------------

create function public.sync_check(p_community uuid, p_proto int default 1) returns jsonb
language sql stable security invoker set search_path = ''
as $$ select private.sync_check(p_community, p_proto) $$;
comment on function public.sync_check(uuid, int) is
  'What a device with the same rows counts: { status: ok, epoch, head, tables: { resources: { rows, '
  'digest }, … } }. The digest is the SHA-256, in hex, of the lines id:rev (memberships: user_id:role) '
  'of what is not deleted, ordered by id and parted by line feeds. Else as sync_pull.';
