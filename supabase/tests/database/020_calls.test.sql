-- Every public function × everybody. To add a function, add its lines here.
begin;
select no_plan();
select tests.set_up();

select tests.become('facilitator');
create temporary table invited on commit drop as
  select public.invite_create(tests.community(), 'reader', 1, 1) ->> 'token' as token;
select tests.retire();
grant select on invited to public;

-- What each of them is answered: people named, one or several, or `else`. Two answers need not be said
-- each time: one who is not signed in has no privilege, one whose token names no user raises PT401.
create temporary table calls on commit drop as
select * from (values
  ('charter_save', 'its charter',
    $$ select public.charter_save(tests.community(), 'To learn', '{bread}', '', '{de,en}') $$,
    '{"facilitator": "ok", "userless": "forbidden", "else": "forbidden"}'::jsonb),
  ('community_delete', 'a community',
    'select public.community_delete(tests.community())',
    '{"facilitator": "ok", "userless": "forbidden", "else": "forbidden"}'::jsonb),
  ('community_found', 'a community',
    $$ select public.community_found(tests.community('Ward 7'), 'Ward 7', 'To learn') $$,
    '{"else": "ok (community)"}'),
  ('community_found', 'a community without a name',
    $$ select public.community_found(tests.community('Ward 7'), '  ', '') $$,
    '{"else": "name_invalid"}'),
  ('community_found', 'a community of a name they gave before',
    $$ select public.community_found(tests.community('Ward 7'), ' WARD  6 ', '') $$,
    '{"owner": "name_taken", "else": "ok (community)"}'),
  ('community_found', 'a community by the id of one that is there',
    $$ select public.community_found(tests.community(), 'Ward 6', '') $$,
    '{"owner": "ok (community)", "else": "PT409 the id belongs to another community"}'),
  ('community_leave', 'the community',
    'select public.community_leave(tests.community())',
    '{"facilitator": "last_facilitator", "owner mentor member reader": "ok", "else": "forbidden"}'),
  ('invite_accept', 'an invite',
    'select public.invite_accept(token) from invited',
    '{
      "owner facilitator mentor member reader": "already_member (community)",
      "else": "ok (community role)"
    }'),
  ('invite_accept', 'a token that was guessed',
    $$ select public.invite_accept('guess') $$, '{"else": "unknown"}'),
  ('invite_create', 'an invite',
    $$ select public.invite_create(tests.community(), 'mentor', 1, 1) $$,
    '{"facilitator mentor": "ok (expires_at token)", "else": "forbidden"}'),
  ('invite_create', 'an invite that makes facilitators',
    $$ select public.invite_create(tests.community(), 'facilitator', 1, 1) $$,
    '{
      "facilitator mentor": "PT400 an invite is for a mentor, member or reader, for 1 to 1000 uses and 1 to 365 days",
      "else": "forbidden"
    }'),
  ('member_remove', 'a member',
    $$ select public.member_remove(tests.community(), tests.person('member')) $$,
    '{"facilitator": "ok", "userless": "forbidden", "else": "forbidden"}'),
  ('member_remove', 'the facilitator',
    $$ select public.member_remove(tests.community(), tests.person('facilitator')) $$,
    '{"userless": "forbidden", "else": "forbidden"}'),
  ('profile_save', 'their profile',
    $$ select public.profile_save('Me', '{bread}', 'I bake', true) $$, '{"else": "ok"}'),
  ('revisions_read', 'what the note said before',
    $$ select public.revisions_read(tests.community(), 'annotations', tests.row_id('note')) $$,
    '{"owner facilitator": "ok (more revisions)", "else": "forbidden"}'),
  ('revisions_read', 'what another community''s note said before',
    $$ select public.revisions_read(tests.community(), 'annotations', tests.row_id('note', 'Ward 9')) $$,
    '{"facilitator": "ok (more revisions)", "else": "forbidden"}'),
  ('revisions_read', 'what a note was that is not there',
    $$ select public.revisions_read(tests.community(), 'annotations', tests.row_id('none')) $$,
    '{"facilitator": "ok (more revisions)", "else": "forbidden"}'),
  ('search_community', 'a page',
    $$ select public.search_community(tests.community(), 'page') $$,
    '{"owner facilitator mentor member reader": "ok (hits more)", "else": "forbidden"}'),
  ('sync_backfill', 'the community',
    'select public.sync_backfill(tests.community(), null, null)',
    '{
      "owner facilitator mentor member reader": "ok (before epoch head more rows)",
      "else": "forbidden"
    }'),
  ('sync_check', 'the community',
    'select public.sync_check(tests.community())',
    '{"owner facilitator mentor member reader": "ok (epoch head tables)", "else": "forbidden"}'),
  ('sync_heads', 'the communities they are in, with their role',
    $$
      select to_jsonb(coalesce(
        string_agg(role || case community_id when tests.community() then ' here' else '' end, ', '),
        'none'
      ))
      from public.sync_heads()
    $$,
    '{
      "facilitator": "facilitator here", "mentor": "mentor here", "owner member": "member here",
      "reader": "reader here", "neighbour": "facilitator", "userless": "none", "else": "none"
    }'),
  ('sync_pull', 'the community',
    'select public.sync_pull(tests.community(), null, 0)',
    '{
      "owner facilitator mentor member reader": "ok (cursor epoch head more rows)",
      "else": "forbidden"
    }'),
  ('sync_pull', 'the community from a cursor it never gave',
    'select public.sync_pull(tests.community(), null, 1000000)',
    '{"owner facilitator mentor member reader": "reset (epoch head)", "else": "forbidden"}'),
  ('sync_push', 'nothing',
    $$ select public.sync_push(tests.community(), '[]') $$,
    '{
      "owner facilitator mentor member": "ok (head now results)", "reader": "readonly",
      "else": "forbidden"
    }'),
  ('sync_push', 'what is no list',
    $$ select public.sync_push(tests.community(), '{}') $$,
    '{
      "owner facilitator mentor member": "PT400 p_ops is an array", "reader": "readonly",
      "else": "forbidden"
    }')
) as call (name, what, query, answers);

