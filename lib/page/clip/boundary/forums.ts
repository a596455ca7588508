/** How a kind of forum software marks up its posts. */
export interface Forum {
  post: string;
  author: string;
  /** in a post: what was written, without the writer's portrait and signature */
  words: string;
}

export const forums: readonly Forum[] = [
  // phpBB 3
  {
    post: '.post:has(.postbody .content)',
    author: '.postbody .author :is(.username, .username-coloured, strong), .postprofile .username',
    words: '.postbody .content',
  },
  // XenForo 2 and 1
  { post: '.message--post', author: '.message-name', words: '.message-body .bbWrapper' },
  { post: 'li.message:has(.messageText)', author: '.userText .username', words: '.messageText' },
  // vBulletin 4 and 3
  { post: '.postcontainer', author: '.username', words: '[id^="post_message_"]' },
  {
    post: 'table[id^="post"]:has([id^="post_message_"])',
    author: '.bigusername',
    words: '[id^="post_message_"]',
  },
  // Discourse, as crawlers and as people see it
  { post: '.crawler-post', author: '.creator', words: '.post' },
  { post: '.topic-post', author: '.names .username', words: '.cooked' },
  // Simple Machines
  { post: '.post_wrapper', author: '.poster h4', words: '.post .inner' },
  // MyBB
  { post: '.post:has(.post_body)', author: '.author_information strong', words: '.post_body' },
  // Invision
  {
    post: '.ipsComment:has([data-role="commentContent"])',
    author: '.ipsComment_author :is(h3, strong), .cAuthorPane_author',
    words: '[data-role="commentContent"]',
  },
  // bbPress
  {
    post: '.bbp-body > :has(.bbp-reply-content), .bbp-body > :has(.bbp-topic-content)',
    author: '.bbp-author-name',
    words: '.bbp-reply-content, .bbp-topic-content',
  },
  // Flarum
  { post: '.CommentPost', author: '.PostUser-name', words: '.Post-body' },
  // NodeBB
  {
    post: '[component="post"]',
    author: '[component="post/header"] [data-username], [itemprop="author"] [itemprop="name"]',
    words: '[component="post/content"]',
  },
  // Stack Exchange
  {
    post: ':is(.question, .answer):has(.js-post-body)',
    author: '.post-signature:last-of-type .user-details a, .user-info a[href*="/users/"]',
    words: '.js-post-body',
  },
];
