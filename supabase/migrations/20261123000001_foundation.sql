-- What every domain stands on: the schema `private`, which the API does not expose, and what a
-- hosted project grants by default taken back, so that a new table is closed until it is opened.

-- Schema ----------------------------------------------------------------------

create schema private;
comment on schema private is
  'Tables and functions that clients reach only through the functions of schema public.';

revoke all on schema private from public;
grant usage on schema private to authenticated;

-- Privileges ------------------------------------------------------------------

alter default privileges in schema public revoke all on tables from anon, authenticated;
alter default privileges in schema public revoke all on sequences from anon, authenticated;
alter default privileges in schema public revoke all on functions from anon, authenticated;
-- PostgreSQL lets everybody call a new function, in whatever schema, unless that is taken back for all.
alter default privileges revoke execute on functions from public;

-- Functions -------------------------------------------------------------------

create function private.caller() returns uuid
language plpgsql stable set search_path = ''
as $$
declare
  caller uuid := auth.uid();
begin
  if caller is null then
    raise exception 'not signed in' using errcode = 'PT401';
  end if;
  return caller;
end
$$;
comment on function private.caller() is
  'The signed-in user. Raises PT401, which the API answers with status 401, where there is none.';

create function private.texts_within(p_texts text[], p_count int, p_characters int) returns boolean
language sql immutable set search_path = ''
as $$
  select cardinality(p_texts) <= p_count
    and not exists (
      select from unnest(p_texts) as entry
      where entry is null or char_length(entry) not between 1 and p_characters
    )
$$;
comment on function private.texts_within(text[], int, int) is
  'Whether a list has at most p_count entries, none empty and each of at most p_characters.';

create function private.stamps_within(p_stamps jsonb) returns boolean
language sql immutable set search_path = ''
as $$ select jsonb_typeof(p_stamps) = 'object' and octet_length(p_stamps::text) <= 2048 $$;
comment on function private.stamps_within(jsonb) is
  'Whether clocks of fields are no more than a row of ours has: a dozen, of 27 characters each.';

create function private.json_bytes(p_json jsonb, p_levels int default 16) returns bigint
language plpgsql immutable set search_path = ''
as $$
begin
  if p_levels = 0 and jsonb_typeof(p_json) in ('object', 'array') then
    return 1000000000;
  end if;
  return case jsonb_typeof(p_json)
    when 'object' then (
      select 2 + greatest(count(*) - 1, 0)
        + coalesce(sum(
          octet_length(to_jsonb(key)::text) + 1 + private.json_bytes(value, p_levels - 1)
        ), 0)
      from jsonb_each(p_json)
    )
    when 'array' then (
      select 2 + greatest(count(*) - 1, 0) + coalesce(sum(private.json_bytes(value, p_levels - 1)), 0)
      from jsonb_array_elements(p_json)
    )
    else octet_length(p_json::text)
  end;
end
$$;
comment on function private.json_bytes(jsonb, int) is
  'Length in bytes as JSON.stringify writes it. PostgreSQL puts spaces into the text of jsonb, so '
  'octet_length would refuse what a device measured as just within the limit. What is nested in more '
  'than p_levels is longer than anything may be: nothing of ours is, and it would exhaust the stack.';

create function private.protocol() returns int
language sql immutable set search_path = ''
as $$ select 1 $$;
comment on function private.protocol() is
  'The version of the sync protocol that is spoken here (docs/adr/0003-sync-protocol.md).';

create function private.check_protocol(p_proto int) returns void
language plpgsql stable set search_path = ''
as $$
begin
  if p_proto < private.protocol() - 1 then
    raise exception 'the client speaks protocol %, which is too old here', p_proto
      using errcode = 'PT426', detail = 'upgrade_required';
  end if;
  if p_proto > private.protocol() + 1 then
    raise exception 'the client speaks protocol %, which is too new here', p_proto
      using errcode = 'PT426', detail = 'hub_outdated';
  end if;
end
$$;
comment on function private.check_protocol(int) is
  'Raises PT426 to a client that is more than one version older or newer: upgrade_required where it '
  'must be brought up to date, hub_outdated where this server must. One that is one version newer is '
  'answered in the version spoken here, which it still understands.';

-- Rates -----------------------------------------------------------------------

create table private.buckets (
  name text not null,
  owner_id uuid not null references auth.users on delete cascade,
  scope_id uuid not null,
  tokens double precision not null,
  filled_at timestamptz not null default clock_timestamp(),
  primary key (name, owner_id, scope_id),
  constraint buckets_name_length check (char_length(name) between 1 and 40)
);
comment on table private.buckets is
  'How much of something a person may still do at once: a token bucket each, which fills again as time '
  'goes by. The scope is the community it is about, or the person again.';
comment on column private.buckets.name is 'What it is for, as private.bucket_size knows it.';
comment on column private.buckets.owner_id is 'The person who does it.';
comment on column private.buckets.scope_id is 'The community it is about, else the person again.';
comment on column private.buckets.tokens is 'What was in it when it was last filled.';
comment on column private.buckets.filled_at is 'When that was.';
create index buckets_owner on private.buckets (owner_id);

alter table private.buckets enable row level security;
create policy "Clients reach no buckets" on private.buckets as restrictive using (false);
comment on policy "Clients reach no buckets" on private.buckets is
  'Whatever is granted one day: buckets are for functions alone.';

create function private.bucket_size(p_name text, out holds int, out per_minute int)
language sql immutable set search_path = ''
as $$
  select size.holds, size.per_minute
  from (values
    ('operations', 3000, 600),
    ('profiles', 30, 6),
    ('foundings', 20, 1),
    ('charters', 30, 6),
    ('invites', 60, 6),
    ('accepts', 20, 4),
    ('searches', 120, 60)
  ) as size (name, holds, per_minute)
  where size.name = p_name
$$;
comment on function private.bucket_size(text) is
  'How many tokens a bucket holds, and how many come back a minute. A device that was offline for a '
  'week sends some thousand operations; nobody writes ten a second for long.';

create function private.take_tokens(p_name text, p_scope uuid, p_count int) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  owner uuid := private.caller();
  size record := private.bucket_size(p_name);
  left_over double precision;
begin
  insert into private.buckets as bucket (name, owner_id, scope_id, tokens)
  values (p_name, owner, coalesce(p_scope, owner), size.holds - p_count)
  on conflict (name, owner_id, scope_id) do update set
    tokens = least(
      size.holds,
      bucket.tokens
        + extract(epoch from clock_timestamp() - bucket.filled_at) * size.per_minute / 60.0
    ) - p_count,
    filled_at = clock_timestamp()
  returning tokens into left_over;
  if left_over < 0 then
    raise exception 'too many % at once', p_name
      using errcode = 'PT429', detail = ceil(-left_over * 60 / size.per_minute)::text;
  end if;
end
$$;
comment on function private.take_tokens(text, uuid, int) is
  'Takes tokens out of the caller''s bucket. Raises PT429 where there are not enough, with the seconds '
  'to wait as its detail; the bucket is then as it was, since the call is rolled back.';
