import * as fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { applyToText, plainText } from '../../src/operations/deltas'
import type { DeltaJson, Operation } from '../../src/operations/operation'
import { Backoff } from '../../src/session/Backoff'
import type { Unsent } from '../../src/session/clientState'
import { stateOf } from '../../src/document/draftState'
import { LiveDraft } from '../../src/session/LiveDraft'
import { bytesOf, divided } from '../../src/session/submissionSize'
import { pick, randomEdit, randomText, whole } from '../operations/randomOperations'
import { Device } from './Device'
import { LimitedLine } from './LimitedLine'
import { SimulatedServer } from './simulatedServer'

function setUp(device = new Device()) {
  const first = stateOf({
    id: 'd',
    revision: 0,
    title: 't',
    symbol: null,
    language: 'zh',
    stage: 'negotiation',
    masthead: {},
    sponsors: [],
    role: 'editor',
    paragraphs: [
      { id: 'p0', kind: 'operative', level: 0, label: null, text: '一', delta: { ops: [{ insert: '一' }] }, version: 1, status: 'open' },
    ],
  })
  const server = new SimulatedServer(first)
  const line = new LimitedLine(server, first)
  const open = () => new LiveDraft({ draftId: 'd', transport: line, store: device }, null)
  const stored = () => server.draft.paragraphs.filter((p) => !p.removed).map((p) => plainText(p.delta))
  return { server, line, device, open, stored }
}

const insert = (id: string, after: string, text: string): Operation => ({
  op: 'insertParagraph',
  id,
  after,
  kind: 'operative',
  level: 0,
  delta: { ops: [{ insert: text }] },
})

/** A paste of so many paragraphs, each behind the one before. */
const paste = (texts: readonly string[]): Operation[] =>
  texts.map((text, index) => insert(`n${index}`, index === 0 ? 'p0' : `n${index - 1}`, text))

const type = (live: LiveDraft, text: string) => live.submit([{ op: 'editText', paragraph: 'p0', delta: { ops: [{ insert: text }] } }])

const minute = () => vi.advanceTimersByTimeAsync(60_000)

const told = { message: 1024 * 1024, operations: 1000 }

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

describe('a paste that is more than the server takes at once', () => {
  const texts = Array.from({ length: 1200 }, (_, index) => `${index} `.padEnd(770, 'x'))

  test('is sent in parts, each small enough, with what is typed after it; undone and redone likewise', async () => {
    const { line, open, stored } = setUp()
    line.told = told
    const live = open()
    await vi.advanceTimersByTimeAsync(0)
    const pending: number[] = []
    live.subscribe(() => pending.push(live.state.pending))
    live.submit(paste(texts))
    type(live, '后')
    await minute()
    expect(stored()).toEqual(['后一', ...texts])
    expect(line.losses).toBe(0)
    for (const submission of line.sent) {
      expect(bytesOf(submission)).toBeLessThan(200_000)
      expect(submission.operations.length).toBeLessThanOrEqual(1000)
    }
    expect(pending.slice(1).every((count, index) => count <= Math.max(pending[index] ?? 0, 1201))).toBe(true)
    expect(live.state).toMatchObject({ pending: 0, rejections: [] })
    live.undo()
    live.undo()
    await minute()
    expect(stored()).toEqual(['一'])
    live.redo()
    await minute()
    expect(stored()).toEqual(['一', ...texts])
    expect(line.losses).toBe(0)
  }, 60_000)

  test('gets through a server that does not say what it takes, in few attempts', async () => {
    const { line, open, stored } = setUp()
    line.limit = 40_000
    const live = open()
    await vi.advanceTimersByTimeAsync(0)
    live.submit(paste(texts.slice(0, 200)))
    for (let i = 0; i < 5; i++) await minute()
    expect(stored()).toEqual(['一', ...texts.slice(0, 200)])
    expect(line.losses).toBeLessThan(20)
    expect(live.state.rejections).toEqual([])
  }, 60_000)
})

test('one paragraph that is larger than a message comes in pieces', async () => {
  const { line, open, stored } = setUp()
  line.limit = 20_000
  line.told = { message: 20_000, operations: 1000 }
  const live = open()
  await vi.advanceTimersByTimeAsync(0)
  const text = '联合国😀'.repeat(6000)
  live.submit(paste([text, '其后']))
  await minute()
  expect(stored()).toEqual(['一', text, '其后'])
  expect(line.losses).toBe(0)
})

