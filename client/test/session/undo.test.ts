import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainText } from '../../src/operations/deltas'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import type { ClientState } from '../../src/session/clientState'
import { opened } from '../../src/session/clientState'
import { edit, send, step, submission } from '../../src/session/outgoing'
import type { DraftState } from '../../src/document/draftState'
import { findLive, liveBefore, stateOf } from '../../src/document/draftState'
import { writtenOut } from '../../src/document/applyOperation'
import { answered, received } from '../../src/session/incoming'
import { pick, randomDraft, randomOperation, whole } from '../operations/randomOperations'
import type { Gen } from '../operations/randomOperations'
import { SimulatedServer } from './simulatedServer'

const liveText = (draft: DraftState) =>
  draft.paragraphs
    .filter((p) => !p.removed)
    .map((p) => plainText(p.delta))
    .join('\n')

/** Somebody who writes, and is told what the others write when he listens. */
class Author {
  state: ClientState
  private made = 0

  constructor(
    readonly name: string,
    private readonly server: SimulatedServer,
    private readonly firstCharacter: number,
  ) {
    this.state = opened(name, server.snapshot())
  }

  get view() {
    return this.state.view
  }

  /** Every character he writes is one of its own. */
  owns = (character: string) => character.charCodeAt(0) >= this.firstCharacter && character.charCodeAt(0) < this.firstCharacter + 0x0c00

  private branded = ({ ops }: DeltaJson): DeltaJson => ({
    ops: ops.map((op) =>
      typeof op.insert === 'string'
        ? {
            ...op,
            insert: Array.from({ length: Math.min(2, op.insert.length) }, () =>
              String.fromCharCode(this.firstCharacter + this.made++),
            ).join(''),
          }
        : op,
    ),
  })

  do(operation: Operation) {
    const own =
      operation.op === 'editText' || operation.op === 'insertParagraph' ? { ...operation, delta: this.branded(operation.delta) } : operation
    this.state = edit(this.state, [own])
  }

  step(direction: 'undo' | 'redo'): boolean {
    const { state, done } = step(this.state, direction)
    this.state = state
    return done.length > 0
  }

  /** Sends all he has, and hears of all there is. */
  sync() {
    this.state = received(this.state, this.server.log.slice(this.state.confirmed.revision))
    for (let next = send(this.state); next !== null; next = send(this.state)) {
      const sending = submission(next)
      if (sending === null) throw new Error('nothing to send')
      const answer = this.server.submit(sending.submission)
      this.state = answered(sending.state, sending.submission.sequence, answer, () => `r${this.made++}`)
      this.state = received(this.state, this.server.log.slice(this.state.confirmed.revision))
    }
  }
}

interface Others {
  /** What the other may do beside writing. */
  readonly may: readonly Operation['op'][]
}

const structure: Operation['op'][] = [
  'insertParagraph',
  'removeParagraph',
  'moveParagraph',
  'splitParagraph',
  'joinParagraph',
  'setParagraph',
]

/**
 * A and B write; then A undoes everything, B going on. Removals, and undo, meet what A has heard of: a paragraph that goes in the very moment
 * in which somebody writes in it keeps the words in its tombstone, or in a second one where it is split (TX15, TX16). Joins do too: of two
 * that cross one wins, and a step back over the other may miss its place.
 */
