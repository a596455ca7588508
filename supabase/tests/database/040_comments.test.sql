-- Everything that is ours says what it is.
begin;
select no_plan();

create temporary view remarks as
select 'schema' as kind, nspname::text as name, obj_description(oid, 'pg_namespace') as remark
from pg_namespace where nspname = 'private'
union all
select case relkind when 'v' then 'view' else 'table' end, oid::regclass::text,
  obj_description(oid, 'pg_class')
from pg_class where relkind in ('r', 'p', 'v', 'm')
  and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
union all
select 'column', attrelid::regclass || '.' || attname, col_description(attrelid, attnum)
from pg_attribute join pg_class on pg_class.oid = attrelid
where relkind in ('r', 'p', 'v', 'm') and attnum > 0 and not attisdropped
  and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
union all
select 'function', oid::regprocedure::text, obj_description(oid, 'pg_proc')
from pg_proc where pronamespace in ('public'::regnamespace, 'private'::regnamespace)
union all
select 'type', pg_type.oid::regtype::text, obj_description(pg_type.oid, 'pg_type')
from pg_type left join pg_class on pg_class.oid = typrelid
where typtype in ('c', 'd', 'e', 'r') and coalesce(relkind, 'c') = 'c'
  and typnamespace in ('public'::regnamespace, 'private'::regnamespace)
union all
select 'policy', polrelid::regclass || ': ' || polname, obj_description(pg_policy.oid, 'pg_policy')
from pg_policy join pg_class on pg_class.oid = polrelid
where relnamespace in ('public'::regnamespace, 'private'::regnamespace)
union all
select 'trigger', tgrelid::regclass || ': ' || tgname, obj_description(pg_trigger.oid, 'pg_trigger')
from pg_trigger join pg_class on pg_class.oid = tgrelid
where not tgisinternal and relnamespace in ('public'::regnamespace, 'private'::regnamespace);

select is_empty(
  format('select name from remarks where kind = %L and remark is null order by name', kind),
  format('every %s has a comment', kind)
)
from (select distinct kind from remarks) as kinds;

select set_eq(
  'select distinct kind from remarks',
  array['schema', 'table', 'view', 'column', 'function', 'type', 'policy', 'trigger'],
  'all kinds are looked at'
);

create table private.fault (id int);
select is(
  (select count(*) from remarks where name like 'private.fault%' and remark is null), 2::bigint,
  'a table and a column without are found'
);

select * from finish();
rollback;
