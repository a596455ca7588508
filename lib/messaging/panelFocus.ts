import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type AnnotationId, idSchema } from '../model/id.ts';

const key = 'panelFocus';

/** The annotation that the side panel is to bring into view, once, for a tab. */
const panelFocusSchema = v.object({
  tabId: v.pipe(v.number(), v.integer()),
  id: idSchema<AnnotationId>(),
});

export type PanelFocus = v.InferOutput<typeof panelFocusSchema>;

/**
 * Leaves word for the side panel. It is kept for the browser's session, as the panel may only be
 * about to open, and a message would find nobody.
 */
export const leavePanelFocus = (focus: PanelFocus): Promise<void> =>
  browser.storage.session.set({ [key]: focus });

/**
 * Calls `onFocus` with the annotation that somebody left word of for this tab, now or later; the
 * word is taken away by it.
 * @returns a function that stops watching
 */
export function watchPanelFocus(tabId: number, onFocus: (id: AnnotationId) => void): () => void {
  const take = (value: unknown) => {
    const focus = v.safeParse(panelFocusSchema, value);
    if (!focus.success || focus.output.tabId !== tabId) return;
    void browser.storage.session.remove(key);
    onFocus(focus.output.id);
  };
  const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'session') take(changes[key]?.newValue);
  };
  browser.storage.onChanged.addListener(listener);
  void browser.storage.session.get(key).then((stored) => take(stored[key]));
  return () => browser.storage.onChanged.removeListener(listener);
}
