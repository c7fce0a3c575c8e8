import { expect, test } from 'vitest'
import { withNotes } from '../../src/editor/document/footnotes'
import type { Operation } from '../../src/operations/operation'
import type { Draft, DraftParagraph } from '../../src/protocol/draft'

const paragraph = (id: string, kind: DraftParagraph['kind'], ...ops: DraftParagraph['delta']['ops']): DraftParagraph => ({
  id,
  kind,
  level: 0,
  label: null,
  text: '',
  delta: { ops },
  version: 1,
  status: 'open',
})

const mark = { insert: { footnote: 'n' } }
const draft = (...paragraphs: DraftParagraph[]) =>
  ({ paragraphs: [...paragraphs, paragraph('n', 'footnote', { insert: '注' })] }) as unknown as Draft
const cut: Operation = { op: 'editText', paragraph: 'a', delta: { ops: [{ retain: 1 }, { delete: 1 }] } }
const body: Operation = { op: 'removeParagraph', paragraph: 'n' }

test('a footnote goes with its last mark', () => {
  const one = draft(paragraph('a', 'plain', { insert: '甲' }, mark))
  expect(withNotes(one, [cut])).toEqual([cut, body])
  expect(withNotes(one, [{ op: 'removeParagraph', paragraph: 'a' }])).toEqual([{ op: 'removeParagraph', paragraph: 'a' }, body])
  const twice = draft(paragraph('a', 'plain', { insert: '甲' }, mark), paragraph('b', 'plain', mark))
  expect(withNotes(twice, [cut])).toEqual([cut])
})

test('a mark that is moved, and text beside one, leave it alone', () => {
  const one = draft(paragraph('a', 'plain', { insert: '甲' }, mark, { insert: '乙' }), paragraph('b', 'plain', { insert: '丙' }))
  const moved: Operation[] = [cut, { op: 'editText', paragraph: 'b', delta: { ops: [mark] } }]
  expect(withNotes(one, moved)).toEqual(moved)
  const beside: Operation[] = [{ op: 'editText', paragraph: 'a', delta: { ops: [{ delete: 1 }] } }]
  expect(withNotes(one, beside)).toEqual(beside)
})
