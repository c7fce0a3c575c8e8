// @vitest-environment jsdom
import * as fc from 'fast-check'
import Delta from 'quill-delta'
import { expect, test } from 'vitest'
import './browser'
import { copiedOf, htmlOf } from '../../../src/printed/copied'
import { insertPasted } from '../../../src/editor/hands/insertPasted'
import { readClipboard } from '../../../src/clipboard/readClipboard'
import { shownOrder } from '../../../src/editor/document/shownOrder'
import { lengthOf, sliceText } from '../../../src/operations/deltas'
import type { DeltaJson } from '../../../src/operations/operation'
import { applyOperations } from '../../../src/document/applyOperation'
import type { DraftState } from '../../../src/document/draftState'
import { draftView } from '../../../src/document/draftView'
import { pick, randomOffset, randomText, whole } from '../../operations/randomOperations'
import { Desk } from './Desk'
import type { Written } from './Desk'

const source: readonly Written[] = [
  {
    id: 'p',
    kind: 'preambular',
    delta: { ops: [{ insert: 'Recalling its decision' }, { insert: { footnote: 'n' } }, { insert: ' on water,' }] },
  },
  { id: 'o', kind: 'operative', delta: { ops: [{ insert: 'Decides', attributes: { em: true } }, { insert: ' to meet:' }] } },
  { id: 's', kind: 'sub', level: 1, delta: { ops: [{ insert: 'soon' }, { insert: { footnote: 'n' } }, { insert: ';' }] } },
  { id: 'q', kind: 'operative', text: 'Requests a report.' },
  {
    id: 'n',
    kind: 'footnote',
    delta: {
      ops: [
        { insert: 'Resolution ' },
        { insert: '70/1', attributes: { strong: true } },
        { insert: ', see ' },
        { insert: 'here', attributes: { link: 'https://x.org/a' } },
      ],
    },
  },
]

test('a copied text comes to another draft with its kinds and its notes; several marks of a note stay one note', async () => {
  const [here, there] = [await Desk.open('en', source), await Desk.open('en', [{ id: 'a' }])]
  const data = here.copyAll()
  there.paste(data, 'a')
  expect(there.lines).toEqual([
    'preambular: Recalling its decision{Resolution 70/1, see here} on water,',
    'operative: Decides to meet:',
    'sub1: soon{Resolution 70/1, see here};',
    'operative: Requests a report.',
  ])
  expect(there.notes).toEqual(['Resolution 70/1, see here'])
  expect(there.paragraphs.find(({ kind }) => kind === 'footnote')?.delta).toEqual(source[4]?.delta)
  expect(there.told).toEqual([])
  there.view.step('undo')
  expect([there.lines, there.notes]).toEqual([['plain: '], []])
})

test('plain text has numbers, marks and the notes at the end, and gives the same draft', async () => {
  const [here, there] = [await Desk.open('en', source), await Desk.open('en', [{ id: 'a' }])]
  const text = here.copyAll()['text/plain'] ?? ''
  expect(text).toBe(
    'Recalling its decision¹ on water,\n\n1. Decides to meet:\n\n(a) soon¹;\n\n2. Requests a report.\n\n¹ Resolution 70/1, see here',
  )
  there.paste({ 'text/plain': text }, 'a')
  expect(there.lines).toEqual(here.lines)
  expect(there.notes).toEqual(here.notes)
})

test('pasted again in the same draft a note is a new one; a name in use here gets another', async () => {
  const desk = await Desk.open('en', source)
  const html = desk.copyAll()['text/html'] ?? ''
  desk.paste({ 'text/html': html }, 'q')
  expect(desk.notes).toEqual(['Resolution 70/1, see here', 'Resolution 70/1, see here'])
  expect(new Set(desk.lines.filter((line) => line.includes('{'))).size).toBe(2)
  expect(desk.lines.slice(0, 4)).toEqual(desk.lines.slice(4))
  const other = await Desk.open('en', [{ id: 'a' }, { id: 'n', text: 'Not a note.' }])
  other.paste({ 'text/html': html }, 'a')
  expect(other.notes).toEqual(['Resolution 70/1, see here'])
  expect(other.lines).toContain('plain: Not a note.')
})

test('in a footnote all is one line, and marks are told', async () => {
  const desk = await Desk.open('en', source)
  desk.paste({ 'text/html': desk.copyAll()['text/html'] ?? '' }, 'n')
  expect(desk.notes).toEqual(['Resolution 70/1, see hereRecalling its decision on water, Decides to meet: soon; Requests a report.'])
  expect(desk.told).toEqual(['Left out: 2 footnotes without their text or place'])
})

