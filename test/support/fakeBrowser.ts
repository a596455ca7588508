/** What `wxt/browser` is in tests. WXT's own stand-in brings its whole build along, which jsdom cannot carry. */
export { fakeBrowser as browser } from 'wxt/testing/fake-browser';
