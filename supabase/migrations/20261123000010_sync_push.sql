-- Writing: operations merged into rows. The protocol is in docs/adr/0003-sync-protocol.md.

-- Functions -------------------------------------------------------------------

create function private.push_resource(p_operation private.operation) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  present public.resources := private.resource_named(p_operation.community, p_operation.id);
  incoming public.resources;
  won jsonb;
begin
  if present.id is null and not p_operation.is_delete then
    select * into present from public.resources
    where community_id = p_operation.community
      and url_key = p_operation.fields ->> 'url_key'
      and deleted_at is null;
    if present.id is not null then
      insert into private.resource_aliases (community_id, alias_id, resource_id)
      values (p_operation.community, p_operation.id, present.id);
    end if;
  end if;

  if present.id is null and p_operation.is_delete then
    return jsonb_build_object('s', 'noop');
  end if;
  if present.id is null then
    incoming := jsonb_populate_record(incoming, p_operation.fields);
    insert into public.resources (
      id, community_id, author_id, stamps, url_key, url, title, byline, site, published, language,
      excerpt, tags, created_at, updated_at
    )
    values (
      p_operation.id, p_operation.community, p_operation.member,
      private.stamped('{}', p_operation.fields, p_operation.hlc),
      incoming.url_key, incoming.url, incoming.title, incoming.byline, incoming.site,
      incoming.published, incoming.language, incoming.excerpt, coalesce(incoming.tags, '{}'),
      private.clock_time(p_operation.hlc), private.clock_time(p_operation.hlc)
    )
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  if present.deleted_at is not null then
    return jsonb_build_object('s', 'gone');
  end if;
  if p_operation.is_delete then
    perform private.check_may_delete(p_operation, present.author_id);
    update public.contents
    set markdown = '', words = 0, stamps = '{}', rev = rev + 1,
      updated_at = clock_timestamp(), deleted_at = clock_timestamp()
    where id = present.id and deleted_at is null;
    update public.resources
    set url_key = null, url = null, title = null, byline = null, site = null, published = null,
      language = null, excerpt = null, tags = '{}', stamps = '{}', rev = rev + 1,
      updated_at = clock_timestamp(), deleted_at = clock_timestamp()
    where id = present.id
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  won := private.winning_fields(p_operation, present.stamps);
  if won <> '{}' then
    incoming := jsonb_populate_record(present, won);
    update public.resources
    set url_key = incoming.url_key, url = incoming.url, title = incoming.title,
      byline = incoming.byline, site = incoming.site, published = incoming.published,
      language = incoming.language, excerpt = incoming.excerpt, tags = incoming.tags,
      stamps = private.stamped(present.stamps, won, p_operation.hlc), rev = present.rev + 1,
      updated_at = greatest(present.updated_at, private.clock_time(p_operation.hlc))
    where id = present.id
    returning * into present;
  end if;
  return case
    when present.id <> p_operation.id then jsonb_build_object('s', 'alias', 'id', present.id)
    when won = '{}' then jsonb_build_object('s', 'noop')
    else private.applied(present.rev, present.seq)
  end;
end
$$;
comment on function private.push_resource(private.operation) is
  'Merges an operation into a resource. A page that the community has under another id is merged '
  'into that one, and the id sent becomes an alias. Deleting a page deletes its text with it.';

create function private.push_content(p_operation private.operation) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  resource public.resources := private.resource_named(p_operation.community, p_operation.id);
  present public.contents;
  incoming public.contents;
  won jsonb;
begin
  if resource.id is null then
    perform private.reject('resource_unknown', 'its page is not here');
  end if;
  select * into present from public.contents where id = resource.id;

  if resource.deleted_at is not null or present.deleted_at is not null then
    return jsonb_build_object('s', 'gone');
  end if;
  if present.id is null and p_operation.is_delete then
    return jsonb_build_object('s', 'noop');
  end if;
  if present.id is null then
    incoming := jsonb_populate_record(incoming, p_operation.fields);
    insert into public.contents (
      id, community_id, author_id, stamps, markdown, words, created_at, updated_at
    )
    values (
      resource.id, p_operation.community, p_operation.member,
      private.stamped('{}', p_operation.fields, p_operation.hlc),
      coalesce(incoming.markdown, ''), coalesce(incoming.words, 0),
      private.clock_time(p_operation.hlc), private.clock_time(p_operation.hlc)
    )
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;
  if p_operation.is_delete then
    perform private.check_may_delete(p_operation, present.author_id);
    update public.contents
    set markdown = '', words = 0, stamps = '{}', rev = rev + 1,
      updated_at = clock_timestamp(), deleted_at = clock_timestamp()
    where id = present.id
    returning * into present;
    return private.applied(present.rev, present.seq);
  end if;

  won := private.winning_fields(p_operation, present.stamps);
  if won = '{}' then
    return jsonb_build_object('s', 'noop');
  end if;
  incoming := jsonb_populate_record(present, won);
  update public.contents
  set markdown = incoming.markdown, words = incoming.words,
    stamps = private.stamped(present.stamps, won, p_operation.hlc), rev = present.rev + 1,
    updated_at = greatest(present.updated_at, private.clock_time(p_operation.hlc))
  where id = present.id
  returning * into present;
  return private.applied(present.rev, present.seq);
