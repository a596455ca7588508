// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { KeptReport } from '../../lib/messaging/keptReport.ts';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import { ok } from '../../lib/model/result.ts';
import { KeptNotice } from './KeptNotice.tsx';

const reports = new Map<number, KeptReport | null>();
let root: HTMLElement;
let stopServing: () => void;

beforeEach(() => {
  const { 'tab.report': report } = surfaceCalls;
  stopServing = serve(
    'background',
    { 'tab.report': report },
    { 'tab.report': async ({ tabId }) => ok(reports.get(tabId) ?? null) },
    () => true,
  );
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  stopServing();
});

const show = (tabId: number) => act(() => render(<KeptNotice tabId={tabId} />, root));

test('says what was kept, where it went, and what was cut', async () => {
  reports.set(1, {
    state: 'kept',
    what: 'link',
    community: { name: 'Bakers', kind: 'shared' },
    cut: [{ field: 'title', kept: 500, given: 10_000 }],
    keptId: 'k',
  });
  show(1);
  await vi.waitFor(() =>
    expect(root.querySelector('[role=status]')?.textContent).toMatch(
      /kept in Bakers\..*is shortened/,
    ),
  );
});

test('says at once why nothing was kept', async () => {
  reports.set(2, { state: 'failed', failure: { code: 'notWebLink', message: '' } });
  show(2);
  await vi.waitFor(() =>
    expect(root.querySelector('[role=alert]')?.textContent).toMatch(/does not lead to a page/),
  );
});

test('is silent where there is nothing to say', async () => {
  show(3);
  await Promise.resolve();
  expect(root.textContent).toBe('');
});
