import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let facilitator: Person
let claire: Person
let library: string
let chinese: string
let english: string
let chair: Page
let france: Page

interface Stored {
  paragraphs: { id: string; text: string }[]
}

const cited = 'Recalling paragraph 2 of its resolution 70/1 of 25 September 2015,'
const textOf = async (draft: string, id: string) =>
  (await facilitator.call<Stored>('GET', `/api/drafts/${draft}`)).paragraphs.find((each) => each.id === id)?.text
const citations = (page: Page, paragraph: string) =>
  page.locator(`.sheet [data-paragraph="${paragraph}"] .citation`).evaluateAll((all) => {
    // What is wrong in a part of it divides the element.
    const whole = new Map<string, string>()
    for (const each of all as HTMLElement[]) {
      const key = each.dataset.citation ?? ''
      whole.set(key, (whole.get(key) ?? '') + each.innerText)
    }
    return [...whole.values()].join('|')
  })

async function made(language: string, ...texts: [string, string, string][]): Promise<string> {
  const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: 'Cite', language })
  await facilitator.call('PUT', `/api/drafts/${id}/members/${claire.email}`, { role: 'editor' })
  const operations = texts.map(([paragraph, kind, text], at) => ({
    ...{ op: 'insertParagraph', id: paragraph, after: texts[at - 1]?.[0] ?? 'enacting', kind, level: 0 },
    delta: { ops: text === '' ? [] : [{ insert: text }] },
  }))
  await facilitator.submit(id, operations)
  return id
}

async function open(page: Page, draft: string): Promise<void> {
  await page.goto(`${server.url}/drafts/${draft}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  await page.getByTestId('offers-said').waitFor({ state: 'attached' })
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Aigerim', 'KAZ')
  claire = await administrator.newcomer('Claire', 'FRA')
  const words = [
    ...['A/RES/70/1', 'Cooperation', 'The General Assembly,', 'Recalling the Charter,', '1. Calls upon States to cooperate;'],
    ...Array.from({ length: 40 }, (_, at) => `${at + 2}. Decides to remain seized of matter ${at + 2};`),
  ]
  library = (await facilitator.addText('r.txt', words.join('\n\n'))).id
  english = await made('en', ['p0', 'preambular', cited], ['p1', 'preambular', ''], ['o1', 'operative', 'Calls for restraint.'])
  chinese = await made('zh', ['p0', 'preambular', '回顾其2019年12月12日第74/21号决议，'], ['p1', 'preambular', ''])
  chair = await atTheScreen(browser, facilitator, 'zh-CN')
  france = await atTheScreen(browser, claire, 'en-GB')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('whoever points at what is cited is told what it is, and opens it at the paragraph that is meant', async () => {
  await open(france, english)
  await until('it is known', async () => (await citations(france, 'p0')) === '70/1 of 25 September 2015')
  await france.locator('.citation').hover()
  const card = france.getByTestId('citation-card')
  await card.waitFor()
  expect(await card.innerText()).toContain('A/RES/70/1')
  expect(await card.innerText()).toContain('General Assembly · 25 September 2015')
  await picture(france, 'citations-card')
  // The pointer may go into the card, and the card goes when it leaves both.
  await card.hover()
  const [opened] = await Promise.all([france.context().waitForEvent('page'), france.getByTestId('citation-open').click()])
  expect(opened.url()).toBe(`${server.url}/library/${library}#op.2`)
  await until('the paragraph is in view', () =>
    opened
      .locator('.sheet p[data-kind=operative]')
      .nth(1)
      .evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect()
        return top > 0 && bottom < innerHeight
      }),
  )
  await opened.close()
  await france.mouse.move(2, 2)
  await card.waitFor({ state: 'detached' })
})

test('the keyboard opens it too, and Escape gives the text back', async () => {
  await caret(france, 'p0', 'start')
  for (let at = 0; at < cited.indexOf('70/1') + 2; at++) await france.keyboard.press('ArrowRight')
  await france.keyboard.press('Alt+Enter')
  await france.getByTestId('citation-card').waitFor()
  await until('the link has the focus', () => france.getByTestId('citation-open').evaluate((link) => link === document.activeElement))
  await france.keyboard.press('Escape')
  await france.getByTestId('citation-card').waitFor({ state: 'detached' })
  await until('one writes on', () => france.evaluate(() => document.activeElement?.closest('.draft-editor') !== null))
  expect(await textOf(english, 'p0')).toBe(cited)
})

test('a click with the key that opens leads there at once', async () => {
  const [opened] = await Promise.all([
    france.context().waitForEvent('page'),
    france.locator('.citation').click({ modifiers: ['ControlOrMeta'] }),
  ])
  expect(opened.url()).toContain(`/library/${library}`)
  await opened.close()
})

test('what is cited keeps to its words while others write, and is read again when they change', async () => {
  await open(chair, english)
  await until('it is known', async () => (await citations(chair, 'p0')) === '70/1 of 25 September 2015')
  await caret(france, 'p0', 'start')
  await france.keyboard.type('Also ')
  await until('it moves', async () => (await textOf(english, 'p0'))?.startsWith('Also ') === true)
  expect(await citations(chair, 'p0')).toBe('70/1 of 25 September 2015')
  await caret(france, 'p0', 'end')
  await france.keyboard.press('Backspace')
  await france.keyboard.type(' and 74/21 of 12 December 2019,')
  await until('the new one is known', async () => (await citations(chair, 'p0')) === '70/1 of 25 September 2015|74/21 of 12 December 2019')
})

test('a number that is typed becomes the citation with one key, in Chinese and in English', async () => {
  await open(chair, chinese)
  await caret(chair, 'p1', 'end')
  await chair.keyboard.type('又回顾70/1')
  await chair.getByTestId('offer').first().waitFor()
  await picture(chair, 'citations-offers-zh')
  await chair.keyboard.press('Tab')
  await until('it is written', async () => (await textOf(chinese, 'p1')) === '又回顾其2015年9月25日第70/1号决议')
  await chair.keyboard.press('Control+z')
  await until('it is taken back', async () => (await textOf(chinese, 'p1')) === '又回顾70/1')

  await caret(france, 'p1', 'end')
  await france.keyboard.type('Recalling also its resolution A/RES/74/30')
  await france.getByTestId('offer').first().waitFor()
  await picture(france, 'citations-offers-en')
  await france.keyboard.press('Tab')
  await until('it is written', async () =>
    /^Recalling also its resolution 74\/30 of \d+ December 2019$/.test((await textOf(english, 'p1')) ?? ''),
  )
})

test('what is cited already is offered without its date, and Escape leaves what was typed', async () => {
  await france.keyboard.type(', and under 70/1')
  await france.getByTestId('offer').first().waitFor()
  expect(await france.getByTestId('offer').first().innerText()).toContain('its resolution 70/1')
  expect(await france.getByTestId('offer').first().innerText()).not.toContain('2015')
  await france.keyboard.press('Escape')
  await france.getByTestId('offers').waitFor({ state: 'hidden' })
  await france.keyboard.press('Enter')
  await until('a new paragraph is begun', async () => (await textOf(english, 'p1'))?.endsWith('under 70/1') === true)
})

test('a number of which nothing is known is left alone', async () => {
  await france.keyboard.type('Services run 24/998')
  await until('it is written', async () => (await france.locator('.sheet').innerText()).includes('24/998'))
  expect(await france.getByTestId('offer').count()).toBe(0)
})
