import * as fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { applyToText, plainText, textDelta } from '../../src/operations/deltas'
import { countHunks, onlyHunks } from '../../src/operations/hunks'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import { cutRuns, editedRuns, textOf, unmarked } from '../../src/printed/proposed/markedText'
import type { MarkedRun } from '../../src/printed/proposed/markedText'
import { changesOf, placesOf, resultOf } from '../../src/printed/proposed/proposedChanges'
import { proposedPlaces } from '../../src/printed/proposed/proposedPlaces'
import { randomEdit, randomText, whole } from '../operations/randomOperations'

const signs = { kept: ['', ''], inserted: ['[+', ']'], deleted: ['[-', ']'] } as const

/** Runs in one line: kept words as they stand, “[+new]”, “[-old]”. */
const line = (runs: readonly MarkedRun[]) => runs.map(({ mark, text }) => signs[mark].join(plainText(text))).join('')

const words: Readonly<Record<string, DeltaJson>> = { p: textDelta('great challenges remain'), q: textDelta(' still') }
const wordsOf = (id: string) => words[id]
const edit = (paragraph: string, ...ops: DeltaJson['ops']): Operation => ({ op: 'editText', paragraph, delta: { ops } })

describe('marked text', () => {
  it('shows what is put in and what is taken out, and forgets what was only tried', () => {
    const once = editedRuns(unmarked(words.p ?? { ops: [] }), { ops: [{ delete: 5 }, { insert: 'special' }] })
    expect(line(once)).toBe('[-great][+special] challenges remain')
    const twice = editedRuns(once, { ops: [{ delete: 7 }, { insert: 'grave' }] })
    expect(line(twice)).toBe('[-great][+grave] challenges remain')
  })

  test('its reader’s text is the edited text, and it can be cut anywhere', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        let text = randomText(g)
        let runs = unmarked(text)
        for (let edits = whole(g, 4); edits > 0; edits--) {
          const next = randomEdit(g, text)
          text = applyToText(text, next)
          runs = editedRuns(runs, next)
          expect(plainText(textOf(runs))).toBe(plainText(text))
        }
        const at = whole(g, plainText(text).length)
        const [before, behind] = cutRuns(runs, at)
        expect(plainText(textOf([...before, ...behind]))).toBe(plainText(text))
      }),
      { numRuns: 300, seed: 15 },
    )
  })
})

describe('changesOf', () => {
  it('says what each paragraph would become', () => {
    const operations: Operation[] = [
      edit('p', { retain: 5 }, { insert: ' and grave' }),
      { op: 'insertParagraph', id: 'n', after: 'p', kind: 'operative', level: 0, delta: textDelta('Requests') },
      { op: 'insertParagraph', id: 'm', after: 'n', kind: 'operative', level: 0, delta: textDelta('Decides') },
      { op: 'removeParagraph', paragraph: 'q' },
    ]
    const [written, first, second, removal] = changesOf(operations, wordsOf)
    expect(written?.what === 'words' && line(written.runs)).toBe('great[+ and grave] challenges remain')
    expect(first).toMatchObject({ what: 'new', paragraph: 'n', after: 'p' })
    expect(second).toMatchObject({ what: 'new', paragraph: 'm', after: 'p' })
    expect(removal).toMatchObject({ what: 'removal', paragraph: 'q' })
    expect(placesOf(operations)).toEqual(['p', 'q'])
  })

  it('follows words through a split and a join', () => {
    const split: Operation[] = [{ op: 'splitParagraph', paragraph: 'p', offset: 6, newId: 'n' }, edit('n', { insert: 'Grave ' })]
    expect(
      changesOf(split, wordsOf).map((change) => ('runs' in change ? `${change.paragraph} ${line(change.runs)}` : change.what)),
    ).toEqual(['n [+Grave ]challenges remain', 'split'])
    expect(placesOf(split)).toEqual(['p'])
    const join: Operation[] = [{ op: 'joinParagraph', paragraph: 'q', into: 'p', offset: 23, length: 6 }, edit('p', { delete: 6 })]
    expect(line(resultOf('p', join, wordsOf) ?? [])).toBe('[-great ]challenges remain still')
    expect(resultOf('q', [{ op: 'removeParagraph', paragraph: 'q' }], wordsOf)).toBeNull()
  })
})

describe('proposedPlaces', () => {
  it('numbers what can be accepted apart as the rules do, PR7', () => {
    const operations: Operation[] = [
      edit(
        'p',
        { delete: 5 },
        { insert: 'special' },
        { retain: 1 },
        { retain: 10, attributes: { em: true } },
        { retain: 7 },
        { insert: '.' },
      ),
      { op: 'removeParagraph', paragraph: 'q' },
    ]
    const places = proposedPlaces(operations, wordsOf)
    expect(places.map(({ hunk, operation, runs }) => `${hunk} ${operation.op} ${line(runs)}`)).toEqual([
      '0 editText [-great][+special]',
      '1 editText challenges',
      '2 editText [+.]',
      '3 removeParagraph ',
    ])
    expect(places).toHaveLength(countHunks(operations))
    expect(onlyHunks(operations, [2])).toEqual([edit('p', { retain: 23 }, { insert: '.' })])
  })
})
