import { defineBackground } from 'wxt/utils/define-background';
import { pageCalls } from '../../lib/messaging/page.ts';
import { fromPage, fromSurface, serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import type { Due } from '../../lib/sync/sync.ts';
import { accountHandlers } from './accountCalls.ts';
import { besideHandlers } from './beside.ts';
import { beyondHandlers } from './beyond.ts';
import { changeTeller } from './changes.ts';
import { watchCommands } from './commands.ts';
import { communityHandlers } from './communityCalls.ts';
import { watchDeletions } from './deletions.ts';
import { watchDocuments } from './documents.ts';
import { draftHandlers } from './draftCalls.ts';
import { watchEngines } from './engines.ts';
import { hubHolder } from './hub.ts';
import { watchInstall } from './install.ts';
import { forgetKept, keptHandlers } from './keptLast.ts';
import { lazyLibrary } from './library.ts';
import { watchMenus } from './menus.ts';
import { noteHandlers } from './noteCalls.ts';
import { offerHandlers } from './offerCalls.ts';
import { watchOmnibox } from './omnibox.ts';
import { pageHandlers } from './pageCalls.ts';
import { reactionHandlers } from './reactionCalls.ts';
import { repairHandlers } from './repairCalls.ts';
import { watchReports } from './reports.ts';
import { backgroundSearch } from './searching.ts';
import { watchPermission } from './sentinel.ts';
import { surfaceHandlers } from './surfaceCalls.ts';
import { setSyncAlarm, wakeSync, watchSync } from './syncing.ts';
import { forgetClosedTabs } from './tabPages.ts';
import { keepTextRoom, textHandlers } from './textCalls.ts';

/** Wires the background. Browsers stop it at any time: everything that matters is in the store. */
export default defineBackground(() => {
  const library = lazyLibrary();
  const search = backgroundSearch(library);
  const tellPages = changeTeller(library);
  const onDue = (due: Due) => {
    setSyncAlarm(due);
    keepTextRoom(library);
  };
  const hub = hubHolder(library, { onChange: tellPages, onDue });
  const wrote = () => {
    tellPages();
    void wakeSync(hub);
  };

  serve(
    'background',
    pageCalls,
    {
      ...pageHandlers(library),
      ...noteHandlers(library, wrote),
      ...reactionHandlers(library, wrote),
      ...repairHandlers(library),
      ...draftHandlers(library),
      ...keptHandlers(library, wrote),
      ...besideHandlers(library, search.searching, () => navigator.languages),
      ...offerHandlers(library, search.searching),
    },
    fromPage,
  );
  serve(
    'background',
    surfaceCalls,
    {
      ...surfaceHandlers({ library, hub, wakeSearch: search.wake, wrote }),
      ...accountHandlers(library, hub, () => {
        search.forget();
        tellPages();
      }),
      ...communityHandlers(hub),
      ...beyondHandlers(library, hub),
      ...textHandlers(library, hub),
    },
    fromSurface,
  );

  watchInstall(library);
  watchDocuments(library);
  watchPermission();
  watchEngines(library);
  watchMenus(library, wrote);
  watchCommands();
  watchOmnibox(search.searching, search.wake);
  watchSync(hub);
  watchDeletions(library, wrote);
  watchReports(library);
  forgetClosedTabs();
  forgetKept();
});
