const page = (title: string, body: string) =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>${title}</title>
   <style>body { font: 18px/1.7 serif; margin: 40px } p { max-width: 40em }</style><body>${body}</body></html>`;

/** An application that draws each of its routes a moment after it has pushed it. */
const application = page(
  'Application',
  `<nav><a href="one">One</a> <a href="two">Two</a> <button id="three">Three</button></nav><main></main>
  <script>
    const texts = {
      one: 'Wash your hands before you enter the room, every single time.',
      two: 'Gloves are no substitute for hands that have been washed well.',
      three: 'Nails are kept short, and no rings are worn on the ward at all.',
    };
    const draw = () => {
      const route = location.hash.slice(2) || location.pathname.split('/').at(-1);
      document.title = route;
      document.querySelector('main').replaceChildren();
      setTimeout(() => {
        document.querySelector('main').innerHTML = '<p>' + texts[route] + '</p>';
      }, 150);
    };
    addEventListener('click', (event) => {
      const link = event.target.closest('a');
      if (!link) return;
      event.preventDefault();
      history.pushState(null, '', link.href);
      draw();
    });
    document.querySelector('#three').onclick = () => { location.hash = '#/three'; };
    addEventListener('popstate', draw);
    draw();
  </script>`,
);

const shady = page(
  'Shady',
  `<article-of-ours></article-of-ours>
  <script>
    customElements.define('article-of-ours', class extends HTMLElement {
      connectedCallback() {
        setTimeout(() => {
          this.attachShadow({ mode: 'open' }).innerHTML =
            '<p>In the shade of a component the words are kept apart from the rest.</p>';
        }, 400);
      }
    });
  </script>`,
);

const framed = page(
  'Framed',
  `<p>Above the frame.</p>
  <iframe src="inner" style="width: 600px; height: 240px; margin-left: 80px; border: 5px solid gray"></iframe>`,
);

const inner = page('Inner', '<p>Inside of the frame there are words worth keeping as well.</p>');

const late = page(
  'Late',
  `<p>First there is this.</p>
  <script>
    setTimeout(() => {
      document.body.insertAdjacentHTML('beforeend', '<p>What comes late is not lost for that reason.</p>');
    }, 1500);
  </script>`,
);

/**
 * From its second visit on it draws all of itself anew ten times a second, and measures how long it ever had
 * to wait.
 */
const restless = page(
  'Restless',
  `<main></main>
  <script>
    let count = 0;
    globalThis.longestBlock = 0;
    const draw = () => {
      document.querySelector('main').innerHTML =
        '<p>Drawn ' + ++count + ' times.</p><p>Words in a page that never rests stay where they are.</p>' +
        '<p>And more of it below.</p>'.repeat(200);
    };
    draw();
    if (sessionStorage.restless) setInterval(draw, 100);
    sessionStorage.restless = true;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        globalThis.longestBlock = Math.max(globalThis.longestBlock, duration);
      }
    }).observe({ type: 'longtask' });
  </script>`,
);

const plain = page('Plain', '<p>Nothing ever happens to the words of this page.</p>');

/** Pages that are not what they were a moment ago. */
export const livePages: Record<string, string> = {
  one: application,
  two: application,
  shady,
  framed,
  inner,
  late,
  restless,
  plain,
};

/** What is highlighted on each of them. */
export const liveQuotes = {
  one: 'before you enter the room',
  two: 'Gloves are no substitute',
  three: 'no rings are worn on the ward',
  shady: 'the words are kept apart',
  framed: 'there are words worth keeping',
  late: 'What comes late is not lost',
  plain: 'to the words of this page',
  restless: 'Words in a page that never rests stay',
};
