import type { Declarations } from './declarations'

/** The marks and bodies of footnotes in a document. A body's name is that of its marks. */
export interface NoteMarks {
  readonly marks: ReadonlyMap<Element, { readonly name: string; readonly shown: string }>
  readonly bodies: ReadonlyMap<Element, string>
  /** Whether a link leads from a body back to the text; it is no part of the body. */
  readonly leadsBack: (element: Element) => boolean
}

const short = /^[[(]?(?:\d{1,3}|[ivxlc]{1,6}|\p{L}|[*†‡§]{1,3})[\])]?$/iu

/** Names that Word, LibreOffice, Google Docs and writers of Markdown give the links from a note back to its mark. */
const backward = /^_?(?:ftnref|ednref|ftnt_ref|fnref|cite_ref|footnote-?ref|sd(?:foot|end)note\d+anc)/i

const forward = /^_?(?:ftn\d|edn\d|ftnt\d|fn[:\d-]|cite_note|sd(?:foot|end)note\d+sym)/i

const fragmentOf = (element: Element): string => {
  const fragment = element.getAttribute('href')?.split('#')[1] ?? ''
  try {
    return decodeURIComponent(fragment)
  } catch {
    return fragment
  }
}

/** The names by which a link may lead to an element: its own and those of what is around or in it. */
function namesOf(element: Element): string[] {
  const around = [
    element,
    ...[element.parentElement, element.parentElement?.parentElement].filter(
      (other) => other?.localName === 'sup' || other?.localName === 'span',
    ),
  ]
  return [...around, ...element.querySelectorAll('[id], [name]')]
    .flatMap((each) => [each?.id, each?.getAttribute('name')])
    .filter((name): name is string => !!name)
}

export const isNoteBody = (element: Element, styles: Declarations): boolean =>
  /^(?:foot|end)note$/.test(styles.get('mso-element') ?? '') ||
  /^sd(?:foot|end)note\d+$/.test(element.id) ||
  /^doc-(?:foot|end)note$/.test(element.getAttribute('role') ?? '')

/** Finds what refers to a footnote: our own marks, those that their program names, and links that lead to a place from which one leads back. */
export function noteMarksOf(document: ParentNode, stylesOf: (element: Element) => Declarations): NoteMarks {
  const marks = new Map<Element, { name: string; shown: string }>()
  const bodies = new Map<Element, string>()
  for (const body of document.querySelectorAll('[data-note]')) bodies.set(body, body.getAttribute('data-note') ?? '')
  const named = new Map<string, Element>()
  for (const element of document.querySelectorAll('[id], [name]'))
    for (const name of [element.getAttribute('name'), element.id]) if (name) named.set(name, element)
  const leadsBack = (element: Element) => element.localName === 'a' && backward.test(fragmentOf(element))
  const bodyAt = (target: Element): Element | null => {
    for (let above: Element | null = target; above; above = above.parentElement) if (isNoteBody(above, stylesOf(above))) return above
    return target.closest('aside, li, dd') ?? target.closest('p') ?? target.closest('div, td')
  }
  for (const element of document.querySelectorAll('[data-footnote], a[href*="#"]')) {
    const own = element.getAttribute('data-footnote')
    const shown = element.textContent.trim()
    if (own !== null) {
      marks.set(element, { name: own, shown })
      continue
    }
    const fragment = fragmentOf(element)
    if (fragment === '' || leadsBack(element) || [...bodies.keys()].some((body) => body.contains(element))) continue
    const styles = stylesOf(element)
    const isNamed =
      styles.has('mso-footnote-id') ||
      styles.has('mso-endnote-id') ||
      element.getAttribute('role') === 'doc-noteref' ||
      forward.test(fragment)
    const target = named.get(fragment)
    const body = target && !element.contains(target) ? bodyAt(target) : null
    const names = namesOf(element)
    const isAnswered = body !== null && [...body.querySelectorAll('a[href*="#"]')].some((link) => names.includes(fragmentOf(link)))
    if (!(short.test(shown) || (isNamed && shown === '')) || !(isNamed || isAnswered)) continue
    const usable = body !== null && !body.contains(element) ? body : null
    marks.set(element, { name: `copied ${fragment}`, shown })
    if (usable !== null) bodies.set(usable, `copied ${fragment}`)
  }
  const answers = new Set([...marks.keys()].flatMap(namesOf))
  return { marks, bodies, leadsBack: (element) => leadsBack(element) || (element.localName === 'a' && answers.has(fragmentOf(element))) }
}
