import { newId } from '../../../lib/model/id.ts';
import { startTestHub } from '../../support/hub.ts';
import { note, page, setOperation } from '../../support/push.ts';
import { median } from '../median.ts';

const calls = 200;

/** What a hub, which answers one request after the other, takes for each, in ms. */
export async function hubPushes(): Promise<Record<string, number>> {
  const hub = await startTestHub({ anew: true });
  try {
    const { client } = await hub.signUp('Member');
    const community = newId();
    await client
      .rpc('community_found', { p_id: community, p_name: 'Bench', p_purpose: '' })
      .throwOnError();
    const time = async (name: string, input: () => Record<string, unknown>): Promise<number> => {
      const taken: number[] = [];
      for (let call = 0; call < calls; call++) {
        const since = performance.now();
        await client.rpc(name, input()).throwOnError();
        taken.push(performance.now() - since);
      }
      return median(taken);
    };
    const push = await time('sync_push', () => {
      const id = newId();
      const markdown = 'Flour, water, salt and time. '.repeat(150);
      const operations = [
        page(id),
        setOperation('contents', id, { markdown, words: 700 }),
        note(newId(), id, { body: 'Weigh the water too.' }),
      ];
      return { p_community: community, p_ops: operations };
    });
    const heads = await time('sync_heads', () => ({}));
    return { 'hub: a push of a clip with a note, ms': push, 'hub: what is new, ms': heads };
  } finally {
    await hub.stop();
  }
}
