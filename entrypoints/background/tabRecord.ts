import * as v from 'valibot';
import { browser } from 'wxt/browser';

/** Something that is remembered about tabs for as long as the browser runs, however often the worker is stopped. */
export interface TabRecord<Value> {
  set(tabId: number, value: Value): Promise<void>;
  get(tabId: number): Promise<Value | null>;
  all(): Promise<{ tabId: number; value: Value }[]>;
  remove(tabId: number): Promise<void>;
}

/** @param name tells this record's keys in the session storage from others' */
export function tabRecord<Schema extends v.GenericSchema>(
  name: string,
  schema: Schema,
): TabRecord<v.InferOutput<Schema>> {
  const prefix = `${name}:`;
  const read = (stored: unknown): v.InferOutput<Schema> | null => {
    const checked = v.safeParse(schema, stored);
    return checked.success ? checked.output : null;
  };
  return {
    set: (tabId, value) => browser.storage.session.set({ [prefix + tabId]: value }),
    async get(tabId) {
      const key = prefix + tabId;
      return read((await browser.storage.session.get(key))[key]);
    },
    async all() {
      const stored = Object.entries(await browser.storage.session.get(null));
      return stored.flatMap(([key, kept]) => {
        const value = key.startsWith(prefix) ? read(kept) : null;
        return value === null ? [] : [{ tabId: Number(key.slice(prefix.length)), value }];
      });
    },
    remove: (tabId) => browser.storage.session.remove(prefix + tabId),
  };
}
