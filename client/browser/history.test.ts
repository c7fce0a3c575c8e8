import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

/** What happened to a draft, as people know it. */
let server: RunningServer
let browser: Browser
let owner: Person
let other: Person
let page: Page
let draft: string

/** Writes to the draft as somebody, each operation by itself, as keystrokes come. */
async function write(who: Person, ...operations: unknown[]): Promise<void> {
  for (const operation of operations) {
    const { revision } = await who.call<{ revision: number }>('GET', `/api/drafts/${draft}`)
    await who.call('POST', `/api/drafts/${draft}/operations`, {
      clientId: crypto.randomUUID(),
      sequence: 1,
      baseRevision: revision,
      operations: [operation],
    })
  }
}

const typed = (paragraph: string, at: number, text: string) =>
  text.split('').map((letter, index) => ({
    op: 'editText',
    paragraph,
    delta: { ops: [...(at + index > 0 ? [{ retain: at + index }] : []), { insert: letter }] },
  }))

const put = (id: string, after: string | null, kind: string, text: string) => ({
  op: 'insertParagraph',
  id,
  after,
  kind,
  level: 0,
  delta: { ops: [{ insert: text }] },
})

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  owner = await administrator.newcomer('Aigul', 'KAZ')
  other = await administrator.newcomer('Bobur', 'UZB')
  draft = (await owner.call<{ id: string }>('POST', '/api/drafts', { title: '关于水的决议', language: 'zh' })).id
  await owner.call('PUT', `/api/drafts/${draft}/members/${other.email}`, { role: 'editor' })
  await write(
    owner,
    put('note', null, 'plain', '[根据第二委员会的报告(A/79/1)通过]'),
    put('a', 'enacting', 'operative', '决定水是人权；'),
    put('b', 'a', 'operative', '请秘书长提出报告；'),
  )
  await owner.call('POST', `/api/drafts/${draft}/versions`, { label: '初稿' })
  await write(owner, ...typed('a', 2, '清洁饮'))
  // Both at once, each in a paragraph of his own.
  await write(other, ...typed('b', 4, '就此'))
  await write(owner, { op: 'editText', paragraph: 'a', delta: { ops: [{ retain: 7 }, { insert: '基本' }] } })
  await write(other, ...typed('a', 11, '重申'))
  page = await atTheScreen(browser, owner)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const entries = () => page.getByTestId('history-entry').allInnerTexts()

test('what one person did in one go is one line, under his name', async () => {
  await page.goto(`${server.url}/drafts/${draft}/history`)
  // Names come by themselves, perhaps after what they are of.
  await until('the changes are there, with names', async () => {
    const shown = await entries()
    return shown.length === 5 && shown.slice(0, 2).every((entry) => !entry.includes('@'))
  })
  const [last, first, , named, beginning] = (await entries()).map((text) => text.replaceAll(/\s+/g, ' '))
  expect(last).toContain('Bobur')
  expect(first).toMatch(/Aigul.*修改文字：OP1/)
  expect(named).toContain('初稿')
  expect(beginning).toContain('增加段落')
  await picture(page, 'history')
})

test('opened, it shows paragraph by paragraph what it came to; the text has it marked, in its own order', async () => {
  await page.getByTestId('history-more').nth(1).click()
  const change = page.getByTestId('history-change')
  await change.first().waitFor()
  expect(await change.count()).toBe(1)
  expect(await change.locator('ins').allInnerTexts()).toContain('清洁饮')
  await picture(page, 'history-opened')
  await change.first().click()
  const text = page.getByTestId('history-text')
  await until('the change is marked', async () => (await text.locator('ins').allInnerTexts()).join('').includes('清洁饮'))
  expect((await text.locator('ins, del').allInnerTexts()).join()).not.toContain('就此')
  const kinds = await text.locator('[data-kind]').evaluateAll((all) => all.map((each) => (each as HTMLElement).dataset.kind))
  expect(kinds.slice(0, 3)).toEqual(['plain', 'title', 'enacting'])
  await picture(page, 'history-marked')
  await page.getByTestId('mark-changes').click()
  await until('nothing is marked', async () => (await text.locator('ins, del').count()) === 0)
})

test('the versions of a paragraph are states somebody left, with what changed', async () => {
  const states = page.getByTestId('paragraph-versions').locator('li')
  await until('the states are there', async () => (await states.count()) === 2)
  await picture(page, 'paragraph-states')
  expect((await states.allInnerTexts())[1]).toContain('Aigul')
  expect(await states.nth(0).locator('ins').innerText()).toBe('重申')
})

test('the version picker says names', async () => {
  await page.goto(`${server.url}/compare?from=draft:${draft}@1&to=draft:${draft}`)
  await page.getByTestId('compare-from').click()
  await page.getByTestId('reference-draft').click()
  const version = page.getByTestId('reference-version')
  await until('the name is there', async () => (await version.innerText()).includes('Aigul'))
  expect(await version.innerText()).not.toContain('@')
  await picture(page, 'version-picker')
})
