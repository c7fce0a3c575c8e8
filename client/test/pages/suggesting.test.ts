import * as fc from 'fast-check'
import { describe, expect, it, test, vi } from 'vitest'
import { applyOperation, applyOperations } from '../../src/document/applyOperation'
import { stateOf } from '../../src/document/draftState'
import type { DraftState } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'
import { plainText, textDelta } from '../../src/operations/deltas'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import type { Draft } from '../../src/protocol/draft'
import { changesBetween, textBefore } from '../../src/pages/draft/proposals/suggest/changesBetween'
import { partsOf, proposing } from '../../src/pages/draft/proposals/suggest/proposalParts'
import { mappedOffset } from '../../src/pages/draft/proposals/suggest/suggestedMarks'
import { SuggestingSession } from '../../src/pages/draft/proposals/suggest/SuggestingSession'
import type { KeptSuggestions, SuggestionStore } from '../../src/pages/draft/proposals/suggest/suggestionStore'
import type { DraftSession, SessionState } from '../../src/session/DraftSession'
import { randomDraft, randomOperation, whole } from '../operations/randomOperations'

/** A session whose draft changes as the test says. */
class FakeSession implements DraftSession {
  state: SessionState
  readonly submitted: Operation[] = []
  readonly aside: string[] = []
  private readonly listeners = new Set<() => void>()

  constructor(private draft: DraftState) {
    this.state = {
      status: 'live',
      draft: draftView(draft),
      pending: 0,
      commands: [],
      arrived: [],
      held: false,
      presence: [],
      cursors: [],
      room: null,
      rejections: [],
      notices: [],
    }
  }

  land(...operations: Operation[]): void {
    this.draft = applyOperations({ ...this.draft, revision: this.draft.revision + 1 }, operations)
    this.state = { ...this.state, draft: draftView(this.draft) }
    for (const listener of this.listeners) listener()
  }

  become(change: (draft: DraftState) => DraftState): void {
    this.draft = change(this.draft)
    this.land()
  }

  /** The proposals there are; `by` is null of one that waits. */
  propose(id: string, by: string | null): void {
    const empty = { operations: [], reserved: [], insteadOf: null, touched: null, stances: [], group: null, reason: null, ending: null }
    this.draft = { ...this.draft, proposals: [{ id, by, delegation: 'AUS', revision: 1, written: 1, at: '', state: 'open', ...empty }] }
  }

  get known(): DraftState {
    return this.draft
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  submit = (operations: readonly Operation[]) => void this.submitted.push(...operations)
  /** As the real one, it tells of it at once. */
  setAside(words: string): void {
    this.aside.push(words)
    this.state = { ...this.state }
    for (const listener of this.listeners) listener()
  }
  undo = () => []
  redo = () => []
  dismiss = () => undefined
  cursor: unknown = null
  setCursor = (cursor: unknown) => void (this.cursor = cursor)
  hold = () => undefined
  release = () => undefined
  close = () => undefined
}

/** What the tabs of one device share. */
class Device {
  text = 'null'
}

/** The device as one tab knows it; word of other tabs comes when the test says. */
class Shelf implements SuggestionStore {
  writes = 0
  private known: string
  private hears: (kept: KeptSuggestions | null) => void = () => undefined
  private leaves: () => void = () => undefined

  constructor(readonly device = new Device()) {
    this.known = device.text
  }

  get kept(): KeptSuggestions | null {
    return JSON.parse(this.device.text) as KeptSuggestions | null
  }

