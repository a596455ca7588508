-- What a hosted Supabase project has of extensions: a schema for them, which everybody looks in.

create schema extensions authorization postgres;
create extension pgcrypto with schema extensions;
create extension "uuid-ossp" with schema extensions;
grant usage on schema extensions to postgres, anon, authenticated, service_role;
do $$
begin
  execute format(
    'alter database %I set search_path to "$user", public, extensions', current_database()
  );
end
$$;
