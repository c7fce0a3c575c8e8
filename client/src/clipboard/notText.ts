import type { Declarations } from './declarations'
import type { LeftOutKind } from './pasted'

/** Elements whose content nobody reads. */
const machinery = new Set([
  'script',
  'style',
  'title',
  'head',
  'meta',
  'link',
  'template',
  'noscript',
  'select',
  'datalist',
  'button',
  'input',
  'textarea',
  'xml',
])

const pictures = new Set(['svg', 'object', 'embed', 'iframe', 'canvas', 'video', 'audio', 'picture'])

const hasClass = (element: Element, ...names: string[]): boolean =>
  [...element.classList].some((name) => names.includes(name.toLowerCase()))

export const isMachinery = (element: Element): boolean => machinery.has(element.localName)

/** What a writer took out, told by a tracked change or by a line through it. */
const isDeletion = (element: Element, styles: Declarations): boolean =>
  ['del', 's', 'strike'].includes(element.localName) ||
  // Word's, and Word's in a browser.
  [...element.classList].some((name) => /^(?:msodel|track\w*deletion)$/i.test(name)) ||
  /line-through/.test(`${styles.get('text-decoration')} ${styles.get('text-decoration-line')}`) ||
  !['none', undefined].includes(styles.get('text-line-through'))

const fragmentOf = (element: Element): string => element.getAttribute('href')?.split('#')[1] ?? ''

/** Comments of Word, and of Google Docs as a page: the mark in the text and the comment itself. */
function isComment(element: Element, styles: Declarations): boolean {
  if (hasClass(element, 'msocomanchor', 'msocommentreference', 'msocomtxt', 'msocomoff')) return true
  if (styles.get('mso-special-character') === 'comment' || isCommentBody(element, styles) || styles.get('mso-element') === 'comment-list')
    return true
  if (element.localName === 'a') return /^cmnt\d+$/.test(fragmentOf(element))
  const [first] = element.children
  return (
    ['sup', 'div'].includes(element.localName) &&
    first !== undefined &&
    /^cmnt(?:_ref)?\d+$/.test(fragmentOf(first.localName === 'p' ? (first.children[0] ?? first) : first))
  )
}

export const isCommentBody = (_: Element, styles: Declarations): boolean => styles.get('mso-element') === 'comment'

const isNothing = (length: string | undefined): boolean => length !== undefined && /^0(?:\.0+)?(?:[a-z%]+)?$/.test(length)

/** What its page does not show, and what a form asks for where nothing was filled in. */
const isHidden = (element: Element, styles: Declarations): boolean =>
  styles.get('display') === 'none' ||
  styles.get('mso-hide') === 'all' ||
  element.hasAttribute('hidden') ||
  isNothing(styles.get('font-size')) ||
  isNothing(styles.get('opacity')) ||
  /rect\(\s*[01](?:px)?[\s,]+[01](?:px)?[\s,]/.test(styles.get('clip') ?? '') ||
  (element.getAttribute('showingplchdr') ?? 'f') !== 'f' ||
  hasClass(element, 'msoplaceholdertext')

/** Why an element and all it holds is no text of the document; null where it may be text. */
export function notText(element: Element, styles: Declarations): LeftOutKind | null {
  if (isComment(element, styles)) return 'comment'
  if (isDeletion(element, styles)) return 'deletion'
  if (isHidden(element, styles)) return 'hidden'
  return pictures.has(element.localName) ? 'picture' : null
}
