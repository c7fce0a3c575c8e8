// @vitest-environment jsdom
import * as fc from 'fast-check'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createWords } from '../../src/i18n'
import { SaveState } from '../../src/pages/draft/SaveState'
import type { SessionState } from '../../src/session/DraftSession'

const words = await createWords()

const nothing: SessionState = {
  status: 'live',
  draft: null,
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

/** A session that is told what to say. */
class Told {
  state = nothing
  private readonly listeners = new Set<() => void>()

  subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  say(status: SessionState['status'], pending: number, held: boolean, unavailable = false) {
    this.state = { ...nothing, status, pending, held, unavailable }
    for (const listener of this.listeners) listener()
  }
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

const wordsFor = ({ status, pending, held, unavailable }: SessionState): string =>
  status === 'closed'
    ? words.t('draft.ended')
    : status === 'offline'
      ? pending === 0
        ? words.t('draft.offline')
        : words.t('draft.offlineCount', { count: pending })
      : pending > 0 && unavailable === true
        ? words.t('draft.notStoredCount', { count: pending })
        : pending > 0
          ? words.t('draft.savingCount', { count: pending })
          : words.t(held ? 'draft.composing' : 'draft.saved')

test('it never says more than is true, says at once what is not saved, and “saved” when that lasts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.record({
          status: fc.constantFrom('live', 'live', 'live', 'offline', 'closed', 'opening'),
          pending: fc.nat(2),
          held: fc.boolean(),
          unavailable: fc.boolean(),
          wait: fc.constantFrom(0, 0, 50, 390, 500),
        }),
        { minLength: 1, maxLength: 20 },
      ),
      async (steps) => {
        const session = new Told()
        const place = document.createElement('div')
        const root = createRoot(place)
        await act(async () => {
          root.render(<SaveState session={session} />)
        })
        const shown = place.firstElementChild as HTMLElement
        for (const { status, pending, held, unavailable, wait } of steps) {
          session.say(status, pending, held, unavailable)
          const { dataset, className, textContent } = shown
          expect([dataset.status, dataset.pending]).toEqual([status, String(pending)])
          if (className.includes('good')) expect([pending, held]).toEqual([0, false])
          if (pending > 0 || held || status !== 'live') expect(textContent).toBe(wordsFor(session.state))
          vi.advanceTimersByTime(wait)
        }
        vi.advanceTimersByTime(500)
        expect(shown.textContent).toBe(wordsFor(session.state))
        await act(async () => {
          root.unmount()
        })
      },
    ),
    { numRuns: 200, endOnFailure: true },
  )
})
