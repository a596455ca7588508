-- Operations merged into annotations.

-- Functions -------------------------------------------------------------------

create function private.place_annotation(p_operation private.operation)
returns private.operation
language plpgsql set search_path = ''
as $$
declare
  resource public.resources;
  parent uuid := (p_operation.fields ->> 'parent_id')::uuid;
  placed private.operation := p_operation;
begin
  if p_operation.fields ? 'resource_id' then
    resource := private.resource_named(
      p_operation.community, (p_operation.fields ->> 'resource_id')::uuid
    );
    if resource.id is null then
      perform private.reject('resource_unknown', 'its page is not here');
    end if;
    if resource.deleted_at is not null then
      perform private.reject('resource_gone', 'its page was deleted');
    end if;
    placed.fields := placed.fields || jsonb_build_object('resource_id', resource.id);
  end if;
  if parent is not null
    and (private.annotation_named(p_operation.community, parent)).id is null
  then
    perform private.reject('parent_unknown', 'what it answers is not here');
  end if;
  return placed;
end
$$;
comment on function private.place_annotation(private.operation) is
  'The operation with its page''s own id in place of an alias. Rejects one about a page, or in answer '
  'to an annotation, that is not there.';

create function private.push_annotation(p_operation private.operation) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  placed private.operation;
  present public.annotations := private.annotation_named(p_operation.community, p_operation.id);
  incoming public.annotations;
  conflict jsonb;
  won jsonb;
begin
  if present.deleted_at is not null then
    return jsonb_build_object('s', 'gone');
  end if;
  if p_operation.is_delete then
    if present.id is null then
      return jsonb_build_object('s', 'noop');
    end if;
    perform private.check_may_delete(p_operation, present.author_id);
    perform private.bury_reactions(p_operation.community, present.resource_id, present.id);
    update public.annotations
    set body = '', selectors = '[]', quote = '', tags = '{}', stamps = '{}', rev = rev + 1,
      updated_at = clock_timestamp(), deleted_at = clock_timestamp()
    where id = present.id
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  if present.id is null then
    placed := private.place_annotation(p_operation);
    incoming := jsonb_populate_record(incoming, placed.fields);
    insert into public.annotations (
      id, community_id, author_id, stamps, resource_id, parent_id, kind, body, selectors, quote,
      tags, created_at, updated_at
    )
    values (
      p_operation.id, p_operation.community, p_operation.member,
      private.stamped('{}', p_operation.fields, p_operation.hlc),
      incoming.resource_id, incoming.parent_id, incoming.kind, coalesce(incoming.body, ''),
      coalesce(incoming.selectors, '[]'), coalesce(incoming.quote, ''),
      coalesce(incoming.tags, '{}'),
      private.clock_time(p_operation.hlc), private.clock_time(p_operation.hlc)
    )
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  if present.author_id is distinct from p_operation.member then
    perform private.reject('not_author', 'an annotation is changed by its author alone');
  end if;
  conflict := private.text_conflict(p_operation, present.stamps, 'body', present.body);
  if conflict is not null then
    return conflict;
  end if;
  won := private.winning_fields(p_operation, present.stamps);
  if won = '{}' then
    return jsonb_build_object('s', 'noop');
  end if;
  p_operation.fields := won;
  placed := private.place_annotation(p_operation);
  incoming := jsonb_populate_record(present, placed.fields);
  -- What members said of it, they said of it where it was.
  if (incoming.resource_id, incoming.parent_id)
    is distinct from (present.resource_id, present.parent_id)
  then
    perform private.reject('fixed', 'an annotation stays where it was written');
  end if;
  update public.annotations
  set kind = incoming.kind, body = incoming.body, selectors = incoming.selectors, quote = incoming.quote,
    tags = incoming.tags,
    stamps = private.stamped(present.stamps, won, p_operation.hlc), rev = present.rev + 1,
    updated_at = greatest(present.updated_at, private.clock_time(p_operation.hlc))
  where id = present.id
  returning * into present;
  return private.applied(present.rev, present.seq);
end
$$;
comment on function private.push_annotation(private.operation) is
  'Merges an operation into an annotation. Deleting it deletes the reactions to it; answers stay.';
