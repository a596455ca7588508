-- What the tests here stand on: people in every relation to a community, what one of them wrote in it,
-- and how to speak for them. It stays in the schema `tests` until 999 takes it away.
begin;
select plan(1);

drop schema if exists tests cascade;
create schema tests;

-- People ----------------------------------------------------------------------

create function tests.people() returns text[]
language sql immutable
as $$
  select array[
    'owner', 'facilitator', 'mentor', 'member', 'reader', 'ex_member', 'stranger', 'neighbour',
    'userless', 'signed_out'
  ]
$$;
comment on function tests.people() is
  'Everybody who makes requests. The owner founded the community and wrote all that is in it, and is a '
  'plain member by now; a stranger is in no community, a neighbour in another; userless is one whose '
  'token names no user.';

create function tests.person(p_person text) returns uuid
language sql immutable
as $$ select md5('person ' || p_person)::uuid $$;
comment on function tests.person(text) is 'The id of a person.';

create function tests.become(p_person text) returns void
language plpgsql
as $$
declare
  client_role text := case p_person when 'signed_out' then 'anon' else 'authenticated' end;
  claims jsonb := jsonb_build_object('role', client_role);
begin
  if p_person not in ('signed_out', 'userless') then
    claims := claims || jsonb_build_object('sub', tests.person(p_person));
  end if;
  perform set_config('request.jwt.claims', claims::text, true);
  -- where the server reads claim by claim, as the hub's does
  perform set_config('request.jwt.claim.sub', coalesce(claims ->> 'sub', ''), true);
  perform set_config('role', client_role, true);
end
$$;
comment on function tests.become(text) is
  'From here to the end of the transaction, or to tests.retire(), requests are that person''s.';

create function tests.retire() returns void
language plpgsql
as $$
begin
  perform set_config('request.jwt.claims', '', true);
  perform set_config('request.jwt.claim.sub', '', true);
  perform set_config('role', 'none', true);
end
$$;
comment on function tests.retire() is 'Requests are the owner''s of the tables again.';

-- Requests --------------------------------------------------------------------

create function tests.said(p_answer jsonb) returns text
language sql immutable
as $$
  select case
    when p_answer ? 'status' then p_answer ->> 'status' || coalesce(
      ' (' || (
        select string_agg(key, ' ' order by key)
        from jsonb_object_keys(p_answer) as key where key <> 'status'
      ) || ')',
      ''
    )
    else p_answer #>> '{}'
  end
$$;
comment on function tests.said(jsonb) is
  'An answer in short: its status, and in brackets what else it holds; one without a status as it is.';

create function tests.answer(p_person text, p_query text) returns text
language plpgsql
as $$
declare
  answer jsonb;
begin
  begin
    perform tests.become(p_person);
    execute p_query into answer;
    raise exception using errcode = 'TUNDO';
  exception
    when sqlstate 'TUNDO' then return tests.said(answer);
    when others then return sqlstate || ' ' || sqlerrm;
  end;
end
$$;
comment on function tests.answer(text, text) is
  'What a query that gives one value of jsonb answers a person, or the SQLSTATE and the message it was '
  'refused with. What it did is undone.';

create function tests.changes(p_person text, p_statement text) returns text
language plpgsql
as $$
declare
  changed bigint;
begin
  begin
    perform tests.become(p_person);
    execute p_statement;
    get diagnostics changed = row_count;
    raise exception using errcode = 'TUNDO';
  exception
    when sqlstate 'TUNDO' then return changed;
    when others then return sqlstate || ' ' || sqlerrm;
  end;
end
$$;
comment on function tests.changes(text, text) is
  'How many rows a statement changes for a person, or what it was refused with. It is undone.';

-- Communities -----------------------------------------------------------------

create function tests.community(p_name text default 'Ward 6') returns uuid
language sql immutable
as $$ select md5('community ' || p_name)::uuid $$;
comment on function tests.community(text) is 'The id of a community.';

create function tests.row_id(p_name text, p_community text default 'Ward 6') returns uuid
language sql immutable
as $$ select md5(p_name || ' of ' || p_community)::uuid $$;
comment on function tests.row_id(text, text) is
  'The id of a row in a community: of its page, its note, or one that a test makes.';

