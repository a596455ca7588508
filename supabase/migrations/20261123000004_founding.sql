-- Founding a community.

-- Functions -------------------------------------------------------------------

create function private.ensure_profile(p_user uuid) returns void
language plpgsql security definer set search_path = ''
as $$
begin
  insert into public.profiles (user_id, name)
  select p_user, left(coalesce(
    nullif(btrim(account.raw_user_meta_data ->> 'name'), ''),
    nullif(split_part(account.email, '@', 1), ''),
    'Member'
  ), 80)
  from auth.users as account
  where account.id = p_user
  on conflict (user_id) do nothing;
  perform from public.profiles where user_id = p_user for share;
end
$$;
comment on function private.ensure_profile(uuid) is
  'Makes the profile of one who founds or joins for the first time: named as they signed up, or by '
  'the local part of their address. The profile stays locked until the membership is there, so that '
  'a change of profile at the same moment does not miss it.';

-- Public functions ------------------------------------------------------------

create function private.community_found(p_id uuid, p_name text, p_purpose text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  founder uuid := private.caller();
  folded text := btrim(regexp_replace(p_name, '\s+', ' ', 'g'));
begin
  if folded is null or char_length(folded) not between 1 and 80 then
    return jsonb_build_object('status', 'name_invalid');
  end if;

  perform private.take_tokens('foundings', null, 1);
  perform private.ensure_profile(founder);
  insert into public.communities (id, name, purpose, created_by)
  values (p_id, folded, coalesce(p_purpose, ''), founder)
  on conflict do nothing;

  if found then
    insert into public.memberships (community_id, user_id, role)
    values (p_id, founder, 'facilitator');
  elsif not exists (select from public.communities where id = p_id) then
    return jsonb_build_object('status', 'name_taken');
  elsif not exists (select from public.communities where id = p_id and created_by = founder) then
    raise exception 'the id belongs to another community' using errcode = 'PT409';
  end if;
  return jsonb_build_object('status', 'ok', 'community', p_id);
end
$$;
comment on function private.community_found(uuid, text, text) is
  'Stands behind public.community_found, with the rights of the tables'' owner.';

create function public.community_found(p_id uuid, p_name text, p_purpose text) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.community_found(p_id, p_name, p_purpose) $$;
comment on function public.community_found(uuid, text, text) is
  'Founds a community with the caller as its facilitator. Gives { status: ok, community: id }, also '
  'when the same founder asks again with the same id; name_taken where the founder has a live '
  'community of that name, case and white space folded; name_invalid where it has no 1 to 80 '
  'characters.';
