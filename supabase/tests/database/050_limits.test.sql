-- No text, list or document of any table is boundless, and an address leads to the web alone.
begin;
select no_plan();

-- What may hold more than 300 kB, each up to what size and why.
create temporary table larger (name text, bytes int, reason text) on commit drop;
insert into larger values (
  'private.revisions.fields', 2000001, 'the text of a page, of 256 KiB before JSON escapes it'
);

create temporary view lengthy as
select attrelid as relation, attname as column_name, attnum as number,
  attrelid::regclass || '.' || attname as name,
  case
    when type.typname in ('text', 'varchar', 'bpchar') then 'text'
    when type.typname in ('json', 'jsonb') then 'document'
    when type.typname = 'bytea' then 'bytes'
    when element.typcategory = 'S' then 'texts'
    else 'list'
  end as kind
from pg_attribute
join pg_class on pg_class.oid = attrelid
join pg_type as type on type.oid = atttypid
left join pg_type as element on element.oid = type.typelem
where relkind in ('r', 'p') and attnum > 0 and not attisdropped
  and relnamespace in ('public'::regnamespace, 'private'::regnamespace)
  and (
    type.typname in ('text', 'varchar', 'bpchar', 'json', 'jsonb', 'bytea')
    or type.typcategory = 'A'
  );

create function pg_temp.refuses(p_relation oid, p_number int2, p_column name, p_value jsonb)
returns boolean
language plpgsql
as $$
declare
  expression text;
  holds boolean;
begin
  for expression in
    select pg_get_expr(conbin, conrelid) from pg_constraint
    where contype = 'c' and conrelid = p_relation and conkey = array[p_number]
  loop
    execute format(
      'select %s from jsonb_populate_record(null::%s, jsonb_build_object(%L, $1))',
      expression, p_relation::regclass, p_column
    ) into holds using p_value;
    if not holds then
      return true;
    end if;
  end loop;
  return false;
end
$$;

create function pg_temp.excesses(p_kind text, p_bytes int)
returns table (words text, value jsonb)
language sql
as $$
  select 'of ' || p_bytes || ' bytes', to_jsonb(repeat('x', p_bytes)) where p_kind = 'text'
  union all
  select 'of ' || p_bytes || ' bytes', to_jsonb('\x' || repeat('00', p_bytes))
  where p_kind = 'bytes'
  union all
  select excess.* from (values
    ('that is an object of ' || p_bytes || ' bytes', jsonb_build_object('x', repeat('x', p_bytes))),
    ('that is a list of ' || p_bytes || ' bytes', jsonb_build_array(repeat('x', p_bytes))),
    ('that is a list of 20,000', (select jsonb_agg(1) from generate_series(1, 20000))),
    ('that is a text', '"x"')
  ) as excess where p_kind = 'document'
  union all
  select excess.* from (values
    ('of 1,000', (select jsonb_agg('x' || n) from generate_series(1, 1000) as n)),
    ('with one of 1,000 characters', jsonb_build_array(repeat('x', 1000))),
    ('with one that is empty', '[""]'),
    ('with one that is null', '[null]')
  ) as excess where p_kind = 'texts'
  union all
  select 'of 1,000', jsonb_agg(null::int) from generate_series(1, 1000) where p_kind = 'list'
  having p_kind = 'list'
$$;

create temporary view tried as
select lengthy.*, excess.words, excess.value
from lengthy
left join larger using (name)
cross join pg_temp.excesses(lengthy.kind, coalesce(larger.bytes, 300000)) as excess;

select ok(
  pg_temp.refuses(relation, number, column_name, value), format('%s takes no %s %s', name, kind, words)
)
from tried
order by name;

select is_empty(
  'select name from larger except select name from lengthy', 'what is larger is still there'
);

-- Addresses -------------------------------------------------------------------

create temporary view addresses as
select * from lengthy where column_name ~ '(^|_)(url|uri|href|link|address)$';

select ok(
  pg_temp.refuses(relation, number, column_name, to_jsonb(address)),
  format('%s takes no %s', name, to_json(address))
)
from addresses cross join unnest(array[
  'ftp://example.org/', 'javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd',
  ' https://example.org/', E'javascript:x\nhttps://example.org/', '//example.org/', 'example.org',
  'https:example.org', 'view-source:https://example.org/', ''
]) as address;

select ok(
  not pg_temp.refuses(relation, number, column_name, to_jsonb(address)),
  format('%s takes %s', name, address)
)
from addresses cross join unnest(array[
  'https://example.org/', 'http://example.org/', 'HTTPS://example.org/ä'
]) as address;

select isnt_empty('select name from addresses', 'there are addresses');

-- What has no limit is found --------------------------------------------------

create table private.fault (
  body text, tags text[], stamps jsonb, ids uuid[], hash bytea, page_url text,
  long text check (char_length(long) < 1000)
);
select set_eq(
  $$
    select distinct column_name::text from tried
    where relation = 'private.fault'::regclass
      and not pg_temp.refuses(relation, number, column_name, value)
  $$,
  array['body', 'tags', 'stamps', 'ids', 'hash', 'page_url'],
  'what has no limit is found'
);
select ok(
  exists (select from addresses where column_name = 'page_url'), 'an address is known by its name'
);

select * from finish();
rollback;
