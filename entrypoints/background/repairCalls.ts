import type { pageCalls } from '../../lib/messaging/page.ts';
import type { Handlers } from '../../lib/messaging/serve.ts';
import { fail } from '../../lib/model/result.ts';
import { saveRepair } from '../../lib/store/repair.ts';
import type { Library } from './library.ts';
import { elsewhere, isOnPage } from './onPage.ts';

type RepairHandlers = Pick<Handlers<typeof pageCalls>, 'annotation.repair'>;

/** Keeps where a page found the words of a note again. Nothing of it is sent, so nobody is told. */
export const repairHandlers = (library: Library): RepairHandlers => ({
  async 'annotation.repair'({ id, selectors }, sender) {
    const db = await library();
    if (!(await isOnPage(db, id, sender))) return fail(elsewhere);
    return saveRepair(db, id, selectors);
  },
});
