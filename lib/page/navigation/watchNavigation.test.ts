// @vitest-environment jsdom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchNavigation } from './watchNavigation.ts';

let stop: AbortController;
let navigated: ReturnType<typeof vi.fn<() => void>>;

beforeEach(() => {
  vi.useFakeTimers();
  stop = new AbortController();
  navigated = vi.fn<() => void>();
});

afterEach(() => {
  stop.abort();
  vi.useRealTimers();
  Reflect.deleteProperty(window, 'navigation');
});

const watch = () => watchNavigation(window, navigated, stop.signal);

describe('watchNavigation', () => {
  it('hears of a pushed state by the Navigation API', () => {
    const navigation = new EventTarget();
    Object.assign(window, { navigation });
    watch();
    history.pushState(null, '', '/one');
    navigation.dispatchEvent(new Event('navigatesuccess'));
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(navigated).toHaveBeenCalledOnce();
  });

  it('finds a pushed state at the next click where there is no such API', () => {
    watch();
    document.body.addEventListener('click', () => history.pushState(null, '', '/two'), {
      once: true,
    });
    document.body.click();
    vi.advanceTimersByTime(10);
    expect(navigated).toHaveBeenCalledOnce();
    document.body.click();
    vi.advanceTimersByTime(10);
    expect(navigated).toHaveBeenCalledOnce();
  });

  it('finds a state that a script pushed by itself where there is no such API', () => {
    watch();
    history.pushState(null, '', '/three');
    vi.advanceTimersByTime(1_000);
    expect(navigated).toHaveBeenCalledOnce();
    stop.abort();
    history.pushState(null, '', '/four');
    vi.advanceTimersByTime(5_000);
    expect(navigated).toHaveBeenCalledOnce();
  });

  it('hears of a new address before the application has drawn its page', () => {
    const navigation = new EventTarget();
    Object.assign(window, { navigation });
    watch();
    history.pushState(null, '', '/slow');
    navigation.dispatchEvent(new Event('currententrychange'));
    expect(navigated).toHaveBeenCalledOnce();
    navigation.dispatchEvent(new Event('navigatesuccess'));
    expect(navigated).toHaveBeenCalledOnce();
  });

  it('tells of a page that was made ready in advance and is shown now', () => {
    watch();
    document.dispatchEvent(new Event('prerenderingchange'));
    expect(navigated).toHaveBeenCalledOnce();
  });

  it('tells of a page that comes back from the back/forward cache', () => {
    watch();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: false }));
    expect(navigated).not.toHaveBeenCalled();
    window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
    expect(navigated).toHaveBeenCalledOnce();
  });
});