-- Operations: what becomes of one that each of them pushes.
create temporary table operations on commit drop as
select * from (values
  ('adds a page', $$ tests.page(tests.row_id('new'), 'example.org/new') $$,
    '{"owner facilitator mentor member": "ok"}'::jsonb),
  ('changes the page',
    $$ tests.operation('resources', tests.row_id('page'), '{"title": "New"}', '10 s') $$,
    '{"owner facilitator mentor member": "ok"}'),
  ('changes its text',
    $$ tests.operation('contents', tests.row_id('page'), '{"markdown": "New"}', '10 s') $$,
    '{"owner facilitator mentor member": "ok"}'),
  ('changes the note',
    $$ tests.operation('annotations', tests.row_id('note'), '{"body": "New"}', '10 s') $$,
    '{"owner": "ok", "facilitator mentor member": "rejected not_author"}'),
  ('moves the note below another',
    $$ tests.operation(
      'annotations', tests.row_id('note'),
      jsonb_build_object('parent_id', tests.row_id('note')), '10 s'
    ) $$,
    '{"owner": "rejected fixed", "facilitator mentor member": "rejected not_author"}'),
  ('deletes the note', $$ tests.operation('annotations', tests.row_id('note'), null) $$,
    '{"owner facilitator": "ok", "mentor member": "rejected not_author"}'),
  ('deletes the text', $$ tests.operation('contents', tests.row_id('page'), null) $$,
    '{"owner facilitator": "ok", "mentor member": "rejected not_author"}'),
  ('deletes the page', $$ tests.operation('resources', tests.row_id('page'), null) $$,
    '{"owner": "ok", "facilitator": "rejected in_use", "mentor member": "rejected not_author"}'),
  ('thanks for the note', $$ tests.reaction('thanks') $$,
    '{"owner": "rejected own", "facilitator mentor member": "ok"}'),
  ('vouches for the note', $$ tests.reaction('worked') $$,
    '{"owner": "rejected own", "facilitator mentor member": "ok"}'),
  ('says that the note did not work', $$ tests.reaction('did-not-work') $$,
    '{"owner facilitator mentor member": "ok"}'),
  ('endorses the note', $$ tests.reaction('endorsement') $$,
    '{"owner member": "rejected not_mentor", "facilitator mentor": "ok"}'),
  ('accepts the note as an answer to nothing', $$ tests.reaction('accepted') $$,
    '{"owner facilitator mentor member": "rejected not_asker"}'),
  ('reacts as nobody does', $$ tests.reaction('like') $$,
    '{"owner facilitator mentor member": "rejected 23514"}'),
  ('reacts to another community''s note', $$ tests.reaction('outdated', 'Ward 9') $$,
    '{"owner facilitator mentor member": "rejected annotation_unknown"}'),
  ('changes the line of the reaction',
    $$ tests.operation('reactions', tests.row_id('reaction'), '{"evidence": "New"}', '10 s') $$,
    '{"owner": "ok", "facilitator mentor member": "rejected not_author"}'),
  ('makes another of the reaction',
    $$ tests.operation('reactions', tests.row_id('reaction'), '{"kind": "endorsement"}', '10 s') $$,
    '{"owner": "rejected fixed", "facilitator mentor member": "rejected not_author"}'),
  ('takes the reaction back', $$ tests.operation('reactions', tests.row_id('reaction'), null) $$,
    '{"owner facilitator": "ok", "mentor member": "rejected not_author"}'),
  ('writes a membership',
    $$ tests.operation('memberships', tests.person('reader'), '{"role": "facilitator"}') $$,
    '{"owner facilitator mentor member": "rejected unknown_table"}'),
  ('makes somebody else the author',
    $$ tests.operation('annotations', tests.row_id('note'), '{"author_id": "x"}') $$,
    '{"owner facilitator mentor member": "rejected unknown_field"}'),
  ('changes another community''s page',
    $$ tests.operation('resources', tests.row_id('page', 'Ward 9'), '{"title": "New"}') $$,
    '{"owner facilitator mentor member": "rejected 23514"}'),
  ('writes a page over another community''s',
    $$ tests.page(tests.row_id('page', 'Ward 9'), 'example.org/new') $$,
    '{"owner facilitator mentor member": "rejected duplicate_id"}'),
  ('deletes another community''s note',
    $$ tests.operation('annotations', tests.row_id('note', 'Ward 9'), null) $$,
    '{"owner facilitator mentor member": "noop"}')
) as operation (what, operation, answers);