function history(g: Gen, { may }: Others) {
  const server = new SimulatedServer(randomDraft(g))
  const [a, b] = [new Author('a', server, 0xe000), new Author('b', server, 0xec00)]
  const taken = new Set<string>()
  const stood = new Map<string, Set<string>>()
  let ids = 0
  const look = (draft: DraftState) => {
    for (const p of draft.paragraphs) for (const c of plainText(p.delta)) (stood.get(c) ?? stood.set(c, new Set()).get(c))?.add(p.id)
  }
  // What is deleted stands where a break, or a join, would have taken it.
  const follow = (operation: Operation) => {
    const [from, to] =
      operation.op === 'splitParagraph'
        ? [operation.paragraph, operation.newId]
        : operation.op === 'joinParagraph'
          ? [operation.paragraph, operation.into]
          : []
    if (from !== undefined && to !== undefined) for (const where of stood.values()) if (where.has(from)) where.add(to)
  }
  const settle = () => [b, a, b].forEach((author) => author.sync())
  /** What an author does, by all there is where it must meet only what he has heard of; null where it cannot be done any more. */
  const meeting = (author: Author, operation: Operation | null): Operation | null => {
    if (operation?.op !== 'removeParagraph' && operation?.op !== 'joinParagraph') return operation
    settle()
    const { op, paragraph } = operation
    if (findLive(author.view, paragraph) === undefined || (op === 'joinParagraph' && liveBefore(author.view, paragraph) === null))
      return null
    return writtenOut(author.view, { op, paragraph })
  }
  const otherWrites = () => {
    const operation = meeting(b, randomOperation(g, b.view, `n${ids++}`))
    if (operation === null || (operation.op !== 'editText' && !may.includes(operation.op))) return
    const removes = operation.op === 'removeParagraph'
    const before = liveText(b.view)
    b.do(operation)
    follow(operation)
    const after = liveText(b.view)
    for (const c of before) if (!after.includes(c)) taken.add(c)
    // What had been deleted there before goes with the paragraph.
    if (removes) for (const [c, where] of stood) if (where.has(operation.paragraph)) taken.add(c)
    if (removes) settle()
  }
  for (let turn = whole(g, 30, 5); turn > 0; turn--) {
    const what = whole(g, 9)
    if (what < 4) {
      const operation = meeting(a, randomOperation(g, a.view, `n${ids++}`))
      if (operation !== null && (operation.op === 'editText' || operation.op === 'restoreParagraph' || structure.includes(operation.op))) {
        a.do(operation)
        follow(operation)
        if (operation.op === 'removeParagraph') settle()
      }
    } else if (what < 7) otherWrites()
    else if (what === 7) a.sync()
    else if (what === 8) b.sync()
    else {
      settle()
      a.step(pick(g, ['undo', 'redo']))
      settle()
    }
    look(a.view)
    look(b.view)
  }
  settle()
  const before = liveText(a.view)
  // What B wrote in a paragraph that A had removed by then: redo removes it again.
  const buried = new Set([...writtenBy(b, server)].filter((c) => !before.includes(c)))
  // What he had undone before stays undone: a redo that finds nothing left to do goes on with the next, so they cannot be told by number.
  a.state = { ...a.state, redo: [] }
  while (a.step('undo')) {
    if (whole(g, 5) > 0) continue
    settle()
    otherWrites()
    look(b.view)
    settle()
  }
  settle()
  const lost = new Set([...a.state.rejections, ...b.state.rejections].flatMap(({ text }) => [...text]))
  return { server, a, b, taken, lost, before, buried }
}

/** All that B has written, as the log has it. */
const writtenBy = (author: Author, server: SimulatedServer) =>
  new Set(
    server.log
      .filter((entry) => entry.clientId === author.name)
      .flatMap((entry) => entry.operations)
      .flatMap((operation) => (operation.op === 'editText' || operation.op === 'insertParagraph' ? operation.delta.ops : []))
      .flatMap((op) => (typeof op.insert === 'string' ? [...op.insert].filter(author.owns) : [])),
  )

describe('who undoes everything', () => {
  test('[RB5] takes no character that somebody else wrote', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { server, b, taken, lost } = history(g, { may: structure })
        const shown = liveText(server.draft)
        const missing = [...writtenBy(b, server)].filter((c) => !shown.includes(c) && !taken.has(c) && !lost.has(c))
        expect(missing).toEqual([])
      }),
      { numRuns: 400 },
    )
  }, 200_000)

  test('leaves none of his own where the other only wrote, and redo brings his back', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const { server, a, b, taken, before, buried } = history(g, { may: ['insertParagraph'] })
        expect([...liveText(server.draft)].filter(a.owns)).toEqual([])
        expect(a.state.rejections).toEqual([])
        const theirs = [...liveText(server.draft)].filter((c) => b.owns(c) && !buried.has(c))
        while (a.step('redo')) a.sync()
        const after = liveText(server.draft)
        expect([...before].filter(a.owns).filter((c) => !after.includes(c) && !taken.has(c))).toEqual([])
        expect(theirs.filter((c) => !after.includes(c))).toEqual([])
      }),
      { numRuns: 400 },
    )
  }, 200_000)
})

