import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Sender } from '../../lib/messaging/serve.ts';
import { type AnnotationId, newId } from '../../lib/model/id.ts';
import { anchorsIn } from './useAnchors.ts';

const id = newId<AnnotationId>();
const anchors = [{ id, status: 'orphan' as const }];
const message = { to: 'background', call: 'page.anchored', input: { anchors } };
const from = (tabId: number, extension = fakeBrowser.runtime.id) =>
  ({ id: extension, tab: { id: tabId } }) as Sender;

describe('anchorsIn', () => {
  it('reads what the bound page says', () => {
    expect(anchorsIn(message, from(3), 3)).toEqual(anchors);
  });

  it('leaves alone other tabs, other extensions and other calls', () => {
    expect(anchorsIn(message, from(4), 3)).toBeNull();
    expect(anchorsIn(message, from(3, 'another'), 3)).toBeNull();
    expect(anchorsIn({ ...message, call: 'page.lookup' }, from(3), 3)).toBeNull();
  });

  it('believes nothing that does not fit', () => {
    const input = { anchors: [{ id: 'x', status: 'lost' }] };
    expect(anchorsIn({ ...message, input }, from(3), 3)).toBeNull();
  });
});
