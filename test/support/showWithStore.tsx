import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { onTestFinished } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import type { Database } from '../../lib/store/database.ts';

/** Shows something that reads a store, until the test ends; gives what it is in. */
export function showWithStore(db: Database, child: ComponentChild): HTMLElement {
  const root = document.createElement('main');
  document.body.append(root);
  act(() => render(<DatabaseProvider value={db}>{child}</DatabaseProvider>, root));
  onTestFinished(() => {
    act(() => render(null, root));
    root.remove();
  });
  return root;
}
