/** Hosts and paths of pictures that are there to count who looks. */
const counters =
  /^https?:\/\/(?:[\w-]+\.)*(?:doubleclick\.net|google-analytics\.com|scorecardresearch\.com|quantserve\.com|facebook\.com\/tr|pixel\.wp\.com|stats\.wp\.com|b\.gif|chartbeat\.net|imrworldwide\.com|feedburner\.com\/~)|\/(?:pixel|beacon|spacer|blank|clear|transparent|1x1)\.(?:gif|png)(?:[?#]|$)/i;

const atMost = (value: string | null, most: number): boolean =>
  value !== null && /^\d+(?:px)?$/.test(value.trim()) && Number.parseInt(value, 10) <= most;

const isPixel = (image: Element): boolean =>
  (atMost(image.getAttribute('width'), 3) && atMost(image.getAttribute('height'), 3)) ||
  /(?:^|;|\s)(?:width|height)\s*:\s*[01](?:px)?\s*(?:;|$)/.test(
    image.getAttribute('style') ?? '',
  ) ||
  counters.test(image.getAttribute('src') ?? '');

/** Takes away pictures that show nothing: those that count readers, and those whose bytes stand in the page. */
export function removePixels(root: ParentNode): void {
  for (const image of root.querySelectorAll('img')) if (isPixel(image)) image.remove();
}
