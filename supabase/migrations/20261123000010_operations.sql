-- Operations: one change to one row, as a device sends it, read and judged before it is merged.

-- Types -----------------------------------------------------------------------

create type private.operation as (
  community uuid,
  member uuid,
  role text,
  t text,
  id uuid,
  hlc text,
  is_delete boolean,
  fields jsonb,
  base jsonb
);
comment on type private.operation is
  'An operation on a row of table t. Who sends it, and in which role, is the server''s own knowledge. '
  'Its base names, for long texts, the clock of the text that the change was made of.';

-- Functions -------------------------------------------------------------------

create function private.reject(p_code text, p_message text) returns void
language plpgsql set search_path = ''
as $$
begin
  raise exception '%', p_message using errcode = 'CP422', detail = p_code;
end
$$;
comment on function private.reject(text, text) is
  'Ends the operation at hand: what it did is rolled back, and its sender is told the code.';

create function private.field_types(p_table text) returns jsonb
language sql immutable set search_path = ''
as $$
  select case p_table
    when 'resources' then jsonb_build_object(
      'url_key', 'text', 'url', 'text', 'title', 'text', 'byline', 'text', 'site', 'text',
      'published', 'text', 'language', 'text', 'excerpt', 'text', 'tags', 'texts'
    )
    when 'contents' then jsonb_build_object('markdown', 'text', 'words', 'count')
    when 'annotations' then jsonb_build_object(
      'resource_id', 'text', 'parent_id', 'text', 'kind', 'text', 'body', 'text',
      'selectors', 'objects', 'quote', 'text', 'tags', 'texts'
    )
    when 'reactions' then jsonb_build_object(
      'resource_id', 'text', 'annotation_id', 'text', 'kind', 'text', 'evidence', 'text'
    )
  end
$$;
comment on function private.field_types(text) is
  'The fields that operations on a table may set, and of which type; null for an unknown table.';

create function private.is_of_type(p_value jsonb, p_type text) returns boolean
language sql immutable set search_path = ''
as $$
  select case
    when jsonb_typeof(p_value) = 'null' then true
    when p_type = 'text' then jsonb_typeof(p_value) = 'string'
    when p_type = 'count' then p_value @? '$ ? (@.type() == "number" && @ >= 0 && @ % 1 == 0)'
    when p_type = 'texts' then
      jsonb_typeof(p_value) = 'array' and not p_value @? 'strict $[*] ? (@.type() != "string")'
    when p_type = 'objects' then
      jsonb_typeof(p_value) = 'array' and not p_value @? 'strict $[*] ? (@.type() != "object")'
  end
$$;
comment on function private.is_of_type(jsonb, text) is
  'Whether a value may go into a field. Null always may: the table''s constraints judge it.';

create function private.check_clock(p_hlc text) returns void
language plpgsql set search_path = ''
as $$
begin
  if coalesce(p_hlc, '') !~ '^[0-9a-f]{12}-[0-9a-f]{4}-[0-9a-f]{8}$' then
    perform private.reject('bad_hlc', 'not a hybrid logical clock');
  end if;
  -- A clock ahead of ours would win over every later edit until we have caught up with it.
  if private.clock_time(p_hlc) > clock_timestamp() + interval '60 seconds' then
    perform private.reject('clock_skew', 'the clock is more than 60 s ahead');
  end if;
end
$$;
comment on function private.check_clock(text) is 'Rejects what is no clock, or one far in the future.';

create function private.clock_time(p_hlc text) returns timestamptz
language sql immutable set search_path = ''
as $$ select to_timestamp(('x' || left(p_hlc, 12))::bit(48)::bigint / 1000.0) $$;
comment on function private.clock_time(text) is 'The wall-clock part of a hybrid logical clock.';

create function private.check_fields(p_table text, p_fields jsonb) returns void
language plpgsql set search_path = ''
as $$
declare
  types jsonb := private.field_types(p_table);
  field record;
begin
  for field in select key, value from jsonb_each(p_fields) loop
    if types -> field.key is null then
      perform private.reject('unknown_field', format('%s has no field %s', p_table, field.key));
    end if;
    if not private.is_of_type(field.value, types ->> field.key) then
      perform private.reject('malformed', format('the field %s has another type', field.key));
    end if;
  end loop;
end
$$;
comment on function private.check_fields(text, jsonb) is
  'Rejects fields that operations may not set, and values that do not fit them.';

