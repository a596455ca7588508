const kept = 'img[data-source]:not([src])';

const isOnTheWeb = (image: HTMLImageElement): boolean =>
  /^https?:/i.test(image.dataset.source ?? '');

/** Whether a text has pictures that can be fetched. */
export const hasPictures = (text: ParentNode): boolean =>
  [...text.querySelectorAll<HTMLImageElement>(kept)].some(isOnTheWeb);

/** Fetches the pictures of a text as they come into sight, without saying from where they are asked for. */
export function showPictures(text: ParentNode): void {
  for (const image of text.querySelectorAll<HTMLImageElement>(kept)) {
    if (!isOnTheWeb(image)) continue;
    image.loading = 'lazy';
    image.decoding = 'async';
    image.referrerPolicy = 'no-referrer';
    image.src = image.dataset.source ?? '';
  }
}
