import * as v from 'valibot';
import { idSchema, type ViewId } from '../model/id.ts';

/** The page that cuts a picture out of a view, as an address within the extension. */
export const cropAddress = (view: ViewId): string => `/crop.html?view=${view}`;

/** The view that the page's own address names; null where it names none. */
export function cropView(search: string): ViewId | null {
  const named = v.safeParse(idSchema<ViewId>(), new URLSearchParams(search).get('view'));
  return named.success ? named.output : null;
}
