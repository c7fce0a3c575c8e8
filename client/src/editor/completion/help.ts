/** What offers words to who writes: it comes in one file, after the text. */
export { namesIn } from './names'
export { offersLayer } from './offersLayer'
