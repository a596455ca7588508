import type { NoteKind } from '../../lib/model/annotation.ts';
import type { ReactionKind } from '../../lib/model/reaction.ts';
import type { TextQuoteSelector } from '../../lib/model/selector.ts';
import type { MemberName } from './members.ts';

/** Who brought a page of the demonstration, when, and what was written on it. */
export interface Clipping {
  clippedBy: MemberName;
  hoursAgo: number;
  tags: string[];
  notes: DemoNote[];
}

export interface DemoNote {
  by: MemberName;
  hoursAgo: number;
  kind: NoteKind;
  /** words of the page that it is pinned to; none: the whole page */
  quote: string | null;
  body: string;
  tags: string[];
  replies: DemoReply[];
  reactions: DemoReaction[];
}

export interface DemoReply {
  by: MemberName;
  hoursAgo: number;
  body: string;
}

export interface DemoReaction {
  by: MemberName;
  hoursAgo: number;
  kind: ReactionKind;
  evidence: string;
}

/** A page of the demonstration, read as the extension reads one. */
export interface DemoText {
  title: string;
  byline: string | null;
  site: string;
  published: string;
  language: string;
  excerpt: string;
  markdown: string;
  words: number;
  /**
   * A selector for words of the page.
   * @throws where they do not stand in it exactly once
   */
  pin(quote: string): TextQuoteSelector;
}

/** A page with its text, as it goes to the hub. */
export interface ClippedPage extends Clipping {
  /** names it in the demonstration: its ids are made from it */
  name: string;
  url: string;
  text: DemoText;
}
