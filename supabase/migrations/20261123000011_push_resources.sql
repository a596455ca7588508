-- Operations merged into pages and their text.

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
    if exists (
      select from public.annotations as annotation
      where annotation.community_id = p_operation.community
        and annotation.resource_id = present.id
        and annotation.deleted_at is null
        and annotation.author_id is distinct from p_operation.member
    ) then
      perform private.reject('in_use', 'others have notes on it');
    end if;
    update public.annotations
    set body = '', selectors = '[]', quote = '', tags = '{}', stamps = '{}', rev = rev + 1,
      updated_at = clock_timestamp(), deleted_at = clock_timestamp()
    where community_id = p_operation.community and resource_id = present.id and deleted_at is null;
    perform private.bury_reactions(p_operation.community, present.id, null);
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
  'into that one, and the id sent becomes an alias. Deleting a page deletes its text and the '
  'reactions with it, and its author''s notes on it that the device did not know of; one with notes of '
  'others stays.';

create function private.push_content(p_operation private.operation) returns jsonb
language plpgsql set search_path = ''
as $$
declare
  resource public.resources := private.resource_named(p_operation.community, p_operation.id);
  present public.contents;
  incoming public.contents;
  conflict jsonb;
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

  conflict := private.text_conflict(p_operation, present.stamps, 'markdown', present.markdown);
  if conflict is not null then
    return conflict;
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