describe('undo of what made a paragraph', () => {
  function meeting(texts: readonly string[]) {
    const server = new SimulatedServer(
      stateOf({
        id: 'd',
        revision: 0,
        title: 't',
        symbol: null,
        language: 'zh',
        stage: 'negotiation',
        masthead: {},
        sponsors: [],
        role: 'facilitator',
        paragraphs: texts.map((text, index) => ({
          id: `p${index}`,
          kind: 'operative' as const,
          level: 0,
          label: null,
          text,
          delta: { ops: [{ insert: text }] },
          version: 1,
          status: 'open' as const,
        })),
      }),
    )
    const authors = [new Author('a', server, 0xe000), new Author('b', server, 0xec00)] as const
    const both = () => [...authors, authors[0]].forEach((author) => author.sync())
    const write = (author: Author, ...operations: Operation[]) => {
      author.state = edit(author.state, operations)
      both()
    }
    const shown = () =>
      server.draft.paragraphs
        .filter((p) => !p.removed)
        .map((p) => p.delta.ops.map((op) => (typeof op.insert === 'string' ? op.insert : '^')).join(''))
    return { server, a: authors[0], b: authors[1], both, write, shown }
  }

  const at = (paragraph: string, offset: number, insert: string | { footnote: string }): Operation => ({
    op: 'editText',
    paragraph,
    delta: { ops: [...(offset > 0 ? [{ retain: offset }] : []), { insert }] },
  })
  const insert = (id: string, after: string, text: string): Operation => ({
    op: 'insertParagraph',
    id,
    after,
    kind: 'operative',
    level: 0,
    delta: { ops: [{ insert: text }] },
  })
  const split = (paragraph: string, offset: number, newId: string): Operation => ({ op: 'splitParagraph', paragraph, offset, newId })

  /** A paste of three lines at the end of p0, as the editor writes it. */
  const paste = [split('p0', 2, 'tail'), at('p0', 2, '一'), insert('mid', 'p0', '二二'), at('tail', 0, '三三')]

  const undo = ({ a, both }: ReturnType<typeof meeting>) => {
    a.step('undo')
    both()
  }

  test('a paste with nobody else’s words goes and comes back as a whole', () => {
    const m = meeting(['甲乙', '丙'])
    m.write(m.a, ...paste)
    undo(m)
    expect(m.shown()).toEqual(['甲乙', '丙'])
    m.a.step('redo')
    m.both()
    expect(m.shown()).toEqual(['甲乙一', '二二', '三三', '丙'])
  })

  test('others’ words stay in their paragraphs', () => {
    const m = meeting(['甲乙', '丙'])
    m.write(m.a, ...paste)
    m.write(m.b, at('mid', 1, 'mid'))
    m.write(m.b, at('tail', 2, 'tail'))
    undo(m)
    expect(m.shown()).toEqual(['甲乙', 'mid', 'tail', '丙'])
    m.a.step('redo')
    m.both()
    expect(m.shown()).toEqual(['甲乙一', '二mid二', '三三tail', '丙'])
    undo(m)
    expect(m.shown()).toEqual(['甲乙', 'mid', 'tail', '丙'])
    expect(m.a.state.rejections).toEqual([])
  })

  test('a paragraph that others split, or joined to another, keeps what they wrote', () => {
    const m = meeting(['甲乙', '丙'])
    m.write(m.a, insert('mid', 'p0', '二二二二'))
    m.write(m.b, split('mid', 2, 'half'), at('half', 0, 'x'))
    undo(m)
    expect(m.shown()).toEqual(['甲乙', 'x', '丙'])
    const n = meeting(['甲乙', '丙'])
    n.write(n.a, insert('mid', 'p0', '二二'))
    n.write(n.b, at('mid', 1, 'x'), { op: 'joinParagraph', paragraph: 'mid' })
    undo(n)
    expect(n.shown()).toEqual(['甲乙x', '丙'])
  })

  test('a restored paragraph in which others wrote stays whole', () => {
    const m = meeting(['甲乙', '丙'])
    m.write(m.a, { op: 'removeParagraph', paragraph: 'p1' })
    m.write(m.a, { op: 'restoreParagraph', paragraph: 'p1' })
    m.write(m.b, at('p1', 1, 'x'))
    undo(m)
    expect(m.shown()).toEqual(['甲乙', '丙x'])
    expect(m.a.state.rejections).toEqual([])
  })

  test('a break behind which, or before which, there are others’ words only stays', () => {
    for (const [offset, where] of [
      [2, 'n'],
      [0, 'p0'],
    ] as const) {
      const m = meeting(['甲乙'])
      m.write(m.a, split('p0', offset, 'n'))
      m.write(m.b, at(where, 0, 'x'))
      undo(m)
      expect(m.shown()).toEqual(offset === 2 ? ['甲乙', 'x'] : ['x', '甲乙'])
    }
    const m = meeting(['甲乙'])
    m.write(m.a, split('p0', 1, 'n'))
    m.write(m.b, at('n', 0, 'x'))
    undo(m)
    expect(m.shown()).toEqual(['甲x乙'])
  })

  test('a footnote in whose body others wrote keeps its mark', () => {
    const m = meeting(['甲乙'])
    m.write(
      m.a,
      { op: 'insertParagraph', id: 'f', after: 'p0', kind: 'footnote', level: 0, delta: { ops: [{ insert: '注' }] } },
      at('p0', 1, { footnote: 'f' }),
    )
    m.write(m.b, at('f', 1, 'x'))
    undo(m)
    expect(m.shown()).toEqual(['甲^乙', 'x'])
    m.a.step('redo')
    m.both()
    expect(m.shown()).toEqual(['甲^乙', '注x'])
  })

  test('what others have removed is not written in, nor spoken of again', () => {
    const m = meeting(['甲乙', '丙'])
    m.write(m.a, at('p1', 1, '丁'))
    m.write(m.a, insert('mid', 'p0', '二二'))
    m.write(m.b, { op: 'removeParagraph', paragraph: 'mid' })
    const entries = m.server.log.length
    undo(m)
    expect(m.shown()).toEqual(['甲乙', '丙'])
    expect(m.server.log[entries]?.operations).toEqual([{ op: 'editText', paragraph: 'p1', delta: { ops: [{ retain: 1 }, { delete: 1 }] } }])
  })
})
