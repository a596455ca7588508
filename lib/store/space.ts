/** How much of what the browser gives this extension is used, in bytes. */
export interface Space {
  used: number;
  quota: number;
  /** whether the browser asks before it clears it */
  persisted: boolean;
}

type Storage = Pick<StorageManager, 'estimate' | 'persisted'>;

/** Some browsers have none of it in private windows, or fail. */
const here = (): Storage | undefined => globalThis.navigator?.storage;

/** The space on the device; null where the browser does not tell. */
export async function spaceOf(storage = here()): Promise<Space | null> {
  const [estimate, persisted] = await Promise.all([
    storage?.estimate().catch(() => null),
    storage?.persisted().catch(() => false),
  ]);
  if (!estimate || persisted === undefined) return null;
  const { usage, quota } = estimate;
  return usage === undefined || quota === undefined ? null : { used: usage, quota, persisted };
}

/** Kept free of what others wrote, so that there is room for what is written here. */
const reserve = 50_000_000;

/** Whether there is room to fetch more. Where the browser does not tell, a failed write will. */
export async function hasRoom(storage = here()): Promise<boolean> {
  const space = await spaceOf(storage);
  return !space || space.quota - space.used > reserve;
}
