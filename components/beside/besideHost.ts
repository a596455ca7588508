import { render } from 'preact';
import type { Beside } from '../../lib/model/beside.ts';
import { engineRules, type SearchEngine } from '../../lib/model/searchEngine.ts';
import { createStyles } from '../../lib/page/highlight/adoptStyles.ts';
import { BesideList } from './BesideList.tsx';
import css from './beside.css?inline';

const name = 'commonplace-beside';

/** Whether a page is dark or light, by what it is painted on; null where it does not say. */
function schemeOf(document: Document): 'dark' | 'light' | null {
  const view = document.defaultView;
  for (const element of [document.body, document.documentElement]) {
    const colour = view?.getComputedStyle(element).backgroundColor ?? '';
    const [red, green, blue, alpha = 1] = (colour.match(/[\d.]+/g) ?? []).map(Number);
    if (red === undefined || green === undefined || blue === undefined || alpha === 0) continue;
    return red * 0.299 + green * 0.587 + blue * 0.114 < 128 ? 'dark' : 'light';
  }
  return null;
}

export interface BesideHost {
  show(beside: Beside): void;
  remove(): void;
}

/** The one element of ours among an engine's results. The page cannot look into it, nor its styles reach it. */
export function besideHost(
  document: Document,
  engine: SearchEngine,
  acts: { onMore: () => void; onClose: () => void },
): BesideHost {
  for (const former of document.querySelectorAll(name)) former.remove();
  const element = document.createElement(name);
  const root = element.attachShadow({ mode: 'closed' });
  createStyles(document, css)(root);

  const place = () => {
    const before = engineRules[engine].places
      .map((selector) => document.querySelector(selector))
      .find((found) => found !== null);
    element.toggleAttribute('apart', !before);
    if (before) before.before(element);
    else document.documentElement.append(element);
  };

  return {
    show(beside) {
      render(BesideList({ beside, scheme: schemeOf(document), ...acts }), root);
      if (!element.isConnected) place();
    },
    remove() {
      render(null, root);
      element.remove();
    },
  };
}
