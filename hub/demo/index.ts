import { formatInvite } from '../../lib/model/invite.ts';
import { gather, invite, push, signInMembers } from './community.ts';
import { readLibrary } from './library.ts';
import { members } from './members.ts';
import { pages } from './notes.ts';
import { operationsOn } from './operations.ts';
import { servedPage } from './readPage.ts';
import { idOf, loadState, saveState } from './state.ts';

/** How to get into the demonstration. */
export interface Demonstration {
  /** link by which anybody joins it */
  invite: string;
  members: { name: string; email: string; password: string }[];
}

const dayMs = 86_400_000;

/**
 * Makes the demonstration community, by signing its members up and writing as they would. A second
 * time nothing is added; what was begun and cut short is finished.
 * @param folder where the hub keeps its data
 */
export async function demonstrate(
  folder: string,
  url: string,
  key: string,
): Promise<Demonstration> {
  const now = Date.now();
  const state = await loadState(folder, now);
  await saveState(folder, state);

  const clients = await signInMembers(url, key, state.password);
  const community = idOf(state, 'Ward 6');
  await gather(clients, community);
  // A device reads what came last first: the pages that the hub serves.
  const elsewhere = await readLibrary();
  await push(
    clients,
    community,
    elsewhere.flatMap((page) => operationsOn(page, state, null)),
  );
  const served = await Promise.all(pages.map((page) => servedPage(page, url)));
  const movedAt = state.origin !== null && state.origin !== url ? now : null;
  await push(
    clients,
    community,
    served.flatMap((page) => operationsOn(page, state, movedAt)),
  );

  const stillGood = state.invite !== null && state.invite.expiresAt > now + dayMs;
  const open =
    stillGood && state.invite
      ? state.invite
      : await invite(clients, community, 'member', 1_000, 30);
  await saveState(folder, { ...state, origin: url, invite: open });

  return {
    invite: formatInvite({ url, key, token: open.token }),
    members: Object.values(members).map(({ name, email }) => ({
      name,
      email,
      password: state.password,
    })),
  };
}