insert into calls
select 'sync_push', 'an operation that ' || what,
  format(
    $$
      select case
        when pushed ? 'results'
          then to_jsonb(concat_ws(' ', pushed #>> '{results,0,s}', pushed #>> '{results,0,code}'))
        else pushed
      end
      from (select public.sync_push(tests.community(), jsonb_build_array(%s)) as pushed) as answer
    $$,
    operation
  ),
  answers || '{"reader": "readonly", "else": "forbidden"}'
from operations;

create temporary view tried as
select call.name, call.what, call.query, person,
  case person
    when 'signed_out' then '42501 permission denied for function ' || call.name
    else coalesce(
      (
        select answer #>> '{}' from jsonb_each(call.answers) as named (people, answer)
        where person = any (string_to_array(people, ' '))
      ),
      case person
        when 'userless' then 'PT401 not signed in'
        else call.answers ->> 'else'
      end
    )
  end as answer
from calls as call cross join unnest(tests.people()) as person;

select set_eq(
  $$
    select proname::text from pg_proc
    where pronamespace = 'public'::regnamespace and not exists (
      select from pg_depend
      where classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
    )
  $$,
  'select name from calls',
  'every public function is tried here'
);

select is(
  tests.answer(person, query), answer, format('%s, asked by %s for %s', name, person, what)
)
from tried;

select * from finish();
rollback;
