/** A line beneath a paragraph that is no part of it: what somebody proposes for it as a whole. */
export interface BeneathLine {
  /** What it is known again by. */
  readonly key: string
  readonly what: string
  readonly proposal: string | null
  readonly colour: string
  /** Who and what, such as “alt · Australia”. */
  readonly lead: string
  readonly words: string
  readonly isStruck: boolean
}

const sameLine = (a: BeneathLine | undefined, b: BeneathLine | undefined): boolean =>
  a !== undefined && b !== undefined && (Object.keys(a) as (keyof BeneathLine)[]).every((field) => a[field] === b[field])

export const sameLines = (a: readonly BeneathLine[], b: readonly BeneathLine[]): boolean =>
  a === b || (a.length === b.length && a.every((line, at) => sameLine(line, b[at])))

/** An element with lines; nobody writes in it, and it is not copied. */
export function beneathElement(lines: readonly BeneathLine[]): HTMLElement {
  const element = document.createElement('div')
  element.className = 'beneath'
  element.contentEditable = 'false'
  element.dataset.testid = 'beneath'
  for (const { what, proposal, colour, lead, words, isStruck } of lines) {
    const line = document.createElement('p')
    line.className = 'beneath-line'
    line.dataset.what = what
    if (proposal !== null) line.dataset.proposal = proposal
    line.style.setProperty('--colour', colour)
    const who = document.createElement('b')
    who.textContent = lead
    line.append(who)
    if (words !== '') {
      const text = document.createElement(isStruck ? 'del' : 'ins')
      text.dir = 'auto'
      text.textContent = words
      line.append(' ', text)
    }
    element.append(line)
  }
  return element
}
