-- Every table and view × everybody × select, insert, update, delete. To add a table, add its line here.
begin;
select no_plan();
select tests.set_up();

create temporary table sight on commit drop as
select * from (values
  -- rows seen by each of them; null: refused
  --                           owner facil mentor member reader ex   strngr neighb userless
  ('public.annotations',       1,    1,    1,     1,     1,     0,   0,     1,     0),
  ('public.communities',       1,    1,    1,     1,     1,     0,   0,     1,     0),
  ('public.contents',          1,    1,    1,     1,     1,     0,   0,     1,     0),
  -- one who left keeps the row, so that what they wrote keeps its author
  ('public.memberships',       6,    6,    6,     6,     6,     0,   0,     1,     0),
  -- those who are in it see each other; one who left, themselves; a stranger has none yet
  ('public.profiles',          5,    5,    5,     5,     5,     1,   0,     1,     0),
  ('public.reactions',         1,    1,    1,     1,     1,     0,   0,     1,     0),
  ('public.resources',         1,    1,    1,     1,     1,     0,   0,     1,     0),
  ('private.buckets',          null, null, null,  null,  null,  null, null, null,  null),
  ('private.clocks',           null, null, null,  null,  null,  null, null, null,  null),
  ('private.invites',          null, null, null,  null,  null,  null, null, null,  null),
  ('private.pull_rows',        null, null, null,  null,  null,  null, null, null,  null),
  ('private.resource_aliases', null, null, null,  null,  null,  null, null, null,  null),
  ('private.revisions',        null, null, null,  null,  null,  null, null, null,  null),
  ('private.search_documents', null, null, null,  null,  null,  null, null, null,  null)
) as seen (
  name, owner, facilitator, mentor, member, reader, ex_member, stranger, neighbour, userless
);

create temporary view tried as
select sight.name, person, split_part(sight.name, '.', 1) as schema,
  split_part(sight.name, '.', 2) as short,
  case relation.relkind when 'v' then 'view' else 'table' end as kind,
  (to_jsonb(sight) ->> person)::int as sees,
  attribute.attname as a_column
from sight
cross join unnest(tests.people()) as person
join pg_class as relation on relation.oid = sight.name::regclass
join pg_attribute as attribute on attribute.attrelid = relation.oid and attribute.attnum = 1;

create temporary table statements on commit drop as
select * from (values
  ('inserts into', 'insert into %1$s default values'),
  ('updates', 'update %1$s set %2$I = %2$I'),
  ('deletes from', 'delete from %1$s')
) as statement (verb, template);

-- The catalog -----------------------------------------------------------------

select set_eq(
  $$
    select schema.nspname || '.' || relation.relname
    from pg_class as relation
    join pg_namespace as schema on schema.oid = relation.relnamespace
    where schema.nspname in ('public', 'private') and relation.relkind in ('r', 'p', 'v', 'm', 'f')
      and not exists (
        select from pg_depend
        where classid = 'pg_class'::regclass and objid = relation.oid and deptype = 'e'
      )
  $$,
  'select name from sight',
  'every table and view of public and private is tried here'
);

-- What the privileges allow ---------------------------------------------------

select is(
  tests.answer(person, format('select to_jsonb(count(*)) from %s', name)),
  case
    when schema = 'private' and person = 'signed_out'
      then '42501 permission denied for schema private'
    when sees is null then format('42501 permission denied for %s %s', kind, short)
    else sees::text
  end,
  format('%s selects from %s as far as they may', person, name)
)
from tried;

select is(
  tests.answer(person, format(
    'select to_jsonb(count(*)) from %s where %I = %L',
    name, case name when 'public.communities' then 'id' else 'community_id' end,
    tests.community(case person when 'neighbour' then 'Ward 6' else 'Ward 9' end)
  )),
  '0',
  format('%s sees nothing in %s of a community they never were in', person, name)
)
from tried
where schema = 'public' and name <> 'public.profiles' and person <> 'signed_out';

select is(
  tests.changes(person, format(template, name, a_column)),
  case
    when schema = 'private' and person = 'signed_out'
      then '42501 permission denied for schema private'
    else format('42501 permission denied for table %s', short)
  end,
  format('%s never %s %s', person, verb, name)
)
from tried cross join statements
where kind = 'table';

select matches(
  tests.changes(person, format(template, name, a_column)),
  '^(42501 permission denied for|55000 cannot .* view)',
  format('%s never %s the view %s', person, verb, name)
)
from tried cross join statements
where kind = 'view';

-- What the policies allow, were all the privileges granted ---------------------

grant usage on schema private to anon;
grant all on all tables in schema public, private to anon, authenticated;

select is(
  tests.answer(person, format('select to_jsonb(count(*)) from %s', name)),
  coalesce(sees, 0)::text,
  format('with every privilege, %s sees no more of %s', person, name)
)
from tried
where kind = 'table';

select is(
  tests.answer(person, format(
    $$
      select to_jsonb(count(*)) from %s
      where community_id not in (select id from public.communities)
    $$,
    name
  )),
  '0',
  format('with every privilege, %s sees in %s what the tables under it show', person, name)
)
from tried
where kind = 'view';

select is(
  tests.changes(person, format(template, name, a_column)),
  case verb
    when 'inserts into'
      then format('42501 new row violates row-level security policy for table "%s"', short)
    else '0'
  end,
  format('with every privilege, %s still never %s %s', person, verb, name)
)
from tried cross join statements
where kind = 'table';

-- What has ended --------------------------------------------------------------

select tests.become('facilitator');
select public.community_delete(tests.community());
select tests.retire();

select is(
  tests.answer(person, format('select to_jsonb(count(*)) from %s', name)),
  '0',
  format('%s sees nothing in %s of a community that ended', person, name)
)
from tried
where schema = 'public' and name <> 'public.profiles' and person not in ('neighbour', 'signed_out');

select * from finish();
rollback;
