const link = document.querySelector('#link');
const status = document.querySelector('#status');

/** Shows the invite in the address, or that there is none. */
function show() {
  const parts = new URLSearchParams(location.hash.slice(1));
  const invited = parts.has('key') && parts.has('token');
  document.querySelector('#invited').hidden = !invited;
  document.querySelector('#uninvited').hidden = invited;
  link.value = location.href;
}

async function copy() {
  link.select();
  try {
    await navigator.clipboard.writeText(link.value);
    status.textContent = 'Copied. Now paste it into the extension’s welcome page.';
  } catch {
    status.textContent =
      'Your browser did not let us copy. The link is selected: press Ctrl+C, or ⌘C on a Mac.';
  }
}

document.querySelector('#copy').addEventListener('click', copy);
addEventListener('hashchange', show);
show();
