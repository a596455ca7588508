// @vitest-environment happy-dom
import { render } from 'preact';
import { useErrorBoundary } from 'preact/hooks';
import { act } from 'preact/test-utils';
import { afterEach, expect, test, vi } from 'vitest';
import { fail, ok, type Result } from '../model/result.ts';
import { useAction } from './action.ts';

type Failure = { code: 'no' };

const root = document.createElement('main');
let action: () => Promise<Result<string, Failure>>;
const done = vi.fn();

function Button() {
  const { state, run } = useAction<Failure>();
  return (
    <button type="button" onClick={() => void run(() => action(), done)}>
      {state.status}
    </button>
  );
}

function Surface() {
  const [broken] = useErrorBoundary();
  return broken ? <p>broken: {String(broken)}</p> : <Button />;
}

async function click(): Promise<void> {
  await act(() => render(<Surface />, root));
  await act(async () => root.querySelector('button')?.click());
}

afterEach(() => {
  act(() => render(null, root));
  done.mockClear();
});

test('gives what came of it', async () => {
  action = async () => ok('kept');
  await click();
  expect(done).toHaveBeenCalledWith('kept');
  expect(root.textContent).toBe('idle');
  action = async () => fail({ code: 'no' });
  await click();
  expect(root.textContent).toBe('failed');
});

test('that breaks does not work for ever: the surface says so', async () => {
  action = () => Promise.reject(new RangeError('a bug'));
  await click();
  expect(root.textContent).toBe('broken: RangeError: a bug');
});
