// @vitest-environment jsdom
import { beforeEach, describe, expect, it } from 'vitest';
import { readSelection } from './readSelection.ts';

const select = (start: Node, startOffset: number, end: Node, endOffset: number) =>
  document.getSelection()!.setBaseAndExtent(start, startOffset, end, endOffset);

const text = (selector: string) => document.querySelector(selector)!.firstChild!;

beforeEach(() => {
  document.body.innerHTML =
    '<p>Clean hands</p><p id="blank">   </p><div contenteditable><b>draft</b></div><textarea>x</textarea>';
  document.getSelection()!.removeAllRanges();
});

describe('readSelection', () => {
  it('gives a range of its own that outlives the selection', () => {
    select(text('p'), 0, text('p'), 5);
    const range = readSelection(document);
    document.getSelection()!.removeAllRanges();
    expect(range?.toString()).toBe('Clean');
  });

  it('reads a selection made backwards', () => {
    select(text('p'), 11, text('p'), 6);
    expect(readSelection(document)?.toString()).toBe('hands');
  });

  it('gives null where nothing, or only white space, is selected', () => {
    expect(readSelection(document)).toBeNull();
    select(text('p'), 2, text('p'), 2);
    expect(readSelection(document)).toBeNull();
    select(text('#blank'), 0, text('#blank'), 3);
    expect(readSelection(document)).toBeNull();
  });

  it('leaves text that is being edited alone', () => {
    const editor = document.querySelector<HTMLElement>('[contenteditable]')!;
    Object.defineProperty(editor.firstElementChild, 'isContentEditable', { value: true });
    select(text('b'), 0, text('b'), 5);
    expect(readSelection(document)).toBeNull();

    select(text('p'), 0, text('p'), 5);
    document.querySelector('textarea')!.focus();
    expect(readSelection(document)).toBeNull();
  });
});
