import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, caret, goOffline, goOnline, openBrowser, picture, selectText, until } from './people'
import { RunningServer } from './server'

interface Thread {
  id: string
  on: { paragraph: string; start?: number; length?: number }[]
  quote: string
  resolved: object | null
  comments: { id: string; text: string; by: string; edited: string | null }[]
}

const words = '决定在阿拉木图设立联合国中亚和阿富汗可持续发展目标区域中心；'
const line = '我方底线：地点不可更改。'

let server: RunningServer
let browser: Browser
let facilitator: Person
let draft: string
let chair: Page
let colleague: Page
let france: Page

const within = async () => (await facilitator.call<{ threads: Thread[] }>('GET', `/api/drafts/${draft}/sealed-comments`)).threads
const marked = (page: Page, id: string) =>
  page.evaluate(
    (thread) => [...document.querySelectorAll(`.commented-sealed[data-thread="${thread}"]`)].map((each) => each.textContent).join(''),
    id,
  )
const card = (page: Page, id: string) => page.locator(`article[data-thread="${id}"]`)

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
  const dana = await administrator.newcomer('Dana', 'KAZ')
  const claire = await administrator.newcomer('Claire', 'FRA')
  draft = (await facilitator.call<{ id: string }>('POST', '/api/drafts', { title: '区域中心', language: 'zh' })).id
  for (const { email } of [dana, claire]) await facilitator.call('PUT', `/api/drafts/${draft}/members/${email}`, { role: 'editor' })
  const paragraph = (id: string, after: string, text: string) => ({
    op: 'insertParagraph',
    id,
    after,
    kind: 'operative',
    level: 0,
    delta: { ops: [{ insert: text }] },
  })
  const operations = [
    paragraph('p1', 'enacting', words),
    paragraph('p2', 'p1', '请秘书长提出报告。'),
    { op: 'setStage', stage: 'negotiation' },
    { op: 'comment', thread: 'open', comment: 'c1', on: [{ paragraph: 'p2', start: 1, length: 3 }], text: '何时？' },
  ]
  await facilitator.submit(draft, operations)
  chair = await atTheDraft(facilitator, 'zh-CN')
  colleague = await atTheDraft(dana, 'en-GB')
  france = await atTheDraft(claire, 'en-GB')
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

let thread: string

test('somebody comments for his delegation alone, right behind what he typed: it stands on his words, for his colleagues', async () => {
  await caret(chair, 'p1', 'start')
  await chair.keyboard.type('兹')
  await until('comments have come', async () => {
    await selectText(chair, ['p1', 4], ['p1', 8])
    return chair.getByTestId('comment-begin').isVisible()
  })
  await chair.keyboard.press('Control+Alt+m')
  await chair.getByTestId('comment-text').waitFor()
  expect(await chair.getByTestId('audience-all').getAttribute('data-selected')).toBe('true')
  await chair.getByTestId('audience-delegation').click()
  await chair.getByTestId('comment-text').fill(line)
  expect(await chair.getByTestId('comment-text-readers').innerText()).toContain('哈萨克斯坦')
  await picture(chair, 'sealed-new-zh')
  await chair.keyboard.press('Control+Enter')
  await until('the comment is there', async () => (await within()).length === 1)
  const [made] = await within()
  thread = made?.id ?? ''
  expect(made).toMatchObject({ quote: '阿拉木图', on: [{ paragraph: 'p1', start: 4, length: 4 }], comments: [{ text: line }] })
  for (const page of [chair, colleague]) await until('both see where', async () => (await marked(page, thread)) === '阿拉木图')
  await colleague.locator(`[data-testid=comment-sign][data-thread="${thread}"]`).click()
  expect(await card(colleague, thread).getByTestId('thread-sealed').innerText()).toContain('Only Kazakhstan')
  expect(await card(colleague, thread).innerText()).toContain(line)
  await picture(colleague, 'sealed-card-en')
})

test('the others neither see nor count it, and it is in nothing that they get', async () => {
  await france.getByTestId('tab-comments').click()
  await card(france, 'open').waitFor()
  expect(await france.getByTestId('thread').count()).toBe(1)
  expect(await france.getByTestId('comments-open').getAttribute('data-count')).toBe('1')
  expect(await chair.getByTestId('comments-open').getAttribute('data-count')).toBe('2')
  expect(await france.locator('.commented-sealed, .comment-sign-sealed').count()).toBe(0)
  expect(await france.content()).not.toContain('底线')
})

test('it stays at its words while another writes before them', async () => {
  await caret(france, 'p1', 'start')
  await france.keyboard.type('特此')
  await until('it went along', async () => (await within())[0]?.on[0]?.start === 6)
  for (const page of [chair, colleague]) await until('at its words', async () => (await marked(page, thread)) === '阿拉木图')
})

