import { describe, expect, it } from 'vitest'
import { applyOperations } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { plainText, textDelta } from '../../src/operations/deltas'
import type { Operation } from '../../src/operations/operation'
import { broughtBefore, withoutProposed } from '../../src/pages/draft/copies/broughtBefore'
import { mergedText } from '../../src/pages/draft/copies/mergedText'
import { ontoShown } from '../../src/pages/draft/copies/ontoShown'
import type { Draft, DraftParagraph, Proposal } from '../../src/protocol/draft'

const paragraph = (id: string, text: string): DraftParagraph => ({
  id,
  kind: 'operative',
  level: 0,
  label: null,
  text,
  delta: textDelta(text),
  version: 1,
  status: 'open',
})

const known: Draft = {
  id: 'main',
  revision: 1,
  title: 'Centre',
  symbol: null,
  language: 'en',
  stage: 'negotiation',
  role: 'proposer',
  masthead: {},
  sponsors: [],
  paragraphs: [
    paragraph('p0', 'Stresses the challenges;'),
    paragraph('p1', 'Decides to establish it;'),
    paragraph('p2', 'Requests a report.'),
  ],
}

const after = (draft: Draft, ...operations: readonly Operation[]): Draft => draftView(applyOperations(stateOf(draft), operations))
const texts = (draft: Draft) => Object.fromEntries(draft.paragraphs.map(({ id, delta }) => [id, plainText(delta)]))
const insertAt = (id: string, at: number, words: string): Operation => ({
  op: 'editText',
  paragraph: id,
  delta: { ops: [...(at > 0 ? [{ retain: at }] : []), { insert: words }] },
})
const added = (id: string, behind: string, words: string): Operation => ({
  op: 'insertParagraph',
  id,
  after: behind,
  kind: 'operative',
  level: 0,
  delta: textDelta(words),
})
/** How the text that is shown reads once a copy's changes are on it, and how many operations that takes. */
function brought(shown: Draft, ...operations: readonly Operation[]) {
  const { operations: onto, lost } = ontoShown(operations, known, shown)
  return { texts: texts(after(shown, ...onto)), count: onto.length, lost }
}

describe('what two made of a text', () => {
  const merged = (own: string, shown: string) => plainText(mergedText(textDelta('a report.'), textDelta(own), textDelta(shown)))

  it('has what both did once', () => {
    expect(merged('a full report.', 'a full report.')).toBe('a full report.')
    expect(merged('a full report soon.', 'a full report.')).toBe('a full report soon.')
  })

  it('has more words around the same as who went on with them wrote it', () => {
    expect(merged('a full and long report.', 'a long report.')).toBe('a full and long report.')
    expect(merged('a report in 2027 or later.', 'a report in 2027.')).toBe('a report in 2027 or later.')
  })

  it('has what each did, and nobody’s other words replaced', () => {
    const both = merged('a short report.', 'a long report.')
    expect(both).toContain('long')
    expect(both).toContain('short')
  })
})

describe('what a copy changes, in the draft', () => {
  it('is the same where nothing happened there', () => {
    const { texts: read, lost } = brought(known, insertAt('p0', 0, 'Also '), added('n', 'p1', 'Thanks all;'))
    expect(read).toEqual({ ...texts(known), p0: 'Also Stresses the challenges;', n: 'Thanks all;' })
    expect(lost).toEqual([])
  })

  it('goes beside what others wrote there meanwhile', () => {
    const shown = after(known, insertAt('p0', 9, 'all '), added('m', 'p0', 'Notes it;'))
    expect(brought(shown, insertAt('p0', 0, 'Also '), added('n', 'p1', 'Thanks all;')).texts).toEqual({
      p0: 'Also Stresses all the challenges;',
      m: 'Notes it;',
      p1: 'Decides to establish it;',
      n: 'Thanks all;',
      p2: 'Requests a report.',
    })
  })

  it('does not come a second time', () => {
    const operations: readonly Operation[] = [
      { op: 'removeParagraph', paragraph: 'p2' },
      { op: 'setParagraph', paragraph: 'p1', kind: 'plain' },
      insertAt('p0', 0, 'Also '),
      added('n', 'p1', 'Thanks all;'),
      { op: 'moveParagraph', paragraph: 'p1', after: null },
    ]
    expect(brought(after(known, ...operations), ...operations)).toMatchObject({ count: 0, lost: [] })
  })

  it('of a paragraph that is gone is told', () => {
    const shown = after(known, { op: 'removeParagraph', paragraph: 'p0' })
    const { texts: read, lost } = brought(shown, insertAt('p0', 0, 'Also '), insertAt('p1', 0, 'Also '))
    expect(read).toEqual({ p1: 'Also Decides to establish it;', p2: 'Requests a report.' })
    expect(lost).toEqual([insertAt('p0', 0, 'Also ')])
  })

  it('follows words that were split off', () => {
    const shown = after(known, { op: 'splitParagraph', paragraph: 'p0', offset: 9, newId: 'half' })
    expect(brought(shown, insertAt('p0', 13, 'great ')).texts).toMatchObject({ p0: 'Stresses ', half: 'the great challenges;' })
  })
})

describe('proposals', () => {
  const of = (id: string, ...operations: Operation[]) => ({ id, operations }) as unknown as Proposal

  it('are known by the words the copy puts in too', () => {
    const proposals = [
      of('own', insertAt('p0', 2, 'Also ')),
      of('other', insertAt('p0', 0, 'Never ')),
      of('new', added('n', 'p1', 'Thanks;')),
    ]
    expect(
      broughtBefore([insertAt('p0', 0, 'Most gravely Also '), added('n', 'p1', 'Thanks all;')], proposals).map(({ id }) => id),
    ).toEqual(['own', 'new'])
  })

  it('to take a paragraph out are not made twice', () => {
    const removal: Operation = { op: 'removeParagraph', paragraph: 'p2' }
    expect(withoutProposed([removal, insertAt('p0', 0, 'x')], [of('own', removal)])).toEqual([insertAt('p0', 0, 'x')])
  })
})
