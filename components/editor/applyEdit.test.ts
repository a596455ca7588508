// @vitest-environment jsdom
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { applyEdit, difference } from './applyEdit.ts';

describe('the difference of two texts', () => {
  it.each([
    ['a word b', 'a **word** b', { from: 2, to: 6, put: '**word**' }],
    ['', 'a', { from: 0, to: 0, put: 'a' }],
    ['aa', 'a', { from: 1, to: 2, put: '' }],
    ['😀', '😁', { from: 0, to: 2, put: '😁' }],
  ])('of %s and %s', (before, after, found) => {
    expect(difference(before, after)).toEqual(found);
  });

  it('makes one of the other, and cuts no character in two', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '😀', '😁', '🨀', '\n') });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const { from, to, put } = difference(before, after);
        expect(before.slice(0, from) + put + before.slice(to)).toBe(after);
        for (const part of [before.slice(0, from), before.slice(to), put]) {
          expect(part.isWellFormed()).toBe(true);
        }
      }),
    );
  });
});

describe('an edit', () => {
  let field: HTMLTextAreaElement;
  const typed = vi.fn();

  beforeEach(() => {
    field = document.createElement('textarea');
    field.value = 'a word b';
    document.body.append(field);
    field.addEventListener('input', typed);
    typed.mockReset();
  });

  afterEach(() => field.remove());

  it('is set where the browser does not type it, told once, and selected', () => {
    applyEdit(field, { text: 'a **word** b', start: 4, end: 8 });
    expect(field.value).toBe('a **word** b');
    expect([field.selectionStart, field.selectionEnd]).toEqual([4, 8]);
    expect(document.activeElement).toBe(field);
    expect(typed).toHaveBeenCalledTimes(1);
  });

  it('that changes nothing tells nothing', () => {
    applyEdit(field, { text: 'a word b', start: 2, end: 6 });
    expect(typed).not.toHaveBeenCalled();
    expect(field.selectionStart).toBe(2);
  });
});
