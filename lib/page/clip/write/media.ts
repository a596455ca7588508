/** Players whose address says what is played. */
const players =
  /^https:\/\/([\w-]+\.)*(youtube|youtube-nocookie|vimeo|dailymotion|soundcloud|spotify|ted|twitch|wistia|archive|bandcamp|bilibili|loom)\.(com|net|org|tv|co)\//;

/** An image without a description shows as nothing but its address. */
function standIn(element: Element, address: string): void {
  const image = element.ownerDocument.createElement('img');
  image.setAttribute('src', address);
  image.setAttribute('alt', '');
  element.replaceWith(image);
}

/** Puts the address in the place of what plays, and takes away other frames. */
export function writeMedia(root: ParentNode): void {
  for (const frame of root.querySelectorAll('iframe, embed, object')) {
    const address = frame.getAttribute('src') ?? frame.getAttribute('data') ?? '';
    if (players.test(address)) standIn(frame, address);
    else frame.remove();
  }
  for (const media of root.querySelectorAll('video, audio')) {
    const address = (
      media.matches('[src]') ? media : media.querySelector('source[src]')
    )?.getAttribute('src');
    if (address && /^https?:/.test(address)) standIn(media, address);
    else media.remove();
  }
}
