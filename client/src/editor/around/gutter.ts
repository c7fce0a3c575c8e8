import type { TFunction } from 'i18next'
import type { DraftParagraph } from '../../protocol/draft'
import type { BeneathLine } from './Beneath'

/** What a paragraph shows beside its text. */
export interface Gutter {
  readonly paragraph: DraftParagraph
  readonly name: string
  readonly spoken: string
  /** Who changed it last; empty where nobody did. */
  readonly author: string
  readonly t: TFunction
  readonly language: string
  readonly direction: 'rtl' | 'ltr'
  readonly closed: boolean
  readonly active: boolean
}

/** A paragraph on the page, as it is told what stands beside it. */
export interface GutterView {
  readonly dom: HTMLElement
  drawGutter(gutter: Gutter): void
  /** Lines that stand beneath it; none where nothing does. */
  drawBeneath(lines: readonly BeneathLine[]): void
  /** Whether the browser need not lay it out: nobody sees it and nobody writes in it. */
  setFar(far: boolean): void
}

/** The mark of a footnote in the text, as it is told its number. */
export interface MarkView {
  draw(mark: string, spoken: string): void
}

const lookOfParagraph = ['label', 'status', 'kind'] as const satisfies readonly (keyof DraftParagraph)[]
const lookOfGutter = ['name', 'spoken', 't', 'language', 'direction', 'closed', 'active'] as const satisfies readonly (keyof Gutter)[]

/** Whether two gutters differ at most in who wrote which version. */
export const looksTheSame = (a: Gutter, b: Gutter): boolean =>
  lookOfParagraph.every((field) => a.paragraph[field] === b.paragraph[field]) && lookOfGutter.every((field) => a[field] === b[field])

export const hasSameAuthor = (a: Gutter, b: Gutter): boolean =>
  a.author === b.author && a.paragraph.version === b.paragraph.version && a.paragraph.delegation === b.paragraph.delegation
