import { threadKey, walk } from './threadKey.ts';

const threadsIn = (list: Element): HTMLElement[] => [
  ...list.querySelectorAll<HTMLElement>('[data-thread]'),
];

const takesText = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select') !== null;

/** Keys on a list of threads: j k and the arrows walk, Enter jumps to the words, r answers, w says that it worked. */
export function onThreadKey(event: KeyboardEvent & { currentTarget: Element }): void {
  const key = threadKey(event);
  if (!key || takesText(event.target)) return;
  const threads = threadsIn(event.currentTarget);
  const at = threads.findIndex((thread) => thread.contains(event.target as Node));
  const thread = threads[at];
  if (key === 'next' || key === 'previous') {
    threads[walk(at, threads.length, key)]?.focus();
  } else if (event.target !== thread) {
    // Enter and letters on a button inside belong to the button.
    return;
  } else if (key === 'jump') {
    thread.querySelector<HTMLElement>('.thread-quote')?.click();
  } else if (key === 'reply') {
    thread.querySelector<HTMLElement>('.thread-reply-button')?.click();
  } else {
    // Of what began the thread: its answers have buttons of their own.
    thread.querySelector<HTMLElement>(':scope > .reaction-row > [data-reaction="worked"]')?.click();
  }
  event.preventDefault();
}
