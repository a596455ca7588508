/** DOI Handbook §2.2: a directory code `10.NNNN`, a slash, and a suffix of any graphic characters. */
const doi = /^10\.\d{4,9}(?:\.\d+)*\/[\x21-\x7e]+$/;
const label = /^(?:doi|info:doi\/|urn:doi)?[:\s]*/i;
const resolvers = new Set(['doi.org', 'dx.doi.org', 'www.doi.org', 'hdl.handle.net']);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The DOI that an address of a resolver leads to, in lower case, as DOIs are compared. */
export function doiOfAddress(address: URL): string | null {
  if (!resolvers.has(address.hostname)) return null;
  return doiOf(decoded(address.pathname.slice(1)));
}

/**
 * A DOI as pages write it, in lower case: `10.1000/X`, `doi:10.1000/X`, `info:doi/10.1000/X`,
 * `https://doi.org/10.1000/X`; null where the text is no DOI.
 */
export function doiOf(text: string): string | null {
  const trimmed = text.trim();
  if (/^https?:\/\//i.test(trimmed)) {
    return URL.canParse(trimmed) ? doiOfAddress(new URL(trimmed)) : null;
  }
  const name = trimmed.replace(label, '');
  return doi.test(name) ? name.toLowerCase() : null;
}
