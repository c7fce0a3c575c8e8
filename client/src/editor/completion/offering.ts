import type { TFunction } from 'i18next'
import type { Draft } from '../../protocol/draft'
import type { AskCitations } from './CitedNumbers'
import type { Names } from './names'

/** What the layer is told. */
export interface Offering {
  /** The draft's language. */
  readonly language: string
  readonly names: Names
  readonly t: TFunction
  readonly citations: AskCitations
  /** Whether the reader may write in a paragraph. */
  mayWrite(draft: Draft, paragraph: string): boolean
}

/** What the offers need to know of what was done to the text. */
export interface Doings {
  /** Whether the caret stands where somebody typed last. */
  readonly isTyping: boolean
  /** Where the word begins whose completions were sent away. */
  readonly gone: number | null
  /** Paragraphs whose mark of repetition was sent away. */
  readonly goneMarks: ReadonlySet<string>
}
