import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type AnnotationId, idSchema, type ResourceId } from '../model/id.ts';

/** What the library's reader shows: the kept copy of a page, and the note it was opened for. */
export interface ReaderPlace {
  resourceId: ResourceId;
  annotationId: AnnotationId | null;
}

const resourceId = idSchema<ResourceId>();
const annotationId = idSchema<AnnotationId>();

export const libraryAddress = (): string => browser.runtime.getURL('/library.html');

/** The stable address of a kept copy in the library, at a note where one is named. */
export const readerAddress = (resource: ResourceId, note: AnnotationId | null = null): string =>
  `${libraryAddress()}#/read/${note === null ? resource : `${resource}/${note}`}`;

/** What an address of this extension's reader shows; null for any other address, of whatever site. */
export function readerPlace(url: string): ReaderPlace | null {
  // The list beside the reader has its own part of the address, before the fragment.
  const [page = '', ...fragment] = url.split('#');
  const route = fragment.join('#');
  if (page.replace(/\?.*$/s, '') !== libraryAddress() || !route.startsWith('/read/')) return null;
  const [resource, note, ...more] = route.slice('/read/'.length).split('/');
  const shown = v.safeParse(resourceId, resource);
  if (!shown.success || more.length > 0) return null;
  const named = v.safeParse(annotationId, note);
  return { resourceId: shown.output, annotationId: named.success ? named.output : null };
}
