// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { serve } from '../../lib/messaging/serve.ts';
import { surfaceCalls } from '../../lib/messaging/surface.ts';
import { fail, ok } from '../../lib/model/result.ts';
import { AccountForm } from './AccountForm.tsx';

const { 'account.signUp': up, 'account.signIn': inside } = surfaceCalls;
const { 'account.sendCode': sendCode, 'account.enterCode': enterCode } = surfaceCalls;
const calls = {
  'account.signUp': up,
  'account.signIn': inside,
  'account.sendCode': sendCode,
  'account.enterCode': enterCode,
};

let root: HTMLElement;
let stopServing: () => void;
const asked = vi.fn();

beforeEach(() => {
  stopServing = serve(
    'background',
    calls,
    {
      'account.signUp': async (given) => {
        asked('signUp', given);
        return given.password.length < 6 ? fail({ code: 'weakPassword', message: '' }) : ok(null);
      },
      'account.signIn': async (given) => {
        asked('signIn', given);
        return ok(null);
      },
      'account.sendCode': async (given) => {
        asked('sendCode', given);
        return ok(null);
      },
      'account.enterCode': async (given) => {
        asked('enterCode', given);
        return given.code === '123456' ? ok(null) : fail({ code: 'wrongCode', message: '' });
      },
    },
    () => true,
  );
  root = document.createElement('main');
  document.body.append(root);
  act(() => render(<AccountForm />, root));
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
  stopServing();
  vi.clearAllMocks();
});

const field = (label: string): HTMLInputElement => {
  const found = [...root.querySelectorAll('label')].find((one) => one.textContent === label);
  return (found?.control ?? root.querySelector(`#${found?.htmlFor}`)) as HTMLInputElement;
};
const type = (label: string, text: string) =>
  act(() => {
    const input = field(label);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
const press = (name: string) =>
  act(() => {
    const found = [...root.querySelectorAll('button')].find((one) => one.textContent === name);
    if (!found) throw new Error(`no button ${name}`);
    found.click();
  });
const choose = (name: string) =>
  act(() => {
    const label = [...root.querySelectorAll('label')].find((one) => one.textContent === name);
    label?.querySelector('input')?.dispatchEvent(new Event('change', { bubbles: true }));
  });
const shows = (text: string) => vi.waitFor(() => expect(root.textContent).toContain(text));

test('names every empty field at once, and asks the hub nothing', () => {
  press('Create account');
  expect(field('Your name').getAttribute('aria-invalid')).toBe('true');
  expect(root.textContent).toContain('Enter your e-mail address.');
  expect(root.textContent).toContain('Enter a password.');
  expect(asked).not.toHaveBeenCalled();
});

test('says what to do where the hub refuses, and keeps what was typed', async () => {
  type('Your name', 'Ada');
  type('E-mail', 'ada@mail.example');
  type('Password', '1');
  press('Create account');
  await shows('too easy to guess');
  expect(field('E-mail').value).toBe('ada@mail.example');
  type('Password', 'four unrelated words');
  press('Create account');
  await vi.waitFor(() => expect(root.querySelector('[role=alert].cp-notice')).toBeNull());
  expect(asked).toHaveBeenLastCalledWith('signUp', {
    name: 'Ada',
    email: 'ada@mail.example',
    password: 'four unrelated words',
  });
});

test('signs in by a code that was sent, and by a second one where the first was wrong', async () => {
  choose('I have an account');
  press('Send a code instead');
  type('E-mail', 'ada@mail.example');
  press('Send the code');
  await shows('A code is on its way to ada@mail.example.');
  type('Code from the e-mail', '000000');
  press('Sign in');
  await shows('This code is not right');
  type('Code from the e-mail', '123 456');
  press('Sign in');
  await vi.waitFor(() =>
    expect(asked).toHaveBeenLastCalledWith('enterCode', {
      email: 'ada@mail.example',
      code: '123456',
    }),
  );
});