  read = () => {
    this.known = this.device.text
    return this.kept
  }
  write = (kept: KeptSuggestions | null) => {
    this.writes++
    this.known = this.device.text = JSON.stringify(kept)
    return true
  }
  isCurrent = () => this.known === this.device.text
  follow = (listener: (kept: KeptSuggestions | null) => void) => {
    this.hears = listener
    return () => undefined
  }
  leaving = (listener: () => void) => {
    this.leaves = listener
    return () => undefined
  }
  hear(): void {
    if (!this.isCurrent()) this.hears(this.read())
  }
  leave(): void {
    this.leaves()
  }
}

const paragraph = (id: string, text: string) =>
  ({ id, kind: 'operative', level: 0, label: null, text, delta: textDelta(text), version: 1, status: 'open' }) as const

const draftOf = (...texts: string[]): DraftState =>
  stateOf({
    id: 'd',
    revision: 1,
    title: '',
    symbol: null,
    language: 'en',
    stage: 'negotiation',
    role: 'proposer',
    masthead: {},
    sponsors: [],
    paragraphs: texts.map((text, at) => paragraph(`p${at}`, text)),
  })

const edit = (id: string, ...ops: DeltaJson['ops']): Operation => ({ op: 'editText', paragraph: id, delta: { ops } })
const texts = (draft: Draft | null) => draft?.paragraphs.map(({ text }) => text) ?? []

function at(...words: string[]) {
  const inner = new FakeSession(draftOf(...words))
  const shelf = new Shelf()
  const suggesting = new SuggestingSession(inner, shelf)
  suggesting.open()
  return { inner, shelf, suggesting }
}

describe('SuggestingSession', () => {
  it('shows what is suggested as if it were done, and hands nothing on', () => {
    const { inner, suggesting } = at('great challenges', 'Requests')
    suggesting.submit([edit('p0', { delete: 5 }, { insert: 'grave' })])
    suggesting.submit([{ op: 'removeParagraph', paragraph: 'p1' }])
    expect(texts(suggesting.state.draft)).toEqual(['grave challenges'])
    expect(texts(inner.state.draft)).toEqual(['great challenges', 'Requests'])
    expect(inner.submitted).toEqual([])
    expect(suggesting.count).toMatchObject({ changes: 2, paragraphs: 2 })
    const marks = suggesting.suggested()
    expect(marks.texts.get('p0')?.map(({ mark, text }) => `${mark} ${plainText(text)}`)).toEqual([
      'deleted great',
      'inserted grave',
      'kept  challenges',
    ])
    expect(marks.notes.get('p0')).toEqual([{ paragraph: 'p1', what: 'removal', words: 'Requests' }])
  })

  it('does at once what is no suggestion', () => {
    const { inner, suggesting } = at('a')
    suggesting.submit([{ op: 'setParagraphStatus', paragraph: 'p0', status: 'open', reason: 'r' }])
    expect(inner.submitted).toHaveLength(1)
    expect(suggesting.count.changes).toBe(0)
  })

  it('undoes and redoes, a run of typing in one step', () => {
    const { suggesting } = at('a')
    suggesting.submit([edit('p0', { retain: 1 }, { insert: 'b' })])
    suggesting.submit([edit('p0', { retain: 2 }, { insert: 'c' })], { continues: true })
    suggesting.submit([{ op: 'splitParagraph', paragraph: 'p0', offset: 1, newId: 'n' }])
    expect(texts(suggesting.state.draft)).toEqual(['a', 'bc'])
    suggesting.undo()
    expect(texts(suggesting.state.draft)).toEqual(['abc'])
    suggesting.undo()
    expect(texts(suggesting.state.draft)).toEqual(['a'])
    expect(suggesting.undo()).toEqual([])
    suggesting.redo()
    suggesting.redo()
    expect(texts(suggesting.state.draft)).toEqual(['a', 'bc'])
  })

  it('keeps what is suggested over what lands, also through a split', () => {
    const { inner, suggesting } = at('great challenges remain')
    suggesting.submit([edit('p0', { retain: 17 }, { insert: 'still ' })])
    inner.land(edit('p0', { insert: 'Many ' }))
    inner.land({ op: 'splitParagraph', paragraph: 'p0', offset: 11, newId: 'n' })
    expect(texts(suggesting.state.draft)).toEqual(['Many great ', 'challenges still remain'])
    suggesting.undo()
    expect(texts(suggesting.state.draft)).toEqual(['Many great ', 'challenges remain'])
  })

  it('says what has no place any more, and puts new paragraphs where the one before them was', () => {
    const { inner, suggesting } = at('a', 'b', 'c')
    suggesting.submit([edit('p1', { insert: 'my words ' })])
    suggesting.submit([{ op: 'insertParagraph', id: 'n', after: 'p1', kind: 'operative', level: 0, delta: textDelta('new') }])
    inner.land({ op: 'removeParagraph', paragraph: 'p1' })
    expect(texts(suggesting.state.draft)).toEqual(['a', 'new', 'c'])
    expect(inner.aside).toEqual(['my words '])
  })

  it('comes back on the same device, over what has landed meanwhile', () => {
    const { inner, shelf, suggesting } = at('great challenges')
    suggesting.submit([edit('p0', { retain: 16 }, { insert: ' remain' })])
    suggesting.close()
    inner.land(edit('p0', { delete: 5 }, { insert: 'Grave' }))
    const again = new SuggestingSession(inner, shelf)
    again.open()
    expect(texts(again.state.draft)).toEqual(['Grave challenges remain'])
    again.clear()
    expect(shelf.kept).toBeNull()
  })

  it('is kept by the device until it is known to have arrived, once it is proposed', () => {
    const { inner, shelf, suggesting } = at('great challenges')
    suggesting.submit([edit('p0', { retain: 16 }, { insert: ' remain' })])
    suggesting.propose(['x'])
    expect(texts(suggesting.state.draft)).toEqual(['great challenges'])
    suggesting.close()
    // The page ended before its work was kept.
    const again = new SuggestingSession(inner, shelf)
    again.open()
    expect(texts(again.state.draft)).toEqual(['great challenges remain'])
    again.propose(['y'])
    const proposed = (by: string | null) => {
      inner.propose('y', by)
      inner.land(edit('p0', { insert: 'The ' }))
    }
    proposed(null)
    expect(shelf.kept).not.toBeNull()
    again.close()
    const known = new SuggestingSession(inner, shelf)
    known.open()
    expect(texts(known.state.draft)).toEqual(['The great challenges'])
    proposed('a@example.org')
    expect(shelf.kept).toBeNull()
  })

  it('is never written over by another tab that has not heard of it', () => {
    const { inner, shelf, suggesting } = at('great challenges')
    const other = new SuggestingSession(inner, new Shelf(shelf.device))
    other.open()
    suggesting.submit([edit('p0', { retain: 16 }, { insert: ' remain' })])
    suggesting.settle()
    inner.land(edit('p0', { delete: 5 }, { insert: 'Grave' }))
    expect(texts(other.state.draft)).toEqual(['Grave challenges remain'])
  })

  it('is kept once for many keys: when they pause, when they do not pause for long, and when the page may end', () => {
    vi.useFakeTimers()
    try {
      const { shelf, suggesting } = at('great challenges')
      const key = (letter: string) => {
        suggesting.submit([edit('p0', { insert: letter })], { continues: true })
      }
      const kept = () => JSON.stringify(shelf.kept?.operations ?? [])
      for (const letter of 'abc') key(letter)
      expect(shelf.writes).toBe(0)
      vi.advanceTimersByTime(300)
      expect([shelf.writes, kept()]).toEqual([1, JSON.stringify([edit('p0', { insert: 'cba' })])])
      for (let at = 0; at < 12; at++) {
        key('x')
        vi.advanceTimersByTime(200)
      }
      expect(shelf.writes).toBe(2)
      key('y')
      shelf.leave()
      expect(kept()).toContain('yxxxxxxxxxxxx')
      shelf.leave()
      expect(shelf.writes).toBe(3)
      key('z')
      suggesting.close()
      expect(kept()).toContain('zyx')
    } finally {
      vi.useRealTimers()
    }
  })

  it('goes on top of what another tab has written where it is not kept yet', () => {
    const { inner, shelf, suggesting } = at('great challenges', 'Requests')
    const there = new Shelf(shelf.device)
    const other = new SuggestingSession(inner, there)
    other.open()
    suggesting.submit([edit('p0', { retain: 16 }, { insert: ' remain' })])
    other.submit([edit('p1', { retain: 8 }, { insert: ' more' })])
    there.leave()
    shelf.hear()
    expect(texts(suggesting.state.draft)).toEqual(['great challenges remain', 'Requests more'])
    shelf.leave()
    // Neither is lost where word of the one has not come when the other is kept.
    other.submit([edit('p1', { insert: 'Again ' })])
    there.leave()
    there.hear()
    const both = ['great challenges remain', 'Again Requests more']
    expect([texts(other.state.draft), JSON.stringify(there.kept)]).toEqual([both, expect.stringContaining(' remain')])
    suggesting.submit([edit('p0', { insert: 'The ' })])
    inner.land(edit('p1', { retain: 8 }, { insert: ' all' }))
    expect(texts(suggesting.state.draft)).toEqual(['The great challenges remain', 'Again Requests all more'])
  })

  it('tells others where the caret is in the text as they have it', () => {
    const { inner, suggesting } = at('great challenges')
    suggesting.submit([edit('p0', { delete: 5 }, { insert: 'grave and special' })])
    suggesting.setCursor({ paragraph: 'p0', anchor: 18, head: 18 } as never)
    expect(inner.cursor).toMatchObject({ anchor: 6, head: 6 })
    const runs = suggesting.suggested().texts.get('p0') ?? []
    expect(mappedOffset(runs, 6, 'shown')).toBe(18)
  })

  test('whatever lands, what is suggested keeps its inserted characters', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const inner = new FakeSession(randomDraft(g))
        const suggesting = new SuggestingSession(inner, new Shelf())
        suggesting.open()
        let made = 0
        const own = new Set<string>()
        const branded = ({ ops }: DeltaJson): DeltaJson => ({
          ops: ops.map((op) => {
            if (op.insert === undefined) return op
            const character = String.fromCharCode(0xe000 + made++)
            own.add(character)
            return { insert: character }
          }),
        })
        for (let steps = whole(g, 12, 1); steps > 0; steps--) {
          if (whole(g, 1) === 0) {
            const operation = randomOperation(g, stateOf(suggesting.state.draft as Draft), `s${steps}`)
            if (operation?.op !== 'editText' && operation?.op !== 'insertParagraph' && operation?.op !== 'splitParagraph') continue
            const { draft: before } = suggesting.state
            suggesting.submit([operation.op === 'splitParagraph' ? operation : { ...operation, delta: branded(operation.delta) }])
            // What its author takes out himself he does not miss.
            const shown = texts(suggesting.state.draft).join('')
            for (const character of own) if (!shown.includes(character) && texts(before).join('').includes(character)) own.delete(character)
          } else {
            const operation = randomOperation(g, inner.known, `o${steps}`)
            if (operation !== null) inner.land(operation)
          }
          const again = stateOf(inner.state.draft as Draft)
          expect(texts(suggesting.state.draft)).toEqual(texts(draftView(applyOperations(again, suggesting.suggestions))))
          const found = [...texts(suggesting.state.draft), ...inner.aside].join('')
          for (const character of own) expect(found).toContain(character)
        }
      }),
      { numRuns: 400, seed: 15 },
    )
  })
})

