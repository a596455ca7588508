-- The charter of a community, as its facilitators change it.

-- Public functions ------------------------------------------------------------

create function private.charter_save(
  p_community uuid, p_purpose text, p_topics text[], p_guidelines text, p_languages text[]
) returns jsonb
language plpgsql security definer set search_path = ''
as $$
begin
  if private.my_role(p_community) is distinct from 'facilitator' then
    return jsonb_build_object('status', 'forbidden');
  end if;
  perform private.take_tokens('charters', p_community, 1);
  perform from private.clocks where community_id = p_community for update;
  update public.communities
  set purpose = coalesce(p_purpose, purpose), topics = coalesce(p_topics, topics),
    guidelines = coalesce(p_guidelines, guidelines), languages = coalesce(p_languages, languages)
  where id = p_community;
  return jsonb_build_object('status', 'ok');
end
$$;
comment on function private.charter_save(uuid, text, text[], text, text[]) is
  'Stands behind public.charter_save, with the rights of the tables'' owner.';

create function public.charter_save(
  p_community uuid, p_purpose text, p_topics text[], p_guidelines text, p_languages text[]
) returns jsonb
language sql security invoker set search_path = ''
as $$
  select private.charter_save(p_community, p_purpose, p_topics, p_guidelines, p_languages)
$$;
comment on function public.charter_save(uuid, text, text[], text, text[]) is
  'A facilitator changes the charter; what is null stays as it is. Gives { status: ok }, or forbidden to all others. Raises '
  'PT429 to one who does so all the time.';
