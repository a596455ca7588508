-- Leaving a community, being removed from one, and the end of one.

-- Functions -------------------------------------------------------------------

create function private.end_membership(p_community uuid, p_member uuid) returns void
language sql set search_path = ''
as $$
  update public.memberships set left_at = now()
  where community_id = p_community and user_id = p_member and left_at is null
$$;
comment on function private.end_membership(uuid, uuid) is
  'Ends a membership. The row stays, so that what the person wrote keeps its author.';

create function private.has_other(p_community uuid, p_member uuid, p_roles text[]) returns boolean
language sql stable set search_path = ''
as $$
  select exists (
    select from public.memberships
    where community_id = p_community and user_id <> p_member and left_at is null
      and role = any (p_roles)
  )
$$;
comment on function private.has_other(uuid, uuid, text[]) is
  'Whether anybody but that member is in a community in one of these roles.';

create function private.end_community(p_community uuid) returns void
language sql set search_path = ''
as $$
  update private.invites set revoked_at = now()
  where community_id = p_community and revoked_at is null;
  update public.communities set deleted_at = now()
  where id = p_community and deleted_at is null;
$$;
comment on function private.end_community(uuid) is
  'Ends a community: nobody reads or writes it any more, and its invites let nobody in.';

-- Public functions ------------------------------------------------------------

create function private.community_leave(p_community uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  leaver uuid := private.caller();
  everyone text[] := array['facilitator', 'mentor', 'member', 'reader'];
begin
  if private.my_role(p_community) is null then
    return jsonb_build_object('status', 'forbidden');
  end if;
  -- Facilitators who leave at the same moment are counted one after the other.
  perform from private.clocks where community_id = p_community for update;
  if not private.has_other(p_community, leaver, everyone) then
    perform private.end_community(p_community);
  elsif not private.has_other(p_community, leaver, array['facilitator']) then
    return jsonb_build_object('status', 'last_facilitator');
  end if;
  perform private.end_membership(p_community, leaver);
  return jsonb_build_object('status', 'ok');
end
$$;
comment on function private.community_leave(uuid) is
  'Stands behind public.community_leave, with the rights of the tables'' owner.';

create function public.community_leave(p_community uuid) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.community_leave(p_community) $$;
comment on function public.community_leave(uuid) is
  'The caller leaves a community; with its last member it ends. Gives { status: ok }, last_facilitator '
  'where others would be left without one, or forbidden to one who is not in it.';

create function private.member_remove(p_community uuid, p_member uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if private.my_role(p_community) is distinct from 'facilitator' or p_member = private.caller() then
    return jsonb_build_object('status', 'forbidden');
  end if;
  perform from private.clocks where community_id = p_community for update;
  -- Of two who remove each other, one is too late.
  if private.my_role(p_community) is distinct from 'facilitator' then
    return jsonb_build_object('status', 'forbidden');
  end if;
  perform private.end_membership(p_community, p_member);
  return jsonb_build_object('status', 'ok');
end
$$;
comment on function private.member_remove(uuid, uuid) is
  'Stands behind public.member_remove, with the rights of the tables'' owner.';

create function public.member_remove(p_community uuid, p_member uuid) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.member_remove(p_community, p_member) $$;
comment on function public.member_remove(uuid, uuid) is
  'A facilitator removes somebody else. What they wrote stays. Gives { status: ok }, also where they are '
  'not in it; forbidden to all but facilitators, who leave themselves by community_leave.';

create function private.community_delete(p_community uuid) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if private.my_role(p_community) is distinct from 'facilitator' then
    return jsonb_build_object('status', 'forbidden');
  end if;
  perform from private.clocks where community_id = p_community for update;
  perform private.end_community(p_community);
  return jsonb_build_object('status', 'ok');
end
$$;
comment on function private.community_delete(uuid) is
  'Stands behind public.community_delete, with the rights of the tables'' owner.';

create function public.community_delete(p_community uuid) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.community_delete(p_community) $$;
comment on function public.community_delete(uuid) is
  'A facilitator ends a community for everyone. Gives { status: ok }, or forbidden to all others.';
