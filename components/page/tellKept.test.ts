// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import type { KeptReport } from '../../lib/messaging/keptReport.ts';
import type { Ask } from './ask.ts';
import { createNotices } from './notices.ts';
import { tellKept } from './tellKept.ts';

const community = { name: 'Ward 6', kind: 'shared' } as const;

function tell(report: KeptReport, answer: object = { ok: true, value: null }) {
  const notices = createNotices();
  const ask = vi.fn().mockResolvedValue(answer);
  const notes = { load: vi.fn().mockResolvedValue({ ok: true }) };
  tellKept({ notes: notes as never, notices }, ask as unknown as Ask, report);
  return { ask, notices, notice: () => notices.current.value };
}

const kept: KeptReport & { state: 'kept' } = {
  ...{ state: 'kept', what: 'selection', community, cut: [], keptId: 'k1' },
};

test('says where it went, and takes it back', async () => {
  const { ask, notice } = tell(kept);
  expect(notice()).toMatchObject({ tone: 'info', text: 'Selection kept in Ward 6.' });
  notice()?.actions[0]?.run();
  await vi.waitFor(() => expect(notice()?.text).toBe('It is taken back.'));
  expect(ask).toHaveBeenCalledWith('kept.takeBack', { keptId: 'k1' });
});

test('says why it could not be taken back', async () => {
  const error = { code: 'readonly', message: '' };
  const { notice } = tell(kept, { ok: false, error });
  notice()?.actions[0]?.run();
  await vi.waitFor(() => expect(notice()?.tone).toBe('error'));
});

test('says what was cut, and stays until it was read', () => {
  vi.useFakeTimers();
  const { notice } = tell({ ...kept, cut: [{ field: 'passage', kept: 32_768, given: 40_000 }] });
  vi.advanceTimersByTime(60_000);
  expect(notice()?.text).toContain('the first 32,768 of 40,000 characters');
  vi.useRealTimers();
});

test('says that a page is there already, and why nothing was kept', () => {
  expect(tell({ state: 'known', community }).notice()?.text).toContain('in Ward 6 already');
  const failure = { code: 'privateLink', message: '' } as const;
  expect(tell({ state: 'failed', failure }).notice()).toMatchObject({
    tone: 'error',
    text: expect.stringContaining('private address'),
  });
});
