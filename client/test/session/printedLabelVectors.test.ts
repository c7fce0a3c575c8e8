import { expect, test } from 'vitest'
import { printedLabels } from '../../src/document/printedLabels'
import type { ParagraphKind } from '../../src/operations/operation'
import vectors from '../../../tests/vectors/printed-labels.json'

interface Placed {
  readonly id: string
  readonly kind: string
  readonly level: number
  readonly label?: string
  readonly notes?: readonly string[]
}

const paragraphOf = ({ id, kind, level, label = undefined, notes = [] }: Placed) => ({
  id,
  kind: kind as ParagraphKind,
  level,
  label: label ?? null,
  delta: { ops: notes.map((footnote) => ({ insert: { footnote } })) },
  version: 1,
  status: 'open' as const,
  removed: false,
})

test.each(vectors.map((vector, at) => ({ ...vector, at })))(
  'draft $at in $language is numbered as the server numbers it',
  ({ language, paragraphs, labels }) => {
    expect(printedLabels(paragraphs.map(paragraphOf), language)).toEqual(labels)
  },
)
