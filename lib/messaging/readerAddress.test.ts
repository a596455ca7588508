import { describe, expect, it } from 'vitest';
import { type AnnotationId, newId, type ResourceId } from '../model/id.ts';
import { libraryAddress, readerAddress, readerPlace } from './readerAddress.ts';

const resourceId = newId<ResourceId>();
const annotationId = newId<AnnotationId>();

describe('the address of a kept copy', () => {
  it('names what it shows', () => {
    expect(readerPlace(readerAddress(resourceId))).toEqual({ resourceId, annotationId: null });
    expect(readerPlace(readerAddress(resourceId, annotationId))).toEqual({
      resourceId,
      annotationId,
    });
  });

  it('names it beside a list, which has its own part of the address', () => {
    const beside = readerAddress(resourceId).replace('#', '?q=tag%3Agel&sort=title#');
    expect(readerPlace(beside)).toEqual({ resourceId, annotationId: null });
  });

  it('shows the copy where the note is not named rightly', () => {
    expect(readerPlace(`${readerAddress(resourceId)}/x`)).toEqual({
      resourceId,
      annotationId: null,
    });
  });

  it.each([
    ['the list', () => libraryAddress()],
    ['no id', () => `${libraryAddress()}#/read/bread`],
    ['more than a place', () => `${readerAddress(resourceId, annotationId)}/more`],
    ['another page of ours', () => readerAddress(resourceId).replace('library', 'options')],
    ['a site', () => `https://example.org/library.html#/read/${resourceId}`],
    ['a site that names us', () => `https://example.org/?${readerAddress(resourceId)}`],
  ])('is not that of %s', (_, url) => expect(readerPlace(url())).toBeNull());
});
