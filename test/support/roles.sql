-- The roles that a hosted Supabase project has. The migrations run as postgres, which is no superuser.

create role anon nologin noinherit;
create role authenticated nologin noinherit;
create role service_role nologin noinherit bypassrls;
create role postgres login createrole createdb bypassrls password 'postgres';
grant anon, authenticated, service_role to postgres;
