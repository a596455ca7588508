import { render } from 'preact';
import type { Beside } from '../../lib/model/beside.ts';
import { engineRules, type SearchEngine } from '../../lib/model/searchEngine.ts';
import { createStyles } from '../../lib/page/highlight/adoptStyles.ts';
import { closedHost } from '../../lib/page/host/closedHost.ts';
import { keepInside } from '../page/keepInside.ts';
import { BesideList } from './BesideList.tsx';
import css from './beside.css?inline';
import { schemeOf } from './schemeOf.ts';
import { stand } from './stand.ts';

const name = 'commonplace-beside';

export interface BesideHost {
  /** Shows what there is to something that was asked, and stays where it belongs. */
  show(beside: Beside): void;
  remove(): void;
}

/** The one element of ours among an engine's results. The page cannot look into it, nor its styles reach it. */
export function besideHost(
  document: Document,
  engine: SearchEngine,
  acts: { onMore: () => void; onClose: () => void },
): BesideHost {
  // An extension that was updated leaves the element of its former self behind.
  for (const former of document.querySelectorAll(name)) former.remove();
  const { element, root } = closedHost(document, name);
  const ground = root.appendChild(document.createElement('div'));
  ground.className = 'cp-ground';
  keepInside(root);
  let standing: AbortController | null = null;

  const goal = () =>
    engineRules[engine].places
      .map((selector) => document.querySelector(selector))
      .find((found) => found !== null) ?? null;

  const place = (before: Element | null) => {
    element.toggleAttribute('apart', !before);
    if (before) before.before(element);
    else if (element.parentNode !== document.documentElement)
      document.documentElement.append(element);
    createStyles(document, css)(root);
  };

  const remove = () => {
    standing?.abort();
    render(null, ground);
    element.remove();
  };

  return {
    show(beside) {
      standing?.abort();
      standing = new AbortController();
      render(BesideList({ beside, scheme: schemeOf(document), ...acts }), ground);
      stand({ document, element, goal, place, giveUp: remove, signal: standing.signal });
    },
    remove,
  };
}
