import { type Random, randomFrom } from './random.ts';
import { sentence, vocabulary } from './words.ts';

const teaser = (random: Random, next: () => string) =>
  `<li><a href="#">${sentence(random, next)}</a><span>Published by our newsroom. Read more</span></li>`;

function paragraph(random: Random, next: () => string): string {
  const sentences = Array.from({ length: random.between(2, 6) }, () => sentence(random, next));
  const at = random.between(0, sentences.length - 1);
  const marked = random.pick(['a', 'em', 'b', 'span']);
  sentences[at] = `<${marked}>${sentences[at]}</${marked}>`;
  return `<p>${sentences.join(' ')}</p>`;
}

/**
 * The body of a page like a newspaper's: furniture that repeats itself around and between the paragraphs
 * of an article.
 * @param characters about how much text it has
 */
export function newsPage(source: () => number, characters: number): string {
  const random = randomFrom(source);
  const next = vocabulary(random, 4_000);
  const notice = `<aside>${sentence(random, next)} Subscribe to our newsletter.</aside>`;
  const parts = [
    `<nav><ul>${Array.from({ length: 12 }, () => teaser(random, next)).join('')}</ul></nav>`,
  ];
  let length = 0;
  while (length < characters) {
    const part = random.next() < 0.1 ? notice : paragraph(random, next);
    parts.push(random.next() < 0.08 ? `<h2>${sentence(random, next)}</h2>${part}` : part);
    length += part.length;
  }
  return `${parts.join('\n')}<footer><ul>${Array.from({ length: 12 }, () => teaser(random, next)).join('')}</ul></footer>`;
}
