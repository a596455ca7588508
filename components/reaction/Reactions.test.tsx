// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DatabaseProvider } from '../../lib/hooks/database.ts';
import { useLive } from '../../lib/hooks/live.ts';
import { type MemberId, newId } from '../../lib/model/id.ts';
import type { ReactionKind, ReactionTarget } from '../../lib/model/reaction.ts';
import type { Database } from '../../lib/store/database.ts';
import { shownReactions } from '../../lib/store/reaction.ts';
import { aMembership, anAnnotation, aReaction, aResource } from '../../test/support/factories.ts';
import { joinShared, openStore } from '../../test/support/store.ts';
import { StoredReactions } from './StoredReactions.tsx';

let db: Database;
let target: ReactionTarget;
let root: HTMLElement;
const offered: ReactionKind[] = ['worked', 'thanks', 'did-not-work', 'outdated', 'endorsement'];

beforeEach(async () => {
  root = document.createElement('main');
  document.body.append(root);
  db = await openStore();
  const { communityId } = await joinShared(db, { role: 'mentor' });
  const resource = aResource({ communityId });
  const note = anAnnotation({ communityId, resourceId: resource.id });
  const amina = newId<MemberId>();
  await db.memberships.put(aMembership({ communityId, memberId: amina, name: 'Amina K.' }));
  await db.resources.put(resource);
  await db.annotations.put(note);
  target = { resourceId: resource.id, annotationId: note.id };
  const given = { ...target, communityId, authorId: amina };
  await db.reactions.put(aReaction({ ...given, kind: 'worked', evidence: 'Two loaves.' }));
});

afterEach(() => {
  act(() => render(null, root));
  root.remove();
});

function Shown() {
  const shown = useLive(() => shownReactions(db, [target.resourceId]), [db], null);
  if (!shown) return null;
  return <StoredReactions target={target} shown={shown} offered={offered} />;
}

const show = () =>
  act(() =>
    render(
      <DatabaseProvider value={db}>
        <Shown />
      </DatabaseProvider>,
      root,
    ),
  );

const button = (name: string) =>
  vi.waitFor(() => {
    const found = [...root.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === name,
    );
    expect(found, name).toBeDefined();
    return found!;
  });
const click = async (name: string) => {
  const found = await button(name);
  act(() => found.click());
};
const pressed = async (name: string) => (await button(name)).getAttribute('aria-pressed');
const repute = () => root.querySelector('.reaction-repute')?.textContent;

test('says what reactions come to, and opens to who gave them and why', async () => {
  show();
  await click('Who reacted, and why: Worked for 1');
  const list = root.querySelector('.reaction-list');
  expect(list?.textContent).toContain('Amina K.');
  expect(list?.textContent).toContain('Two loaves.');
});

test('a click reacts at once, and a line may follow', async () => {
  show();
  await click('Worked for me');
  await vi.waitFor(() => expect(repute()).toBe('Worked for 2'));
  expect(await pressed('Worked for me')).toBe('true');
  const line = root.querySelector('input')!;
  expect(root.querySelector('label')?.textContent).toBe('What did you do, and what came of it?');
  expect(document.activeElement).toBe(line);
  act(() => {
    line.value = 'No crumbs.';
    line.dispatchEvent(new InputEvent('input', { bubbles: true }));
  });
  await click('Save');
  await vi.waitFor(() => expect(root.querySelector('input')).toBeNull());
  await click('Who reacted, and why: Worked for 2');
  expect(root.querySelector('.reaction-list')?.textContent).toContain('No crumbs.');
});

test('a second click takes it back; the opposite takes its place', async () => {
  show();
  await click('Thanks');
  await vi.waitFor(() => expect(repute()).toBe('Worked for 1 · 1 thanks'));
  await click('Thanks');
  await vi.waitFor(() => expect(repute()).toBe('Worked for 1'));
  await click('Worked for me');
  await vi.waitFor(() => expect(repute()).toBe('Worked for 2'));
  await click('More reactions');
  await click('Did not work');
  await vi.waitFor(() => expect(repute()).toBe('Worked for 1 · Did not work for 1'));
  expect(await pressed('Worked for me')).toBe('false');
});

test('what was refused is said, and nothing is pressed', async () => {
  show();
  await button('Thanks');
  await db.annotations.toCollection().modify({ deletedAt: 1 });
  await click('Thanks');
  await vi.waitFor(() => expect(root.querySelector('[role=alert]')?.textContent).toBeTruthy());
  expect(await pressed('Thanks')).toBe('false');
});

test('the focus goes on: to what more brings, and back to what was given once its line is done', async () => {
  show();
  await click('More reactions');
  expect(document.activeElement?.textContent).toBe('Did not work');
  await click('Outdated');
  await vi.waitFor(() => expect(root.querySelector('input')).not.toBeNull());
  await click('Skip');
  expect(document.activeElement?.textContent).toBe('Outdated');
  await click('Outdated');
  await vi.waitFor(async () => expect(await pressed('Outdated')).toBe('false'));
});
