const frames = 'iframe, frame';

/** A document and those in its frames that are of its own origin, the outermost first. */
export function documentsIn(document: Document): Document[] {
  const found = [document];
  for (const holder of found) {
    for (const frame of holder.querySelectorAll<HTMLIFrameElement>(frames)) {
      if (frame.contentDocument) found.push(frame.contentDocument);
    }
  }
  return found;
}

/**
 * Calls for a document and for each one that is or comes to be in a frame of it, if it is of the same origin,
 * once a document.
 * @param signal ends it
 */
export function eachDocument(
  document: Document,
  act: (document: Document) => void,
  signal: AbortSignal,
): void {
  const known = new WeakSet<Document>();
  const enter = () => {
    for (const one of documentsIn(document)) {
      if (known.has(one)) continue;
      known.add(one);
      act(one);
      // Frames tell their own element that they have loaded, which bubbles to nobody.
      one.addEventListener('load', enter, { capture: true, passive: true, signal });
    }
  };
  enter();
}

/** Where a document's window begins in the outermost window, in CSS pixels. */
export function offsetOf(document: Document): { x: number; y: number } {
  let x = 0;
  let y = 0;
  let frame = document.defaultView?.frameElement;
  while (frame) {
    const { left, top } = frame.getBoundingClientRect();
    x += left + frame.clientLeft;
    y += top + frame.clientTop;
    frame = frame.ownerDocument.defaultView?.frameElement;
  }
  return { x, y };
}