create function private.read_operation(
  p_community uuid, p_member uuid, p_role text, p_op jsonb
) returns private.operation
language plpgsql set search_path = ''
as $$
declare
  operation private.operation;
begin
  if jsonb_typeof(p_op) is distinct from 'object' then
    perform private.reject('malformed', 'an operation is an object');
  end if;
  if private.field_types(p_op ->> 't') is null then
    perform private.reject('unknown_table', 'operations go to resources, contents, annotations or reactions');
  end if;
  if jsonb_typeof(p_op -> 'id') is distinct from 'string' then
    perform private.reject('malformed', 'an operation names its row');
  end if;
  perform private.check_clock(p_op ->> 'hlc');

  operation.is_delete := coalesce(p_op -> 'del' = 'true', false);
  operation.fields := coalesce(p_op -> 'set', '{}');
  if operation.is_delete = (p_op ? 'set') or jsonb_typeof(operation.fields) <> 'object' then
    perform private.reject('malformed', 'an operation either sets fields or deletes');
  end if;
  perform private.check_fields(p_op ->> 't', operation.fields);

  if jsonb_typeof(coalesce(p_op -> 'base', '{}')) <> 'object' then
    perform private.reject('malformed', 'the base of an operation is an object');
  end if;

  operation.community := p_community;
  operation.member := p_member;
  operation.role := p_role;
  operation.t := p_op ->> 't';
  operation.id := (p_op ->> 'id')::uuid;
  operation.hlc := p_op ->> 'hlc';
  operation.base := coalesce(p_op -> 'base', '{}');
  return operation;
end
$$;
comment on function private.read_operation(uuid, uuid, text, jsonb) is
  'Reads an operation off the wire, or rejects it.';

create function private.winning_fields(p_operation private.operation, p_stamps jsonb) returns jsonb
language sql immutable set search_path = ''
as $$
  select coalesce(jsonb_object_agg(key, value), '{}')
  from jsonb_each(p_operation.fields)
  where p_operation.hlc collate "C" > coalesce(p_stamps ->> key, '') collate "C"
$$;
comment on function private.winning_fields(private.operation, jsonb) is
  'The fields that an operation sets later than they were set before: last writer wins, each field '
  'for itself.';

create function private.text_conflict(
  p_operation private.operation, p_stamps jsonb, p_field text, p_present text
) returns jsonb
language sql immutable set search_path = ''
as $$
  select jsonb_build_object(
    's', 'conflict',
    'fields', jsonb_build_object(p_field, p_present),
    'stamps', jsonb_build_object(p_field, stamp)
  )
  from coalesce(p_stamps ->> p_field, '000000000000-0000-00000000') as stamp
  where p_operation.base ? p_field
    and p_operation.fields ? p_field
    and p_operation.hlc <> stamp
    and p_operation.fields ->> p_field is distinct from p_present
    and not (
      p_operation.base ->> p_field = stamp and p_operation.hlc collate "C" > stamp collate "C"
    )
$$;
comment on function private.text_conflict(private.operation, jsonb, text, text) is
  'The answer to a change of a long text that was made of another text than the present one: that text '
  'and its clock, for the device to merge. Null where there is no conflict, for a duplicate, and for a '
  'change that does not say what it was made of.';

create function private.stamped(p_stamps jsonb, p_fields jsonb, p_hlc text) returns jsonb
language sql immutable set search_path = ''
as $$
  select p_stamps || coalesce(jsonb_object_agg(field, p_hlc), '{}')
  from jsonb_object_keys(p_fields) as field
$$;
comment on function private.stamped(jsonb, jsonb, text) is 'The clocks of a row after fields were set.';

create function private.check_may_delete(p_operation private.operation, p_author uuid) returns void
language plpgsql set search_path = ''
as $$
begin
  if p_author is distinct from p_operation.member and p_operation.role <> 'facilitator' then
    perform private.reject('not_author', 'only its author or a facilitator may delete it');
  end if;
end
$$;
comment on function private.check_may_delete(private.operation, uuid) is
  'Rejects a delete by one who is neither the row''s author nor a facilitator.';

create function private.applied(p_rev int, p_seq bigint) returns jsonb
language sql immutable set search_path = ''
as $$ select jsonb_build_object('s', 'ok', 'rev', p_rev, 'seq', p_seq) $$;
comment on function private.applied(int, bigint) is 'The answer to an operation that changed its row.';
