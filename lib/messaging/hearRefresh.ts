import type { Envelope } from './envelope.ts';
import type { besideCalls } from './page.ts';

interface ExtensionApi {
  runtime: {
    onMessage: Record<'addListener' | 'removeListener', (hear: (message: unknown) => void) => void>;
  };
}

const refresh = {
  to: 'beside',
  call: 'beside.refresh' satisfies keyof typeof besideCalls,
} satisfies Partial<Envelope>;

/**
 * Hears, without the polyfill, when the background wants the script beside an engine's results to ask again. Nothing
 * else is taken from the message, which is the extension's own: pages cannot send any.
 * @param signal ends it
 */
export function hearRefresh(heard: () => void, signal: AbortSignal): void {
  const api = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
  const { onMessage } = (api as ExtensionApi).runtime;
  const hear = (message: unknown) => {
    const { to, call } = (message ?? {}) as Partial<Envelope>;
    if (to === refresh.to && call === refresh.call) heard();
  };
  onMessage.addListener(hear);
  signal.addEventListener('abort', () => onMessage.removeListener(hear));
}
