const link = /** @type {HTMLInputElement} */ (document.querySelector('#link'));
const said = /** @type {HTMLElement} */ (document.querySelector('#status'));
const invited = /** @type {HTMLElement} */ (document.querySelector('#invited'));
const uninvited = /** @type {HTMLElement} */ (document.querySelector('#uninvited'));

/** Shows the invite in the address, or that there is none. */
function show() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const isInvite = parts.has('key') && parts.has('token');
  invited.hidden = !isInvite;
  uninvited.hidden = isInvite;
  link.value = location.href;
}

document.querySelector('#copy')?.addEventListener('click', async () => {
  link.select();
  try {
    await navigator.clipboard.writeText(link.value);
    said.textContent = 'Copied. Now paste it into the extension’s welcome page.';
  } catch {
    said.textContent =
      'Your browser did not let us copy. The link is selected: press Ctrl+C, or ⌘C on a Mac.';
  }
});
addEventListener('hashchange', show);
show();
