-- Invites: how one comes into a community.

-- Tables ----------------------------------------------------------------------

create table private.invites (
  id uuid primary key default gen_random_uuid(),
  community_id uuid not null references public.communities on delete cascade,
  token_hash bytea not null unique,
  role text not null,
  max_uses int not null,
  uses int not null default 0,
  created_by uuid references auth.users on delete set null,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  constraint invites_token_hash_length check (octet_length(token_hash) = 32),
  constraint invites_role_given check (role in ('mentor', 'member', 'reader')),
  constraint invites_max_uses_range check (max_uses between 1 and 1000),
  constraint invites_uses_counted check (uses between 0 and max_uses)
);
comment on table private.invites is
  'Invites by link. Of the token only the SHA-256 is kept, so that reading the table lets nobody in.';
comment on column private.invites.id is 'Its own.';
comment on column private.invites.community_id is 'The community it lets people into.';
comment on column private.invites.token_hash is 'SHA-256 of the token that the link has.';
comment on column private.invites.role is 'What those who come are: mentor, member or reader.';
comment on column private.invites.max_uses is 'How many it lets in, of up to 1000.';
comment on column private.invites.uses is 'How many it has let in.';
comment on column private.invites.created_by is 'Who invites; null once they are no user any more.';
comment on column private.invites.created_at is 'When it was made.';
comment on column private.invites.expires_at is 'From when it lets nobody in.';
comment on column private.invites.revoked_at is 'When it was taken back; null while it holds.';

create index invites_community on private.invites (community_id);
create index invites_created_by on private.invites (created_by);

alter table private.invites enable row level security;
create policy "Clients reach no invites" on private.invites as restrictive using (false);
comment on policy "Clients reach no invites" on private.invites is
  'Whatever is granted one day: invites are for functions alone.';

-- Functions -------------------------------------------------------------------

create function private.token_hash(p_token text) returns bytea
language sql immutable set search_path = ''
as $$ select sha256(convert_to(p_token, 'UTF8')) $$;
comment on function private.token_hash(text) is 'What is kept of an invite''s token.';

create function private.new_token() returns text
language sql volatile set search_path = ''
as $$
  select substr(
    encode(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())), 'hex'), 1, 40
  )
$$;
comment on function private.new_token() is
  '160 random bits in hex, out of the 244 of two random UUIDs: without an extension, whose schema '
  'differs from server to server.';

-- Public functions ------------------------------------------------------------

create function private.invite_create(
  p_community uuid, p_role text, p_uses int, p_days int
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  inviter uuid := private.caller();
  token text := private.new_token();
  expiry timestamptz;
begin
  if coalesce(private.my_role(p_community), '') not in ('facilitator', 'mentor') then
    return jsonb_build_object('status', 'forbidden');
  end if;
  if (
    p_role in ('mentor', 'member', 'reader')
    and p_uses between 1 and 1000
    and p_days between 1 and 365
  ) is not true then
    raise exception 'an invite is for a mentor, member or reader, for 1 to 1000 uses and 1 to 365 days'
      using errcode = 'PT400';
  end if;

  perform private.take_tokens('invites', p_community, 1);
  insert into private.invites (community_id, token_hash, role, max_uses, created_by, expires_at)
  values (
    p_community, private.token_hash(token), p_role, p_uses, inviter,
    now() + make_interval(days => p_days)
  )
  returning expires_at into expiry;
  return jsonb_build_object('status', 'ok', 'token', token, 'expires_at', expiry);
end
$$;
comment on function private.invite_create(uuid, text, int, int) is
  'Stands behind public.invite_create, with the rights of the tables'' owner.';

create function public.invite_create(
  p_community uuid, p_role text, p_uses int, p_days int
) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.invite_create(p_community, p_role, p_uses, p_days) $$;
comment on function public.invite_create(uuid, text, int, int) is
  'Makes an invite for p_uses people over p_days days into the role mentor, member or reader. Gives '
  '{ status: ok, token, expires_at }; forbidden to all but facilitators and mentors. Raises PT400 for '
  'another role, or numbers out of 1 to 1000 uses and 1 to 365 days.';

create function private.invite_accept(p_token text) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  invited uuid := private.caller();
  invite private.invites;
  refusal text;
begin
  perform private.take_tokens('accepts', null, 1);
  perform private.ensure_profile(invited);
  select * into invite from private.invites
  where token_hash = private.token_hash(p_token)
  for update; -- racing accepts are counted one after the other

  if not found then
    return jsonb_build_object('status', 'unknown');
  end if;
  if private.my_role(invite.community_id) is not null then
    return jsonb_build_object('status', 'already_member', 'community', invite.community_id);
  end if;

  refusal := case
    when invite.revoked_at is not null then 'revoked'
    when exists (
      select from public.communities
      where id = invite.community_id and deleted_at is not null
    ) then 'revoked'
    when invite.expires_at <= now() then 'expired'
    when invite.uses >= invite.max_uses then 'spent'
  end;
  if refusal is not null then
    return jsonb_build_object('status', refusal);
  end if;

  update private.invites set uses = uses + 1 where id = invite.id;
  perform from private.clocks where community_id = invite.community_id for update;
  insert into public.memberships (community_id, user_id, role)
  values (invite.community_id, invited, invite.role)
  on conflict (community_id, user_id) do update
    set role = excluded.role, joined_at = now(), left_at = null;
  return jsonb_build_object(
    'status', 'ok', 'community', invite.community_id, 'role', invite.role
  );
end
$$;
comment on function private.invite_accept(text) is
  'Stands behind public.invite_accept, with the rights of the tables'' owner.';

create function public.invite_accept(p_token text) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.invite_accept(p_token) $$;
comment on function public.invite_accept(text) is
  'Joins by an invite. Gives { status: ok, community: id, role }, { status: already_member, '
  'community: id }, or status unknown, expired, spent or revoked. The token has 160 bits, so telling '
  'these apart gives nothing to one who guesses.';