end
$$;
comment on function private.push_content(private.operation) is
  'Merges an operation into a page''s text. The id is the page''s, by any of its names.';

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
  won := private.winning_fields(p_operation, present.stamps);
  if won = '{}' then
    return jsonb_build_object('s', 'noop');
  end if;
  p_operation.fields := won;
  placed := private.place_annotation(p_operation);
  incoming := jsonb_populate_record(present, placed.fields);
  update public.annotations
  set resource_id = incoming.resource_id, parent_id = incoming.parent_id, kind = incoming.kind,
    body = incoming.body, selectors = incoming.selectors, quote = incoming.quote,
    tags = incoming.tags,
    stamps = private.stamped(present.stamps, won, p_operation.hlc), rev = present.rev + 1,
    updated_at = greatest(present.updated_at, private.clock_time(p_operation.hlc))
  where id = present.id
  returning * into present;
  return private.applied(present.rev, present.seq);
end
$$;
comment on function private.push_annotation(private.operation) is
  'Merges an operation into an annotation.';

create function private.push_operation(
  p_community uuid, p_member uuid, p_role text, p_op jsonb
) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  operation private.operation;
  code text;
  reason text;
  constraint_at_fault text;
begin
  operation := private.read_operation(p_community, p_member, p_role, p_op);
  return case operation.t
    when 'resources' then private.push_resource(operation)
    when 'contents' then private.push_content(operation)
    when 'annotations' then private.push_annotation(operation)
  end;
exception
  when sqlstate 'CP422' then
    get stacked diagnostics code = pg_exception_detail, reason = message_text;
    return jsonb_build_object('s', 'rejected', 'code', code, 'msg', reason);
  when data_exception or integrity_constraint_violation or program_limit_exceeded then
    get stacked diagnostics
      code = returned_sqlstate, reason = message_text, constraint_at_fault = constraint_name;
    if constraint_at_fault like '%\_pkey' then
      code := 'duplicate_id';
    end if;
    return jsonb_build_object('s', 'rejected', 'code', code, 'msg', left(reason, 200));
end
$$;
comment on function private.push_operation(uuid, uuid, text, jsonb) is
  'One operation in a savepoint of its own: a bad one is rejected alone. What is not the operation''s '
  'fault (a deadlock, a timeout) fails the whole call, which the device sends again.';

create function private.sync_push(p_community uuid, p_ops jsonb) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  member uuid := private.caller();
  role text := private.my_role(p_community);
  op jsonb;
  results jsonb[] := '{}';
begin
  if role is null then
    return jsonb_build_object('status', 'forbidden');
  end if;
  if role = 'reader' then
    return jsonb_build_object('status', 'readonly');
  end if;
  if jsonb_typeof(p_ops) is distinct from 'array' then
    raise exception 'p_ops is an array' using errcode = 'PT400';
  end if;
  if jsonb_array_length(p_ops) > 100 or private.json_bytes(p_ops) > 1000000 then
    raise exception 'batch too large' using errcode = 'PT413';
  end if;

  perform from private.clocks where community_id = p_community for update;
  for op in select value from jsonb_array_elements(p_ops) with ordinality order by ordinality loop
    results := results || (
      jsonb_build_object('op', op -> 'op')
      || private.push_operation(p_community, member, role, op)
    );
  end loop;

  return jsonb_build_object(
    'status', 'ok',
    'head', (select seq from private.clocks where community_id = p_community),
    'now', (extract(epoch from clock_timestamp()) * 1000)::bigint,
    'results', to_jsonb(results)
  );
end
$$;

-- Public functions ------------------------------------------------------------

create function public.sync_push(p_community uuid, p_ops jsonb) returns jsonb
language sql security invoker set search_path = ''
as $$ select private.sync_push(p_community, p_ops) $$;
comment on function public.sync_push(uuid, jsonb) is
  'Merges up to 100 operations, in order. Gives { status: ok, head, now, results }, one result an '
  'operation, { status: forbidden } to one who is not a member, or { status: readonly } to a reader. '
  'Raises PT401 where nobody is signed in and PT413 for a batch that is too large.';
