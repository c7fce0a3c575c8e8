import { describe, expect, it } from 'vitest'
import { stages, track } from '../../src/ui/stages'

describe('track', () => {
  it.each(stages)('%s: exactly one stage is now, all before it are done, all after are ahead', (stage) => {
    const places = track(stage).map((each) => each.place)
    const at = places.indexOf('now')
    expect(track(stage)[at]?.stage).toBe(stage)
    expect(places).toEqual(places.map((_, index) => (index < at ? 'done' : index === at ? 'now' : 'ahead')))
  })

  it('ends as the draft ended', () => {
    expect(track('withdrawn').at(-1)).toEqual({ stage: 'withdrawn', place: 'now' })
    expect(track('zeroDraft').at(-1)).toEqual({ stage: 'adopted', place: 'ahead' })
  })
})
