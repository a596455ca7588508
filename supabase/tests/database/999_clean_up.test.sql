-- Takes away what 000 made.
begin;
select plan(2);

drop schema tests cascade;
select hasnt_schema('tests');
select is_empty(
  $$ select email from auth.users where email like '%@tests.invalid' $$,
  'nobody who was made up stays'
);

select * from finish();
commit;