describe('going on with a proposal', () => {
  const proposed = edit('p0', { retain: 5 }, { insert: ' and grave' })
  const own = edit('p0', { retain: 15 }, { insert: ', special' })
  const insert: Operation = { op: 'insertParagraph', id: 'n', after: 'p0', kind: 'operative', level: 0, delta: textDelta('new') }

  function goingOn(...more: Operation[]) {
    const there = at('great challenges', 'Requests')
    there.inner.land({ op: 'propose', proposal: 'x', delegation: 'AUS', operations: [proposed, ...more] })
    expect(there.suggesting.goOn('x')).toBe(true)
    const submitted = () => {
      const { suggestions, writtenFor, goesOnWith } = there.suggesting
      const text = { paragraphs: writtenFor?.paragraphs ?? [], proposals: there.inner.state.draft?.proposals }
      return proposing(suggestions, text, { delegation: 'AUS' }, () => 'y', goesOnWith)
    }
    return { ...there, submitted }
  }

  it('shows it done and marked, and what is written there is an edit of it', () => {
    const { inner, suggesting, submitted } = goingOn()
    expect(texts(suggesting.state.draft)).toEqual(['great and grave challenges', 'Requests'])
    expect(suggesting.count).toMatchObject({ changes: 0, continued: 1 })
    expect(suggesting.state.draft?.proposals).toEqual([])
    suggesting.submit([own])
    suggesting.submit([edit('p1', { retain: 8 }, { insert: ' more' })])
    expect(
      plainText({
        ops:
          suggesting
            .suggested()
            .texts.get('p0')
            ?.flatMap(({ text }) => text.ops) ?? [],
      }),
    ).toBe('great and grave, special challenges')
    expect(submitted()).toEqual([
      { op: 'editProposal', proposal: 'x', over: [proposed], operations: [own] },
      { op: 'propose', proposal: 'y', delegation: 'AUS', operations: [edit('p1', { retain: 8 }, { insert: ' more' })] },
    ])
    inner.land(submitted()[0] as Operation)
    suggesting.propose(['x'])
    expect(texts(suggesting.state.draft)).toEqual(['great challenges', 'Requests'])
    expect(suggesting.count.continued).toBe(0)
  })

  it('also in a paragraph that it makes, and behind it, all in one edit', () => {
    const { suggesting, submitted } = goingOn(insert)
    const behind: Operation = { ...insert, id: 'm', after: 'n' }
    suggesting.submit([behind])
    suggesting.submit([edit('n', { insert: 'Decides ' })])
    expect(texts(suggesting.state.draft)).toEqual(['great and grave challenges', 'Decides new', 'new', 'Requests'])
    expect(submitted()).toEqual([
      { op: 'editProposal', proposal: 'x', over: [proposed, insert], operations: [behind, edit('n', { insert: 'Decides ' })] },
    ])
  })

  it('loses no word whatever becomes of it: a colleague changes it, it is accepted, it is withdrawn', () => {
    const { inner, suggesting, submitted } = goingOn()
    suggesting.submit([own])
    inner.land({ op: 'editProposal', proposal: 'x', over: [proposed], operations: [edit('p0', { insert: 'The ' })] })
    expect(texts(suggesting.state.draft)[0]).toBe('The great and grave, special challenges')
    expect(submitted()).toMatchObject([{ op: 'editProposal', operations: [edit('p0', { retain: 19 }, { insert: ', special' })] }])
    inner.land(edit('p0', { retain: 16 }, { insert: '!' }))
    expect(texts(suggesting.state.draft)[0]).toBe('The great and grave, special challenges!')
    inner.become(({ proposals = [], ...text }) => ({
      ...applyOperations(text, proposals[0]?.operations ?? []),
      proposals: proposals.map((each) => ({ ...each, state: 'accepted' as const })),
    }))
    expect(texts(inner.state.draft)[0]).toBe('The great and grave challenges!')
    expect(texts(suggesting.state.draft)[0]).toBe('The great and grave, special challenges!')
    expect(submitted()).toMatchObject([{ op: 'propose', operations: [edit('p0', { retain: 19 }, { insert: ', special' })] }])
    const other = goingOn()
    other.suggesting.submit([own])
    other.inner.land({ op: 'closeProposal', proposal: 'x', end: 'withdrawn' })
    expect(texts(other.suggesting.state.draft)[0]).toContain(', special')
  })

  it('is kept by the device, and not mixed with another on the same paragraph', () => {
    const { inner, shelf, suggesting } = goingOn()
    suggesting.submit([own])
    inner.land({ op: 'propose', proposal: 'z', delegation: 'AUS', operations: [{ op: 'removeParagraph', paragraph: 'p0' }] })
    expect(suggesting.goOn('z')).toBe(false)
    suggesting.close()
    const again = new SuggestingSession(inner, new Shelf(shelf.device))
    again.open()
    expect(again.count).toMatchObject({ changes: 1, continued: 1 })
    expect(texts(again.state.draft)[0]).toBe('great and grave, special challenges')
    again.clear()
    expect(texts(again.state.draft)[0]).toBe('great challenges')
  })
})

