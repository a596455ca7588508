import * as v from 'valibot';
import type { Api } from '../api.ts';
import type { CommunitiesOf } from './session.ts';

const heads = v.array(v.object({ community_id: v.string() }));

/**
 * Asks the hub's own API, with a member's token, which communities the member is in: so a token that is no good
 * for reading is none for listening.
 */
export const communitiesOf =
  (api: Pick<Api, 'answer'>, url: string, key: string): CommunitiesOf =>
  async (token) => {
    const request = new Request(`${url}/rest/v1/rpc/sync_heads`, {
      method: 'POST',
      headers: {
        apikey: key,
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: '{}',
    });
    const response = await api.answer(request, null);
    if (!response.ok) return null;
    const read = v.safeParse(heads, await response.json());
    return read.success ? new Set(read.output.map(({ community_id }) => community_id)) : null;
  };