test('what cannot be divided is set aside with its words, and the rest goes on', async () => {
  const { line, open, stored } = setUp()
  line.limit = 700
  line.told = { message: 700, operations: 1000 }
  const live = open()
  await vi.advanceTimersByTimeAsync(0)
  live.submit([{ op: 'setMasthead', organ: 'x'.repeat(1000) }, insert('n0', 'p0', '其后')])
  await minute()
  expect(stored()).toEqual(['一', '其后'])
  expect(live.state).toMatchObject({ pending: 0, rejections: [{ code: 'tooLargeAtOnce' }] })
})

test('what ends the connection whenever it is sent is set aside with its words, after a while', async () => {
  const { line, open, stored } = setUp()
  line.told = told
  line.unbearable = (submission) => JSON.stringify(submission).includes('毒')
  const live = open()
  await vi.advanceTimersByTimeAsync(0)
  live.submit(paste(['前', '有毒的话', '后']))
  type(live, '字')
  for (let i = 0; i < 5; i++) await minute()
  expect(stored()).toEqual(['字一', '前', '后'])
  expect(live.state.rejections).toMatchObject([{ code: 'undeliverable', text: '有毒的话' }])
  expect(line.losses).toBeLessThan(25)
})

test('paragraphs that are refused are set aside together; what stands behind them keeps its order', async () => {
  const { server, line, open, stored } = setUp()
  server.longestParagraph = 10
  line.told = told
  const live = open()
  await vi.advanceTimersByTimeAsync(0)
  const long = ['甲'.repeat(11), '乙'.repeat(12)]
  live.submit(paste(['一一', long[0] as string, long[1] as string, '二二', '三三']))
  live.submit([{ op: 'editText', paragraph: 'n1', delta: { ops: [{ insert: '又' }] } }])
  await minute()
  expect(stored()).toEqual(['一', '一一', '二二', '三三'])
  expect(live.state.rejections).toMatchObject([{ code: 'tooLarge', text: `又${long.join('\n')}` }])
  expect(live.state.draft?.paragraphs.map((p) => p.text)).toEqual(stored())
})

describe('what an older page left on the device, too large to be sent', () => {
  const left: Unsent = {
    clientId: 'old',
    sequence: 1,
    baseRevision: 0,
    inFlight: paste(Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(2000, 'y'))).map((operation) => [operation]),
    waiting: [insert('w', 'p0', '等')],
  }
  const texts = Array.from({ length: 30 }, (_, i) => `${i}`.padEnd(2000, 'y'))

  test.each([true, false])('gets out once (it had arrived: %s)', async (hadArrived) => {
    const { server, line, device, open, stored } = setUp()
    device.kept.set('old', left)
    if (hadArrived) server.submit({ clientId: 'old', sequence: 1, baseRevision: 0, operations: left.inFlight?.flat() ?? [] })
    line.limit = 20_000
    line.told = { message: 20_000, operations: 1000 }
    const live = open()
    await minute()
    expect(live.state).toMatchObject({ status: 'live', pending: 0 })
    expect(stored().toSorted()).toEqual(['一', '等', ...texts].toSorted())
    expect(line.losses).toBe(0)
  })
})

test('a part is sent only once the device knows that the rest was not', async () => {
  const device = new Device()
  const { put } = device
  let known = Promise.resolve()
  let letKnow = () => {}
  device.put = async (draft, unsent) => {
    await known
    await put(draft, unsent)
  }
  const { line, open } = setUp(device)
  line.told = told
  const live = open()
  await vi.advanceTimersByTimeAsync(0)
  known = new Promise((done) => (letKnow = done))
  live.submit(paste(Array.from({ length: 300 }, () => 'z'.repeat(770))))
  await minute()
  expect(line.sent).toEqual([])
  letKnow()
  await vi.advanceTimersByTimeAsync(0)
  expect(line.sent.length).toBeGreaterThan(0)
  expect(device.kept.size + Number(live.state.pending === 0)).toBeGreaterThan(0)
})

