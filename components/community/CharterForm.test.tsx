// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { aCommunity } from '../../test/support/factories.ts';
import { CharterForm } from './CharterForm.tsx';

let root: HTMLElement;
let stopServing: () => void;
const asked = vi.fn();
const done = vi.fn();
const charter = { purpose: 'Bread', topics: ['rye'], guidelines: '', languages: ['de'] };
const community = aCommunity({ charter });

beforeEach(() => {
  const { 'charter.save': save } = surfaceCalls;
  const handlers = { 'charter.save': asked };
  stopServing = serve('background', { 'charter.save': save }, handlers, () => true);
  root = document.createElement('main');
  document.body.append(root);
  act(() => render(<CharterForm community={community} onDone={done} />, root));
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  stopServing();
  vi.clearAllMocks();
});

const labelled = <Control extends HTMLElement>(name: string) => {
  const label = [...root.querySelectorAll('label')].find((one) => one.textContent === name);
  return root.querySelector<Control>(`[id="${label?.htmlFor}"]`)!;
};
const save = () => act(() => root.querySelector<HTMLButtonElement>('button[type=submit]')?.click());

test('what a facilitator changes is saved, and nothing else is touched', async () => {
  asked.mockResolvedValue(ok(null));
  const purpose = labelled<HTMLTextAreaElement>('What is it for?');
  act(() => {
    purpose.value = 'Better bread';
    purpose.dispatchEvent(new InputEvent('input', { bubbles: true }));
    labelled<HTMLInputElement>('French').click();
  });
  save();
  await vi.waitFor(() => expect(done).toHaveBeenCalledOnce());
  expect(asked.mock.calls[0]?.[0]).toMatchObject({
    communityId: community.id,
    charter: { purpose: 'Better bread', languages: ['de', 'fr'] },
  });
});

test('what was typed stays where it could not be saved', async () => {
  asked.mockResolvedValue(fail({ code: 'offline', message: '' }));
  save();
  await vi.waitFor(() =>
    expect(root.querySelector('.cp-notice[role=alert]')?.textContent).toBeTruthy(),
  );
  expect(labelled<HTMLTextAreaElement>('What is it for?').value).toBe('Bread');
  expect(done).not.toHaveBeenCalled();
});
