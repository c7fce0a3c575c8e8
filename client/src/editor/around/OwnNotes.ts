import type { Operation } from '../../operations/operation'
import type { Draft } from '../../protocol/draft'
import { isMarked, withNotes } from '../document/footnotes'

/** Which footnotes were cut out here and may be put in again elsewhere. */
export class OwnNotes {
  private readonly cut = new Set<string>()

  /** Operations with the removal of footnotes whose marks go; these are remembered. */
  with(draft: Draft, operations: readonly Operation[]): readonly Operation[] {
    const whole = withNotes(draft, operations)
    for (const operation of whole.slice(operations.length)) if (operation.op === 'removeParagraph') this.cut.add(operation.paragraph)
    return whole
  }

  /** A mark may be pasted that is nowhere now and whose footnote is one of this draft, cut out here or left alone. */
  mayBePasted(draft: Draft, footnote: string): boolean {
    const isHere =
      this.cut.has(footnote) || draft.paragraphs.some((paragraph) => paragraph.id === footnote && paragraph.kind === 'footnote')
    return isHere && !isMarked(draft, footnote)
  }
}
