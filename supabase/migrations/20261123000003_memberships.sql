-- Profiles, and who is in which community. Membership decides what a caller may read.

-- Tables ----------------------------------------------------------------------

create table public.profiles (
  user_id uuid primary key references auth.users on delete cascade,
  name text not null,
  topics text[] not null default '{}',
  bio text not null default '',
  open_to_mentor boolean not null default false,
  constraint profiles_name_length check (char_length(name) between 1 and 80),
  constraint profiles_topics_within check (private.texts_within(topics, 20, 50)),
  constraint profiles_bio_length check (char_length(bio) <= 1000)
);
comment on table public.profiles is 'How a person shows themselves to the people they share a community with.';
comment on column public.profiles.user_id is 'Whose it is.';
comment on column public.profiles.name is '1 to 80 characters.';
comment on column public.profiles.topics is 'What they know about: up to 20, of up to 50 characters.';
comment on column public.profiles.bio is 'What they say of themselves.';
comment on column public.profiles.open_to_mentor is 'Whether they may be asked to help somebody learn.';

create table public.memberships (
  community_id uuid not null references public.communities on delete cascade,
  user_id uuid not null references auth.users on delete cascade,
  seq bigint not null,
  role text not null,
  joined_at timestamptz not null default now(),
  left_at timestamptz,
  primary key (community_id, user_id),
  constraint memberships_role_known check (role in ('facilitator', 'mentor', 'member', 'reader'))
);
comment on table public.memberships is
  'A person in a community. One who left keeps the row, so that what they wrote keeps its author.';
comment on column public.memberships.community_id is 'Where they are a member.';
comment on column public.memberships.user_id is 'Who is.';
comment on column public.memberships.seq is 'The community''s clock when it, or the profile, last changed.';
comment on column public.memberships.role is 'facilitator, mentor, member, or reader, who writes nothing.';
comment on column public.memberships.joined_at is 'When they came, the last time they did.';
comment on column public.memberships.left_at is 'When they left or were removed; null while they are in it.';

create unique index memberships_pull on public.memberships (community_id, seq);
create index memberships_user on public.memberships (user_id, community_id) include (role)
  where left_at is null;
create index memberships_user_id on public.memberships (user_id);

alter table public.profiles enable row level security;
alter table public.memberships enable row level security;

-- Triggers --------------------------------------------------------------------

create trigger memberships_take_seq before insert or update on public.memberships
  for each row execute function private.take_seq();
comment on trigger memberships_take_seq on public.memberships is
  'A changed membership has the next number of its community''s clock.';

create function private.touch_memberships() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform from private.clocks as clock
  where clock.community_id in (
    select membership.community_id from public.memberships as membership
    where membership.user_id = new.user_id and membership.left_at is null
  )
  order by clock.community_id
  for update;
  update public.memberships set user_id = user_id
  where user_id = new.user_id and left_at is null;
  return null;
end
$$;
comment on function private.touch_memberships() is
  'A changed profile travels with its memberships: each gets a new sequence number. The clocks are '
  'locked in the order of their ids, so that two such changes cannot wait for each other.';

create trigger profiles_touch_memberships after update on public.profiles
  for each row when (old is distinct from new) execute function private.touch_memberships();
comment on trigger profiles_touch_memberships on public.profiles is
  'A changed profile is read anew by everyone its person shares a community with.';

-- Permission functions --------------------------------------------------------

create function private.my_communities() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select membership.community_id
  from public.memberships as membership
  join public.communities as community on community.id = membership.community_id
  where membership.user_id = (select auth.uid())
    and membership.left_at is null
    and community.deleted_at is null
$$;
comment on function private.my_communities() is
  'The live communities the caller is in. Policies ask for the set once a query; asking for each row '
  'was measured thirty times slower over a million rows.';

create function private.my_role(p_community uuid) returns text
language sql stable security definer set search_path = ''
as $$
  select membership.role
  from public.memberships as membership
  join public.communities as community on community.id = membership.community_id
  where membership.community_id = p_community
    and membership.user_id = (select auth.uid())
    and membership.left_at is null
    and community.deleted_at is null
$$;
comment on function private.my_role(uuid) is
  'The caller''s role in a live community; null for one who is not in it.';

create function private.my_companions() returns setof uuid
language sql stable security definer set search_path = ''
as $$
  select membership.user_id
  from public.memberships as membership
  where membership.community_id in (select private.my_communities())
    and membership.left_at is null
$$;
comment on function private.my_companions() is 'Everyone the caller shares a community with.';

-- Policies --------------------------------------------------------------------

create policy "Members read their communities" on public.communities
  for select to authenticated using (id in (select private.my_communities()));
comment on policy "Members read their communities" on public.communities is
  'One that ended is nobody''s any more.';

create policy "Members read the memberships of their communities" on public.memberships
  for select to authenticated using (community_id in (select private.my_communities()));
comment on policy "Members read the memberships of their communities" on public.memberships is
  'Also of those who left: what they wrote keeps its author.';

create policy "People read their own profile and those of their companions" on public.profiles
  for select to authenticated using (
    user_id = (select auth.uid()) or user_id in (select private.my_companions())
  );
comment on policy "People read their own profile and those of their companions" on public.profiles is
  'One policy for both: PostgreSQL would ask each of two for every row.';

-- Public functions ------------------------------------------------------------

create function private.profile_save(
  p_name text, p_topics text[], p_bio text, p_open_to_mentor boolean
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.take_tokens('profiles', null, 1);
  insert into public.profiles as profile (user_id, name, topics, bio, open_to_mentor)
  values (private.caller(), btrim(p_name), p_topics, p_bio, p_open_to_mentor)
  on conflict (user_id) do update set
    name = excluded.name,
    topics = excluded.topics,
    bio = excluded.bio,
    open_to_mentor = excluded.open_to_mentor;
  return jsonb_build_object('status', 'ok');
end
$$;
comment on function private.profile_save(text, text[], text, boolean) is
  'Stands behind public.profile_save, with the rights of the tables'' owner.';

create function public.profile_save(
  p_name text, p_topics text[], p_bio text, p_open_to_mentor boolean
) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.profile_save(p_name, p_topics, p_bio, p_open_to_mentor) $$;
comment on function public.profile_save(text, text[], text, boolean) is
  'Sets the caller''s profile. Gives { status: ok }. Raises PT429 to one who does so all the time.';
