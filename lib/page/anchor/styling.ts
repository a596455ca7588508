import { isElement } from './flatTree.ts';

/** Inline styles that say nothing of `display` move and paint, which changes no words. */
const saysDisplay = /display|all\s*:/;

const isSheet = (node: Node | null): boolean =>
  node !== null && isElement(node) && (node.localName === 'style' || node.localName === 'link');

const hasSheet = (nodes: NodeList): boolean => {
  for (const node of nodes) if (isSheet(node)) return true;
  return false;
};

/** Whether the inline style said or says that something is not displayed. */
export const mayHide = ({ target, oldValue }: MutationRecord): boolean =>
  saysDisplay.test(oldValue ?? '') ||
  saysDisplay.test((target as Element).getAttribute('style') ?? '');

/** Whether stylesheets came, went or were rewritten: not all of that ends in a `load` event. */
export const isStyling = ({ target, addedNodes, removedNodes }: MutationRecord): boolean =>
  isSheet(target) || isSheet(target.parentNode) || hasSheet(addedNodes) || hasSheet(removedNodes);
