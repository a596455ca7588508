import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type AnnotationId, idSchema } from '../model/id.ts';

/** What is left for the side panel of a tab, to be taken once. */
export interface PanelWord<Value> {
  /**
   * Leaves word. It is kept for the browser's session, as the panel may only be about to open, and a message would
   * find nobody.
   */
  leave(tabId: number, value: Value): Promise<void>;
  /**
   * Calls `onWord` with what somebody left for this tab, now or later; the word is taken away by it.
   * @returns a function that stops watching
   */
  watch(tabId: number, onWord: (value: Value) => void): () => void;
}

function panelWord<Schema extends v.GenericSchema>(
  key: string,
  schema: Schema,
): PanelWord<v.InferOutput<Schema>> {
  const wordSchema = v.object({ tabId: v.pipe(v.number(), v.integer()), value: schema });
  return {
    leave: (tabId, value) => browser.storage.session.set({ [key]: { tabId, value } }),
    watch(tabId, onWord) {
      const take = (stored: unknown) => {
        const word = v.safeParse(wordSchema, stored);
        if (!word.success || word.output.tabId !== tabId) return;
        void browser.storage.session.remove(key);
        onWord(word.output.value);
      };
      const listener = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        if (area === 'session') take(changes[key]?.newValue);
      };
      browser.storage.onChanged.addListener(listener);
      void browser.storage.session.get(key).then((stored) => take(stored[key]));
      return () => browser.storage.onChanged.removeListener(listener);
    },
  };
}

/** The annotation that the panel is to bring into view. */
export const panelFocus = panelWord('panelFocus', idSchema<AnnotationId>());

/** What the panel is to search the library for. */
export const panelQuery = panelWord('panelQuery', v.pipe(v.string(), v.maxLength(1_000)));
