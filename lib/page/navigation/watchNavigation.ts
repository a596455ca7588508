/** How often the address is compared where nothing tells that it has changed, in milliseconds. */
const patience = 1_000;

/**
 * Tells when the address in the tab changes without a new document, when a document comes back
 * from the back/forward cache, and when one that was rendered in advance is shown. Where the Navigation API
 * is missing, the address is also compared after each click and key, and every second: scripts that push a
 * state fire no event.
 * @param signal stops watching
 */
export function watchNavigation(window: Window, navigated: () => void, signal: AbortSignal): void {
  const options = { passive: true, signal };
  let last = window.location.href;
  const compare = () => {
    if (window.location.href === last) return;
    last = window.location.href;
    navigated();
  };
  window.addEventListener(
    'pageshow',
    (event) => {
      if (!event.persisted) return;
      last = window.location.href;
      navigated();
    },
    options,
  );
  window.document.addEventListener('prerenderingchange', navigated, options);
  if ('navigation' in window && window.navigation instanceof EventTarget) {
    // The address changes with the entry; an application may take long until it calls the navigation a success.
    for (const type of ['currententrychange', 'navigatesuccess']) {
      window.navigation.addEventListener(type, compare, options);
    }
    return;
  }
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, compare, options);
  const timer = setInterval(compare, patience);
  signal.addEventListener('abort', () => clearInterval(timer));
  const soon = () => setTimeout(compare);
  for (const type of ['click', 'keyup']) window.addEventListener(type, soon, options);
}
