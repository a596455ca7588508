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

create function private.json_bytes(p_json jsonb) returns bigint
language plpgsql immutable set search_path = ''
as $$
begin
  return case jsonb_typeof(p_json)
    when 'object' then (
      select 2 + greatest(count(*) - 1, 0)
        + coalesce(sum(octet_length(to_jsonb(key)::text) + 1 + private.json_bytes(value)), 0)
      from jsonb_each(p_json)
    )
    when 'array' then (
      select 2 + greatest(count(*) - 1, 0) + coalesce(sum(private.json_bytes(value)), 0)
      from jsonb_array_elements(p_json)
    )
    else octet_length(p_json::text)
  end;
end
$$;
comment on function private.json_bytes(jsonb) is
  'Length in bytes as JSON.stringify writes it. PostgreSQL puts spaces into the text of jsonb, so '
  'octet_length would refuse what a device measured as just within the limit.';
