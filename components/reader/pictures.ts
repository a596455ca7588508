const places = (text: ParentNode): HTMLElement[] =>
  [...text.querySelectorAll<HTMLElement>('.reader-picture')].filter(({ dataset }) =>
    /^https?:/i.test(dataset.source ?? ''),
  );

/** Whether a text has pictures that can be fetched. */
export const hasPictures = (text: ParentNode): boolean => places(text).length > 0;

/**
 * Puts the pictures of a text into their places. They are fetched as they come into sight, without saying from
 * where they are asked for.
 */
export function showPictures(text: ParentNode): void {
  for (const place of places(text)) {
    const image = document.createElement('img');
    image.alt = place.ariaLabel ?? '';
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    image.src = place.dataset.source ?? '';
    place.replaceWith(image);
  }
}
