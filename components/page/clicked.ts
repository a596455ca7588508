import { isElement } from '../../lib/page/anchor/flatTree.ts';

const interactive = [
  ...['a[href]', 'area[href]', 'button', 'input', 'select', 'textarea', 'label', 'summary'],
  ...[
    'video',
    'audio',
    'iframe',
    'embed',
    'object',
    '[contenteditable]:not([contenteditable="false"])',
  ],
  ...['[role="button"]', '[role="link"]', '[role="menuitem"]', '[role="tab"]', '[onclick]'],
].join(', ');

/** Whether a click is the page's own business: on a link or a control, or the end of selecting words. */
export function isForThePage(event: MouseEvent, document: Document): boolean {
  if (event.button !== 0 || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return true;
  }
  if (event.defaultPrevented || document.getSelection()?.isCollapsed === false) return true;
  return event
    .composedPath()
    .some((target) => isNode(target) && isElement(target) && target.matches(interactive));
}

/** Elements in frames are of other classes than ours. */
const isNode = (target: EventTarget): target is Node => 'nodeType' in target;
