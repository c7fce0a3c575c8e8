import { describe, expect, it } from 'vitest'
import type { DueUpdate, Stage } from '../../src/protocol/contract'
import { openMatters } from '../../src/pages/draft/checklist/openMatters'
import type { Draft } from '../../src/session/DraftSession'

type Status = 'open' | 'bracketed' | 'agreedAdRef' | 'agreed'
const paragraph = (id: string, kind: string, text: string, status: Status = 'open') => ({ id, kind, level: 0, label: null, text, status })
const draft = (...paragraphs: ReturnType<typeof paragraph>[]) => ({ paragraphs, sponsors: [], proponent: null }) as unknown as Draft
const due = (field: 'session' | null, paragraph: string | null) => ({
  key: `${field} ${paragraph}`,
  update: { field, paragraph } as DueUpdate,
})
const updates = { sessions: { earlier: 75, target: 81 }, lines: [due('session', null), due(null, 'p'), due(null, 'q')] }
const none = { sessions: null, lines: [] }
const kinds = (stage: Stage, of = draft(paragraph('o', 'operative', '请秘书长；')), to: Parameters<typeof openMatters>[1] = none) =>
  openMatters(of, to, stage).map(({ kind }) => kind)

describe('openMatters', () => {
  it('counts what is open before silence, each with the first place where it is', () => {
    const text = draft(
      paragraph('t', 'title', '标题', 'agreed'),
      paragraph('a', 'operative', '决定；', 'agreed'),
      paragraph('b', 'operative', '  '),
      paragraph('c', 'sub', '又', 'bracketed'),
      paragraph('d', 'plain', ''),
    )
    expect(openMatters(text, updates, 'silence')).toEqual([
      { kind: 'empty', count: 2, place: { paragraph: 'b' } },
      { kind: 'updates', count: 2, place: { tab: 'updates' } },
      { kind: 'session', session: 75, place: { tab: 'updates' } },
      { kind: 'bracketed', count: 1, place: { paragraph: 'c' } },
      { kind: 'agreed', of: { agreed: 1, adRef: 0, all: 3 }, place: { paragraph: 'b' } },
    ])
  })

  it('are none where everything is agreed and submitted', () => {
    const text = draft(paragraph('a', 'operative', '决定；', 'agreed'))
    for (const stage of ['negotiation', 'silence', 'final'] as const) expect(kinds(stage, text)).toEqual([])
    expect(kinds('tabled', { ...text, proponent: { kind: 'chair', name: null } })).toEqual([])
    expect(kinds('tabled', { ...text, sponsors: [{ role: 'main', withdrawn: null }] as unknown as Draft['sponsors'] })).toEqual([])
  })

  it('ask for a main sponsor before the text is tabled: none that has withdrawn', () => {
    expect(kinds('tabled')).toEqual(['agreed', 'proponent'])
    expect(
      kinds('tabled', {
        ...draft(),
        sponsors: [
          { role: 'main', withdrawn: '2026-11-01T00:00:00Z' },
          { role: 'co', withdrawn: null },
        ] as unknown as Draft['sponsors'],
      }),
    ).toEqual(['proponent'])
  })

  it('are of the text alone before it is negotiated, and none once nobody can see to them', () => {
    expect(kinds('negotiation', draft(paragraph('a', 'operative', '')), updates)).toEqual(['empty', 'updates', 'session'])
    for (const stage of ['issued', 'adopted', 'withdrawn'] as const)
      expect(kinds(stage, draft(paragraph('a', 'operative', '')), updates)).toEqual([])
  })
})
