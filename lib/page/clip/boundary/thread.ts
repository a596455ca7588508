import { type Forum, forums } from './forums.ts';

/** A thread of a forum, taken out of its page. */
export interface Thread {
  /** an element with all that was written, each under its author's name */
  root: Element;
  /** who began it */
  author: string | null;
}

interface Post {
  author: string | null;
  words: Element;
}

const oneLine = (element: Element | null): string | null =>
  element?.textContent?.replace(/\s+/g, ' ').trim() || null;

function postsOf(page: Document, { post, author, words }: Forum): Post[] {
  return [...page.body.querySelectorAll(post)].flatMap((element) => {
    const written = element.querySelector(words);
    if (!written || element.parentElement?.closest(post)) return [];
    return [{ author: oneLine(element.querySelector(author)), words: written }];
  });
}

function gathered(page: Document, posts: readonly Post[]): Element {
  const root = page.createElement('section');
  for (const { author, words } of posts) {
    if (root.hasChildNodes()) root.append(page.createElement('hr'));
    if (author) {
      const line = page.createElement('p');
      line.append(Object.assign(page.createElement('strong'), { textContent: author }));
      root.append(line);
    }
    const box = page.createElement('div');
    box.append(...words.childNodes);
    root.append(box);
  }
  page.body.append(root);
  return root;
}

/**
 * The posts of a thread, where the page is one of a forum whose software we know: readers of articles take one post
 * of several, or all portraits and signatures with them. Null for other pages and for a single post.
 */
export function threadIn(page: Document): Thread | null {
  for (const forum of forums) {
    const posts = postsOf(page, forum);
    if (posts.length < 2) continue;
    return { root: gathered(page, posts), author: posts[0]?.author ?? null };
  }
  return null;
}
