import Delta from 'quill-delta'
import type { GeneratorValue } from 'fast-check'
import * as fc from 'fast-check'
import { lengthOf, offsetText } from '../../src/operations/deltas'
import { isCharacterBoundary } from '../../src/operations/characters'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import type { Draft } from '../../src/protocol/draft'
import { writtenOut } from '../../src/document/applyOperation'
import type { DraftState } from '../../src/document/draftState'
import { liveBefore, stateOf } from '../../src/document/draftState'

export type Gen = GeneratorValue

export const whole = (g: Gen, max: number, min = 0) => g(fc.integer, { min, max })
export const pick = <T>(g: Gen, from: readonly T[]): T => from[whole(g, from.length - 1)] as T

const words = ['大会', '回顾', '，', 'Recalling ', 'x', '😀', 'é', '第 72/7 号', 'Ω\u0301', 'b']

export function randomText(g: Gen, most = 4): DeltaJson {
  const text = new Delta()
  for (let i = whole(g, most); i > 0; i--) {
    if (whole(g, 9) === 0) text.insert({ footnote: 'f1' })
    else text.insert(pick(g, words), whole(g, 4) === 0 ? { strong: true } : {})
  }
  return { ops: text.ops }
}

export function randomDraft(g: Gen, most = 5): DraftState {
  const draft: Draft = {
    id: 'd',
    revision: 0,
    title: 't',
    symbol: null,
    language: 'zh',
    stage: 'negotiation',
    masthead: {},
    sponsors: [],
    role: 'facilitator',
    paragraphs: Array.from({ length: whole(g, most, 1) }, (_, index) => ({
      id: `p${index}`,
      kind: pick(g, ['preambular', 'operative', 'sub'] as const),
      level: 0,
      label: null,
      text: '',
      delta: randomText(g),
      version: 1,
      status: 'open',
    })),
  }
  return stateOf(draft)
}

export function randomOffset(g: Gen, text: DeltaJson): number {
  const units = offsetText(text)
  const at = whole(g, units.length)
  return isCharacterBoundary(units, at) ? at : at - 1
}

export function randomEdit(g: Gen, text: DeltaJson): DeltaJson {
  const edit = new Delta()
  let at = 0
  for (let i = whole(g, 3, 1); i > 0; i--) {
    const to = Math.max(at, randomOffset(g, text))
    if (whole(g, 3) === 0) edit.retain(to - at, { em: pick(g, [true, null]) })
    else edit.retain(to - at)
    at = to
    if (whole(g, 2) > 0) edit.insert(pick(g, words))
    const end = Math.max(at, randomOffset(g, text))
    if (whole(g, 2) === 0) {
      edit.delete(end - at)
      at = end
    }
  }
  return { ops: edit.chop().ops }
}

/** An operation that a client could submit on this draft, written out; null where the dice found none. */
export function randomOperation(g: Gen, draft: DraftState, newId: string): Operation | null {
  const live = draft.paragraphs.filter((paragraph) => !paragraph.removed)
  const dead = draft.paragraphs.filter((paragraph) => paragraph.removed && lengthOf(paragraph.delta) > 0)
  const p = live.length === 0 ? undefined : pick(g, live)
  const anchor = () => pick(g, [null, ...live.map((paragraph) => paragraph.id)])
  const kind = whole(g, 15)
  if (kind === 0 && dead.length > 0) return { op: 'restoreParagraph', paragraph: pick(g, dead).id }
  if (kind === 1 || p === undefined)
    return { op: 'insertParagraph', id: newId, after: anchor(), kind: 'plain', level: 0, delta: randomText(g) }
  if (kind === 2) return { op: 'removeParagraph', paragraph: p.id }
  if (kind === 3 || kind === 4) {
    const after = anchor()
    return after === p.id ? null : { op: 'moveParagraph', paragraph: p.id, after }
  }
  if (kind === 5 || kind === 6) return { op: 'splitParagraph', paragraph: p.id, offset: randomOffset(g, p.delta), newId }
  if (kind === 7 || kind === 8) return liveBefore(draft, p.id) ? writtenOut(draft, { op: 'joinParagraph', paragraph: p.id }) : null
  if (kind === 9)
    return {
      op: 'setParagraph',
      paragraph: p.id,
      ...pick(g, [{ kind: 'heading' as const }, { level: 2 }, { label: '3 bis.' }, { level: 1, label: null }]),
    }
  if (kind === 10)
    return { op: 'setParagraphStatus', paragraph: p.id, status: pick(g, ['open', 'bracketed', 'agreedAdRef', 'agreed'] as const) }
  if (kind === 11) return { op: 'setMasthead', ...pick(g, [{ organ: newId }, { session: newId }, { organ: newId, session: newId }]) }
  const delta = randomEdit(g, p.delta)
  return delta.ops.length === 0 ? null : { op: 'editText', paragraph: p.id, delta }
}
