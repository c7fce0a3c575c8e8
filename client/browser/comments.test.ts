import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, compose, goOffline, goOnline, openBrowser, picture, selectText, until } from './people'
import { RunningServer } from './server'

interface Thread {
  id: string
  on: { paragraph: string; start?: number; length?: number }[]
  quote: string
  assigned: string | null
  resolved: object | null
  comments: { id: string; text: string; delegation: string | null; edited: string | null }[]
}

interface Stored {
  revision: number
  paragraphs: { id: string; text: string }[]
  threads: Thread[]
}

const words = '决定在阿拉木图设立联合国中亚和阿富汗可持续发展目标区域中心；'

let server: RunningServer
let browser: Browser
let facilitator: Person
let draft: string
let chair: Page
let france: Page

const stored = () => facilitator.call<Stored>('GET', `/api/drafts/${draft}`)
const threads = async () => (await stored()).threads
/** The words a thread is on, as the server has them. */
async function wordsOf(id: string): Promise<string> {
  const { paragraphs, threads: all } = await stored()
  const [{ paragraph, start = 0, length = 0 } = { paragraph: '' }] = all.find((thread) => thread.id === id)?.on ?? []
  return paragraphs.find((each) => each.id === paragraph)?.text.slice(start, start + length) ?? ''
}
/** The words that a page underlines for a thread. */
const marked = (page: Page, id: string) =>
  page.evaluate(
    (thread) => [...document.querySelectorAll(`.commented[data-thread="${thread}"]`)].map((each) => each.textContent).join(''),
    id,
  )
const card = (page: Page, id: string) => page.locator(`article[data-thread="${id}"]`)

const submit = (...operations: object[]) => facilitator.submit(draft, operations)

const paragraph = (id: string, after: string, text: string) => ({
  op: 'insertParagraph',
  id,
  after,
  kind: 'operative',
  level: 0,
  delta: { ops: [{ insert: text }] },
})