test('a colleague answers, which the first is told; he edits, settles and opens it again', async () => {
  await card(colleague, thread).getByTestId('answer').fill('Agreed, the capital told us.')
  expect(await card(colleague, thread).getByTestId('answer-readers').innerText()).toContain('Kazakhstan')
  expect(await card(colleague, thread).getByTestId('thread-assign').count()).toBe(0)
  await colleague.keyboard.press('Control+Enter')
  await until('the answer is there', async () => (await within())[0]?.comments.length === 2)
  await expect.poll(() => chair.getByTestId('comments-said').innerText(), { timeout: 30_000 }).toContain('Dana')
  await card(chair, thread).click()
  await card(chair, thread).getByTestId('comment-edit').click()
  await chair.getByTestId('edit-comment').fill(`${line}请勿外传。`)
  await chair.getByTestId('edit-comment-send').click()
  await until('it is edited', async () => (await within())[0]?.comments[0]?.text === `${line}请勿外传。`)
  await until('the other sees it', async () => (await card(colleague, thread).innerText()).includes('请勿外传'))
  await card(chair, thread).getByTestId('thread-resolve').click()
  await until('it is resolved', async () => (await within())[0]?.resolved !== null)
  await until('the words are quiet', async () => (await marked(colleague, thread)) === '')
  await chair.getByTestId('comments-filter').click()
  await chair.getByRole('option', { name: '已解决' }).click()
  await card(chair, thread).getByTestId('thread-reopen').click()
  await until('it is open again', async () => (await within())[0]?.resolved === null)
  await until('the words are marked', async () => (await marked(colleague, thread)) === '阿拉木图')
})

test('without the line what was typed stays, with the reason, and through a reload; sent again it is one comment', async () => {
  await colleague.locator(`[data-testid=comment-sign][data-thread="${thread}"]`).click()
  await goOffline(colleague)
  await card(colleague, thread).getByTestId('answer').fill('Kept while offline.')
  await colleague.keyboard.press('Control+Enter')
  await colleague.getByTestId('answer-problem').waitFor()
  expect(await card(colleague, thread).getByTestId('answer').inputValue()).toBe('Kept while offline.')
  await picture(colleague, 'sealed-offline-en')
  await caret(colleague, 'p2', 'start')
  await colleague.keyboard.press('Control+Alt+m')
  // Remembered in this tab or not, who reads it is said before it is sent.
  await colleague.getByTestId('audience-delegation').click()
  await colleague.getByTestId('comment-text').fill('By when, for us?')
  await colleague.getByTestId('comment-text-send').click()
  await colleague.getByTestId('comment-text-problem').waitFor()
  await goOnline(colleague)
  await until('the page is connected', async () => (await colleague.getByTestId('save-state').getAttribute('data-status')) === 'live')
  await colleague.waitForTimeout(400)
  await colleague.reload()
  await colleague.getByTestId('tab-comments').click()
  const field = colleague.getByTestId('comment-text')
  await until('the words are there after a reload', async () => (await field.inputValue()) === 'By when, for us?')
  expect(await colleague.getByTestId('audience-delegation').getAttribute('data-selected')).toBe('true')
  await field.press('Control+Enter')
  await until('the comment is there', async () => (await within()).length === 2)
  expect((await within())[1]).toMatchObject({ on: [{ paragraph: 'p2' }], comments: [{ text: 'By when, for us?' }] })
  await until(
    'its answer is there',
    async () => (await card(colleague, thread).getByTestId('answer').inputValue()) === 'Kept while offline.',
  )
  await card(colleague, thread).getByTestId('answer').press('Control+Enter')
  await until('the answer is there', async () => (await within())[0]?.comments.length === 3)
  const kept = () => colleague.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('drafting.comment')).length)
  await until('nothing is kept any more', async () => (await kept()) === 0)
})

test('the choice is remembered for the tab, and another tab begins with everybody', async () => {
  for (const [page, chosen] of [
    [colleague, 'audience-delegation'],
    [france, 'audience-all'],
  ] as const) {
    await caret(page, 'p2', 'end')
    await page.keyboard.press('Control+Alt+m')
    await page.getByTestId('comment-text').waitFor()
    expect(await page.getByTestId(chosen).getAttribute('data-selected')).toBe('true')
    await page.getByTestId('comment-text-discard').click()
  }
})

test('on a narrow screen and on a telephone', async () => {
  for (const [page, name] of [
    [chair, 'zh'],
    [colleague, 'en'],
  ] as const)
    for (const width of [1440, 820, 390]) {
      await page.setViewportSize({ width, height: 900 })
      await page.locator(`[data-testid=comment-sign][data-thread="${thread}"]`).click()
      await card(page, thread).waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
      await picture(page, `sealed-${name}-${width}`)
      if (width < 1280) {
        await page
          .getByRole('dialog')
          .getByRole('button', { name: /Close|关闭/ })
          .click()
        await picture(page, `sealed-text-${name}-${width}`)
      }
    }
})

test('the history tells everybody that it happened, and nothing more', async () => {
  await france.goto(`${server.url}/drafts/${draft}/history`)
  await france.getByText('a delegation commented for itself alone').first().waitFor()
  await picture(france, 'sealed-history-en')
  const text = await france.locator('body').innerText()
  for (const secret of ['底线', 'Dana', 'Agreed', 'offline']) expect(text).not.toContain(secret)
})
