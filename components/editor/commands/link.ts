import { isWebAddress } from '../../../lib/model/webAddress.ts';
import { type Command, type Edit, splice, wholeCharacters, withoutEnds } from './edit.ts';

const written = /\[((?:\\.|[^[\]\\])*)\]\(((?:\\.|[^()\\\s])*)\)/g;

/** Words as the text of a link. */
export const linkWords = (words: string): string => words.replace(/[[\]\\]/g, '\\$&');

/** An address as Markdown has it between round brackets. */
export const linkAddress = (address: string): string =>
  address.replace(/[()\s<>\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(2, '0')}`);

const isAddress = (text: string): boolean => isWebAddress(text) && !/\s/.test(text);

/** The link that a selection is within, with its words. */
function linkAround({ text, start, end }: Edit) {
  for (const { 0: all, 1: words = '', 2: address = '', index } of text.matchAll(written)) {
    const last = index + all.length;
    const isWithin = start < end ? index <= start && end <= last : index < start && end < last;
    if (isWithin) {
      return { from: index, to: last, words: words.replace(/\\([[\]\\])/g, '$1'), address };
    }
  }
  return null;
}

/** Makes a link of the selected words, and asks for its address by putting the caret there; or undoes one. */
export const link: Command = (edit) => {
  const there = linkAround(edit);
  if (there) {
    const { from, to, words, address } = there;
    const kept = words === '' ? address : words;
    return { text: splice(edit.text, from, to, kept), start: from, end: from + kept.length };
  }
  const { text, start, end } = withoutEnds(wholeCharacters(edit));
  const selected = text.slice(start, end);
  if (isAddress(selected)) {
    return {
      text: splice(text, start, end, `[](${linkAddress(selected)})`),
      start: start + 1,
      end: start + 1,
    };
  }
  const words = `[${linkWords(selected)}](`;
  const caret = start + (selected === '' ? 1 : words.length);
  return { text: splice(text, start, end, `${words})`), start: caret, end: caret };
};

/**
 * Selected words as a link to an address that is pasted over them.
 * @returns null where they are pasted over as ever: what is pasted is no address, or there are no words
 */
export function pasteAddress(edit: Edit, pasted: string): Edit | null {
  const { text, start, end } = withoutEnds(wholeCharacters(edit));
  const words = text.slice(start, end);
  const address = pasted.trim();
  if (words.trim() === '' || !isAddress(address) || isAddress(words)) return null;
  if (/\n\s*\n/.test(words) || linkAround({ text, start, end })) return null;
  const made = `[${linkWords(words)}](${linkAddress(address)})`;
  return {
    text: splice(text, start, end, made),
    start: start + made.length,
    end: start + made.length,
  };
}
