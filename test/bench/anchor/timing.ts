import type { Selector } from '../../../lib/model/selector.ts';
import { createAnchorer, describe } from '../../../lib/page/anchor/index.ts';
import { releaseText } from '../../../lib/page/anchor/liveIndex.ts';
import { TextIndex } from '../../../lib/page/anchor/textIndex.ts';
import { seeded } from '../../support/randomPage.ts';
import { change } from './change.ts';
import { chooseQuotes } from './chooseQuotes.ts';
import { peerMatch } from './peer.ts';
import { randomFrom } from './random.ts';
import { peerQuote } from './trial.ts';

/** Milliseconds that quotes take on the page that is shown. */
export interface Timing {
  characters: number;
  /** to read the page, once */
  reading: number;
  /** for each exact quote, once the page is read */
  exactEach: number;
  /** for all of the drifted quotes, reading included */
  drifted: number;
  /** for all of them as the peer does it, reckoned from `sample` of them */
  peer: number;
}

const measure = (act: () => void): number => {
  const since = performance.now();
  act();
  return performance.now() - since;
};

const usual = { drifted: 0.1, deleted: 0, notices: 20, moved: true };

/** @param sample how many quotes the peer is asked for: it takes a hundred times as long */
export function timing(seed: number, quotes: number, sample: number): Timing {
  const random = randomFrom(seeded(seed));
  const truths = chooseQuotes(document, random, quotes);
  const described = truths.map(({ range }) => describe(range(), document));
  releaseText(document);
  const reading = measure(() => void createAnchorer(document).anchor([]));
  const exact = measure(() => void createAnchorer(document).anchorAll(described));
  change(document, random, truths, usual);
  releaseText(document);
  const drifted = measure(() => void createAnchorer(document).anchorAll(described));
  const { text } = new TextIndex(document);
  const peer = measure(() => {
    for (const selectors of described.slice(0, sample)) {
      const quote = peerQuote(selectors);
      if (quote) peerMatch(text, quote);
    }
  });
  return {
    characters: text.length,
    reading,
    exactEach: exact / quotes,
    drifted,
    peer: (peer / sample) * quotes,
  };
}

/** What anchoring piece by piece does to the page meanwhile. */
export interface Blocking {
  characters: number;
  milliseconds: number;
  found: number;
  /** the longest time for which the page could do nothing, in milliseconds */
  longestBlock: number;
}

/** Anchors drifted quotes piece by piece, and measures how long the page ever has to wait for its turn. */
export async function blocking(seed: number, quotes: number): Promise<Blocking> {
  const random = randomFrom(seeded(seed));
  const truths = chooseQuotes(document, random, quotes);
  const described: Selector[][] = truths.map(({ range }) => describe(range(), document));
  change(document, random, truths, usual);
  releaseText(document);
  // The page lays its changes out first: that is its own work.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);

  let longestBlock = 0;
  let last = performance.now();
  const channel = new MessageChannel();
  let isDone = false;
  channel.port1.onmessage = () => {
    const now = performance.now();
    longestBlock = Math.max(longestBlock, now - last);
    last = now;
    if (!isDone) channel.port2.postMessage(null);
  };
  channel.port2.postMessage(null);
  const since = performance.now();
  const anchorer = createAnchorer(document);
  const anchorings = await anchorer.anchorSoon(described, new AbortController().signal);
  const milliseconds = performance.now() - since;
  isDone = true;
  return {
    characters: new TextIndex(document).text.length,
    milliseconds,
    found: anchorings?.filter(({ status }) => status !== 'orphan').length ?? 0,
    longestBlock,
  };
}
