-- No text, list or document of any table is boundless, and an address leads to the web alone.
begin;
select no_plan();

-- Columns that need no limit of their own, each with the reason.
create temporary table unlimited (name text, reason text) on commit drop;

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

create temporary table excesses on commit drop as
select * from (values
  ('text', 'of 300 kB', to_jsonb(repeat('x', 300000))),
  ('bytes', 'of 300 kB', to_jsonb('\x' || repeat('00', 300000))),
  ('document', 'that is an object of 100 kB', jsonb_build_object('x', repeat('x', 100000))),
  ('document', 'that is a list of 100 kB', jsonb_build_array(repeat('x', 100000))),
  ('document', 'that is a list of 20,000',
    (select jsonb_agg(1) from generate_series(1, 20000))),
  ('document', 'that is a text', '"x"'),
  ('texts', 'of 1,000', (select jsonb_agg('x' || n) from generate_series(1, 1000) as n)),
  ('texts', 'with one of 1,000 characters', jsonb_build_array(repeat('x', 1000))),
  ('texts', 'with one that is empty', '[""]'),
  ('texts', 'with one that is null', '[null]'),
  ('list', 'of 1,000', (select jsonb_agg(null::int) from generate_series(1, 1000)))
) as excess (kind, words, value);

select ok(
  pg_temp.refuses(relation, number, column_name, value),
  format('%s takes no %s %s', name, kind, words)
)
from lengthy join excesses using (kind)
where name not in (select unlimited.name from unlimited)
order by name;

select is_empty(
  'select name from unlimited except select name from lengthy',
  'the exceptions are of columns that are there'
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
    select distinct column_name::text from lengthy join excesses using (kind)
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
