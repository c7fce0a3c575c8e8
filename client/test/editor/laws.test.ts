import * as fc from 'fast-check'
import { Fragment, Slice } from 'prosemirror-model'
import { EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, test } from 'vitest'
import { documentChanges } from '../../src/editor/document/documentChanges'
import { docOf } from '../../src/editor/document/paragraphNode'
import { shownOrder } from '../../src/editor/document/shownOrder'
import { patch } from '../../src/editor/document/patch'
import { placeOf, select } from '../../src/editor/document/places'
import { replaceRange } from '../../src/editor/hands/replaceRange'
import { schema } from '../../src/editor/document/schema'
import { textDifference } from '../../src/editor/document/textDifference'
import { linesOf } from '../../src/clipboard/writtenLines'
import { isCharacterBoundary } from '../../src/operations/characters'
import { applyToText, lengthOf, offsetText, opLength } from '../../src/operations/deltas'
import type { Operation } from '../../src/operations/operation'
import type { DraftState } from '../../src/document/draftState'
import { applyOperations, writtenOut } from '../../src/document/applyOperation'
import { wordsOf } from '../../src/session/setAside'
import { draftView } from '../../src/document/draftView'
import { invertAll } from '../../src/document/invert'
import { pick, randomDraft, randomEdit, randomOffset, randomOperation, randomText, whole } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'

const check = (law: (g: Gen) => void, numRuns = 1000) => fc.assert(fc.property(fc.gen(), law), { numRuns, endOnFailure: true })

const texts = (draft: DraftState) => shownOrder(draftView(draft)).map((p) => p.delta.ops)

let ids = 0
const newId = () => `new${ids++}`

describe('textDifference', () => {
  test('makes the second text of the first', () => {
    check((g) => {
      const before = randomText(g, 6)
      const after = whole(g, 1) === 0 ? randomText(g, 6) : applyToText(before, randomEdit(g, before))
      const difference = textDifference(before, after, whole(g, 1) === 0 ? randomOffset(g, after) : undefined)
      expect(applyToText(before, difference).ops).toEqual(after.ops)
    })
  })

  test('never cuts a surrogate pair', () => {
    const characters = ['😀', '😃', '👍', 'a', 'Ω\u0301', '回']
    check((g) => {
      const text = () => ({ ops: [{ insert: Array.from({ length: whole(g, 6, 1) }, () => pick(g, characters)).join('') }] })
      const [before, after] = [text(), text()]
      let at = 0
      for (const op of textDifference(before, after).ops) {
        expect(isCharacterBoundary(offsetText(before), at)).toBe(true)
        if (op.insert === undefined) at += opLength(op)
      }
    })
  })

  test('puts a letter typed beside its like where the caret is', () => {
    const typed = textDifference({ ops: [{ insert: '大大大' }] }, { ops: [{ insert: '大大大大' }] }, 2)
    expect(typed.ops).toEqual([{ retain: 1 }, { insert: '大' }])
  })
})

