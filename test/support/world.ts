import { hlcZero, tick } from '../../lib/model/hlc.ts';
import { newId } from '../../lib/model/id.ts';
import type { Backend, Caller } from './backends.ts';

type Member = Caller & { id: string };

/** Two communities that know nothing of each other, and people in every relation to the first. */
export interface World {
  community: string;
  other: string;
  facilitator: Member;
  member: Member;
  exMember: Member;
  /** founder of the other community */
  neighbour: Member;
  /** signed in, and in no community */
  stranger: Member;
  signedOut: Caller;
}

/** The data of an answer. @throws where it was refused */
export async function data<Value>(answer: ReturnType<Caller['rpc']>): Promise<Value> {
  const given = await answer;
  if ('refused' in given) throw new Error(`refused: ${given.refused}`);
  return given.data as Value;
}

/** A clock of this moment, of a device of its own. */
export const clockNow = (device = 'aaaaaaaa') => tick(hlcZero, Date.now(), device);

/** A community with a page, its text, a note on it and a reaction to it. */
export async function found(founder: Caller, name: string): Promise<string> {
  const community = newId();
  await data(founder.rpc('community_found', { p_id: community, p_name: name, p_purpose: '' }));
  const resource = newId();
  const hlc = clockNow();
  const page = { url_key: 'example.org/', url: 'https://example.org/', title: 'A page' };
  await data(
    founder.rpc('sync_push', {
      p_community: community,
      p_ops: [
        { op: newId(), t: 'resources', id: resource, hlc, set: page },
        { op: newId(), t: 'contents', id: resource, hlc, set: { markdown: 'Its text' } },
        {
          op: newId(),
          t: 'annotations',
          id: newId(),
          hlc,
          set: { resource_id: resource, kind: 'note' },
        },
        {
          op: newId(),
          t: 'reactions',
          id: newId(),
          hlc,
          set: { resource_id: resource, kind: 'outdated' },
        },
        // The same page under another id: an alias.
        { op: newId(), t: 'resources', id: newId(), hlc, set: page },
      ],
    }),
  );
  return community;
}

/** Brings somebody into a community. */
export async function join(inviter: Caller, community: string, joiner: Caller, role = 'member') {
  const { token } = await data<{ token: string }>(
    inviter.rpc('invite_create', { p_community: community, p_role: role, p_uses: 1, p_days: 1 }),
  );
  await data(joiner.rpc('invite_accept', { p_token: token }));
}

/** @param mark goes into everybody's name, so that there can be several worlds on one backend */
export async function createWorld(backend: Backend, mark = ''): Promise<World> {
  const facilitator = await backend.signUp(`Lena${mark}`);
  const member = await backend.signUp(`Amina${mark}`);
  const exMember = await backend.signUp(`Jonas${mark}`);
  const neighbour = await backend.signUp(`Nadia${mark}`);
  const community = await found(facilitator, 'Ward 6');
  const other = await found(neighbour, 'Ward 9');
  await join(facilitator, community, member);
  await join(facilitator, community, exMember);
  await data(facilitator.rpc('member_remove', { p_community: community, p_member: exMember.id }));
  return {
    community,
    other,
    facilitator,
    member,
    exMember,
    neighbour,
    stranger: await backend.signUp(`Sam${mark}`),
    signedOut: await backend.signedOut(),
  };
}
