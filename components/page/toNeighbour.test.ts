// @vitest-environment jsdom
import { beforeEach, expect, it } from 'vitest';
import { toNeighbour } from './toNeighbour.ts';

let toolbar: HTMLElement;

beforeEach(() => {
  document.body.innerHTML = '<div><button>a</button><button>b</button><button>c</button></div>';
  toolbar = document.querySelector('div')!;
  toolbar.addEventListener('keydown', (event) => toNeighbour(event, toolbar));
  toolbar.querySelector('button')!.focus();
});

function press(...keys: string[]): string | null | undefined {
  for (const key of keys) {
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  }
  return document.activeElement?.textContent;
}

it('goes to the neighbours and around the ends', () => {
  expect(press('ArrowRight')).toBe('b');
  expect(press('ArrowLeft', 'ArrowLeft')).toBe('c');
  expect(press('ArrowRight')).toBe('a');
  expect(press('End')).toBe('c');
  expect(press('Home')).toBe('a');
});

it('follows the reading direction', () => {
  toolbar.style.direction = 'rtl';
  expect(press('ArrowLeft')).toBe('b');
});

it('leaves other keys alone', () => {
  expect(press('x', 'Tab')).toBe('a');
});
