// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import type { Role } from '../../lib/model/membership.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { aCommunity } from '../../test/support/factories.ts';
import { PartFrom } from './PartFrom.tsx';

const community = aCommunity({ name: 'Bakers' });
const asked = vi.fn();
let root: HTMLElement;
let stopServing: () => void;

beforeEach(() => {
  const { 'community.leave': leave, 'community.delete': end } = surfaceCalls;
  stopServing = serve(
    'background',
    { 'community.leave': leave, 'community.delete': end },
    {
      'community.leave': async (given) => {
        asked('leave', given);
        return fail({ code: 'lastFacilitator', message: '' });
      },
      'community.delete': async (given) => {
        asked('delete', given);
        return ok(null);
      },
    },
    () => true,
  );
  root = document.createElement('main');
  document.body.append(root);
});
afterEach(() => {
  act(() => render(null, root));
  root.remove();
  stopServing();
  vi.clearAllMocks();
});

const show = (role: Role) =>
  act(() => render(<PartFrom view={{ community, role, members: 2 }} />, root));
const names = () => [...root.querySelectorAll('button')].map(({ textContent }) => textContent);
const press = (name: string) =>
  act(() => [...root.querySelectorAll('button')].find((one) => one.textContent === name)?.click());

test('asks before anything, and does nothing where the answer is no', () => {
  show('member');
  expect(names()).toEqual(['Leave']);
  press('Leave');
  expect(root.textContent).toContain('Leave Bakers?');
  press('Cancel');
  expect(names()).toEqual(['Leave']);
  expect(asked).not.toHaveBeenCalled();
});

test('says why the last facilitator cannot leave', async () => {
  show('facilitator');
  press('Leave');
  press('Leave');
  await vi.waitFor(() => expect(root.textContent).toContain('You are the only facilitator here'));
  expect(asked).toHaveBeenCalledWith('leave', { communityId: community.id });
});

test('lets a facilitator end it for everyone', async () => {
  show('facilitator');
  press('Delete for everyone');
  expect(root.textContent).toContain('Delete Bakers for everyone?');
  press('Delete for everyone');
  await vi.waitFor(() =>
    expect(asked).toHaveBeenCalledWith('delete', { communityId: community.id }),
  );
});
