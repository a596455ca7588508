import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { SearchIndex } from '../index.ts';
import { tend } from './tend.ts';

const page = 'idb://commonplace/resources/touched';

let changed: (parts: readonly string[]) => void;
let index: { tidy: ReturnType<typeof vi.fn>; mend: ReturnType<typeof vi.fn> };

beforeEach(() => {
  vi.useFakeTimers();
  index = { tidy: vi.fn(async () => {}), mend: vi.fn(async () => {}) };
  tend(() => index as unknown as SearchIndex, {
    onStoreChange: (hear) => {
      changed = hear;
    },
    later: (run, after) => {
      const timer = setTimeout(run, after);
      return () => clearTimeout(timer);
    },
  });
  return () => vi.useRealTimers();
});

describe('an index', () => {
  it('is tidied after writing has been quiet for a while', async () => {
    await vi.advanceTimersByTimeAsync(500);
    expect(index.tidy).toHaveBeenCalledTimes(1);
    for (let n = 0; n < 5; n++) {
      changed([page]);
      await vi.advanceTimersByTimeAsync(300);
    }
    expect(index.tidy).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(300);
    expect(index.tidy).toHaveBeenCalledTimes(2);
  });

  it('is left alone by what is not searched, itself among it', async () => {
    await vi.advanceTimersByTimeAsync(500);
    changed(['idb://commonplace/segments/', 'idb://commonplace/settings/']);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(index.tidy).toHaveBeenCalledTimes(1);
  });

  it('is tidied once more for what was written meanwhile, never twice at once', async () => {
    let finish = () => {};
    index.tidy.mockImplementation(() => new Promise<void>((resolve) => (finish = resolve)));
    await vi.advanceTimersByTimeAsync(500);
    for (let n = 0; n < 3; n++) {
      changed([page]);
      await vi.advanceTimersByTimeAsync(600);
    }
    expect(index.tidy).toHaveBeenCalledTimes(1);
    finish();
    await vi.advanceTimersByTimeAsync(600);
    expect(index.tidy).toHaveBeenCalledTimes(2);
  });

  it('is compared with the store once, when it has settled, and tended on after a failure', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => {});
    index.mend.mockRejectedValue(new Error('closed'));
    index.tidy.mockRejectedValueOnce(new Error('closed'));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(index.mend).toHaveBeenCalledTimes(1);
    changed([page]);
    await vi.advanceTimersByTimeAsync(500);
    expect(index.tidy).toHaveBeenCalledTimes(2);
  });
});
