import type { Selector } from '../../../lib/model/selector.ts';
import { createAnchorer, describe } from '../../../lib/page/anchor/index.ts';
import type { Span } from '../../../lib/page/anchor/span.ts';
import { TextIndex } from '../../../lib/page/anchor/textIndex.ts';
import { seeded } from '../../support/randomPage.ts';
import { type Changes, change, noticeClass } from './change.ts';
import { chooseQuotes, type Truth, truthSpan } from './chooseQuotes.ts';
import { type PeerQuote, peerMatch } from './peer.ts';
import { randomFrom } from './random.ts';

/** A kind of trial. */
export interface Kind {
  changes: Changes;
  /** quotes are taken from elements of this selector, each from one */
  within?: string;
  /** a paragraph that is put between all others, as boilerplate is */
  repeats?: string;
}

function repeat(text: string): void {
  for (const paragraph of document.querySelectorAll('p')) {
    const boilerplate = document.createElement('p');
    boilerplate.className = 'boilerplate';
    boilerplate.textContent = text;
    paragraph.after(boilerplate);
  }
}

/** How many quotes met which end. */
export interface Count {
  kept: number;
  right: number;
  wrong: number;
  orphaned: number;
  deleted: number;
  /** deleted quotes that were hung on other words */
  hung: number;
}

export interface TrialResult {
  ours: Count;
  peer: Count;
}

/** Share of all letters that the true words and the found ones have in common, from which they are the same. */
const sameFrom = 0.8;

/** Tells whether two spans are the same words, whatever notices were put into them. */
function sameness(index: TextIndex): (truth: Span, found: Span) => boolean {
  const notices = [...document.querySelectorAll(`.${noticeClass}`)].flatMap((notice) => {
    const range = document.createRange();
    range.selectNodeContents(notice);
    return index.offsetsOf(range) ?? [];
  });
  const inCommon = (a: Span, b: Span): number =>
    Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const length = (span: Span): number =>
    notices.reduce((sum, notice) => sum - inCommon(span, notice), span.end - span.start);
  return (truth, found) => {
    const start = Math.max(truth.start, found.start);
    const common = { start, end: Math.max(start, Math.min(truth.end, found.end)) };
    const all = length(truth) + length(found) - length(common);
    return length(common) >= sameFrom * all;
  };
}

const noCount = (): Count => ({ kept: 0, right: 0, wrong: 0, orphaned: 0, deleted: 0, hung: 0 });

function tally(
  count: Count,
  isSame: (truth: Span, found: Span) => boolean,
  truth: Span | null,
  found: Span | null,
): void {
  if (!truth) {
    count.deleted++;
    if (found) count.hung++;
    return;
  }
  count.kept++;
  if (!found) count.orphaned++;
  else if (isSame(truth, found)) count.right++;
  else count.wrong++;
}

/**
 * Describes quotes of the page that is shown, changes the page, and looks for them again, as we do and as
 * the peer does.
 */
export function trial(seed: number, quotes: number, kind: Kind): TrialResult {
  const random = randomFrom(seeded(seed));
  const { changes, within = null } = kind;
  if (kind.repeats) repeat(kind.repeats);
  const truths = chooseQuotes(document, random, quotes, within);
  const described = truths.map(({ range }) => describe(range(), document));
  change(document, random, truths, changes);

  const result: TrialResult = { ours: noCount(), peer: noCount() };
  const index = new TextIndex(document);
  const isSame = sameness(index);
  const spans = truths.map((truth: Truth) => truthSpan(truth, index));
  const anchorings = createAnchorer(document).anchorAll(described);
  anchorings.forEach((anchoring, at) => {
    const found = anchoring.status === 'orphan' ? null : index.offsetsOf(anchoring.range);
    tally(result.ours, isSame, spans[at]!, found);
  });
  described.forEach((selectors, at) => {
    const quote = peerQuote(selectors);
    tally(result.peer, isSame, spans[at]!, quote && peerMatch(index.text, quote));
  });
  return result;
}

/** What the peer knows of a quote: its context is 32 characters a side. */
export function peerQuote(selectors: readonly Selector[]): PeerQuote | null {
  const quote = selectors.find(({ type }) => type === 'TextQuoteSelector');
  const position = selectors.find(({ type }) => type === 'TextPositionSelector');
  if (quote?.type !== 'TextQuoteSelector' || position?.type !== 'TextPositionSelector') return null;
  const { exact, prefix, suffix } = quote;
  return { exact, prefix: prefix.slice(-32), suffix: suffix.slice(0, 32), start: position.start };
}

/**
 * Whether the page has text enough to be one that people annotate, and not the same sentence again and
 * again as test pages have.
 */
export function isArticle(): boolean {
  const sentences = new TextIndex(document).text.split(/[.!?。！？] ?/);
  const long = sentences.filter(({ length }) => length > 40);
  return long.length >= 20 && new Set(long).size > 0.8 * long.length;
}
