import type { EmailDriver } from '@supabase/lite';

/** A code on its way to the person who asked for it. */
export interface SentCode {
  email: string;
  code: string;
}

/**
 * Where the hub's e-mail goes: to no server, as a hub on a laptop has none. The code in it is handed
 * to whoever runs the hub.
 */
export const codeMailbox = (onCode: (sent: SentCode) => void): EmailDriver => ({
  async send({ to, text }) {
    const code = /\b\d{6}\b/.exec(text ?? '')?.[0];
    if (code) onCode({ email: to, code });
  },
});