create function tests.operation(
  p_table text, p_id uuid, p_fields jsonb, p_ahead interval default '0'
) returns jsonb
language sql
as $$
  select jsonb_build_object(
    'op', gen_random_uuid(),
    't', p_table,
    'id', p_id,
    'hlc', lpad(
      to_hex((extract(epoch from clock_timestamp() + p_ahead) * 1000)::bigint), 12, '0'
    ) || '-0000-0000abcd'
  ) || case when p_fields is null then '{"del": true}' else jsonb_build_object('set', p_fields) end
$$;
comment on function tests.operation(text, uuid, jsonb, interval) is
  'An operation as devices send it, which sets fields or, without any, deletes.';

create function tests.page(p_id uuid, p_key text) returns jsonb
language sql
as $$
  select tests.operation('resources', p_id, jsonb_build_object(
    'url_key', p_key, 'url', 'https://' || p_key, 'title', 'A page'
  ))
$$;
comment on function tests.page(uuid, text) is 'An operation that adds a page.';

create function tests.reaction(p_kind text, p_note_of text default 'Ward 6') returns jsonb
language sql
as $$
  select tests.operation('reactions', gen_random_uuid(), jsonb_build_object(
    'resource_id', tests.row_id('page'), 'annotation_id', tests.row_id('note', p_note_of),
    'kind', p_kind
  ))
$$;
comment on function tests.reaction(text, text) is
  'An operation that reacts to a community''s note, as if it were on the page here.';

create function tests.found(p_community text, p_founder text) returns void
language plpgsql
as $$
declare
  id uuid := tests.community(p_community);
  page uuid := tests.row_id('page', p_community);
begin
  perform tests.become(p_founder);
  perform public.community_found(id, p_community, '');
  perform public.sync_push(id, jsonb_build_array(
    tests.page(page, 'example.org/'),
    tests.operation('contents', page, '{"markdown": "Its text", "words": 2}'),
    tests.operation('annotations', tests.row_id('note', p_community), jsonb_build_object(
      'resource_id', page, 'kind', 'note', 'body', 'A note'
    )),
    tests.operation('reactions', tests.row_id('reaction', p_community), jsonb_build_object(
      'resource_id', page, 'annotation_id', tests.row_id('note', p_community), 'kind', 'outdated'
    )),
    tests.page(tests.row_id('alias', p_community), 'example.org/')
  ));
  perform tests.retire();
end
$$;
comment on function tests.found(text, text) is
  'A community with a page, its text, a note on it with a reaction, and another name of the page.';

create function tests.bring(p_person text, p_role text) returns void
language plpgsql
as $$
declare
  token text;
begin
  perform tests.become('owner');
  token := public.invite_create(tests.community(), p_role, 1, 1) ->> 'token';
  perform tests.become(p_person);
  perform public.invite_accept(token);
  perform tests.retire();
end
$$;
comment on function tests.bring(text, text) is 'Brings somebody into the community by an invite.';

create function tests.set_up() returns void
language plpgsql
as $$
begin
  insert into auth.users (id, email, raw_user_meta_data)
  select tests.person(person), person || '@tests.invalid', jsonb_build_object('name', person)
  from unnest(tests.people()) as person where person not in ('userless', 'signed_out');

  perform tests.found('Ward 6', 'owner');
  perform tests.found('Ward 9', 'neighbour');
  perform tests.bring(person, role)
  from (values
    ('facilitator', 'mentor'), ('mentor', 'mentor'), ('member', 'member'), ('reader', 'reader'),
    ('ex_member', 'member')
  ) as joining (person, role);

  update public.memberships
  set role = case user_id when tests.person('owner') then 'member' else 'facilitator' end
  where community_id = tests.community()
    and user_id in (tests.person('owner'), tests.person('facilitator'));
  perform tests.become('ex_member');
  perform public.community_leave(tests.community());
  perform tests.retire();
end
$$;
comment on function tests.set_up() is 'The people, their community Ward 6, and the neighbour''s, Ward 9.';

grant usage on schema tests to public;
grant execute on all functions in schema tests to public;

select lives_ok('select tests.set_up()', 'two communities and the people can be made');
delete from public.communities where id in (tests.community(), tests.community('Ward 9'));
delete from auth.users where id in (select tests.person(person) from unnest(tests.people()) as person);

select * from finish();
commit;
