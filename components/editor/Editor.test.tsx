// @vitest-environment jsdom
import { render } from 'preact';
import { useState } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type MemberId, newId } from '../../lib/model/id.ts';
import { Editor } from './Editor.tsx';

const amina = newId<MemberId>();
const escaped = vi.fn();
const sources = {
  members: async (typed: string) =>
    ['Amina Karimi', 'Amin Saleh', 'Jonas']
      .filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()))
      .map((name) => ({ id: amina, name, role: 'mentor' as const })),
  items: async () => [
    { kind: 'page' as const, title: 'Lamps', address: 'https://a.example/', site: 'a.example' },
  ],
};

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => {};

let root: HTMLElement;
let text: string;

function Box({ first }: { first: string }) {
  const [value, setValue] = useState(first);
  text = value;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: stands for the form around an editor
    <div onKeyDown={({ key }) => key === 'Escape' && escaped()}>
      <Editor label="Your reply" value={value} onValue={setValue} sources={sources} />
    </div>
  );
}

const field = () => root.querySelector('textarea')!;
const tools = () => [...root.querySelectorAll<HTMLElement>('[role=toolbar] button')];
const options = () => [...root.querySelectorAll('[role=option] bdi')].map((it) => it.textContent);
const press = (on: Element, init: KeyboardEventInit) => {
  const event = new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...init });
  act(() => void on.dispatchEvent(event));
  return event.defaultPrevented;
};
const select = (start: number, end = start) => {
  field().focus();
  field().setSelectionRange(start, end);
};
function type(typed: string) {
  act(() => {
    field().focus();
    field().value += typed;
    field().setSelectionRange(field().value.length, field().value.length);
    field().dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
}
function show(first: string) {
  act(() => render(<Box first={first} />, root));
  act(() => field().focus());
}

beforeEach(() => {
  root = document.createElement('main');
  document.body.append(root);
  escaped.mockReset();
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

it('is as small as its text until it is used, and then keeps its tools', () => {
  act(() => render(<Box first="" />, root));
  expect(root.querySelector('[role=toolbar]')).toBeNull();
  act(() => field().focus());
  expect(tools()).toHaveLength(8);
  act(() => field().blur());
  expect(tools()).toHaveLength(8);
});

describe('the toolbar', () => {
  it('is one stop of Tab, and arrows go through it', () => {
    show('');
    const stops = () => tools().map(({ tabIndex }) => tabIndex);
    expect(stops().filter((it) => it === 0)).toHaveLength(1);
    act(() => tools()[0]!.focus());
    press(document.activeElement!, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(tools()[1]);
    expect(stops()[1]).toBe(0);
    press(document.activeElement!, { key: 'ArrowLeft' });
    press(document.activeElement!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(tools().at(-1));
    press(document.activeElement!, { key: 'Home' });
    expect(document.activeElement).toBe(tools()[0]);
  });

  it('goes the other way where the text runs from right to left', () => {
    root.style.direction = 'rtl';
    show('');
    act(() => tools()[0]!.focus());
    press(document.activeElement!, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(tools()[1]);
  });

  it('shapes what is selected, and gives the focus back', () => {
    show('show the photo');
    select(9, 14);
    act(() => tools()[0]!.click());
    expect(text).toBe('show the **photo**');
    expect(document.activeElement).toBe(field());
    expect([field().selectionStart, field().selectionEnd]).toEqual([11, 16]);
  });

  it('says its keys', () => {
    show('');
    expect(tools()[0]!.getAttribute('aria-keyshortcuts')).toBe('Control+B');
    expect(tools()[0]!.title).toBe('Bold (Ctrl+B)');
  });
});

describe('keys', () => {
  it('shape the text', () => {
    show('photo');
    select(0, 5);
    expect(press(field(), { key: 'i', code: 'KeyI', ctrlKey: true })).toBe(true);
    expect(text).toBe('*photo*');
  });

  it('go on with a list, and leave all else to the browser', () => {
    show('- photo');
    select(7);
    expect(press(field(), { key: 'Enter', ctrlKey: true })).toBe(false);
    expect(press(field(), { key: 'Tab' })).toBe(false);
    expect(press(field(), { key: 'Enter', isComposing: true })).toBe(false);
    expect(press(field(), { key: 'Enter' })).toBe(true);
    expect(text).toBe('- photo\n- ');
  });

  it('paste an address over words as a link', () => {
    show('the photo');
    select(4, 9);
    const event = Object.assign(new Event('paste', { bubbles: true, cancelable: true }), {
      clipboardData: { getData: () => 'https://a.example/' },
    });
    act(() => void field().dispatchEvent(event));
    expect(text).toBe('the [photo](https://a.example/)');
    expect(event.defaultPrevented).toBe(true);
  });
});

describe('the preview', () => {
  const tab = (name: string) =>
    [...root.querySelectorAll<HTMLElement>('[role=tab]')].find((it) => it.textContent === name)!;

  it('shows the text as it will be read, and keeps the field', () => {
    show('a **b**');
    const before = field();
    act(() => tab('Preview').click());
    expect(root.querySelector('[role=tabpanel] strong')?.textContent).toBe('b');
    expect(root.querySelector('[role=toolbar]')).toBeNull();
    expect(before.closest<HTMLElement>('[hidden]')).not.toBeNull();
    act(() => tab('Write').click());
    expect(field()).toBe(before);
    expect(field().closest('[hidden]')).toBeNull();
    expect(root.querySelector('strong')).toBeNull();
  });

  it('says so where there is nothing', () => {
    show(' ');
    act(() => tab('Preview').click());
    expect(root.querySelector('[role=tabpanel]')?.textContent).toContain('Nothing to show yet');
  });
});

describe('what is completed', () => {
  const active = () =>
    document.getElementById(field().getAttribute('aria-activedescendant') ?? '')?.textContent;

  it('are members, by the keyboard', async () => {
    show('');
    type('Ask @am');
    await expect.poll(options).toEqual(['Amina Karimi', 'Amin Saleh']);
    expect(root.querySelector('[role=listbox]')?.id).toBe(field().getAttribute('aria-controls'));
    expect([...root.querySelectorAll('[role=status]')].map((it) => it.textContent)).toContain(
      '2 suggestions. Choose with the arrow keys, Enter takes one.',
    );
    expect(active()).toContain('Amina Karimi');
    press(field(), { key: 'ArrowDown' });
    expect(active()).toContain('Amin Saleh');
    expect(press(field(), { key: 'Enter', ctrlKey: true })).toBe(false);
    expect(press(field(), { key: 'Enter' })).toBe(true);
    expect(text).toBe(`Ask [@Amin Saleh](commonplace:member/${amina}) `);
    await expect.poll(options).toEqual([]);
  });

  it('are pages, by the pointer', async () => {
    show('');
    type('See [[la');
    await expect.poll(options).toEqual(['Lamps']);
    act(() => root.querySelector<HTMLElement>('[role=option]')!.click());
    expect(text).toBe('See [Lamps](https://a.example/) ');
    expect(document.activeElement).toBe(field());
  });

  it('stay while something else is pressed, and go then', async () => {
    show('');
    type('@');
    await expect.poll(options).toHaveLength(3);
    act(() => field().blur());
    expect(options()).toHaveLength(3);
    act(() => document.body.click());
    expect(options()).toEqual([]);
  });

  it('go where Tab leads away', async () => {
    show('');
    type('@');
    await expect.poll(options).toHaveLength(3);
    expect(press(field(), { key: 'Tab' })).toBe(false);
    expect(options()).toEqual([]);
  });

  it('are put away by Escape, and nothing around them', async () => {
    show('');
    type('@');
    await expect.poll(options).toHaveLength(3);
    press(field(), { key: 'Escape' });
    expect(options()).toEqual([]);
    expect(escaped).not.toHaveBeenCalled();
    type('a');
    expect(options()).toEqual([]);
    press(field(), { key: 'Escape' });
    expect(escaped).toHaveBeenCalledTimes(1);
  });
});
