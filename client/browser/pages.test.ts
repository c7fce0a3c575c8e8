import { resolve } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Person } from './api'
import { atTheScreen, openBrowser, picture, until } from './people'
import { RunningServer } from './server'

let server: RunningServer
let browser: Browser
let facilitator: Person
let page: Page

async function onlyDraft(): Promise<{ id: string; template: string }> {
  const [draft] = await facilitator.call<{ id: string; template: string }[]>('GET', '/api/drafts')
  if (draft === undefined) throw new Error('There is no draft')
  return draft
}

beforeAll(async () => {
  server = await RunningServer.start()
  browser = await openBrowser()
  const administrator = await Person.administrator(server.url)
  facilitator = await administrator.newcomer('Facilitator', 'KAZ')
  await administrator.newcomer('Bobur', 'UZB')
  page = await atTheScreen(browser, facilitator)
})

afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('a file dropped on the list is read into the library and a draft starts from it', async () => {
  await picture(page, 'drafts-empty')
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByTestId('import-file').first().click()])
  await chooser.setFiles(resolve(import.meta.dirname, '../../seeds/000_64c4818c9b91fe8a.txt'))
  await until('the library has the text', async () => (await facilitator.call<unknown[]>('GET', '/api/library')).length === 1)
  await page.goto(`${server.url}/`)
  await page.getByTestId('new-draft').click()
  await page.getByTestId('create-draft').waitFor()
  await page.getByTestId('create-templates').getByText('A/RES/75/272').first().click()
  await picture(page, 'create-draft')
  await page.getByTestId('create-submit').click()
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  expect(await page.getByTestId('draft-title').innerText()).toContain('联合国中亚地区预防外交中心的作用')
  const draft = await onlyDraft()
  expect(draft.template).not.toBeNull()
})

test('the facilitator names a version and hands out a role', async () => {
  await page.getByTestId('name-version').first().click()
  await page.getByTestId('version-label').fill('初稿')
  await page.getByTestId('version-submit').click()
  const draft = await onlyDraft()
  await until(
    'the version is there',
    async () => (await facilitator.call<{ label: string }[]>('GET', `/api/drafts/${draft.id}/versions`))[0]?.label === '初稿',
  )
  await page.getByTestId('tab-members').click()
  await page.getByTestId('member-email').fill('bobur@example.org')
  await page.getByTestId('member-add').click()
  await until('the member is there', async () => (await facilitator.call<unknown[]>('GET', `/api/drafts/${draft.id}/members`)).length === 2)
  await picture(page, 'members')
})

test('every page looks as it should, in both languages', async () => {
  const draft = await onlyDraft()
  const places = {
    drafts: '/',
    library: '/library',
    'library-text': `/library/${draft.template}`,
    history: `/drafts/${draft.id}/history`,
    'draft-from-template': `/drafts/${draft.id}`,
    'compare-nothing': `/compare?from=library:${draft.template}&to=draft:${draft.id}`,
  }
  for (const language of ['zh', 'en']) {
    await page.getByTestId('language').click()
    await page.getByTestId(`language-${language}`).click()
    for (const [name, path] of Object.entries(places)) {
      await page.goto(server.url + path)
      await page.locator('main').waitFor()
      await page.waitForLoadState('networkidle')
      await picture(page, `${name}-${language}`)
      expect(await page.locator('html').getAttribute('lang')).toMatch(new RegExp(`^${language}`))
    }
  }
})

test('a telephone shows the draft without sideways scrolling', async () => {
  const draft = await onlyDraft()
  await page.setViewportSize({ width: 400, height: 800 })
  await page.goto(`${server.url}/drafts/${draft.id}`)
  await page.locator('.sheet [data-testid=paragraph]').first().waitFor()
  await picture(page, 'draft-telephone')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(400)
})
