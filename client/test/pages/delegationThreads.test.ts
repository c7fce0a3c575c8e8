import { describe, expect, test, vi } from 'vitest'
import { DelegationThreads } from '../../src/pages/draft/comments/DelegationThreads'
import type { Draft, SealedComments, SealedThread, Thread } from '../../src/protocol/draft'
import type { DraftSession, SessionState } from '../../src/session/SessionState'

const on = (start: number) => [{ paragraph: 'p', start, length: 2 }]
const at = (id: string, revision: number, start = 0): SealedThread => ({ id, on: on(start), revision })
const opened = (id: string, text = id): Thread => ({
  id,
  on: on(0),
  quote: 'xy',
  assigned: null,
  resolved: null,
  comments: [{ id: text, text, delegation: 'KAZ', by: 'kaz@un.org', revision: 1, at: '', edited: null }],
})

/** A session that shows what it is told, and a server that answers when it is told. */
function world() {
  const listeners = new Set<() => void>()
  const session = {
    state: { status: 'live', draft: null } as unknown as SessionState,
    subscribe(listener: () => void) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const asked: { answer: (comments: SealedComments) => void; fail: () => void }[] = []
  const ask = () =>
    new Promise<SealedComments>((answer, reject) => {
      asked.push({
        answer,
        fail: () => {
          reject(new Error('away'))
        },
      })
    })
  const threads = new DelegationThreads(session as unknown as DraftSession, ask)
  const show = (change: Partial<Draft>, state: Partial<SessionState> = {}) => {
    session.state = { ...session.state, ...state, draft: { ...session.state.draft, ...change } as Draft }
    for (const listener of [...listeners]) listener()
  }
  const answer = async (revision: number, ...answered: Thread[]) => {
    asked.at(-1)?.answer({ revision, threads: answered })
    await Promise.resolve()
    await Promise.resolve()
  }
  return { threads, asked, show, answer }
}

describe('threads within a delegation', () => {
  test('are asked for when the log tells of more, once, and stand where the draft has them', async () => {
    const { threads, asked, show, answer } = world()
    show({ threads: [opened('open')] })
    expect([asked.length, threads.now().length]).toEqual([0, 1])
    show({ sealedThreads: [at('own', 5), at('foreign', 6)] })
    show({ sealedThreads: [at('own', 5, 1), at('foreign', 6)] })
    expect([asked.length, threads.now().length]).toEqual([1, 1])
    await answer(6, opened('own'))
    expect(threads.now().map(({ id, isSealed, on: there }) => [id, isSealed, there[0]?.start])).toEqual([
      ['open', undefined, 0],
      ['own', true, 1],
    ])
    show({ sealedThreads: [at('own', 5, 2), at('foreign', 6)] })
    expect([asked.length, threads.now().at(-1)?.on[0]?.start]).toEqual([1, 2])
    show({ sealedThreads: [at('own', 7, 2), at('foreign', 6)] })
    expect(asked).toHaveLength(2)
    await answer(7)
    expect(threads.now().map(({ id }) => id)).toEqual(['open'])
  })

  test('are the same list as long as nothing of them changed', async () => {
    const { threads, show, answer } = world()
    const before = { threads: [opened('open')], sealedThreads: [at('own', 5)] }
    show(before)
    await answer(5, opened('own'))
    const seen = threads.now()
    show({ title: 'x' })
    expect(threads.now()).toBe(seen)
    show({ sealedThreads: [...before.sealedThreads] })
    expect(threads.now()).not.toBe(seen)
    const none = world()
    const plain = [opened('open')]
    none.show({ threads: plain, sealedThreads: [at('foreign', 5)] })
    await none.answer(5)
    expect(none.threads.now()).toBe(plain)
  })

  test('what was told later is not overtaken, and what came meanwhile is asked for', async () => {
    const { threads, asked, show, answer } = world()
    show({ sealedThreads: [at('own', 5)] })
    show({ sealedThreads: [at('own', 8)] })
    threads.told({ revision: 7, threads: [opened('own', 'newer')] })
    await answer(5, opened('own', 'older'))
    expect(threads.now()[0]?.comments[0]?.text).toBe('newer')
    expect(asked).toHaveLength(2)
    await answer(8, opened('own', 'newest'))
    expect(threads.now()[0]?.comments[0]?.text).toBe('newest')
  })

  test('are not asked for without a connection, and again where the answer did not come', async () => {
    vi.useFakeTimers()
    const { asked, show, answer, threads } = world()
    show({ sealedThreads: [at('own', 5)] }, { status: 'offline' })
    expect(asked).toHaveLength(0)
    show({}, { status: 'live' })
    asked[0]?.fail()
    await vi.advanceTimersByTimeAsync(1_000)
    show({ sealedThreads: [at('own', 6)] })
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveLength(2)
    await answer(6, opened('own'))
    expect(threads.now()).toHaveLength(1)
    vi.useRealTimers()
  })
})
