import type { Beside, BesideMark, LibraryText } from '../../protocol/contract'
import type { DraftParagraph as Paragraph } from '../../protocol/draft'

/** A row of two texts beside each other. */
export interface ShownRow {
  readonly key: string
  readonly left: Paragraph | null
  readonly right: Paragraph | null
  readonly marks: readonly BesideMark[]
}

/** The rows with their paragraphs. */
export function besideRows({ rows }: Beside, left: Pick<LibraryText, 'paragraphs'>, right: Pick<LibraryText, 'paragraphs'>): ShownRow[] {
  const [ofLeft, ofRight] = [left, right].map(({ paragraphs }) => new Map(paragraphs.map((paragraph) => [paragraph.id, paragraph])))
  return rows.map(({ left: one, right: other, marks }) => ({
    key: `${one ?? ''} ${other ?? ''}`,
    left: (one === null ? undefined : ofLeft?.get(one)) ?? null,
    right: (other === null ? undefined : ofRight?.get(other)) ?? null,
    marks,
  }))
}

/** A text of which nothing is called as anything of another on the same page is. */
export function apart<Text extends Pick<LibraryText, 'paragraphs'>>(text: Text, prefix: string): Text {
  const named = (paragraph: Text['paragraphs'][number]) => ({
    ...paragraph,
    id: prefix + paragraph.id,
    delta: {
      ops: paragraph.delta.ops.map((op) => {
        const note = 'insert' in op && typeof op.insert === 'object' ? op.insert.footnote : undefined
        return typeof note === 'string' ? { ...op, insert: { footnote: prefix + note } } : op
      }),
    },
  })
  return { ...text, paragraphs: text.paragraphs.map(named) }
}
