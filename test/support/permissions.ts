import { onTestFinished } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

interface Origins {
  origins?: string[];
}

/** Permissions for origins as a browser keeps them; `<all_urls>` holds every other. */
export class Permissions {
  readonly origins = new Set<string>();
  /** whether the member says yes when asked */
  grants: boolean | Promise<boolean> = true;
  readonly #added = new Set<(given: Origins) => void>();
  readonly #removed = new Set<(taken: Origins) => void>();

  /** Puts them in place of those of the fake browser, until the test ends. */
  static install(): Permissions {
    const permissions = new Permissions();
    const former = { ...fakeBrowser.permissions };
    Object.assign(fakeBrowser.permissions, {
      contains: async ({ origins = [] }: Origins) => permissions.hold(origins),
      request: async ({ origins = [] }: Origins) => permissions.request(origins),
      remove: async ({ origins = [] }: Origins) => permissions.take(...origins),
      getAll: async () => ({ origins: [...permissions.origins], permissions: [] }),
      onAdded: eventOf(permissions.#added),
      onRemoved: eventOf(permissions.#removed),
    });
    onTestFinished(() => {
      Object.assign(fakeBrowser.permissions, former);
    });
    return permissions;
  }

  private hold(origins: readonly string[]): boolean {
    return this.origins.has('<all_urls>') || origins.every((origin) => this.origins.has(origin));
  }

  private async request(origins: readonly string[]): Promise<boolean> {
    if (this.hold(origins)) return true;
    const granted = await this.grants;
    if (granted) this.give(...origins);
    return granted;
  }

  /** As in the browser's own settings. */
  give(...origins: string[]): void {
    for (const origin of origins) this.origins.add(origin);
    for (const listener of this.#added) listener({ origins });
  }

  /** As in the browser's own settings. */
  take(...origins: string[]): boolean {
    const held = origins.filter((origin) => this.origins.delete(origin));
    // A browser may say that nothing was taken, too.
    for (const listener of this.#removed) listener({ origins: held });
    return held.length > 0;
  }
}

const eventOf = <Listener>(listeners: Set<Listener>) => ({
  addListener: (listener: Listener) => listeners.add(listener),
  removeListener: (listener: Listener) => listeners.delete(listener),
});
