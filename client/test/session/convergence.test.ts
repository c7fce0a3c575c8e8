import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/operations/deltas'
import { applyEntry } from '../../src/document/applyEntry'
import type { DraftState } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { randomOffset, randomOperation, pick, whole } from '../operations/randomOperations'
import { asBegun, simulate } from './lossyLines'

const liveText = (draft: DraftState) => draftView(draft).paragraphs.map((p) => [p.id, p.kind, p.level, p.label, p.delta.ops])

describe('several clients over lossy lines', () => {
  test('end with the same draft, the fold of the log [RB3]', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { server, devices } = simulate(g, (device) => {
          const choice = whole(g, 9)
          if (choice === 0) device.step('undo')
          else if (choice === 1) device.step('redo')
          else {
            const operation = randomOperation(g, device.state.view, device.newId())
            if (operation) device.edit([operation])
          }
        })
        const expected = liveText(server.draft)
        const refolded = server.log.reduce(applyEntry, asBegun(server))
        expect(liveText(refolded), 'who knows only live paragraphs can fold the log [OP14]').toEqual(expected)
        for (const device of devices) {
          expect(device.idle, `${device.name} has sent everything`).toBe(true)
          expect(liveText(device.state.confirmed)).toEqual(expected)
          expect(liveText(device.state.view)).toEqual(expected)
        }
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 120_000)

  test('keep every word typed, in the text, in a tombstone or in a rejection', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        let count = 0
        const typed: string[] = []
        const { server, devices } = simulate(g, (device) => {
          const live = device.state.view.paragraphs.filter((p) => !p.removed)
          const structural = randomOperation(g, device.state.view, device.newId())
          const kinds = ['insertParagraph', 'removeParagraph', 'moveParagraph', 'splitParagraph', 'joinParagraph', 'setParagraphStatus']
          if (whole(g, 2) === 0 && structural && kinds.includes(structural.op)) return device.edit([structural])
          if (live.length === 0) return
          const p = pick(g, live)
          const word = `<${count++}>`
          typed.push(word)
          const at = randomOffset(g, p.delta)
          device.edit([{ op: 'editText', paragraph: p.id, delta: { ops: [...(at > 0 ? [{ retain: at }] : []), { insert: word }] } }])
        })
        const kept = [
          ...server.draft.paragraphs.map((p) => plainText(p.delta)),
          ...devices.flatMap((device) => device.state.rejections.map((rejection) => rejection.text)),
        ].join('\n')
        // Another word may have been typed inside a word: compare characters in order without what is nested.
        const letters = (text: string) => [...text].filter((c) => c === '<').length
        expect(letters(kept)).toBeGreaterThanOrEqual(typed.length)
      }),
      { numRuns: 300, endOnFailure: true },
    )
  }, 120_000)
})
