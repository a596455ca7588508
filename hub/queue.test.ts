import { describe, expect, it } from 'vitest';
import { createQueue } from './queue.ts';

describe('the queue', () => {
  it('runs one task at a time, in order, and gives each its result', async () => {
    const queue = createQueue();
    const events: string[] = [];
    const task = (name: string) => async () => {
      events.push(`${name} begins`);
      await Promise.resolve();
      events.push(`${name} ends`);
      return name;
    };
    expect(await Promise.all([queue.add(task('a')), queue.add(task('b'))])).toEqual(['a', 'b']);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  it('goes on after a task that failed', async () => {
    const queue = createQueue();
    const failed = queue.add(() => Promise.reject(new Error('no')));
    const next = queue.add(async () => 'yes');
    await expect(failed).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('is idle once everything has run', async () => {
    const queue = createQueue();
    let done = false;
    void queue.add(async () => {
      done = true;
    });
    await queue.idle();
    expect(done).toBe(true);
  });
});
