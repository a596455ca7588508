import type { Cut } from '../model/cut.ts';
import { limits } from '../model/limits.ts';
import type { Selector } from '../model/selector.ts';
import { distinctTags, normaliseTag } from '../model/tag.ts';
import { byteLength, firstBytes, firstCharacters, wellFormed } from '../model/text.ts';
import { fitSelectors } from './selectors.ts';

/** Cleans what a command was given and cuts it to the limits, keeping account of every cut. */
export class Cutter {
  readonly cuts: Cut[] = [];

  /** @param limit code points */
  characters(field: string, text: string, limit: number): string {
    return this.#cut(field, wellFormed(text), (clean) => firstCharacters(clean, limit));
  }

  /** As `characters`; an empty text is none. */
  optional(field: string, text: string | null, limit: number): string | null {
    return text === null ? null : this.characters(field, text, limit) || null;
  }

  /** @param limit bytes of UTF-8 */
  bytes(field: string, text: string, limit: number): string {
    return this.#cut(field, wellFormed(text), (clean) => firstBytes(clean, limit));
  }

  /** An address that is too long loses its fragment and query, which a page can do without. */
  address(url: string): string {
    const clean = wellFormed(url);
    if (byteLength(clean) <= limits.bytes.url) return clean;
    return this.#cut('url', clean, (whole) =>
      firstBytes(whole.replace(/[?#].*$/su, ''), limits.bytes.url),
    );
  }

  tags(given: readonly string[]): string[] {
    const cut = given.map((tag) =>
      this.characters('tag', normaliseTag(tag), limits.characters.tag).trim(),
    );
    const distinct = distinctTags(cut);
    if (distinct.length > limits.count.tags) {
      this.cuts.push({ field: 'tags', kept: limits.count.tags, given: distinct.length });
    }
    return distinct.slice(0, limits.count.tags);
  }

  selectors(given: readonly Selector[]): Selector[] {
    const kept = fitSelectors(given);
    if (kept.length < given.length) {
      this.cuts.push({ field: 'selectors', kept: kept.length, given: given.length });
    }
    return kept;
  }

  #cut(field: string, text: string, cut: (text: string) => string): string {
    const kept = cut(text);
    if (kept.length < text.length) {
      this.cuts.push({ field, kept: [...kept].length, given: [...text].length });
    }
    return kept;
  }
}
