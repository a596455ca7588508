-- Pokes: who listens is told, without content, that a community has changed, and then pulls. A lost poke
-- costs a delay, never a row.

-- Functions -------------------------------------------------------------------

create function private.poke(p_community uuid) returns void
language plpgsql security definer set search_path = ''
as $$
declare
  poked text := coalesce(current_setting('commonplace.poked', true), '');
begin
  if position(p_community::text in poked) > 0 then
    return;
  end if;
  perform set_config('commonplace.poked', poked || p_community || ' ', true);
  if to_regprocedure('realtime.send(jsonb, text, text, boolean)') is null then
    perform pg_notify('commonplace_poke', p_community::text);
    return;
  end if;
  begin
    execute 'select realtime.send($1, $2, $3, true)'
    using '{}'::jsonb, 'poke', 'community:' || p_community;
  exception when others then
    raise warning 'community % was not poked: %', p_community, sqlerrm;
  end;
end
$$;
comment on function private.poke(uuid) is
  'Pokes those who listen to a community, once a transaction: by Realtime where the project has it, else '
  'by NOTIFY, which the hub passes on. That nobody could be poked fails no write.';

create function private.poke_changed() returns trigger
language plpgsql security definer set search_path = ''
as $$
begin
  perform private.poke(changed.community_id) from changed;
  return null;
end
$$;
comment on function private.poke_changed() is 'Pokes the communities whose clocks moved.';

-- Triggers --------------------------------------------------------------------

create trigger clocks_poke after update on private.clocks
  referencing new table as changed
  for each statement execute function private.poke_changed();
comment on trigger clocks_poke on private.clocks is
  'Whoever writes moves a clock, and so is heard of.';

-- Policies --------------------------------------------------------------------

-- Realtime asks this of who joins a private channel. There is none for INSERT: clients send nothing.
do $$
begin
  if to_regclass('realtime.messages') is not null then
    execute $policy$
      create policy "Members hear the pokes of their communities" on realtime.messages
        for select to authenticated using (
          extension = 'broadcast'
          and (select realtime.topic()) in (
            select 'community:' || community_id from private.my_communities() as community_id
          )
        )
    $policy$;
  end if;
end
$$;