test('a mark alone copied without its body takes the one it has here', async () => {
  const desk = await Desk.open('en', source)
  desk.paste({ 'text/html': '<sup class="footnote-reference" data-footnote="n"></sup>' }, 'q')
  expect(desk.notes).toEqual(['Resolution 70/1, see here', 'Resolution 70/1, see here'])
  desk.paste({ 'text/html': 'x<sup class="footnote-reference" data-footnote="unknown">4</sup>' }, 'q', 0)
  expect(desk.lines.at(-1)).toMatch(/^operative: x⁴Requests/)
})

test('law: any stretch of a text, copied and pasted in an empty draft, is that stretch with its notes', () => {
  fc.assert(
    fc.property(fc.gen(), (g) => {
      const blank = { version: 1, status: 'open', removed: false, label: null } as const
      const noteCount = whole(g, 2)
      const text = (): DeltaJson => {
        const random = randomText(g, 5)
        const clean = {
          ops: random.ops
            .filter((op) => typeof op.insert === 'string')
            .map((op) => ({
              ...op,
              insert: `${String(op.insert).replaceAll('\n', '').normalize('NFC')}${pick(g, ['', ' ', '\u00a0x', ' 甲'])}`,
            })),
        }
        return noteCount > 0 && whole(g, 1) === 0
          ? { ops: [...clean.ops, { insert: { footnote: `n${whole(g, noteCount - 1)}` } }, { insert: 'z' }] }
          : { ops: [...clean.ops, { insert: 'y' }] }
      }
      const body = Array.from({ length: whole(g, 4, 1) }, (_, i) => {
        const kind = pick(g, ['preambular', 'operative', 'sub', 'plain'] as const)
        return { id: `p${i}`, kind, level: kind === 'sub' ? whole(g, 4, 1) : 0, delta: text(), ...blank }
      })
      const notes = Array.from({ length: noteCount }, (_, i) => ({
        id: `n${i}`,
        kind: 'footnote' as const,
        level: 0,
        delta: { ops: [{ insert: `note ${i}` }] },
        ...blank,
      }))
      const state = (paragraphs: DraftState['paragraphs']): DraftState => ({
        id: 'd',
        revision: 0,
        title: '',
        symbol: null,
        language: 'zh',
        stage: 'negotiation',
        masthead: {},
        sponsors: [],
        role: 'editor',
        paragraphs,
      })
      const from = draftView(state([...body, ...notes]))
      const [first, last] = [whole(g, body.length - 1), whole(g, body.length - 1)].toSorted((a, b) => a - b) as [number, number]
      const pieces = from.paragraphs.slice(first, last + 1).map(({ id, delta }) => ({ id, delta }))
      const start = randomOffset(g, pieces[0]?.delta ?? { ops: [] })
      pieces[0] = { id: pieces[0]?.id ?? '', delta: sliceText(pieces[0]?.delta ?? { ops: [] }, first === last ? 0 : start) }
      const host = document.createElement('div')
      host.append(htmlOf(copiedOf(pieces, from.paragraphs), document))
      const empty = state([{ id: 'a', kind: 'plain', level: 0, delta: { ops: [] }, ...blank }])
      const pasted = readClipboard(host.innerHTML, '', { language: 'zh', elsewhere: '' })
      const place = { paragraph: 'a', offset: 0 }
      const { change, leftOut } = insertPasted(draftView(empty), place, place, pasted, () => false)
      const after = draftView(applyOperations(empty, change?.operations ?? []))
      const bodies = new Map([...from.paragraphs, ...after.paragraphs].map((each) => [each.id, each.text]))
      const shown = (delta: DeltaJson) =>
        delta.ops
          .reduce((merged, op) => merged.push(op), new Delta())
          .ops.map((op) => ({
            ...op,
            insert: typeof op.insert === 'string' ? op.insert : `{${bodies.get(op.insert?.footnote as string)}}`,
          }))
      const wanted = pieces.filter(({ delta }) => lengthOf(delta) > 0).map(({ id, delta }) => [id, shown(delta)] as const)
      const got = shownOrder(after).filter(({ kind }) => kind !== 'footnote')
      expect(got.map(({ delta }) => shown(delta))).toEqual(wanted.map(([, ops]) => ops))
      const kindsOf = (ids: readonly string[]) =>
        ids.map((id) => from.paragraphs.find((each) => each.id === id)).map((each) => `${each?.kind}${each?.level}`)
      expect(got.slice(1).map(({ kind, level }) => `${kind}${level}`)).toEqual(kindsOf(wanted.slice(1).map(([id]) => id)))
      expect(leftOut).toEqual({})
    }),
    { numRuns: 300, endOnFailure: true },
  )
})
