import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, goOffline, goOnline, handedOut, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

interface Stored {
  revision: number
  paragraphs: { id: string; text: string }[]
  ignored: { rule: string; words: string; paragraph: string | null; reason: string | null }[]
}

let server: RunningServer
let browser: Browser
let facilitator: Person
let claire: Person
let chinese: string
let english: string
let chair: Page
let france: Page

const stored = (draft: string) => facilitator.call<Stored>('GET', `/api/drafts/${draft}`)
const textOf = async (draft: string, id: string) => (await stored(draft)).paragraphs.find((each) => each.id === id)?.text
/** What a page underlines in a paragraph. */
const marked = (page: Page, paragraph: string) =>
  page.locator(`.sheet [data-paragraph="${paragraph}"] .finding`).evaluateAll((all) => all.map((each) => each.textContent).join('|'))

async function made(language: string, ...texts: [string, string, string][]): Promise<string> {
  const { id } = await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: 'Check', language })
  await facilitator.call('PUT', `/api/drafts/${id}/members/${claire.email}`, { role: 'editor' })
  const operations = texts.map(([paragraph, kind, text], at) => ({
    ...{ op: 'insertParagraph', id: paragraph, after: texts[at - 1]?.[0] ?? 'enacting', kind, level: 0 },
    delta: { ops: [{ insert: text }] },
  }))
  await facilitator.submit(id, operations)
  return id
}

