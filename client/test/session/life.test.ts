import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Draft } from '../../src/protocol/draft'
import type { Entry } from '../../src/protocol/messages'
import { applyEntry } from '../../src/document/applyEntry'
import { stateOf } from '../../src/document/draftState'
import { draftView } from '../../src/document/draftView'

interface Life {
  readonly draft: Draft
  readonly steps: readonly { readonly entry: Entry; readonly shows: Draft }[]
}

const life = JSON.parse(readFileSync(new URL('../../../tests/vectors/life.json', import.meta.url), 'utf8')) as Life

/** What both sides show; a newcomer among the sponsors has no name here until the page finds it. */
function shown({ stage, symbol, sponsorshipIsOpen, sponsors, sponsorship, proponent, silence, frozen, ignored, paragraphs }: Draft) {
  return {
    stage,
    symbol,
    sponsorshipIsOpen,
    proponent,
    silence,
    ignored,
    sponsorship: sponsorship && { open: sponsorship.open, reason: sponsorship.reason },
    frozen: frozen && { hash: frozen.hash, revision: frozen.revision, at: frozen.at },
    sponsors: sponsors
      .map(({ code, role, since, withdrawn, group }) => ({ code, role, since, withdrawn, group: group ?? null }))
      .sort((a, b) => (a.code < b.code ? -1 : 1)),
    paragraphs: paragraphs.map(({ id, status, version }) => ({ id, status, version })),
  }
}

describe('a draft from first words to adoption', () => {
  it('is after every entry what the server says it is', () => {
    let state = stateOf(life.draft)
    for (const { entry, shows } of life.steps) {
      state = applyEntry(state, entry)
      expect(shown(draftView(state)), `revision ${entry.revision}`).toEqual(shown(shows))
    }
    const moves = life.steps.flatMap(({ entry }) => entry.operations).filter((operation) => operation.op === 'setStage')
    expect(
      draftView(state)
        .stageHistory?.slice(-moves.length)
        .map(({ stage }) => stage),
    ).toEqual(moves.map(({ stage }) => stage))
  })
})
