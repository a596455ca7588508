import { type ReadonlySignal, signal } from '@preact/signals';

export interface NoticeAction {
  label: string;
  run(): void;
}

/** Something to tell the member, with what can be done about it. */
export interface PageNotice {
  tone: 'info' | 'error';
  text: string;
  actions: NoticeAction[];
}

export interface Notices {
  readonly current: ReadonlySignal<PageNotice | null>;
  /** Goes away by itself. */
  tell(text: string, actions?: NoticeAction[]): void;
  /** Stays until it is answered or closed. */
  offer(text: string, actions: NoticeAction[]): void;
  /** Stays until it is closed. */
  fail(text: string): void;
  close(): void;
}

/** long enough to read and to reach an action with (WCAG 2.2.1 asks for no haste: nothing is lost by missing one) */
const shown = 12_000;

/** One notice at a time, at the edge of the page. */
export function createNotices(): Notices {
  const current = signal<PageNotice | null>(null);
  let timer: ReturnType<typeof setTimeout> | undefined;
  const put = (notice: PageNotice | null) => {
    clearTimeout(timer);
    current.value = notice;
  };
  return {
    current,
    tell(text, actions = []) {
      put({ tone: 'info', text, actions });
      timer = setTimeout(() => put(null), shown);
    },
    offer: (text, actions) => put({ tone: 'info', text, actions }),
    fail: (text) => put({ tone: 'error', text, actions: [] }),
    close: () => put(null),
  };
}