async function open(page: Page, draft: string): Promise<void> {
  await page.goto(`${server.url}/drafts/${draft}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Aigerim', 'KAZ')
  claire = await administrator.newcomer('Claire', 'FRA')
  chinese = await made(
    'zh',
    ['p0', 'preambular', '重申《联合国宪章》的宗旨和原则，'],
    ['o1', 'operative', '促请会员国加强合作；'],
    ['o2', 'operative', '请秘书长提出报告。'],
  )
  english = await made(
    'en',
    ['p0', 'preambular', 'Reaffirming the purposes and principles of the Charter;'],
    ['p1', 'preambular', 'Noting the work of the Secretary-General;'],
    ['o1', 'operative', 'Calls upon Member States to cooperate;'],
    ['o2', 'operative', 'Decides to remain seized of the matter.'],
  )
  chair = await atTheScreen(browser, facilitator, 'zh-CN')
  france = await atTheScreen(browser, claire, 'en-GB')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('who drafts in Chinese is told of a wrong closing mark while he writes, and mends it with one key', async () => {
  await open(chair, chinese)
  await caret(chair, 'o1', 'end')
  await chair.keyboard.press('Backspace')
  await chair.keyboard.type('。')
  await until('it is underlined', async () => (await marked(chair, 'o1')) === '。')
  await until('it is counted', async () => (await chair.getByTestId('check-count').getAttribute('data-count')) === '1')
  await picture(chair, 'checks-marked')
  await chair.keyboard.press('Alt+Enter')
  await chair.getByTestId('finding-card').waitFor()
  await picture(chair, 'checks-card')
  await until('the fix has the focus', () => chair.getByTestId('finding-fix').evaluate((element) => element === document.activeElement))
  await chair.keyboard.press('Enter')
  await until('it is mended', async () => (await textOf(chinese, 'o1')) === '促请会员国加强合作；')
  await until('nothing is marked', async () => (await chair.locator('.finding').count()) === 0)
  // As any edit of one's own it can be taken back.
  await chair.keyboard.press('Control+z')
  await until('it is taken back', async () => (await textOf(chinese, 'o1')) === '促请会员国加强合作。')
  await until('it is found again', async () => (await marked(chair, 'o1')) === '。')
})

test('marks keep to their words while another writes before them, and go with the words', async () => {
  await open(france, chinese)
  await until('she sees it too', async () => (await marked(france, 'o1')) === '。')
  await caret(france, 'o1', 'start')
  await france.keyboard.type('鼓励并')
  for (const page of [chair, france]) await until('at its words', async () => (await marked(page, 'o1')) === '。')
  await caret(france, 'o1', 'end')
  await france.keyboard.press('Backspace')
  expect(await marked(france, 'o1')).toBe('')
  await france.keyboard.type('；')
  await until('nothing is wrong', async () => (await chair.locator('.finding').count()) === 0)
})

test('a click into marked words shows the card and leaves the keyboard in the text', async () => {
  await caret(france, 'o1', 'end')
  await france.keyboard.press('Backspace')
  await france.keyboard.type('，')
  await until('it is found', async () => (await marked(france, 'o1')) === '，')
  await france.locator('.sheet [data-paragraph="o1"] .finding').click()
  await france.getByTestId('finding-card').waitFor()
  await picture(france, 'checks-beside')
  await france.keyboard.press('End')
  await france.keyboard.press('Backspace')
  await france.keyboard.type('；')
  await until('it is written', async () => (await textOf(chinese, 'o1'))?.endsWith('；') === true)
  await until('the card is gone', async () => (await france.getByTestId('finding-card').count()) === 0)
})

test('all of a rule are mended at once, after a look', async () => {
  await open(chair, english)
  await until('both are found', async () => (await chair.getByTestId('check-count').getAttribute('data-count')) === '2')
  await chair.getByTestId('check-count').click()
  await chair.getByTestId('finding').first().waitFor()
  await picture(chair, 'checks-panel')
  await chair.getByTestId('fix-all').click()
  await chair.getByTestId('fix-all-window').waitFor()
  await picture(chair, 'checks-fix-all')
  await chair.getByTestId('fix-all-submit').click()
  await until('both are mended', async () => {
    const texts = await Promise.all(['p0', 'p1'].map((id) => textOf(english, id)))
    return texts.every((text) => text?.endsWith(','))
  })
  await until('nothing is left', async () => (await chair.locator('.finding').count()) === 0)
})

test('one is left as it is with a reason, which the others see, and is shown again', async () => {
  await open(france, english)
  await caret(france, 'p1', 'end')
  await france.keyboard.press('Backspace')
  await france.keyboard.type(';')
  await until('it is found', async () => (await marked(france, 'p1')) === ';')
  await france.keyboard.press('F8')
  await france.getByTestId('finding-ignore').click()
  await france.getByTestId('ignore-reason').fill('As in the text of last year')
  await picture(france, 'checks-ignore')
  await france.getByTestId('ignore-submit').click()
  for (const page of [chair, france]) await until('it is not marked', async () => (await page.locator('.finding').count()) === 0)
  expect((await stored(english)).ignored).toMatchObject([
    { rule: 'endPunctuation', words: ';', paragraph: 'p1', reason: 'As in the text of last year' },
  ])
  await chair.getByTestId('ignored').locator('summary').click()
  expect(await chair.getByTestId('ignored-finding').innerText()).toContain('As in the text of last year')
  await picture(chair, 'checks-ignored')
  await chair.getByTestId('heed').click()
  for (const page of [chair, france]) await until('it is marked again', async () => (await marked(page, 'p1')) === ';')
})

test('whether it is agreed language stands beside the text, and an agreed wording is taken over', async () => {
  const agreed = 'Reaffirming the central role of the glaciers of Tien Shan for the rivers of the region,'
  const text = [
    'Seventy-ninth session',
    'Resolution adopted by the General Assembly on 4 December 2024',
    '79/901. Glaciers',
    'The General Assembly,',
    agreed,
    '1. Decides to meet.',
  ]
  await facilitator.addText('glaciers.txt', text.join('\n\n'))
  await caret(france, 'p1', 'end')
  await france.keyboard.press('Enter')
  await france.keyboard.type('Reaffirming the central part of the glaciers of Tien Shan for the rivers of the region,')
  await france.getByTestId('tab-agreed').click()
  await france.locator('[data-testid=agreed-wording][data-kind=alike]').waitFor()
  await picture(france, 'agreed-alike')
  await france.getByTestId('agreed-take').click()
  await until('it reads as agreed', async () => (await stored(english)).paragraphs.some((each) => each.text === agreed))
  await until('it is said to be agreed', async () => (await france.getByTestId('agreed-same').innerText()).includes('2024-12-04'))
  await picture(france, 'agreed-same')
})

test('the report is taken from the menu of exports, in the language one reads', async () => {
  await france.getByTestId('export').click()
  const [file] = await Promise.all([france.waitForEvent('download'), france.getByTestId('export-findings-html').click()])
  const report = (await handedOut(file)).toString('utf8')
  const found = await claire.call<{ findings: { message: string }[] }>('GET', `/api/drafts/${english}/findings`)
  expect(found.findings.length).toBeGreaterThan(0)
  for (const { message } of found.findings) expect(report).toContain(message.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
})

test('beside the changes it is said what is wrong in the newer text, and where', async () => {
  const { revision } = await stored(english)
  await chair.goto(`${server.url}/compare?from=draft:${english}@1&to=draft:${english}`)
  const list = chair.getByTestId('newer-findings')
  await list.locator('summary').click()
  const first = chair.getByTestId('newer-finding').first()
  await first.click()
  await until('its paragraph is led to', async () => new URL(chair.url()).hash.startsWith('#new-'))
  await picture(chair, 'compare-findings')
  // Of an earlier state nothing is said: the findings are those of now.
  await chair.goto(`${server.url}/compare?from=draft:${english}@1&to=draft:${english}@${revision}`)
  await chair.getByTestId('redline').waitFor()
  expect(await list.count()).toBe(0)
  await open(chair, english)
})

test('without a connection the last findings stay as far as they hold', async () => {
  await goOffline(france)
  await caret(france, 'p1', 'start')
  await france.keyboard.type('Welcoming and ')
  await until('at its words', async () => (await marked(france, 'p1')) === ';')
  await goOnline(france)
  await until('it has arrived', async () => (await textOf(english, 'p1'))?.startsWith('Welcoming and ') === true)
})

test('whoever does not want it does not see it', async () => {
  await chair.locator('h1').click()
  await chair.keyboard.press('l')
  await until('nothing is marked', async () => (await chair.locator('.finding').count()) === 0)
  expect(await chair.getByTestId('check-count').count()).toBe(0)
  await open(chair, english)
  await france.reload()
  await until('the other still has it', async () => (await marked(france, 'p1')) === ';')
  expect(await chair.locator('.finding').count()).toBe(0)
})
