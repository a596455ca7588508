// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchSelection } from './watchSelection.ts';

const fire = (type: string) => document.dispatchEvent(new Event(type));
let stop: AbortController;
let settled: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  settled = vi.fn<() => void>();
  watchSelection(document, settled, stop.signal);
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
});

describe('watchSelection', () => {
  it('tells once of a selection made key by key', () => {
    for (let key = 0; key < 5; key++) {
      fire('selectionchange');
      fire('keyup');
      vi.advanceTimersByTime(50);
    }
    expect(settled).not.toHaveBeenCalled();
    vi.runAllTimers();
    expect(settled).toHaveBeenCalledOnce();
  });

  it('waits until the pointer is let go', () => {
    fire('pointerdown');
    fire('selectionchange');
    vi.runAllTimers();
    expect(settled).not.toHaveBeenCalled();
    fire('pointerup');
    vi.runAllTimers();
    expect(settled).toHaveBeenCalledOnce();
  });

  it('is silent after it was stopped, even where it was about to tell', () => {
    fire('selectionchange');
    stop.abort();
    fire('keyup');
    vi.runAllTimers();
    expect(settled).not.toHaveBeenCalled();
  });
});
