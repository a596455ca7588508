import search from 'approx-string-match';

export interface PeerQuote {
  exact: string;
  prefix: string;
  suffix: string;
  /** where it was */
  start: number;
}

const likeness = (text: string, wanted: string): number => {
  if (wanted === '' || text === '') return 0;
  const [best] = search(text, wanted, wanted.length).sort((a, b) => a.errors - b.errors);
  return best ? 1 - best.errors / wanted.length : 0;
};

/**
 * Finds a quote as annotation tools do that search the whole text approximately: every match with errors
 * in up to half of the quote (256 at most), the best by quote (weight 50), prefix (20), suffix (20) and
 * position (2). No match is too poor.
 */
export function peerMatch(text: string, quote: PeerQuote): { start: number; end: number } | null {
  const { exact, prefix, suffix, start: hint } = quote;
  const most = Math.min(256, exact.length / 2);
  const exactAt: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
    exactAt.push({ start: at, end: at + exact.length, errors: 0 });
  }
  const found = exactAt.length > 0 ? exactAt : search(text, exact, most);
  let best: { start: number; end: number; score: number } | null = null;
  for (const { start, end, errors } of found) {
    const score =
      50 * (1 - errors / exact.length) +
      20 * (prefix ? likeness(text.slice(Math.max(0, start - prefix.length), start), prefix) : 1) +
      20 * (suffix ? likeness(text.slice(end, end + suffix.length), suffix) : 1) +
      2 * (1 - Math.abs(start - hint) / text.length);
    if (!best || score > best.score) best = { start, end, score };
  }
  return best;
}
