-- The rules of Supabase's database advisor, by its names for them, over what is ours. Each gives the
-- faults it finds, of which there are none, and is shown to find each that is made for it.
begin;
select no_plan();

create temporary view relations as
select relation.oid, relation.relkind as kind, relation.relrowsecurity as has_rls,
  relation.reloptions as options, relation.oid::regclass::text as name,
  relation.relnamespace::regnamespace::text as schema
from pg_class as relation
where relation.relnamespace in ('public'::regnamespace, 'private'::regnamespace)
  and not exists (
    select from pg_depend
    where classid = 'pg_class'::regclass and objid = relation.oid and deptype = 'e'
  );

create temporary view policies as
select policy.polrelid as relation, policy.polname as name, policy.polpermissive as is_permissive,
  policy.polcmd as command,
  array(
    select coalesce(role.rolname::text, 'public') from unnest(policy.polroles) as id
    left join pg_roles as role on role.oid = id
  ) as roles,
  concat_ws(
    ' ', pg_get_expr(policy.polqual, policy.polrelid),
    pg_get_expr(policy.polwithcheck, policy.polrelid)
  ) as expression
from pg_policy as policy
where policy.polrelid in (select oid from relations)
  or policy.polrelid = to_regclass('realtime.messages');

create temporary view indexes as
select index.indexrelid::regclass::text as name, index.indrelid as relation,
  index.indisunique as is_unique, (index.indkey::int2[])[0:index.indnkeyatts - 1] as columns,
  array_to_string(index.indclass::oid[], ' ') as classes,
  pg_get_expr(index.indpred, index.indrelid) as predicate,
  pg_get_expr(index.indexprs, index.indrelid) as expressions
from pg_index as index
where index.indrelid in (select oid from relations);

create temporary view functions as
select function.oid, function.oid::regprocedure::text as name, function.prosecdef as is_definer,
  function.proconfig as settings, function.pronamespace::regnamespace::text as schema
from pg_proc as function
where function.pronamespace in ('public'::regnamespace, 'private'::regnamespace)
  and not exists (
    select from pg_depend
    where classid = 'pg_proc'::regclass and objid = function.oid and deptype = 'e'
  );

create temporary table rules (name text, faults text[], query text) on commit drop;

-- Tables and indexes ----------------------------------------------------------

insert into rules values (
  'no_primary_key',
  array['create table public.fault (id int)'],
  $$
    select name from relations where kind in ('r', 'p') and not exists (
      select from pg_index where indrelid = oid and indisprimary
    )
  $$
), (
  'unindexed_foreign_keys',
  array['create table public.fault (id int primary key, c uuid references public.communities)'],
  $$
    select conrelid::regclass || ' ' || conname from pg_constraint
    where contype = 'f' and conrelid in (select oid from relations) and not exists (
      select from indexes
      where relation = conrelid and predicate is null
        and columns[1:cardinality(conkey)] = conkey
    )
  $$
), (
  'duplicate_index',
  array['create index fault on public.contents (community_id, id)'],
  $$
    select narrow.name || ' beside ' || wide.name
    from indexes as narrow join indexes as wide using (relation)
    where narrow.name <> wide.name
      and narrow.columns = wide.columns[1:cardinality(narrow.columns)]
      and starts_with(wide.classes, narrow.classes)
      and narrow.predicate is not distinct from wide.predicate
      and narrow.expressions is null and wide.expressions is null
      and case
        when narrow.columns = wide.columns
          then (narrow.is_unique, narrow.name) < (wide.is_unique, wide.name)
        else not narrow.is_unique
      end
  $$
), (
  'unsupported_reg_types',
  array['create table public.fault (id int primary key, t regclass)'],
  $$
    select attrelid::regclass || '.' || attname from pg_attribute
    where attrelid in (select oid from relations) and attnum > 0
      and atttypid in (
        'regclass'::regtype, 'regproc'::regtype, 'regprocedure'::regtype, 'regoper'::regtype,
        'regoperator'::regtype, 'regconfig'::regtype, 'regdictionary'::regtype,
        'regcollation'::regtype, 'regnamespace'::regtype
      )
  $$
), (
  'extension_in_public',
  array['create extension ltree with schema public'],
  $$ select extname from pg_extension where extnamespace = 'public'::regnamespace $$
);