async function atTheDraft(person: Person, language: string): Promise<Page> {
  const page = await atTheScreen(browser, person, language)
  await page.goto(`${server.url}/drafts/${draft}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  return page
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Aigerim', 'KAZ')
  const claire = await administrator.newcomer('Claire', 'FRA')
  draft = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: '区域中心', language: 'zh' })).id
  await facilitator.call('PUT', `/api/drafts/${draft}/members/${claire.email}`, { role: 'editor' })
  await submit(
    paragraph('p0', 'enacting', '强调内陆国家面临的巨大挑战；'),
    paragraph('p1', 'p0', words),
    paragraph('p2', 'p1', '请秘书长提出报告。'),
    { op: 'setStage', stage: 'negotiation' },
  )
  chair = await atTheDraft(facilitator, 'zh-CN')
  france = await atTheDraft(claire, 'en-GB')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

let thread: string

test('somebody comments on words that he selected, by key, through an input method', async () => {
  await until('comments have come', async () => {
    await selectText(chair, ['p1', 3], ['p1', 7])
    return chair.getByTestId('comment-begin').isVisible()
  })
  await picture(chair, 'comments-selected')
  await chair.keyboard.press('Control+Alt+m')
  const field = chair.getByTestId('comment-text')
  await field.waitFor()
  await until('the field has the focus', () => field.evaluate((element) => element === document.activeElement))
  expect(await chair.getByTestId('new-comment').locator('blockquote').innerText()).toBe('阿拉木图')
  await compose(chair, ['shi', 'shifou'], '是否')
  await chair.keyboard.type('已经商定？')
  await picture(chair, 'comments-new')
  // Unsent, it survives a reload.
  await chair.waitForTimeout(400)
  await chair.reload()
  await chair.getByTestId('tab-comments').click()
  await until('the words are there after a reload', async () => (await field.inputValue()) === '是否已经商定？')
  await field.press('Control+Enter')
  await until('the comment is there', async () => (await threads()).length === 1)
  const [made] = await threads()
  thread = made?.id ?? ''
  expect(made).toMatchObject({ quote: '阿拉木图', comments: [{ text: '是否已经商定？', delegation: 'KAZ' }] })
  expect(await field.count()).toBe(0)
  for (const page of [chair, france]) await until('both see where', async () => (await marked(page, thread)) === '阿拉木图')
  expect(await chair.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('drafting.comment')))).toEqual([])
})

test('it stays at its words while another writes before and in them', async () => {
  await caret(france, 'p1', 'start')
  await france.keyboard.type('兹')
  await until('it went along', async () => (await stored()).paragraphs.some(({ text }) => text.startsWith('兹决定')))
  for (const page of [chair, france]) await until('at its words', async () => (await marked(page, thread)) === '阿拉木图')
  await selectText(france, ['p1', 6], ['p1', 6])
  await france.keyboard.type('新')
  await until('what is written in them belongs to them', async () => (await marked(chair, thread)) === '阿拉新木图')
  expect(await wordsOf(thread)).toBe('阿拉新木图')
  // The sign is no part of the text.
  expect((await stored()).paragraphs.find(({ id }) => id === 'p1')?.text).toBe(`兹${words.replace('阿拉木', '阿拉新木')}`)
})

test('another answers at the sign, with a mention that is chosen by keyboard', async () => {
  await france.locator(`[data-testid=comment-sign][data-thread="${thread}"]`).click()
  await card(france, thread).getByTestId('answer').fill('Please ask ')
  await card(france, thread).getByTestId('answer').press('End')
  await france.keyboard.type('@')
  // Who takes part comes first.
  await france.getByTestId('mention-option').first().waitFor()
  const offers = await france.getByTestId('mention-option').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.code))
  expect(offers.slice(0, 2).sort()).toEqual(['FRA', 'KAZ'])
  await france.keyboard.type('uz')
  await until('Uzbekistan is offered', async () => (await france.locator('[data-testid=mention-option][data-code=UZB]').count()) === 1)
  await picture(france, 'comments-mention')
  const at = await france
    .getByTestId('mention-option')
    .evaluateAll((all) => all.findIndex((each) => (each as HTMLElement).dataset.code === 'UZB'))
  for (let key = 0; key < at; key++) await france.keyboard.press('ArrowDown')
  await france.keyboard.press('Enter')
  await france.keyboard.type('first.')
  expect(await card(france, thread).getByTestId('answer').inputValue()).toBe('Please ask @UZB first.')
  await france.keyboard.press('Control+Enter')
  await until('the answer is there', async () => (await threads())[0]?.comments.length === 2)
  expect((await threads())[0]?.comments[1]).toMatchObject({ text: 'Please ask @UZB first.', delegation: 'FRA' })
  expect(await card(chair, thread).getByTestId('mention').innerText()).toContain('乌兹别克斯坦')
  await until('the first is told', async () => (await chair.getByTestId('comments-said').innerText()).includes('Claire'))
  await until(
    'the sign counts',
    async () => (await chair.locator(`[data-testid=comment-sign][data-thread="${thread}"]`).getAttribute('data-count')) === '2',
  )
  await picture(france, 'comments-answered')
})

test('its author edits a comment, it is assigned, and the words are found from the list', async () => {
  await card(chair, thread).getByTestId('thread-go').click()
  expect(await card(chair, thread).getByTestId('comment-edit').count()).toBe(1)
  await until('the words are selected', async () => (await chair.evaluate(() => getSelection()?.toString())) === '阿拉新木图')
  await card(chair, thread).getByTestId('comment-edit').click()
  await chair.getByTestId('edit-comment').fill('是否已经商定地点？')
  await chair.getByTestId('edit-comment-send').click()
  await until('it is edited', async () => (await threads())[0]?.comments[0]?.edited !== null)
  await card(chair, thread).getByTestId('thread-assign').click()
  await chair.getByTestId('assign-delegation').fill('法国')
  await chair.getByRole('option', { name: /法国/ }).first().click()
  await chair.getByTestId('assign-submit').click()
  await until('France is to see to it', async () => (await threads())[0]?.assigned === 'FRA')
  await card(france, thread).getByTestId('thread-assigned').waitFor()
})

test('a removed paragraph leaves its comments in the list, with their words; put back, they stand in the text again', async () => {
  await submit({ op: 'removeParagraph', paragraph: 'p1' })
  await france.getByTestId('threads-orphans').waitFor()
  expect(await card(france, thread).locator('blockquote').innerText()).toBe('阿拉木图')
  await picture(france, 'comments-orphan')
  await submit({ op: 'restoreParagraph', paragraph: 'p1' })
  for (const page of [chair, france]) await until('it is back at its words', async () => (await marked(page, thread)) === '阿拉新木图')
  await until('the list has it in its place', async () => (await france.getByTestId('threads-orphans').count()) === 0)
  // Moved, too.
  await submit({ op: 'moveParagraph', paragraph: 'p1', after: 'p2' })
  for (const page of [chair, france])
    await until('it went along with its paragraph', async () => (await marked(page, thread)) === '阿拉新木图')
})

test('without the line a comment is shown as not sent, and sent later; a whole paragraph is meant where nothing is selected', async () => {
  await goOffline(france)
  await caret(france, 'p2', 'start')
  await france.keyboard.press('Control+Alt+m')
  await france.getByTestId('comment-text').fill('By when?')
  await france.getByTestId('comment-text-send').click()
  await france.getByTestId('comment-pending').waitFor()
  await france.waitForTimeout(1100)
  await picture(france, 'comments-pending')
  expect((await threads()).length).toBe(1)
  await goOnline(france)
  await until('it has arrived', async () => (await threads()).length === 2)
  await until('and is shown so', async () => (await france.getByTestId('comment-pending').count()) === 0)
  expect((await threads())[1]).toMatchObject({ on: [{ paragraph: 'p2' }], quote: '请秘书长提出报告。' })
  await chair.locator('[data-paragraph=p2] .comment-sign-whole').waitFor()
})

test('keys lead from one open thread to the next; what is resolved is quiet, and is found again', async () => {
  await chair.keyboard.press('Escape')
  await chair.locator('.draft-name h1').click()
  const chosen = () => chair.locator('article[aria-current]').getAttribute('data-thread')
  await chair.keyboard.press('c')
  const first = await chosen()
  await chair.keyboard.press('c')
  await until('the next is chosen', async () => (await chosen()) !== first)
  await chair.keyboard.press('Shift+C')
  await until('the one before is chosen', async () => (await chosen()) === first)
  await card(chair, thread).getByTestId('thread-resolve').click()
  await until('it is resolved', async () => (await threads()).find(({ id }) => id === thread)?.resolved !== null)
  await until('its card is gone', async () => (await card(chair, thread).count()) === 0)
  await until('the words are quiet', async () => (await marked(france, thread)) === '')
  await chair.getByTestId('comments-filter').click()
  await chair.getByRole('option', { name: '已解决' }).click()
  await card(chair, thread).getByTestId('thread-resolved').waitFor()
  await picture(chair, 'comments-resolved')
  await card(chair, thread).getByTestId('thread-reopen').click()
  await until('it is open again', async () => (await threads()).find(({ id }) => id === thread)?.resolved === null)
  await until('the words are marked', async () => (await marked(france, thread)) === '阿拉新木图')
})

test('who suggests comments on the words that everyone has; who only reads sees comments and writes none', async () => {
  await france.locator('.draft-name h1').click()
  await france.keyboard.press('m')
  await france.getByTestId('suggesting').waitFor()
  await caret(france, 'p0', 'start')
  await france.keyboard.type('再次')
  await selectText(france, ['p0', 4], ['p0', 8])
  await france.keyboard.press('Control+Alt+m')
  expect(await france.getByTestId('new-comment').locator('blockquote').innerText()).toBe('内陆国家')
  await france.getByTestId('comment-text').fill('Landlocked developing countries?')
  await france.keyboard.press('Control+Enter')
  await until('the comment is there', async () => (await threads()).length === 3)
  const made = (await threads())[2]
  expect(made?.on).toEqual([{ paragraph: 'p0', start: 2, length: 4 }])
  for (const page of [chair, france]) await until('both see where', async () => (await marked(page, made?.id ?? '')) === '内陆国家')
  await picture(france, 'comments-suggesting')
  // Read only.
  await france.locator('.draft-name h1').click()
  await france.keyboard.press('m')
  await until(
    'nothing can be written',
    async () => (await france.locator('[data-testid=answer], [data-testid=thread-answer], [data-testid=comments-begin]').count()) === 0,
  )
  expect(await france.getByTestId('thread').count()).toBe(3)
  await france.keyboard.press('m')
  await france.getByTestId('comments-begin').waitFor()
})

test('on a narrow screen and on a telephone the sign opens the list', async () => {
  for (const [page, name] of [
    [chair, 'zh'],
    [france, 'en'],
  ] as const)
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.locator(`[data-testid=comment-sign][data-thread="${thread}"]`).click()
      await card(page, thread).waitFor()
      await picture(page, `comments-${name}-${width}`)
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      if (width < 1280) {
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /Close|关闭/ })
          .click()
        await picture(page, `comments-text-${name}-${width}`)
      }
    }
})
