-- Writing: a batch of operations. The protocol is in docs/adr/0003-sync-protocol.md.

-- Functions -------------------------------------------------------------------

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
    when 'reactions' then private.push_reaction(operation)
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

create function private.sync_push(p_community uuid, p_ops jsonb, p_proto int) returns jsonb
language plpgsql security definer set search_path = ''
as $$
declare
  member uuid := private.caller();
  role text := private.my_role(p_community);
  op jsonb;
  result jsonb;
  results jsonb[] := '{}';
  bytes bigint := 0;
begin
  perform private.check_protocol(p_proto);
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

  perform private.take_tokens('operations', p_community, jsonb_array_length(p_ops));
  perform from private.clocks where community_id = p_community for update;
  for op in select value from jsonb_array_elements(p_ops) with ordinality order by ordinality loop
    result := private.push_operation(p_community, member, role, op);
    results := results || (jsonb_build_object('op', op -> 'op') || result);
    -- What is not answered the device sends again.
    bytes := bytes + octet_length(result::text);
    exit when bytes > 1000000;
  end loop;

  return jsonb_build_object(
    'status', 'ok',
    'head', (select seq from private.clocks where community_id = p_community),
    'now', (extract(epoch from clock_timestamp()) * 1000)::bigint,
    'results', to_jsonb(results)
  );
end
$$;
comment on function private.sync_push(uuid, jsonb, int) is
  'Stands behind public.sync_push, with the rights of the tables'' owner.';

-- Public functions ------------------------------------------------------------

create function public.sync_push(p_community uuid, p_ops jsonb, p_proto int default 1)
returns jsonb
language sql security invoker set search_path = ''
as $$ select private.sync_push(p_community, p_ops, p_proto) $$;
comment on function public.sync_push(uuid, jsonb, int) is
  'Merges up to 100 operations, in order. Gives { status: ok, head, now, results }, one result an '
  'operation, but for the last ones where conflicts fill the answer; { status: forbidden } to one who is not a member, or { status: readonly } to a reader. '
  'Raises PT401 where nobody is signed in, PT429 to one who writes too much at once, PT413 for a batch that is too large, and PT426 to a client '
  'whose protocol is too old or too new.';
