import { browser } from 'wxt/browser';
import { compose } from './menus.ts';
import { showPanel } from './panel.ts';

/** Does what the member calls for by keys. The popup's own key is the browser's. */
export const watchCommands = (): void =>
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'annotate') void compose(tab.id, null);
    if (command === 'panel') void showPanel(tab.id);
  });
