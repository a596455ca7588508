-- Operations merged into reactions.

-- Functions -------------------------------------------------------------------

create function private.check_may_react(
  p_operation private.operation, p_kind text, p_author uuid, p_asked public.annotations
) returns void
language plpgsql set search_path = ''
as $$
begin
  if p_kind = 'endorsement' and p_operation.role not in ('mentor', 'facilitator') then
    perform private.reject('not_mentor', 'only mentors and facilitators endorse');
  end if;
  if p_kind = 'accepted' and (
    p_asked.kind is distinct from 'question'
    or (
      p_asked.author_id is distinct from p_operation.member
      and (p_operation.role not in ('mentor', 'facilitator') or p_author = p_operation.member)
    )
  ) then
    perform private.reject('not_asker', 'an answer is accepted by who asked, a mentor or a facilitator');
  end if;
  if p_kind in ('thanks', 'worked', 'endorsement') and p_author = p_operation.member then
    perform private.reject('own', 'nobody thanks for, vouches for or endorses their own');
  end if;
end
$$;
comment on function private.check_may_react(private.operation, text, uuid, public.annotations) is
  'Rejects a reaction of a kind that its sender may not give to what p_author wrote in answer to p_asked.';

create function private.place_reaction(p_operation private.operation) returns private.operation
language plpgsql set search_path = ''
as $$
declare
  annotation public.annotations;
  resource public.resources := private.resource_named(
    p_operation.community, (p_operation.fields ->> 'resource_id')::uuid
  );
  named uuid := (p_operation.fields ->> 'annotation_id')::uuid;
  author uuid := resource.author_id;
  placed private.operation := p_operation;
begin
  if resource.id is null then
    perform private.reject('resource_unknown', 'its page is not here');
  end if;
  if resource.deleted_at is not null then
    perform private.reject('resource_gone', 'its page was deleted');
  end if;
  if named is not null then
    annotation := private.annotation_named(p_operation.community, named);
    if annotation.id is null or annotation.resource_id <> resource.id then
      perform private.reject('annotation_unknown', 'what it is about is not here');
    end if;
    if annotation.deleted_at is not null then
      perform private.reject('annotation_gone', 'what it is about was deleted');
    end if;
    author := annotation.author_id;
  end if;
  perform private.check_may_react(
    p_operation, p_operation.fields ->> 'kind', author,
    private.annotation_named(p_operation.community, annotation.parent_id)
  );
  placed.fields := placed.fields || jsonb_build_object('resource_id', resource.id);
  return placed;
end
$$;
comment on function private.place_reaction(private.operation) is
  'The operation with its page''s own id in place of an alias. Rejects one about something that is not '
  'there, and one that its sender may not make.';

create function private.push_reaction(p_operation private.operation) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  placed private.operation;
  incoming public.reactions;
  present public.reactions;
  won jsonb;
begin
  -- By id alone, as pages are found.
  select * into present from public.reactions where id = p_operation.id;
  if present.community_id <> p_operation.community then
    present := null;
  end if;
  if present.deleted_at is not null then
    return jsonb_build_object('s', 'gone');
  end if;
  if p_operation.is_delete then
    if present.id is null then
      return jsonb_build_object('s', 'noop');
    end if;
    perform private.check_may_delete(p_operation, present.author_id);
    update public.reactions
    set evidence = '', stamps = '{}', rev = rev + 1,
      updated_at = clock_timestamp(), deleted_at = clock_timestamp()
    where id = present.id
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  if present.id is null then
    placed := private.place_reaction(p_operation);
    incoming := jsonb_populate_record(incoming, placed.fields);
    insert into public.reactions (
      id, community_id, author_id, stamps, resource_id, annotation_id, kind, evidence, created_at,
      updated_at
    )
    values (
      p_operation.id, p_operation.community, p_operation.member,
      private.stamped('{}', p_operation.fields, p_operation.hlc),
      incoming.resource_id, incoming.annotation_id, incoming.kind, coalesce(incoming.evidence, ''),
      private.clock_time(p_operation.hlc), private.clock_time(p_operation.hlc)
    )
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  if present.author_id is distinct from p_operation.member then
    perform private.reject('not_author', 'a reaction is changed by its author alone');
  end if;
  won := private.winning_fields(p_operation, present.stamps);
  if won ? 'resource_id' then
    won := won || jsonb_build_object('resource_id', (
      private.resource_named(p_operation.community, (won ->> 'resource_id')::uuid)
    ).id);
  end if;
  -- One that was taken before, and is sent again under a later clock, says the same once more.
  if not to_jsonb(present) @> (won - 'evidence') then
    perform private.reject('fixed', 'of a reaction only the line can be changed');
  end if;
  if won = '{}' then
    return jsonb_build_object('s', 'noop');
  end if;
  incoming := jsonb_populate_record(present, won);
  update public.reactions
  set evidence = incoming.evidence,
    stamps = private.stamped(present.stamps, won, p_operation.hlc), rev = present.rev + 1,
    updated_at = greatest(present.updated_at, private.clock_time(p_operation.hlc))
  where id = present.id
  returning * into present;
  return private.applied(present.rev, present.seq);
end
$$;
comment on function private.push_reaction(private.operation) is
  'Merges an operation into a reaction: made once, its line may be changed, and it may be taken back.';
