import type pg from 'pg';

/** What the client roles may do, each as `<role> <privilege> <what it is on>`, in order. */
export interface Privileges {
  schemas: string[];
  /** tables, views and sequences */
  relations: string[];
  columns: string[];
  functions: string[];
}

const held = (kind: string, what: string, from: string, acl: string) => `
  select '${kind}' as kind, concat_ws(
    ' ', coalesce(nullif(grantee, 0)::regrole::text, 'public'), privilege_type, ${what}
  ) as privilege
  from ${from}, lateral aclexplode(${acl})
  where coalesce(nullif(grantee, 0)::regrole::text, 'public') in ('public', 'anon', 'authenticated')`;

const ours = (namespace: string) => `${namespace}::regnamespace::text in ('public', 'private')`;
const notOfAnExtension = (catalog: string) => `not exists (
  select from pg_depend
  where classid = '${catalog}'::regclass and objid = ${catalog}.oid and deptype = 'e')`;

const query = `
  select kind, privilege from (
    ${held('schemas', 'nspname', 'pg_namespace', "coalesce(nspacl, acldefault('n', nspowner))")}
      and ${ours('pg_namespace.oid')}
    union all
    ${held('relations', 'pg_class.oid::regclass', 'pg_class', 'relacl')}
      and relkind in ('r', 'p', 'v', 'm', 'f', 'S')
      and ${ours('relnamespace')} and ${notOfAnExtension('pg_class')}
    union all
    ${held('columns', "attrelid::regclass || '.' || attname", 'pg_attribute', 'attacl')}
      and attrelid in (select oid from pg_class where ${ours('relnamespace')})
    union all
    ${held(
      'functions',
      'pg_proc.oid::regprocedure',
      'pg_proc',
      "coalesce(proacl, acldefault('f', proowner))",
    )}
      and ${ours('pronamespace')} and ${notOfAnExtension('pg_proc')}
  ) as privileges
  order by kind, privilege collate "C"`;

/** What anon, authenticated and PUBLIC were granted in the schemas public and private, one by one. */
export async function privilegesOf(database: pg.Client): Promise<Privileges> {
  // Named in full: what is in the search path would be named without its schema.
  await database.query("set search_path = ''");
  const { rows } = await database.query<{ kind: keyof Privileges; privilege: string }>(query);
  await database.query('reset search_path');
  const privileges: Privileges = { schemas: [], relations: [], columns: [], functions: [] };
  for (const { kind, privilege } of rows) privileges[kind].push(privilege);
  return privileges;
}