describe('the document and the draft', () => {
  test('patching a document gives the draft, whatever changed', () => {
    check((g) => {
      let draft = randomDraft(g)
      const doc = docOf(draftView(draft))
      for (let i = whole(g, 5, 1); i > 0; i--) {
        const operation = randomOperation(g, draft, newId())
        if (operation) draft = applyOperations(draft, [operation])
      }
      const target = docOf(draftView(draft))
      const tr = patch(EditorState.create({ doc }).tr, target)
      expect(tr.doc.toJSON()).toEqual(target.toJSON())
    })
  })

  test('the caret stays with its text when others type before it', () => {
    const draft = { ...randomlyFixed(), paragraphs: randomlyFixed().paragraphs }
    const state = EditorState.create({ doc: docOf(draftView(draft)) })
    const caret = state.apply(state.tr.setSelection(TextSelection.create(state.doc, 3)))
    const after = applyOperations(draft, [{ op: 'editText', paragraph: 'p0', delta: { ops: [{ insert: '新' }] } }])
    const shown = caret.apply(patch(caret.tr, docOf(draftView(after))))
    expect(placeOf(shown.selection.$head)).toEqual({ paragraph: 'p0', offset: 3 })
  })

  test('the caret stays with its text when somebody splits or joins around it', () => {
    check((g) => {
      const draft = randomDraft(g)
      const shownDraft = draftView(draft)
      const [index, split] = [whole(g, shownDraft.paragraphs.length - 1), whole(g, 1) === 0]
      const { id, delta } = shownDraft.paragraphs[index] as (typeof shownDraft.paragraphs)[number]
      const state = EditorState.create({ doc: docOf(shownDraft) })
      const before = shownDraft.paragraphs[index - 1]
      if (!split && (before === undefined || lengthOf(before.delta) === 0 || lengthOf(delta) === 0)) return
      const offset = randomOffset(g, delta)
      const caret = state.apply(select(state.tr, { paragraph: id, offset }))
      const cut = randomOffset(g, delta)
      if (split && cut === lengthOf(delta)) return
      const operation: Operation = split
        ? { op: 'splitParagraph', paragraph: id, offset: cut, newId: 'cut' }
        : { op: 'joinParagraph', paragraph: id }
      const after = applyOperations(draft, [writtenOut(draft, operation)])
      const shown = caret.apply(patch(caret.tr, docOf(draftView(after))))
      const expected = split
        ? offset < cut
          ? { paragraph: id, offset }
          : { paragraph: 'cut', offset: offset - cut }
        : { paragraph: before?.id, offset: lengthOf((before as { delta: typeof delta }).delta) + offset }
      expect(placeOf(shown.selection.$head)).toEqual(expected)
    })
  })

  test('any change of the document becomes operations that give that document', () => {
    check((g) => {
      const draft = randomDraft(g)
      const view = draftView(draft)
      const state = EditorState.create({ doc: docOf(view) })
      const size = state.doc.content.size
      // No browser selects half a character.
      const place = () => {
        const $at = state.doc.resolve(whole(g, size))
        return isCharacterBoundary($at.parent.textBetween(0, $at.parent.content.size, undefined, '\ufffc'), $at.parentOffset)
          ? $at.pos
          : $at.pos - 1
      }
      const [from, to] = [place(), place()].toSorted((a, b) => a - b) as [number, number]
      const selection = TextSelection.between(state.doc.resolve(from), state.doc.resolve(to))
      const tr = state.tr.setSelection(selection)
      const way = whole(g, 3)
      if (way < 2) tr.deleteSelection()
      else if (way === 2)
        tr.insertText(pick(g, ['新', 'x', '😀', ' a\tb', '一\n二', 'x\r\ny', 'a\u2028b\u2029c', '\u0000\ud800', '\u200e٣\u00ad']))
      else
        tr.replaceSelection(
          new Slice(
            Fragment.from([schema.text('甲'), schema.node('lineEnd'), schema.text('乙', [schema.mark('em')]), schema.node('lineEnd')]),
            0,
            0,
          ),
        )
      if (whole(g, 3) === 0) tr.split(tr.selection.from)
      const { operations } = documentChanges(shownOrder(view), tr.doc, placeOf(tr.selection.$head), newId)
      // What was typed is written as a draft writes it; a line end parts paragraphs, but not those of a footnote.
      const wanted = tr.doc.children.flatMap((node) => {
        const lines = linesOf(node.textContent)
        return node.attrs.kind === 'footnote' ? [lines.filter((line, index) => index === 0 || line !== '').join(' ')] : lines
      })
      expect(shownOrder(draftView(applyOperations(draft, operations))).map((p) => p.text.normalize('NFC').replace(/ +$/, ''))).toEqual(
        wanted.map((text) => text.replace(/ +$/, '')),
      )
      for (const operation of operations) {
        // eslint-disable-next-line no-control-regex -- what the server refuses
        expect(wordsOf([operation])).not.toMatch(/[\u0000-\u001f\u007f\u00ad\u200e\u2028\u2029]|[\ud800-\udbff](?![\udc00-\udfff])/)
      }
    })
  })
})

function randomlyFixed(): DraftState {
  return {
    id: 'd',
    revision: 0,
    title: '',
    symbol: null,
    language: 'zh',
    stage: 'negotiation',
    masthead: {},
    sponsors: [],
    role: 'editor',
    paragraphs: [
      {
        id: 'p0',
        kind: 'plain',
        level: 0,
        label: null,
        delta: { ops: [{ insert: '大会回顾' }] },
        version: 1,
        status: 'open',
        removed: false,
      },
    ],
  }
}

describe('replaceRange', () => {
  test('puts the lines where the selection was, and undoing it gives the draft back', () => {
    check((g) => {
      const draft = randomDraft(g)
      const shown = shownOrder(draftView(draft))
      const [first, last] = [whole(g, shown.length - 1), whole(g, shown.length - 1)].toSorted((a, b) => a - b) as [number, number]
      const place = (index: number) => ({ paragraph: shown[index]?.id ?? '', offset: randomOffset(g, shown[index]?.delta ?? { ops: [] }) })
      let [from, to] = [place(first), place(last)]
      if (first === last && from.offset > to.offset) [from, to] = [to, from]
      const lines = Array.from({ length: whole(g, 3, 1) }, () => randomText(g))
      const { operations } = replaceRange(shown, from, to, lines, newId)
      const after = applyOperations(draft, operations)
      const head = offsetText(shown[first]?.delta ?? { ops: [] }).slice(0, from.offset)
      const tail = offsetText(shown[last]?.delta ?? { ops: [] }).slice(to.offset)
      const middle = lines.map(offsetText)
      const wanted = [
        ...shown.slice(0, first).map((p) => offsetText(p.delta)),
        ...[head + middle.join('\n') + tail].join('').split('\n'),
        ...shown.slice(last + 1).map((p) => offsetText(p.delta)),
      ]
      expect(shownOrder(draftView(after)).map((p) => offsetText(p.delta))).toEqual(wanted)
      expect(texts(applyOperations(after, invertAll(draft, operations)))).toEqual(texts(draft))
    })
  })
})
