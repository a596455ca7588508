/** Where a community lives: the address of a hub or of a hosted Supabase project, and its publishable key. */
export interface Connection {
  url: string;
  key: string;
}

/** What an invite's link carries. */
export interface Invite extends Connection {
  token: string;
}

/**
 * The link of an invite. Key and token stand after the `#`, which browsers never send:
 * `https://hub.example/join#key=…&token=…`
 */
export function formatInvite({ url, key, token }: Invite): string {
  const link = new URL('join', url.endsWith('/') ? url : `${url}/`);
  link.hash = new URLSearchParams({ key, token }).toString();
  return link.href;
}

/** Reads an invite's link, with whatever white space was pasted around it; null where it is none. */
export function parseInvite(text: string): Invite | null {
  if (!URL.canParse(text.trim())) return null;
  const link = new URL(text.trim());
  if (!/^https?:$/.test(link.protocol) || !link.pathname.endsWith('/join')) return null;
  const parts = new URLSearchParams(link.hash.slice(1));
  const key = parts.get('key');
  const token = parts.get('token');
  if (!key || !token) return null;
  return { url: link.origin + link.pathname.slice(0, -'/join'.length), key, token };
}