test('[RB4] whatever the limit and whatever is lost, every paragraph is there once and in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.gen(), async (g) => {
      const { line, open, stored } = setUp()
      line.limit = whole(g, 9000, 1500)
      if (g(fc.boolean)) line.told = { message: line.limit, operations: whole(g, 20, 1) }
      line.losesAnswer = () => whole(g, 3) === 0
      const live = open()
      await vi.advanceTimersByTimeAsync(0)
      const texts = Array.from({ length: whole(g, 30, 1) }, (_, index) => `${index}·${pick(g, ['字', 'x', '😀']).repeat(whole(g, 900))}`)
      live.submit(paste(texts))
      for (let i = 0; i < 30 && live.state.pending > 0; i++) await minute()
      expect(stored()).toEqual(['一', ...texts])
      expect(live.state).toMatchObject({ pending: 0, rejections: [] })
      live.close()
    }),
    { numRuns: 60, endOnFailure: true },
  )
}, 120_000)

describe('a server whose storage is away', () => {
  test('is said to be, keeps what is written here, and takes it soon after it is back', async () => {
    const { line, open, stored } = setUp()
    line.told = told
    const live = open()
    await vi.advanceTimersByTimeAsync(0)
    line.unavailable = true
    type(live, '甲')
    await minute()
    expect(live.state).toMatchObject({ status: 'live', unavailable: true })
    expect(live.state.pending).toBeGreaterThan(0)
    expect(line.sent.length).toBeLessThan(60)
    type(live, '乙')
    line.unavailable = false
    await vi.advanceTimersByTimeAsync(3100)
    expect(live.state).toMatchObject({ status: 'live', unavailable: false, pending: 0, rejections: [] })
    expect(stored()).toEqual(['乙甲一'])
  })

  test('a device that cannot keep what is written says so until all has arrived', async () => {
    const device = new Device()
    device.put = () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
    const { line, open } = setUp(device)
    line.told = told
    const live = open()
    vi.spyOn(console, 'warn').mockImplementation(() => {})
    await vi.advanceTimersByTimeAsync(0)
    line.unavailable = true
    type(live, '甲')
    await vi.advanceTimersByTimeAsync(1000)
    expect(live.state).toMatchObject({ unkept: true, unavailable: true })
    line.unavailable = false
    await minute()
    expect(live.state).toMatchObject({ unkept: false, unavailable: false, pending: 0 })
  })
})

describe('an operation in pieces', () => {
  test('does what it did whole, each piece small enough', () => {
    fc.assert(
      fc.property(fc.gen(), (g) => {
        const text = randomText(g, 8)
        const most = whole(g, 400, 140)
        const long = (delta: DeltaJson): DeltaJson => ({
          ops: delta.ops.map((op) => (typeof op.insert === 'string' ? { ...op, insert: op.insert.repeat(whole(g, 60, 1)) } : op)),
        })
        const editing: Operation = { op: 'editText', paragraph: 'p', delta: long(randomEdit(g, text)) }
        const making: Operation = { op: 'insertParagraph', id: 'p', after: null, kind: 'plain', level: 0, delta: long(randomText(g, 5)) }
        for (const [operation, before] of [
          [editing, text],
          [making, { ops: [] }],
        ] as const) {
          const pieces = divided(operation, most) ?? []
          expect(pieces.length).toBeGreaterThan(0)
          const apply = (on: DeltaJson, piece: Operation) =>
            piece.op === 'insertParagraph' ? piece.delta : piece.op === 'editText' ? applyToText(on, piece.delta) : on
          expect(pieces.reduce(apply, before)).toEqual(apply(before, operation))
          for (const piece of pieces) {
            expect(bytesOf(piece)).toBeLessThanOrEqual(most)
            expect(JSON.stringify(piece)).not.toMatch(/\\ud[89a-f]/)
          }
        }
      }),
      { numRuns: 300, endOnFailure: true },
    )
  })
})

test('pauses grow while lines open and are closed at once, and begin anew after one that lasted', async () => {
  const backoff = new Backoff(100, 5000)
  const pauses = Array.from({ length: 12 }, () => {
    backoff.begin()
    return backoff.next()
  })
  expect(pauses.slice(-4).every((pause) => pause >= 2500)).toBe(true)
  backoff.begin()
  await vi.advanceTimersByTimeAsync(10_000)
  expect(backoff.next()).toBeLessThanOrEqual(100)
})