describe('changesBetween', () => {
  test('leads from the text before to the text after', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const before = randomDraft(g)
        let after = before
        for (let steps = whole(g, 4); steps > 0; steps--) {
          const operation = randomOperation(g, after, `o${steps}`)
          if (operation !== null) after = applyOperation(after, operation)
        }
        const [from, to] = [draftView(before), draftView(after)]
        const led = draftView(applyOperations(stateOf(from), changesBetween(textBefore(from), to)))
        const words = ({ paragraphs }: Draft) => new Map(paragraphs.map(({ id, text }) => [id, text]))
        expect(new Map([...words(led)].sort())).toEqual(new Map([...words(to)].sort()))
      }),
      { numRuns: 400, seed: 15 },
    )
  })
})

describe('partsOf', () => {
  const draft = draftView(draftOf('one', 'two', 'three'))
  const insert = (id: string, after: string): Operation => ({
    op: 'insertParagraph',
    id,
    after,
    kind: 'operative',
    level: 0,
    delta: textDelta(id),
  })

  it('keeps the changes of a paragraph together, all else apart, each for the draft without the others', () => {
    const parts = partsOf(
      [
        edit('p0', { insert: 'x' }),
        insert('n', 'p0'),
        insert('m', 'n'),
        edit('m', { insert: '!' }),
        { op: 'removeParagraph', paragraph: 'p2' },
      ],
      draft,
    )
    expect(parts).toEqual([
      [edit('p0', { insert: 'x' })],
      [insert('n', 'p0')],
      [{ ...insert('m', 'p0'), delta: textDelta('!m') }],
      [{ op: 'removeParagraph', paragraph: 'p2' }],
    ])
  })

  it('keeps a footnote with its mark, and a split with what is written in both parts', () => {
    const note: Operation = { op: 'insertParagraph', id: 'f', after: 'p2', kind: 'footnote', level: 0, delta: textDelta('note') }
    expect(partsOf([note, edit('p0', { retain: 3 }, { insert: { footnote: 'f' } })], draft)).toHaveLength(1)
    const split: Operation = { op: 'splitParagraph', paragraph: 'p1', offset: 1, newId: 'n' }
    expect(partsOf([edit('p0', { insert: 'x' }), split, edit('n', { insert: 'y' })], draft)).toEqual([
      [edit('p0', { insert: 'x' })],
      [split, edit('n', { insert: 'y' })],
    ])
  })

  it('goes on with what the delegation proposes of the paragraph already', () => {
    const head = { delegation: 'AUS' }
    const [first] = proposing([edit('p0', { retain: 3 }, { insert: ' more' })], draft, head, () => 'x1')
    expect(first).toEqual({
      op: 'propose',
      proposal: 'x1',
      delegation: 'AUS',
      operations: [edit('p0', { retain: 3 }, { insert: ' more' })],
    })
    const proposed = draftView(applyOperations(draftOf('one', 'two', 'three'), first === undefined ? [] : [first]))
    expect(proposing([edit('p0', { insert: 'Not ' })], proposed, head)).toEqual([
      {
        op: 'editProposal',
        proposal: 'x1',
        over: [edit('p0', { retain: 3 }, { insert: ' more' })],
        operations: [edit('p0', { insert: 'Not ' })],
      },
    ])
    expect(proposing([edit('p0', { insert: 'Not ' })], proposed, { delegation: 'FRA' }, () => 'x2')).toMatchObject([{ op: 'propose' }])
  })
})
