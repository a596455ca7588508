import { browser } from 'wxt/browser';
import { showPanel } from '../../lib/hooks/panel.ts';
import { compose } from './menus.ts';

/** Does what the member calls for by keys. The popup's own key is the browser's. */
export const watchCommands = (): void =>
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'annotate') void compose(tab.id, null);
    if (command === 'panel') void showPanel(tab.id);
  });
