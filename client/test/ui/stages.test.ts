import { describe, expect, it } from 'vitest'
import { stages, track } from '../../src/pages/drafts/stages'

const along = (...way: string[]) => way.slice(1).map((stage, index) => ({ from: way[index] as string, stage }))

describe('track', () => {
  it.each(stages)('%s: exactly one stage is now, all before it are done, all after are ahead', (stage) => {
    const shown = track(stage, along(...stages))
    const places = shown.map((each) => each.place)
    const at = places.indexOf('now')
    expect(shown[at]?.stage).toBe(stage)
    expect(places).toEqual(places.map((_, index) => (index < at ? 'done' : index === at ? 'now' : 'ahead')))
  })

  it('ends as the draft ended', () => {
    expect(track('withdrawn', []).at(-1)).toEqual({ stage: 'withdrawn', place: 'now' })
    expect(track('zeroDraft', []).at(-1)).toEqual({ stage: 'adopted', place: 'ahead' })
  })

  it('says of no stage that it is done where the draft never was', () => {
    const done = (now: (typeof stages)[number], ...way: string[]) =>
      track(now, along(...way))
        .filter(({ place }) => place === 'done')
        .map(({ stage }) => stage)
    expect(done('final', 'zeroDraft', 'negotiation', 'final')).toEqual(['zeroDraft', 'negotiation'])
    expect(done('withdrawn', 'zeroDraft', 'withdrawn')).toEqual(['zeroDraft'])
    expect(done('negotiation', 'zeroDraft', 'negotiation', 'silence', 'negotiation')).toEqual(['zeroDraft'])
  })
})
