-- Communities and their clocks.

-- Tables ----------------------------------------------------------------------

create table public.communities (
  id uuid primary key,
  seq bigint not null default 1,
  name text not null,
  kind text not null default 'shared',
  purpose text not null default '',
  topics text[] not null default '{}',
  guidelines text not null default '',
  languages text[] not null default '{}',
  created_by uuid references auth.users on delete set null,
  created_at timestamptz not null default now(),
  deleted_at timestamptz,
  constraint communities_name_length check (char_length(name) between 1 and 80),
  constraint communities_name_folded check (name = btrim(regexp_replace(name, '\s+', ' ', 'g'))),
  constraint communities_kind_shared check (kind = 'shared'),
  constraint communities_purpose_length check (char_length(purpose) <= 2000),
  constraint communities_topics_within check (private.texts_within(topics, 20, 50)),
  constraint communities_guidelines_length check (char_length(guidelines) <= 10000),
  constraint communities_languages_within check (private.texts_within(languages, 10, 35))
);
comment on table public.communities is
  'People who share a practice. The id is made on the founder''s device; a personal community never '
  'leaves its device, so every one here is shared.';
comment on column public.communities.id is 'Made on the founder''s device.';
comment on column public.communities.seq is 'The community''s clock when the row last changed.';
comment on column public.communities.name is '1 to 80 characters, white space folded.';
comment on column public.communities.kind is 'shared: a personal one never leaves its device.';
comment on column public.communities.purpose is 'What its members want to get better at.';
comment on column public.communities.topics is 'What it is about: up to 20, of up to 50 characters.';
comment on column public.communities.guidelines is 'How its members want to treat each other.';
comment on column public.communities.languages is
  'What its pages are written in (BCP 47): up to 10, in which other forms of a word are found.';
comment on column public.communities.created_by is 'Who founded it; null once they are no user any more.';
comment on column public.communities.created_at is 'When it was founded.';
comment on column public.communities.deleted_at is 'When it ended; null while it lives.';

create index communities_created_by on public.communities (created_by);
create unique index communities_founder_name on public.communities (created_by, lower(name))
  where deleted_at is null;

create table private.clocks (
  community_id uuid primary key references public.communities on delete cascade,
  seq bigint not null default 1,
  epoch uuid not null default gen_random_uuid(),
  purged_seq bigint not null default 0
) with (fillfactor = 20);
comment on table private.clocks is
  'One clock a community: the cursor of sync. Its row lock puts a community''s writes into an order '
  'in which none commits behind a cursor that has passed it. Whoever writes locks the clocks first, '
  'in the order of their ids, and rows after.';
comment on column private.clocks.community_id is 'Whose clock it is.';
comment on column private.clocks.seq is 'The number that was given last: the head of the community.';
comment on column private.clocks.epoch is
  'Changes when history is replaced, as by a restore: devices then read from the start.';
comment on column private.clocks.purged_seq is
  'Tombstones up to here are gone: a cursor behind it cannot be continued.';

alter table public.communities enable row level security;
alter table private.clocks enable row level security;
create policy "Clients reach no clocks" on private.clocks as restrictive using (false);
comment on policy "Clients reach no clocks" on private.clocks is
  'Whatever is granted one day: clocks are for functions alone.';

-- Triggers --------------------------------------------------------------------

create function private.start_clock() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  insert into private.clocks (community_id) values (new.id);
  return null;
end
$$;
comment on function private.start_clock() is 'Gives a new community its clock.';

create function private.take_seq() returns trigger
language plpgsql security definer set search_path = ''
as $$
declare
  community uuid;
begin
  if tg_table_name = 'communities' then
    community := new.id;
  else
    community := new.community_id;
  end if;
  update private.clocks set seq = seq + 1 where community_id = community
  returning seq into new.seq;
  return new;
end
$$;
comment on function private.take_seq() is
  'Gives a changed row its community''s next sequence number, whoever changed it and how.';

create trigger communities_start_clock after insert on public.communities
  for each row execute function private.start_clock();
create trigger communities_take_seq before update on public.communities
  for each row execute function private.take_seq();
comment on trigger communities_start_clock on public.communities is 'A new community has a clock.';
comment on trigger communities_take_seq on public.communities is
  'A changed community has the next number of its own clock.';
