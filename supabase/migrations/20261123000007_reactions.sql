-- What members answer with one click: thanks, that it worked or did not, that it is outdated, that they vouch for it.

-- Tables ----------------------------------------------------------------------

create table public.reactions (
  id uuid primary key,
  community_id uuid not null references public.communities on delete cascade,
  seq bigint not null,
  author_id uuid references auth.users on delete set null,
  rev int not null default 1,
  stamps jsonb not null default '{}',
  resource_id uuid not null,
  annotation_id uuid,
  kind text not null,
  evidence text not null default '',
  created_at timestamptz not null,
  updated_at timestamptz not null,
  deleted_at timestamptz,
  foreign key (community_id, resource_id)
    references public.resources (community_id, id) on delete cascade,
  foreign key (community_id, annotation_id)
    references public.annotations (community_id, id) on delete cascade,
  constraint reactions_stamps_within check (private.stamps_within(stamps)),
  constraint reactions_kind_known check (kind in (
    'thanks', 'worked', 'did-not-work', 'outdated', 'endorsement', 'accepted'
  )),
  constraint reactions_evidence_length check (char_length(evidence) <= 500)
);
comment on table public.reactions is
  'What a member says of a page or an annotation without words of their own, or with a line. One member '
  'may have several of a kind, made on devices that did not know of each other: they count once, and the '
  'latest stands. A tombstone loses its line.';
comment on column public.reactions.id is 'Made on its author''s device.';
comment on column public.reactions.community_id is 'Where it is; it never moves.';
comment on column public.reactions.seq is 'The community''s clock when the row last changed.';
comment on column public.reactions.author_id is 'Who reacted; null once they are no user any more.';
comment on column public.reactions.rev is 'How often it was changed, from 1: what devices compare.';
comment on column public.reactions.stamps is 'The hybrid logical clock that last set each field.';
comment on column public.reactions.resource_id is 'The page it is about, or on which the annotation is.';
comment on column public.reactions.annotation_id is 'The annotation it is about; null where it is about the page.';
comment on column public.reactions.kind is
  'thanks; worked or did-not-work; outdated; endorsement, which is for mentors and facilitators; accepted, '
  'which is an answer by the word of who asked, or of a mentor or facilitator.';
comment on column public.reactions.evidence is 'A line that says what it rests on, of up to 500 characters.';
comment on column public.reactions.created_at is 'When it was made, by the clock of its device.';
comment on column public.reactions.updated_at is 'When it was last changed, by the clock of that device.';
comment on column public.reactions.deleted_at is 'When it was taken back; null while it stands.';

create unique index reactions_pull on public.reactions (community_id, seq);
create index reactions_resource on public.reactions (community_id, resource_id);
create index reactions_annotation on public.reactions (community_id, annotation_id);
create index reactions_author on public.reactions (author_id);

alter table public.reactions enable row level security;

-- Triggers --------------------------------------------------------------------

create trigger reactions_take_seq before insert or update on public.reactions
  for each row execute function private.take_seq();
comment on trigger reactions_take_seq on public.reactions is
  'A changed reaction has the next number of its community''s clock.';

-- Functions -------------------------------------------------------------------

create function private.bury_reactions(p_community uuid, p_resource uuid, p_annotation uuid)
returns void
language sql set search_path = ''
as $$
  update public.reactions
  set evidence = '', stamps = '{}', rev = rev + 1,
    updated_at = clock_timestamp(), deleted_at = clock_timestamp()
  where community_id = p_community and deleted_at is null
    and case when p_annotation is null then resource_id = p_resource
      else annotation_id = p_annotation end
$$;
comment on function private.bury_reactions(uuid, uuid, uuid) is
  'Deletes the reactions to an annotation, or, where none is named, all to a page and what is on it.';

-- Policies --------------------------------------------------------------------

create policy "Members read the reactions of their communities" on public.reactions
  for select to authenticated using (community_id in (select private.my_communities()));
comment on policy "Members read the reactions of their communities" on public.reactions is
  'Every member, readers too; writing goes through sync_push.';
