import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { refusalOf } from '../../src/document/rights'
import type { Operation } from '../../src/operations/operation'
import type { Draft, DraftParagraph, DraftRole } from '../../src/protocol/draft'

interface Row {
  operation: Operation
  role: DraftRole
  stage?: string
  code: string | null
}

const { paragraphs, rows } = JSON.parse(readFileSync(new URL('../../../tests/vectors/rights.json', import.meta.url), 'utf8')) as {
  paragraphs: (DraftParagraph & { removed: boolean })[]
  rows: Row[]
}

describe('a change of the text is refused as the server refuses it', () => {
  test.each(rows)('$role at $stage: $operation', ({ operation, role, stage = 'negotiation', code }) => {
    const draft = { role, stage, paragraphs: paragraphs.filter(({ removed }) => !removed) } as unknown as Draft
    expect(refusalOf(draft, [operation])).toBe(code)
  })
})
