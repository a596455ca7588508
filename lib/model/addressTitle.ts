import { addressOf } from './urlKeyAddress.ts';

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** Words for a page of which only the address is known: the last of its path that are words, or its host. */
export function addressTitle(url: string): string {
  const address = addressOf(url);
  if (!address) return url;
  const words = address.pathname
    .split('/')
    .map((part) =>
      decoded(part)
        .replace(/\.(?:x?html?|php|aspx?|jsp|pdf)$/i, '')
        .replace(/[-_+\s]+/g, ' ')
        .trim(),
    )
    .filter((part) => /\p{L}{2}/u.test(part) && !/^index$/i.test(part));
  return words.at(-1) ?? address.hostname.replace(/^www\./, '');
}
