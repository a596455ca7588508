import { ownHostName } from '../../lib/page/anchor/layout.ts';
import { createStyles } from '../../lib/page/highlight/adoptStyles.ts';
import { closedHost } from '../../lib/page/host/closedHost.ts';
import { keepInside } from './keepInside.ts';
import css from './page.css?inline';

/** The one element of ours in the page. Its shadow tree is closed to the page, in both directions. */
export interface Host {
  readonly root: ShadowRoot;
  /** Puts our surfaces above everything else that is open in the page, a modal dialog of its own too. */
  raise(): void;
  /** whether the focus is in one of our surfaces */
  hasFocus(): boolean;
  /** whether a later copy of the extension has put its own in this one's place */
  isReplaced(): boolean;
  remove(): void;
}

/** What is outside an open modal dialog is inert: there our host has to live in it. */
const topmost = (document: Document): Element =>
  [...document.querySelectorAll('dialog:modal')].at(-1) ?? document.documentElement;

const hosts = (document: Document): Element[] => [...document.querySelectorAll(ownHostName)];

/** Whether a document has room for our host: elements of HTML are not shown in SVG and other XML. */
export const canHost = (document: Document): boolean =>
  document.createElement('div') instanceof HTMLElement;

export function createHost(document: Document): Host {
  // An extension that was updated leaves the host of its former self behind.
  for (const former of hosts(document)) former.remove();
  const { element, root } = closedHost(document, ownHostName);
  element.popover = 'manual';
  createStyles(document, css)(root);
  keepInside(root);
  document.documentElement.append(element);
  element.showPopover();

  return {
    root,
    raise() {
      const parent = topmost(document);
      if (element.parentNode !== parent) parent.append(element);
      // To be shown anew is to lose the focus, and what has it is on top already.
      if (root.activeElement) return;
      if (element.matches(':popover-open')) element.hidePopover();
      element.showPopover();
    },
    hasFocus: () => root.activeElement !== null,
    isReplaced: () => hosts(document).some((other) => other !== element),
    remove: () => element.remove(),
  };
}
