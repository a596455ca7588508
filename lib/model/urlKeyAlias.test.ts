import { describe, expect, test } from 'vitest';
import { rows } from '../../test/support/rows.ts';
import { urlKey } from './urlKey.ts';

describe('a service with several addresses for a page', () => {
  test.each(
    rows(`
      https://youtu.be/dQw4w9WgXcQ?si=abc | youtube.com/watch?v=dQw4w9WgXcQ
      https://youtu.be/dQw4w9WgXcQ?t=42 | youtube.com/watch?v=dQw4w9WgXcQ
      https://m.youtube.com/watch?v=dQw4w9WgXcQ&feature=share&t=42s | youtube.com/watch?v=dQw4w9WgXcQ
      https://www.youtube.com/embed/dQw4w9WgXcQ?start=42 | youtube.com/watch?v=dQw4w9WgXcQ
      https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ | youtube.com/watch?v=dQw4w9WgXcQ
      https://www.youtube.com/shorts/dQw4w9WgXcQ | youtube.com/watch?v=dQw4w9WgXcQ
      https://www.youtube.com/live/dQw4w9WgXcQ?feature=share | youtube.com/watch?v=dQw4w9WgXcQ
      https://www.youtube.com/embed/videoseries?list=PL1 | youtube.com/embed/videoseries?list=PL1
      https://www.youtube.com/playlist?list=PL1&si=x | youtube.com/playlist?list=PL1
      https://www.youtube.com/@amp | youtube.com/@amp
      https://mobile.twitter.com/ann/status/1?s=20&t=x | x.com/ann/status/1
      https://old.reddit.com/r/amp/comments/1/title/?share_id=x | reddit.com/r/amp/comments/1/title
      https://en.m.wikipedia.org/wiki/C%2B%2B?wprov=sfla1#History | en.wikipedia.org/wiki/C++
      https://en.wikipedia.org/w/index.php?title=Sour+dough | en.wikipedia.org/wiki/Sour_dough
      https://en.wikipedia.org/w/index.php?title=Bread&oldid=3 | en.wikipedia.org/wiki/Bread?oldid=3
      https://stackoverflow.com/q/11227809/33 | stackoverflow.com/questions/11227809
      https://stackoverflow.com/questions/11227809/why/11227902#11227902 | stackoverflow.com/questions/11227809
      https://stackoverflow.com/questions/tagged/amp | stackoverflow.com/questions/tagged/amp
      https://www.amazon.co.uk/Title/dp/B00ABCDEFG/ref=sr_1_1?keywords=x&qid=1 | amazon.co.uk/dp/B00ABCDEFG
      https://www.amazon.com/gp/product/B00ABCDEFG?psc=1 | amazon.com/dp/B00ABCDEFG
      https://www.sciencedirect.com/science/article/abs/pii/S1?via%3Dihub | sciencedirect.com/science/article/pii/S1
      https://www.amazon.com/s?k=bread&crid=1&ref=nb_sb | amazon.com/s?k=bread
    `),
  )('%s is %s', (url = '', key = '') => expect(urlKey(url)).toBe(key));
});

test.each(
  rows(`
    https://youtu.be/dQw4w9WgXcQ | https://youtu.be/dQw4w9WgXcq
    https://youtube.com/watch?v=dQw4w9WgXcQ | https://youtube.com/watch?v=dQw4w9WgXcQ&list=PL1
    https://youtube.com/playlist?list=PL1 | https://youtube.com/playlist?list=PL2
    https://stackoverflow.com/questions/1 | https://stackoverflow.com/a/1
    https://amazon.com/dp/B00ABCDEFG | https://amazon.de/dp/B00ABCDEFG
    https://en.wikipedia.org/wiki/Bread | https://de.wikipedia.org/wiki/Bread
    https://en.wikipedia.org/w/index.php?title=A&oldid=1 | https://en.wikipedia.org/w/index.php?title=A&oldid=2
  `),
)('%s is not %s', (one = '', other = '') => expect(urlKey(one)).not.toBe(urlKey(other)));
