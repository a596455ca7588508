// @vitest-environment jsdom
import { describe, expect, it, test } from 'vitest';
import { threadIn } from './thread.ts';

const page = (html: string): Document => new DOMParser().parseFromString(html, 'text/html');

const phpBb = (author: string, words: string): string =>
  `<div class="post"><dl class="postprofile"><dt><a class="username">${author}</a></dt><dd>Posts: 12</dd></dl><div class="postbody"><p class="author">by <strong><a class="username">${author}</a></strong> » Wed</p><div class="content">${words}</div><div class="signature">Slowly.</div></div></div>`;
const xenForo = (author: string, words: string): string =>
  `<article class="message message--post"><h4 class="message-name">${author}</h4><h5>New member</h5><article class="message-body"><div class="bbWrapper">${words}</div></article></article>`;
const vBulletin = (author: string, words: string): string =>
  `<li class="postbitlegacy postcontainer"><a class="username"><strong>${author}</strong></a><div id="post_message_1">${words}</div><a>Reply With Quote</a></li>`;
const discourse = (author: string, words: string): string =>
  `<div class="topic-post"><div class="names"><span class="username">${author}</span></div><div class="cooked">${words}</div><nav>4</nav></div>`;
const stackExchange = (author: string, words: string): string =>
  `<div class="answer"><div class="js-post-body">${words}</div><div class="user-info"><a href="/users/1">${author}</a></div></div>`;

describe('threadIn', () => {
  test.each([
    ['phpBB', phpBb],
    ['XenForo', xenForo],
    ['vBulletin', vBulletin],
    ['Discourse', discourse],
    ['Stack Exchange', stackExchange],
  ])('gathers the posts of %s under their authors', (_, post) => {
    const thread = threadIn(page(post('ada', 'How?') + post('bo', '<p>Slowly.</p>')));
    expect(thread?.author).toBe('ada');
    expect(thread?.root.innerHTML).toBe(
      '<p><strong>ada</strong></p><div>How?</div><hr><p><strong>bo</strong></p><div><p>Slowly.</p></div>',
    );
  });

  it('is none of a page with one post', () => {
    expect(threadIn(page(phpBb('ada', 'How?')))).toBeNull();
    expect(threadIn(page('<div class="post"><p>An article</p></div>'.repeat(2)))).toBeNull();
  });
});
