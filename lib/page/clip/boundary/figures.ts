const picture = 'img:not(noscript img, [src^="data:" i]:not([data-src], [srcset], [data-srcset]))';

/** An element's content in a box that means nothing. */
function unbox(element: Element): void {
  const box = element.ownerDocument.createElement('div');
  box.append(...element.childNodes);
  element.replaceWith(box);
}

/** A caption that is for several pictures, or for none of its own, stays as words under them. */
function freeCaptions(figure: Element): void {
  for (const caption of figure.querySelectorAll(':scope > figcaption')) {
    const words = caption.ownerDocument.createElement('p');
    words.append(...caption.childNodes);
    caption.replaceWith(words);
  }
}

/** Defuddle keeps one picture of a figure: those with several, or with figures in them, are opened. */
export function openGalleries(page: Document): void {
  for (const figure of page.querySelectorAll('figure')) {
    const isGallery =
      figure.querySelector('figure') !== null || figure.querySelectorAll(picture).length > 1;
    if (!isGallery) continue;
    freeCaptions(figure);
    unbox(figure);
  }
}

/** Where a figure has no caption, Defuddle takes the image's description for one, and what stood there is lost. */
export function unframe(page: Document): void {
  for (const figure of page.querySelectorAll('figure:not(:has(figcaption))')) unbox(figure);
}
