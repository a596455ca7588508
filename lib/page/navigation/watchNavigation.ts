/**
 * Tells when the address in the tab changes without a new document, when a document comes back
 * from the back/forward cache, and when one that was rendered in advance is shown. Where the Navigation API is missing, the address is also compared
 * after each click and key, as scripts that push a state fire no event.
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
    window.navigation.addEventListener('navigatesuccess', compare, options);
    return;
  }
  for (const type of ['popstate', 'hashchange']) window.addEventListener(type, compare, options);
  const soon = () => setTimeout(compare);
  for (const type of ['click', 'keyup']) window.addEventListener(type, soon, options);
}
