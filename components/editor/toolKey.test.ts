import { describe, expect, it } from 'vitest';
import { isApple, shownKey, spokenKey, toolOfKey } from './toolKey.ts';
import { tools } from './tools.ts';

const pressed = (over: Partial<KeyboardEvent>) => ({
  ...{ key: '', code: '', ctrlKey: false, metaKey: false, altKey: false, shiftKey: false },
  isComposing: false,
  ...over,
});

describe('the key of a tool', () => {
  it.each([
    ['b', 'KeyB', false, 'bold'],
    ['i', 'KeyI', false, 'italic'],
    ['k', 'KeyK', false, 'link'],
    ['e', 'KeyE', false, 'code'],
    ['E', 'KeyE', true, 'block'],
    ['(', 'Digit8', true, 'list'],
    ['/', 'Digit7', true, 'numbers'],
    ['ה', 'KeyB', false, 'bold'],
    ['b', 'KeyN', false, 'bold'],
  ])('%s (%s) is found', (key, code, shiftKey, name) => {
    expect(toolOfKey(pressed({ key, code, shiftKey, ctrlKey: true }), false)?.name).toBe(name);
    expect(toolOfKey(pressed({ key, code, shiftKey, metaKey: true }), true)?.name).toBe(name);
  });

  it.each([
    ['alone', {}],
    ['with AltGr', { ctrlKey: true, altKey: true }],
    ['with both', { ctrlKey: true, metaKey: true }],
    ['of an input method', { ctrlKey: true, isComposing: true }],
    ['of a Mac’s own', { metaKey: true }],
  ])('is none %s', (_, over) => {
    expect(toolOfKey(pressed({ key: 'b', code: 'KeyB', ...over }), false)).toBeUndefined();
  });

  it('is told in words', () => {
    const numbers = tools.find(({ name }) => name === 'numbers')!;
    expect([shownKey(numbers, false), shownKey(numbers, true)]).toEqual(['Ctrl+Shift+7', '⇧⌘7']);
    expect(spokenKey(numbers, false)).toBe('Control+Shift+7');
    expect(spokenKey(numbers, true)).toBe('Meta+Shift+7');
    expect([isApple('MacIntel'), isApple('Linux x86_64'), isApple('Win32')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('belongs to one tool only', () => {
    const keys = tools.map((tool) => spokenKey(tool, false));
    expect(new Set(keys).size).toBe(keys.length);
  });
});
