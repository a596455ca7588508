-- Who may touch what, in one place and repeatable: client roles read tables under their policies and
-- call the public functions; everything else is closed to them.

create function private.apply_privileges() returns void
language sql set search_path = ''
as $$
  revoke all on all tables in schema public, private from public, anon, authenticated;
  revoke all on all sequences in schema public, private from public, anon, authenticated;
  revoke all on all functions in schema public, private from public, anon, authenticated;
  revoke all on schema private from public, anon;

  grant select on
    public.communities,
    public.profiles,
    public.memberships,
    public.resources,
    public.contents,
    public.annotations,
    public.reactions
  to authenticated;

  grant execute on function
    public.profile_save(text, text[], text, boolean),
    public.community_found(uuid, text, text),
    public.community_leave(uuid),
    public.community_delete(uuid),
    public.charter_save(uuid, text, text[], text, text[]),
    public.member_remove(uuid, uuid),
    public.invite_create(uuid, text, int, int),
    public.invite_accept(text),
    public.sync_heads(int),
    public.sync_pull(uuid, text, bigint, int, int, int),
    public.sync_backfill(uuid, text, bigint, int, int, int),
    public.sync_check(uuid, int),
    public.sync_push(uuid, jsonb, int),
    public.revisions_read(uuid, text, uuid, int),
    public.search_community(uuid, text, int, int)
  to authenticated;

  -- what the policies ask, and what the functions above stand in front of
  grant execute on function
    private.my_communities(),
    private.my_companions(),
    private.profile_save(text, text[], text, boolean),
    private.community_found(uuid, text, text),
    private.community_leave(uuid),
    private.community_delete(uuid),
    private.charter_save(uuid, text, text[], text, text[]),
    private.member_remove(uuid, uuid),
    private.invite_create(uuid, text, int, int),
    private.invite_accept(text),
    private.sync_heads(int),
    private.sync_pull(uuid, text, bigint, int, int, int),
    private.sync_backfill(uuid, text, bigint, int, int, int),
    private.sync_check(uuid, int),
    private.sync_push(uuid, jsonb, int),
    private.revisions_read(uuid, text, uuid, int),
    private.search_community(uuid, text, int, int)
  to authenticated;
$$;
comment on function private.apply_privileges() is
  'Sets the privileges of the client roles anew. A server that grants them more by itself, as some do '
  'for every table with row-level security, calls it afterwards.';

select private.apply_privileges();
