import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { comparedDraft } from './comparedDraft'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

let server: RunningServer
let browser: Browser
let owner: Person
let page: Page

/** A Word file with tracked changes by the owner's delegation: the redline between a version and the draft as it is. */
async function trackedFile(): Promise<Buffer> {
  const draft = await comparedDraft(owner, 'zh')
  const query = new URLSearchParams({ from: `draft:${draft}@v:Start`, to: `draft:${draft}`, format: 'docx' })
  const answer = await fetch(`${server.url}/api/redline?${query}`, { headers: { authorization: `Bearer ${owner.token}` } })
  if (!answer.ok) throw new Error(await answer.text())
  return Buffer.from(await answer.arrayBuffer())
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  owner = await (await Person.administrator(server.url)).newcomer('Facilitator', 'KAZ')
  page = await atTheScreen(browser, owner)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a Word file with tracked changes shows in the list whose they are, and its redline is one click away', async () => {
  const buffer = await trackedFile()
  await page.goto(`${server.url}/library`)
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId('library-upload').click()])
  await chooser.setFiles({ name: '修订稿.docx', mimeType: word, buffer })
  await until('the library has both texts', async () => (await owner.call<unknown[]>('GET', '/api/library')).length === 2)
  const note = page.getByTestId('library-row-tracked')
  await note.waitFor()
  expect(await note.count()).toBe(1)
  expect(await note.innerText()).toContain('哈萨克斯坦')
  await picture(page, 'library-tracked')

  await page.getByTestId('library-row-before').click()
  await page.locator('.library-reader .sheet').getByText('遵循《联合国宪章》').waitFor()
  await page.getByTestId('library-row-changes').click()
  await page.getByTestId('redline').waitFor()
  expect(Number(await page.getByTestId('change-count').getAttribute('data-steps'))).toBeGreaterThan(6)
  // Each change says whose it is: beside its paragraph, and when, at the mark itself.
  expect(new Set(await page.getByTestId('redline-author').allInnerTexts())).toEqual(new Set(['哈萨克斯坦']))
  const marks = page.locator('[data-testid=redline] ins[data-step], [data-testid=redline] del[data-step]')
  const titles = await marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('title') ?? ''))
  expect(titles.length).toBeGreaterThan(4)
  for (const title of titles) expect(title).toMatch(/^哈萨克斯坦 · \d{4}年/)
  await picture(page, 'compare-tracked')
})
