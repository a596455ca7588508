/** The name of the file at an address; empty where the address has none. */
export function fileName(url: string): string {
  const last = URL.canParse(url) ? new URL(url).pathname.split('/').at(-1) : '';
  try {
    return decodeURIComponent(last ?? '');
  } catch {
    return last ?? '';
  }
}
