import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { News } from '../../src/session/News'

let frames: (() => void)[] = []
let shown: string[] = []
let news: News

const tell = (word: string) => news.add(() => shown.push(word))

/** The browser draws: what asked for a frame runs, then the tasks behind it. */
const paint = async () => {
  for (const frame of frames.splice(0)) frame()
  await vi.advanceTimersByTimeAsync(0)
}

beforeEach(() => {
  vi.useFakeTimers()
  frames = []
  shown = []
  vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame))
  news = new News((handlers) => {
    for (const handle of handlers) handle()
  })
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('the first is shown at once, what follows together', () => {
  tell('a')
  tell('b')
  tell('c')
  expect(shown).toEqual(['a'])
  vi.advanceTimersByTime(50)
  expect(shown).toEqual(['a', 'b', 'c'])
})

test('nothing is shown between what is written here and the painting of it', async () => {
  news.paintFirst()
  tell('a')
  news.flush()
  vi.advanceTimersByTime(60)
  expect(shown).toEqual([])
  await paint()
  expect(shown).toEqual(['a'])
})

test('painting shows nothing before its time', async () => {
  tell('a')
  news.paintFirst()
  tell('b')
  await paint()
  expect(shown).toEqual(['a'])
  vi.advanceTimersByTime(50)
  expect(shown).toEqual(['a', 'b'])
})

test('a page that nobody looks at shows what comes as well', async () => {
  news.paintFirst()
  tell('a')
  await vi.advanceTimersByTimeAsync(100)
  expect(shown).toEqual(['a'])
})
