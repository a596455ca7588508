import { useEffect, useState } from 'preact/hooks';
import { useDatabase } from '../../lib/hooks/database.ts';
import type { ViewId } from '../../lib/model/id.ts';
import type { View } from '../../lib/store/local.ts';
import { viewById } from '../../lib/store/view.ts';

/** A view as it is opened to cut a picture out of it. */
export type OpenedView =
  | { state: 'loading' }
  | { state: 'missing' }
  | { state: 'broken' }
  | { state: 'open'; view: View; image: ImageBitmap };

/** Reads a view from the store and decodes it; once, whatever becomes of it in the store. */
export function useView(id: ViewId | null): OpenedView {
  const db = useDatabase();
  const [opened, setOpened] = useState<OpenedView>({ state: 'loading' });
  useEffect(() => {
    const open = async (): Promise<OpenedView> => {
      const view = id === null ? undefined : await viewById(db, id);
      if (!view) return { state: 'missing' };
      const png = new Blob([view.png as Uint8Array<ArrayBuffer>], { type: 'image/png' });
      return { state: 'open', view, image: await createImageBitmap(png) };
    };
    open().then(setOpened, () => setOpened({ state: 'broken' }));
  }, [id]);
  return opened;
}