-- Row-level security ----------------------------------------------------------

insert into rules values (
  'rls_disabled_in_public',
  array['create table private.fault (id int primary key)'],
  $$ select name from relations where kind in ('r', 'p') and not has_rls $$
), (
  'rls_enabled_no_policy',
  array['create table private.fault (id int primary key);
   alter table private.fault enable row level security'],
  $$
    select name from relations
    where kind in ('r', 'p') and has_rls and oid not in (select relation from policies)
  $$
), (
  'policy_exists_rls_disabled',
  array['create table public.fault (id int primary key);
   create policy "Anyone" on public.fault using (id = 1)'],
  $$ select name from relations where not has_rls and oid in (select relation from policies) $$
), (
  'multiple_permissive_policies',
  array['create policy "Founders" on public.communities using (created_by = (select auth.uid()))'],
  $$
    select relation::regclass || ' ' || action || ' ' || role
    from policies
    cross join unnest(array['r', 'a', 'w', 'd']) as action
    cross join unnest(array['anon', 'authenticated', 'service_role']) as role
    where is_permissive and command in (action::"char", '*') and roles && array[role, 'public']
    group by relation, action, role
    having count(*) > 1
  $$
), (
  'auth_rls_initplan',
  array[
    'create policy "Founders" on public.communities using (auth.uid() = created_by)',
    'create policy "Facilitators" on public.communities
       using ((select private.my_role(id)) = ''facilitator'')'
  ],
  $$
    select name from policies
    where regexp_replace(
      expression, $re$ (SELECT|FROM) ((auth|private|realtime)\.\w+|current_setting)\(('[^']*'(::\w+)?|true|, )*\)$re$,
      '', 'g'
    ) ~ '((auth|private|realtime)\.\w+|current_setting)\('
  $$
), (
  'rls_policy_always_true',
  array['create policy "Anyone" on public.communities for delete using (true)'],
  $$ select name from policies where expression = 'true' $$
), (
  'rls_references_user_metadata',
  array['create policy "Admins" on public.communities
     using ((select auth.jwt() -> ''user_metadata'' ->> ''admin'') = ''yes'')'],
  $$ select name from policies where expression ~ 'user_metadata' $$
);

-- Views and functions ---------------------------------------------------------

insert into rules values (
  'security_definer_view',
  array['create view public.fault as select id from public.communities'],
  $$
    select name from relations
    where kind = 'v'
      and not coalesce(options, '{}') && array['security_invoker=true', 'security_invoker=on']
  $$
), (
  'materialized_view_in_api',
  array['create materialized view public.fault as select id from public.communities'],
  $$ select name from relations where kind = 'm' and schema = 'public' $$
), (
  'auth_users_exposed',
  array['create view public.fault with (security_invoker = true) as select email from auth.users'],
  $$
    select distinct name from relations
    join pg_rewrite on ev_class = relations.oid
    join pg_depend on classid = 'pg_rewrite'::regclass and objid = pg_rewrite.oid
    where kind in ('v', 'm') and schema = 'public'
      and refclassid = 'pg_class'::regclass and refobjid = 'auth.users'::regclass
  $$
), (
  'function_search_path_mutable',
  array['create function private.fault() returns int language sql as ''select 1'''],
  $$
    select name from functions
    where not coalesce(settings, '{}') && array['search_path=""', 'search_path=']
  $$
), (
  'security_definer_function_executable',
  array['create function public.fault() returns int language sql security definer set search_path = ''''
     as ''select 1'''],
  $$ select name from functions where is_definer and schema = 'public' $$
);

-- -----------------------------------------------------------------------------

create function pg_temp.finds(p_query text, p_fault text) returns int
language plpgsql
as $$
declare
  before int;
  after int;
begin
  execute format('select count(*) from (%s) as faults', p_query) into before;
  begin
    execute p_fault;
    execute format('select count(*) from (%s) as faults', p_query) into after;
    raise exception using errcode = 'TUNDO';
  exception when sqlstate 'TUNDO' then
    return after - before;
  end;
end
$$;

select is_empty(query, name) from rules;
select is(pg_temp.finds(query, fault), 1, format('%s finds: %s', name, fault))
from rules cross join unnest(faults) as fault;

select * from finish();
rollback;
