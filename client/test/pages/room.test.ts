import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { joinLink } from '../../src/pages/room/joinLink'
import { placeOf, stationFrom, stations } from '../../src/pages/room/places'
import { later } from '../../src/pages/room/useRoom'
import { foreseen } from '../../src/pages/room/useSteering'
import type { MeetingRoom } from '../../src/protocol/contract'

const room: MeetingRoom = {
  version: 1,
  show: 'text',
  paragraph: null,
  screen: 0,
  against: null,
  size: 3,
  theme: 'light',
  follows: null,
  speakersOpen: false,
  floor: null,
  speakers: [],
  join: false,
}
const kinds = ['title', 'enacting', 'preambular', 'operative', 'sub', 'footnote'] as const
const texts = fc
  .array(fc.constantFrom(...kinds), { minLength: 1, maxLength: 12 })
  .map((all) => all.map((kind, at) => ({ id: `p${at}`, kind })))

describe('the way of a wall through a text', () => {
  it('forward it comes to every paragraph but the notes, in order, and stays at the end; back to the first', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const all = stations(text).map(({ id }) => id)
        let place: string | null = all[0] ?? null
        const gone = all.map((_, at) => (place = at === 0 ? place : stationFrom(text, place, 1)))
        expect(gone).toEqual(all)
        expect(stationFrom(text, place, 1)).toBe(all.at(-1) ?? null)
        for (const id of all.toReversed().slice(1)) expect((place = stationFrom(text, place, -1))).toBe(id)
        expect(stationFrom(text, place, -1)).toBe(all[0] ?? null)
      }),
    )
  })

  it('from the beginning, and from a paragraph that is gone, the next is the second: the first is in sight', () => {
    const text = [
      { id: 'title', kind: 'title' },
      { id: 'p1', kind: 'preambular' },
    ] as const
    expect(stationFrom(text, null, 1)).toBe('p1')
    expect(stationFrom(text, null, -1)).toBe('title')
    expect(stationFrom(text, 'gone', 1)).toBe('p1')
    expect(stationFrom([], null, 1)).toBeNull()
  })

  it('where it follows somebody it is where his last caret is, while that paragraph is there', () => {
    const text = [
      { id: 'p1', kind: 'operative' },
      { id: 'p2', kind: 'operative' },
    ] as const
    const carets = [
      { user: 'chair', paragraph: 'p1' },
      { user: 'chair', paragraph: 'p2' },
      { user: 'somebody', paragraph: 'p1' },
      { user: 'chair', paragraph: 'gone' },
    ]
    expect(placeOf({ follows: 'chair', paragraph: 'p1' }, carets, text)).toBe('p2')
    expect(placeOf({ follows: null, paragraph: 'p1' }, carets, text)).toBe('p1')
    expect(placeOf({ follows: 'chair', paragraph: 'p1' }, [], text)).toBe('p1')
    expect(placeOf({ follows: null, paragraph: 'gone' }, carets, text)).toBeNull()
  })
})

describe('what a steered room will be', () => {
  // MeetingRoomTests hold the server to the same.
  it('what is sent somewhere begins there and follows nobody, unless that is said too', () => {
    const followed = { ...room, follows: 'chair', screen: 3 }
    expect(foreseen(followed, { paragraph: 'p1' }, 'me')).toEqual({ ...room, paragraph: 'p1' })
    expect(foreseen(followed, { paragraph: 'p1', screen: 2, follows: true }, 'me')).toEqual({
      ...room,
      paragraph: 'p1',
      screen: 2,
      follows: 'me',
    })
    expect(foreseen(followed, { size: 5, theme: 'dark', show: 'sponsors' }, 'me')).toEqual({
      ...followed,
      size: 5,
      theme: 'dark',
      show: 'sponsors',
    })
    expect(foreseen(followed, { follows: false }, 'me')).toEqual({ ...followed, follows: null })
  })

  it('of two states the later is the one', () => {
    const next = { ...room, version: 2 }
    expect(later(room, next)).toBe(next)
    expect(later(next, room)).toBe(next)
    expect(later(null, room)).toBe(room)
    expect(later(room, null)).toBe(room)
  })
})

it('the code of a link stands where no server sees it', () => {
  const { hash, pathname } = new URL(joinLink('https://drafting.example', 'a b', 'c0de'))
  expect([pathname, hash]).toEqual(['/drafts/a%20b/room/join', '#c0de'])
})
