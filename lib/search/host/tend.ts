import type { SearchIndex } from '../index.ts';

/** What tending an index needs of its surroundings. */
export interface Surroundings {
  /** tells what parts of the store were written, in whichever context */
  onStoreChange: (changed: (parts: readonly string[]) => void) => void;
  /** runs something after so many milliseconds, unless what it gives is called before */
  later: (run: () => void, after: number) => () => void;
}

/** Milliseconds of quiet before the index takes in what was written, merges and stores itself. */
const quiet = 500;
/** Milliseconds after the start in which nothing but searches is done. */
const settling = 20_000;

/** The tables that documents are made of, as Dexie names what was written: `idb://name/table/index`. */
const searched = /^idb:\/\/[^/]*\/(resources|contents|annotations)\//;

/** Keeps an index up to date while nobody searches, and looks once whether it is whole. */
export function tend(index: () => SearchIndex, { onStoreChange, later }: Surroundings): void {
  let working = false;
  let again = false;
  let cancel: () => void = () => {};

  const report = (error: unknown) =>
    console.error('Commonplace: the search’s index could not be tended', error);

  const tidy = async (): Promise<void> => {
    if (working) {
      again = true;
      return;
    }
    working = true;
    await index().tidy().catch(report);
    working = false;
    if (!again) return;
    again = false;
    soon();
  };

  const soon = (): void => {
    cancel();
    cancel = later(() => void tidy(), quiet);
  };

  onStoreChange((parts) => {
    if (parts.some((part) => searched.test(part))) soon();
  });
  soon();
  later(() => {
    void index()
      .mend()
      .then(() => soon())
      .catch(report);
  }, settling);
}
